import type { Range } from "../../core/sheet/address";

/** A table of a worksheet (what Excel also calls a list). */
export interface TableModel {
  readonly id: string;
  name: string;
  range: Range;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

/** The rows of a table that are neither header nor totals. */
export const bodyOf = ({ range, showHeaders, showTotals }: TableModel): Range => ({
  ...range,
  top: range.top + (showHeaders ? 1 : 0),
  bottom: range.bottom - (showTotals ? 1 : 0),
});
