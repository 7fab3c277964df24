import type { Range } from "../sheet/address";

/** A bound of what may be filled in: a number, or a formula without its "=", such as $D$5. */
type Bound = number | string;

/** What a cell takes: one of some words (none of them with a comma), or a number within bounds; without a bound any. */
export type Accepted =
  | { readonly choices: readonly string[] }
  | { readonly number: "whole" | "decimal"; readonly least?: Bound; readonly most?: Bound };

/** Cells that take nothing but what they are for. Blank cells are always accepted. */
export interface Validation {
  readonly range: Range;
  readonly accepts: Accepted;
  /** Something else may be filled in all the same, once the one who does has been asked. */
  readonly advice?: true;
  /** Shown beside the cell that is chosen, and again where something else was filled in: at most 32 and 255 characters. */
  readonly prompt: { readonly title: string; readonly message: string };
}
