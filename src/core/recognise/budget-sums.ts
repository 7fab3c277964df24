import { rowsIn, type Sheet } from "../sheet/sheet";
import type { BudgetRow, Columns, Indicator, Total } from "../table/table";
import { entryUnder, isPoints } from "./entry";
import { filled } from "./grid";
import { counted, KEYS, NO_ROWS } from "./tally";

/** What is known of a table whose budget was not read. */
interface Known {
  readonly columns: Columns;
  readonly indicators: readonly Indicator[];
  readonly total: Total | undefined;
}

/**
 * The row of a budget block that is laid out as none we know: its points and its score stand in the columns of the table's, and are just what
 * the indicators lack of the total that the table states. What else stands in it is left unread.
 */
export function budgetBySums(
  sheet: Sheet,
  [top, bottom]: readonly [number, number],
  { columns, indicators, total }: Known,
): BudgetRow[] {
  const { weight, score } = columns;
  if (!weight || !score || !total?.weight?.value || !total.score?.value) return [];
  const { sums } = indicators.reduce(counted, NO_ROWS);
  const lacking = {
    weight: total.weight.value.minus(sums.weight ?? 0),
    score: total.score.value.minus(sums.score ?? 0),
  };
  if (!lacking.weight.gt(0)) return [];
  const taken = new Set([total.row, ...indicators.map(({ row }) => row)]);
  const found = rowsIn(sheet, top, bottom).flatMap((row): BudgetRow[] => {
    const entries = { weight: entryUnder(sheet, row, weight), score: entryUnder(sheet, row, score) };
    const isIt = KEYS.every(
      (key) => isPoints(entries[key]) && entries[key].address.row === row && entries[key].value?.equals(lacking[key]),
    );
    const [first] = filled(sheet, row, 1, weight.left - 1);
    return taken.has(row) || !isIt || !first ? [] : [{ row, label: first[1].text.trim(), total: true, entries }];
  });
  return found.length === 1 ? found : [];
}
