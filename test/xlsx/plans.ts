import { Decimal } from "decimal.js";
import type { Content } from "../../src/core/sheet/content";
import type { Edit, Mark, Note, Plan } from "../../src/core/edit/plan";
import { parseAddress } from "../../src/core/sheet/address";

/** What a test calls a content: null, a number, a text, a boolean, or a formula with its "=". */
export type Plain = null | number | string | boolean | { text: string } | { error: string };

/** A content; a text that begins with "=" is a formula, unless it is wrapped as { text }. */
function content(plain: Plain): Content {
  if (plain === null) return { kind: "blank" };
  if (typeof plain === "number") return { kind: "number", value: new Decimal(plain) };
  if (typeof plain === "boolean") return { kind: "boolean", value: plain };
  if (typeof plain === "object")
    return "text" in plain ? { kind: "text", value: plain.text } : { kind: "error", value: plain.error };
  return plain.startsWith("=") ? { kind: "formula", value: plain.slice(1) } : { kind: "text", value: plain };
}

export const edit = (sheet: string, cell: string, before: Plain, after: Plain): Edit => ({
  ...{ sheet, address: parseAddress(cell)! },
  before: content(before),
  after: content(after),
});

export const mark = (
  sheet: string,
  cell: string,
  tag = "weight-total",
  severity: Mark["severity"] = "error",
): Mark => ({
  ...{ sheet, address: parseAddress(cell)!, tag, severity },
});

export const note = (sheet: string, cell: string, text: string): Note => ({
  sheet,
  address: parseAddress(cell)!,
  text,
});

export const plan = (parts: Partial<Plan>): Plan => ({ edits: [], marks: [], notes: [], ...parts });
