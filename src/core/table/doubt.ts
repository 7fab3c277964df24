import type { Range } from "../sheet/address";
import type { ColumnKey } from "./table";

/** Cells of a table that count for nothing: a filled column whose header is not understood, or a row of the form that nobody filled in. */
export interface Unused {
  readonly kind: "column" | "row";
  readonly range: Range;
  /** The words that it is known by: those of the column's header, or the row's own. */
  readonly text: string;
  /** The meaning that the words of the header hint at. */
  readonly likely?: ColumnKey;
}

/**
 * What speaks against the reading of a table: its title says another kind, a filled column was left without a meaning,
 * its weights do not add up, or too few signs speak for it. A table with doubts gets no green tick. The id is that of a
 * message in the language files (`doubt.<id>`).
 */
export interface Doubt {
  readonly id: "title" | "unused-column" | "weights" | "confidence";
  readonly data: Readonly<Record<string, string>>;
  /** The cells that show it. */
  readonly range?: Range;
}
