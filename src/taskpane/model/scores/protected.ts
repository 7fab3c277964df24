import type { PlannedRow } from "../../../core/edit/score-row";
import { addressKey, printRange, type Address } from "../../../core/sheet/address";
import { runsOf } from "../../../core/sheet/runs";

/** The cells of a protected sheet that would be written if it were not. */
export interface LockedCells {
  readonly sheet: string;
  readonly count: number;
  /** Them as ranges: H13:H24, I14. */
  readonly ranges: readonly string[];
}

/** What the protection of sheets keeps from being written, sheet by sheet: one line says it for all of their rows. */
export function lockedCells(rows: readonly PlannedRow[]): readonly LockedCells[] {
  const sheets = new Map<string, Map<number, Address>>();
  for (const { sheet, address, closed, skipped } of rows) {
    const cells = sheets.get(sheet) ?? new Map<number, Address>();
    sheets.set(sheet, cells);
    const reasons = skipped.filter(({ why }) => why === "locked").map((each) => each.address);
    for (const each of closed === "locked" ? [address, ...reasons] : reasons) cells.set(addressKey(each), each);
  }
  return [...sheets]
    .filter(([, cells]) => cells.size > 0)
    .map(([sheet, cells]) => {
      const inOrder = [...cells.values()].sort((a, b) => a.column - b.column || a.row - b.row);
      return { sheet, count: cells.size, ranges: runsOf(inOrder).map(printRange) };
    });
}
