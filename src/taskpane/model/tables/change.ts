import { withCorrection } from "../../../core/recognise/corrected";
import { leftOut } from "../../../core/recognise/likely";
import { columnLetters, type Range } from "../../../core/sheet/address";
import type { Sheet } from "../../../core/sheet/sheet";
import { withoutCorrection, type Correction } from "../../../core/decisions/correction";
import type { Decisions } from "../../../core/decisions/decisions";
import type { Doubt, Table } from "../../../core/table/table";
import { draftOf, readDraft } from "./draft";
import { isSettable } from "./overview";

type Change = (decisions: Decisions) => Decisions;

/** Puts a correction in place of `old` and of all that speak of the same table. */
export const correct =
  (sheet: Sheet, next: Correction, old?: Correction): Change =>
  (decisions) =>
    withCorrection(decisions, sheet, next, old);

/** Lets the program recognise by itself again. */
export const uncorrect =
  (gone: Correction): Change =>
  (decisions) => ({ ...decisions, corrections: withoutCorrection(decisions.corrections, gone) });

/**
 * The decision that a table is read rightly: that it is what it was taken for, that the columns without a meaning have none, and
 * that its weights are what they are. Undefined where a person cannot set such a table.
 */
export function confirming(sheet: Sheet, table: Table): Correction | undefined {
  const said = isSettable(table) ? readDraft(sheet, draftOf(table)).correction : undefined;
  if (!said?.table) return undefined;
  const aside = table.unused.flatMap(({ kind, range }) =>
    kind === "column" ? columnsIn(range).map(columnLetters) : [],
  );
  const alike = leftOut(sheet, said.header, said.range, table.columns).map(({ column }) => columnLetters(column));
  const unused = [...new Set([...aside, ...alike])];
  const weights = weightsDoubt(table);
  return {
    ...said,
    table: { ...said.table, ...(unused.length > 0 && { unused }), ...(weights && { weights: weights.data }) },
  };
}

const columnsIn = ({ left, right }: Range): number[] => Array.from({ length: right - left + 1 }, (_, i) => left + i);

const weightsDoubt = ({ doubts }: Table): Doubt | undefined => doubts.find(({ id }) => id === "weights");
