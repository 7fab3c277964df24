import { Decimal } from "decimal.js";
import { isCovered } from "../sheet/address";
import { cellAt, isError, isLocked, type Cell, type Sheet } from "../sheet/sheet";
import type { Content, Edit, LeftAlone } from "./plan";

/** The content of a cell as a plan speaks of it. */
export function contentOf(cell: Cell | undefined): Content {
  if (!cell) return { kind: "blank" };
  if (cell.formula !== undefined) return { kind: "formula", value: cell.formula };
  const { value } = cell;
  if (value === null) return { kind: "blank" };
  if (typeof value === "string") return value === "" ? { kind: "blank" } : { kind: "text", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (isError(value)) return { kind: "error", value: value.error };
  return { kind: "number", value };
}

export function sameContent(a: Content, b: Content): boolean {
  if (a.kind === "blank" || b.kind === "blank") return a.kind === b.kind;
  if (Decimal.isDecimal(a.value) && Decimal.isDecimal(b.value)) return a.value.equals(b.value);
  return a.kind === b.kind && a.value === b.value;
}

/**
 * Why an edit must not be carried out on the sheet as it is now, or undefined where it may.
 * A formula is only ever replaced by an edit that was shown that very formula.
 */
export function conflict(sheet: Sheet | undefined, edit: Edit): LeftAlone | undefined {
  if (!sheet) return "no-such-sheet";
  if (isCovered(sheet.merges, edit.address)) return "merged";
  if (isLocked(sheet, edit.address)) return "locked";
  const now = contentOf(cellAt(sheet, edit.address));
  if (sameContent(now, edit.before)) return undefined;
  return now.kind === "formula" ? "formula" : "changed";
}
