import { overlaps, union, type Range } from "../../core/sheet/address";
import type { CellMatrix } from "../model/engine";
import { ApiError } from "../wire/error";
import type { Call, RangeSelf } from "../wire/define";
import { isUnbounded } from "./geometry";

/** Makes one cell of a range, or of each of its rows; what stands in the first cell stays, everything else goes. */
export function merge({ sheet, range }: RangeSelf, across: unknown, call: Call): void {
  checkMergeable({ sheet, range }, call);
  const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, i) => range.top + i);
  const wanted = across === true ? rows.map((row) => ({ ...range, top: row, bottom: row })) : [range];
  for (const each of wanted) {
    // An area that is already one cannot be in half of another.
    const whole = sheet.merges.filter((other) => overlaps(other, each)).reduce(union, each);
    empty({ sheet, range: whole }, call);
    call.book.unmerge(sheet, whole);
    if (whole.top < whole.bottom || whole.left < whole.right) call.book.merge(sheet, whole);
  }
}

/** Makes single cells again of all merged areas that touch the range. */
export function unmerge(self: RangeSelf, call: Call): void {
  checkMergeable(self, call);
  call.book.unmerge(self.sheet, self.range);
}

function checkMergeable({ sheet, range }: RangeSelf, { rules }: Call): void {
  if (rules.locked && sheet.unlocked !== undefined) throw new ApiError("AccessDenied");
  if (isUnbounded(range)) throw new ApiError("UnsupportedOperation");
}

/** Takes the content of all cells but the first. */
function empty({ sheet, range }: { readonly sheet: RangeSelf["sheet"]; readonly range: Range }, { book }: Call): void {
  const cells: CellMatrix = {};
  for (let { top: row } = range; row <= range.bottom; row++)
    for (let { left: column } = range; column <= range.right; column++)
      if ((row > range.top || column > range.left) && sheet.stored({ row, column }))
        (cells[row - 1] ??= {})[column - 1] = { v: null, f: null, p: null, t: null };
  if (Object.keys(cells).length > 0) book.write(sheet, cells);
}
