import { overlaps, rangeOf as rangeOfCell, union, type Range } from "../../core/sheet/address";
import { LIMITS } from "../../xlsx";
import { ApiError } from "../wire/error";
import { object, type ApiClass, type RangeSelf } from "../wire/define";
import { columnsOf, intersection, rowsOf } from "./geometry";
import { checkBounds, parseAddressOf } from "./worksheet";

type Getter = NonNullable<ApiClass<RangeSelf>["getters"]>[string];

/** A getter that gives another range of the same sheet, or nothing. */
const toRange =
  (give: (self: RangeSelf, args: readonly unknown[]) => Range | undefined): Getter =>
  (self, args) => {
    const range = give(self, args);
    return range ? object("Range", { sheet: self.sheet, range: checkBounds(range) }) : null;
  };

/** Ranges that a range leads to. */
export const rangeGetters: ApiClass<RangeSelf>["getters"] = {
  GetCell: toRange(({ range }, [row, column]) =>
    rangeOfCell({ row: range.top + Number(row), column: range.left + Number(column) }),
  ),
  GetRow: toRange(({ range }, [row]) => rowOf(range, range.top + Number(row))),
  GetColumn: toRange(({ range }, [column]) => columnOf(range, range.left + Number(column))),
  GetLastRow: toRange(({ range }) => rowOf(range, range.bottom)),
  GetLastColumn: toRange(({ range }) => columnOf(range, range.right)),
  GetLastCell: toRange(({ range }) => rangeOfCell({ row: range.bottom, column: range.right })),
  GetEntireRow: toRange(({ range }) => ({ ...range, left: 1, right: LIMITS.lastColumn })),
  GetEntireColumn: toRange(({ range }) => ({ ...range, top: 1, bottom: LIMITS.lastRow })),
  GetOffsetRange: toRange(({ range }, [rows, columns]) => ({
    top: range.top + Number(rows),
    bottom: range.bottom + Number(rows),
    left: range.left + Number(columns),
    right: range.right + Number(columns),
  })),
  GetResizedRange: toRange(({ range }, [rows, columns]) => ({
    ...range,
    bottom: range.bottom + Number(rows),
    right: range.right + Number(columns),
  })),
  GetBoundingRect: toRange((self, [other]) => union(self.range, rangeArgument(self, other))),
  GetIntersection: toRange((self, [other]) => {
    const both = intersection(self.range, rangeArgument(self, other));
    if (!both) throw new ApiError("ItemNotFound");
    return both;
  }),
  GetIntersectionOrNullObject: toRange((self, [other]) => intersection(self.range, rangeArgument(self, other))),
  GetUsedRange: toRange(({ sheet, range }, [valuesOnly]) => {
    const used = sheet.used(valuesOnly === true);
    return (used && intersection(used, range)) ?? rangeOfCell({ row: range.top, column: range.left });
  }),
  GetUsedRangeOrNullObject: toRange(({ sheet, range }, [valuesOnly]) => {
    const used = sheet.used(valuesOnly === true);
    return used && intersection(used, range);
  }),
  GetTables: (self) => object("TableScopedCollection", self),
  GetMergedAreasOrNullObject: ({ sheet, range }, _args, { book, quirks }) => {
    if (quirks.mergedAreas) book.engine.clearHistory();
    const ranges = sheet.merges.filter((merge) => overlaps(merge, range));
    return ranges.length > 0 ? object("RangeAreas", { sheet, ranges }) : null;
  },
};

const rowOf = (range: Range, row: number): Range => inside(range, { ...range, top: row, bottom: row });
const columnOf = (range: Range, column: number): Range => inside(range, { ...range, left: column, right: column });

/** Rows and columns that the range does not have are refused. */
function inside(range: Range, part: Range): Range {
  const both = intersection(range, part);
  if (!both || rowsOf(both) !== rowsOf(part) || columnsOf(both) !== columnsOf(part))
    throw new ApiError("InvalidArgument");
  return both;
}

/** A range as an argument: another range of the sheet, or an address. */
function rangeArgument({ sheet }: RangeSelf, argument: unknown): Range {
  if (typeof argument === "object" && argument !== null && "self" in argument) {
    const other = argument.self as RangeSelf;
    if (other.sheet !== sheet) throw new ApiError("InvalidArgument");
    return other.range;
  }
  return parseAddressOf(sheet, argument);
}
