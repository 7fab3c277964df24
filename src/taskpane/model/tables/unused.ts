import { leftOut, type LeftOut } from "../../../core/recognise/likely";
import { columnLetters, columnNumber } from "../../../core/sheet/address";
import type { Sheet } from "../../../core/sheet/sheet";
import type { Correction } from "../../../core/decisions/correction";
import type { CorrectionDraft, TableCorrection } from "./draft";

/** The columns that a correction leaves without a meaning though scores look as if they depended on them. */
export interface Unused {
  readonly all: readonly LeftOut[];
  /** Those of which nobody has said yet that they are not used. */
  readonly open: readonly LeftOut[];
}

/** `old` is the correction that stands in the workbook for the same table. */
export function unusedBy(sheet: Sheet, { header, range, table }: TableCorrection, old: Correction | undefined): Unused {
  const all = leftOut(sheet, header, range, table.columns);
  const settled = old?.table?.unused ?? [];
  return { all, open: all.filter(({ column }) => !settled.includes(columnLetters(column))) };
}

/** Whoever saves has said of every column that is left out that it is not used; what was said before stays. */
export function withUnused(
  correction: TableCorrection,
  { meanings }: CorrectionDraft,
  { all }: Unused,
  old: Correction | undefined,
): Correction {
  const { unused: settled = [], weights } = old?.table ?? {};
  const before = settled.filter((letters) => !meanings[columnNumber(letters)]);
  const unused = [...new Set([...before, ...all.map(({ column }) => columnLetters(column))])];
  return {
    ...correction,
    table: { ...correction.table, ...(unused.length > 0 && { unused }), ...(weights && { weights }) },
  };
}
