import type { Range } from "../../core/sheet/address";
import { LIMITS } from "../../xlsx";

export const rowsOf = ({ top, bottom }: Range): number => bottom - top + 1;
export const columnsOf = ({ left, right }: Range): number => right - left + 1;

/** Of whole rows these columns are looked at. */
const MOST_COLUMNS = 256;

/** The numbers of a range's columns. */
export const columnsIn = ({ left, right }: Range): number[] =>
  Array.from({ length: Math.min(right, left + MOST_COLUMNS) - left + 1 }, (_, i) => left + i);

/** Of whole columns these rows are looked at. */
const MOST_ROWS = 5000;

/** The numbers of a range's rows. */
export const rowsIn = ({ top, bottom }: Range): number[] =>
  Array.from({ length: Math.min(bottom, top + MOST_ROWS) - top + 1 }, (_, i) => top + i);

/** Whole rows and columns, whose values Excel neither tells nor takes cell by cell. */
export const isUnbounded = (range: Range): boolean =>
  rowsOf(range) === LIMITS.lastRow || columnsOf(range) === LIMITS.lastColumn;

export function intersection(a: Range, b: Range): Range | undefined {
  const both = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return both.top <= both.bottom && both.left <= both.right ? both : undefined;
}

/** What is left of ranges when another one is cut out: above, below, left, right of it. */
export function without(ranges: readonly Range[], cut: Range): Range[] {
  return ranges.flatMap((range) => {
    const both = intersection(range, cut);
    if (!both) return [range];
    const rest = [
      { ...range, bottom: both.top - 1 },
      { ...range, top: both.bottom + 1 },
      { ...both, left: range.left, right: both.left - 1 },
      { ...both, left: both.right + 1, right: range.right },
    ];
    return rest.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
  });
}
