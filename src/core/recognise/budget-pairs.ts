import { Decimal } from "decimal.js";
import { moneyUnit } from "../quantity/money";
import { normalise } from "../words/notation";
import { knownUnit, type Unit } from "../quantity/units";
import { rowsIn, type Sheet } from "../sheet/sheet";
import type { BudgetKey, BudgetRow, Entry } from "../table/table";
import { inOneUnit, type PlainRow, type ReadBudget } from "./amounts";
import { entryAt } from "./entry";
import { filled } from "./grid";
import { budgetKey } from "./lexicon";

/** Labels of amounts that stand beside them instead of under a header: 预算安排（万元） | 11495万元. */
const LABELS: readonly (readonly [BudgetKey, RegExp])[] = [
  ["annual", /^(?:项目|全年|年度|当年)*预算(?:安排|批复|总额|数|资金)?(?:总额|资金|数)?(?:\(.*\))?$/],
  ["executed", /^(?:项目|全年|年度|累计)*(?:实际)?(?:支出|执行)(?:数|金额|资金|总额)?(?:\(.*\))?$/],
];

const PAIRED: readonly BudgetKey[] = ["annual", "executed"];

/** An amount, and what may be said of it behind it: 11495万元，执行率95%. */
const AMOUNT = /^(\d[\d,]*(?:\.\d+)?)([百千万亿]*元)?(?:[(,;。].*)?$/;
const RATE = /执行率(?:为|:)?(\d+(?:\.\d+)?)%/;

/** Amounts with their labels beside them, in the rows above a table; an overview of an evaluation has them so. */
export function readBudgetPairs(
  sheet: Sheet,
  top: number,
  bottom: number,
  left: number,
  right: number,
  money: Unit | undefined,
): ReadBudget {
  const rows = rowsIn(sheet, top, bottom);
  const found = rows.flatMap((row) => pairsIn(sheet, row, left, right) ?? []);
  // One amount alone is some figure of the text.
  if (found.flatMap(({ entries }) => PAIRED.filter((key) => entries[key])).length < 2) return { rows: [] };
  const { rows: read, ...unit } = inOneUnit(withPoints(sheet, found, rows, left, right), { columns: {}, block: money });
  return { ...unit, rows: read.map((row) => ({ ...row, entries: withWrittenUnits(row.entries) })) };
}

/** Points, rates and scores with their labels beside them, in the rows of the amounts or right below. */
const BESIDE: readonly BudgetKey[] = ["rate", "weight", "score"];

/** Where the list states the points of the execution too (分值 | 10, 得分 | 9.4) it is one row of a budget block, on its side. */
function withPoints(
  sheet: Sheet,
  amounts: readonly PlainRow[],
  rows: readonly number[],
  left: number,
  right: number,
): readonly PlainRow[] {
  const [first] = amounts;
  const last = amounts.at(-1);
  if (!first || !last) return amounts;
  const near = rows.filter((row) => row >= first.row && row <= last.row + BESIDE.length);
  const points = near.reduce<BudgetRow["entries"]>(
    (all, row) => ({ ...pointsIn(sheet, row, left, right), ...all }),
    {},
  );
  if (!points.weight) return amounts;
  const entries = amounts.reduce<BudgetRow["entries"]>((all, row) => ({ ...row.entries, ...all }), {});
  return [{ ...first, entries: { ...entries, ...points } }];
}

function pointsIn(sheet: Sheet, row: number, left: number, right: number): BudgetRow["entries"] {
  const cells = filled(sheet, row, left, right);
  return Object.fromEntries(
    cells.flatMap(([, { text }], i): [BudgetKey, Entry][] => {
      const key = budgetKey(text);
      const beside = cells[i + 1];
      const entry = beside && entryAt(sheet, { row, column: beside[0] });
      return key && BESIDE.includes(key) && entry?.value ? [[key, entry]] : [];
    }),
  );
}

/** An amount that is converted is shown with the unit that it stands in. */
const withWrittenUnits = (entries: BudgetRow["entries"]): BudgetRow["entries"] =>
  Object.fromEntries(
    Object.entries(entries).map(([key, entry]) => [
      key,
      entry.stated ? { ...entry, text: `${entry.text}${entry.unit ?? ""}` } : entry,
    ]),
  );

/** The amounts of a row, each behind its label; they may stand beside each other. */
function pairsIn(sheet: Sheet, row: number, left: number, right: number): PlainRow | undefined {
  const cells = filled(sheet, row, left, right);
  const pairs = cells.flatMap(([, { text }], i) => {
    const key = text.length <= 20 && LABELS.find(([, pattern]) => pattern.test(normalise(text)))?.[0];
    const beside = cells[i + 1];
    if (!key || !beside) return [];
    const cell = entryAt(sheet, { row, column: beside[0] }),
      plain = normalise(cell.text);
    const [, figure, written] = AMOUNT.exec(plain) ?? [];
    const rate = RATE.exec(plain)?.[1];
    if (figure === undefined) return [];
    // A unit in the cell goes before that of the label: 预算安排（万元） | 11495万元.
    const unit = knownUnit(written ?? "") ?? moneyUnit(text);
    const amount = { ...said(cell, figure.replaceAll(",", "")), ...(unit && { unit: unit.symbol }) };
    const entries = { [key]: amount, ...(rate !== undefined && { rate: said(cell, rate, true) }) };
    return [{ label: text.trim(), entries }];
  });
  const [first] = pairs;
  const entries = pairs.reduce<BudgetRow["entries"]>((all, pair) => ({ ...pair.entries, ...all }), {});
  return first && { row, label: first.label, total: true, entries };
}

/** A figure that a cell's text names beside other words. */
const said = (cell: Entry, figure: string, percent = false): Entry => ({
  ...cell,
  text: percent ? `${figure}%` : figure,
  value: new Decimal(figure),
  decimals: figure.split(".")[1]?.length ?? 0,
  percent,
});
