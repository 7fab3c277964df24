import { Decimal } from "decimal.js";
import { isError, type Cell } from "./sheet";

/** What stands in a cell, or is to stand there. A formula is written without its "=". */
export type Content =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: Decimal }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly value: string }
  | { readonly kind: "formula"; readonly value: string };

/** The content of a cell. */
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

/** True where two contents are the same, to the digit. */
export function sameContent(a: Content, b: Content): boolean {
  if (a.kind === "blank" || b.kind === "blank") return a.kind === b.kind;
  if (Decimal.isDecimal(a.value) && Decimal.isDecimal(b.value)) return a.value.equals(b.value);
  return a.kind === b.kind && a.value === b.value;
}
