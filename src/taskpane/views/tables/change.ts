import { anchorsOf, place } from "../../../core/recognise/corrected";
import type { Sheet } from "../../../core/sheet/sheet";
import { replaceCorrection, withoutCorrection } from "../../../core/state/corrections";
import type { Correction, Decisions } from "../../../core/state/decisions";
import type { Table } from "../../../core/table/table";
import { headerRowsOf } from "./overview";

type Change = (decisions: Decisions) => Decisions;

/** Puts a correction in place of `old` and of all that speak of the same table. */
export const correct =
  (sheet: Sheet, next: Correction, old?: Correction): Change =>
  (decisions) => {
    const others = old ? withoutCorrection(decisions.corrections, old) : decisions.corrections;
    const now = (each: Correction): Correction => place(sheet, each) ?? each;
    return { ...decisions, corrections: replaceCorrection(others, next, now) };
  };

/** Lets the program recognise by itself again. */
export const uncorrect =
  (gone: Correction): Change =>
  (decisions) => ({ ...decisions, corrections: withoutCorrection(decisions.corrections, gone) });

/** The decision that a table is to be ignored. */
export function ignoring(sheet: Sheet, table: Table): Correction {
  const { range } = table,
    header = headerRowsOf(table);
  return { sheet: sheet.name, range, header, ...anchorsOf(sheet, header.top, range) };
}
