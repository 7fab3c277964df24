import { scoresWait } from "./waiting";
import { Decimal } from "decimal.js";
import { sum } from "../quantity/decimal";
import { sumAgrees } from "../quantity/precision";
import { addressKey, type Address } from "../sheet/address";
import { hasKey } from "./own";
import type { BudgetRow, Entry, Indicator, Level, Table } from "./table";

/** Points that stand in a cell; a cell merged over several indicators counts once. */
export interface Points {
  readonly address: Address;
  readonly value: Decimal;
}

/** The row of the budget block that carries the execution's weight. */
export const executionRow = (table: Table): BudgetRow | undefined =>
  table.budget.find((row) => row.entries.weight?.value);

function unique(cells: Iterable<Points | undefined>): Points[] {
  const seen = new Set<number>(),
    result: Points[] = [];
  for (const cell of cells) {
    if (!cell) continue;
    const key = addressKey(cell.address);
    if (!seen.has(key)) result.push(cell);
    seen.add(key);
  }
  return result;
}

const fromEntry = (entry: Entry | undefined): Points | undefined =>
  entry?.value ? { address: entry.address, value: entry.value } : undefined;
const fromLevel = ({ address, weight }: Level): Points | undefined =>
  address && weight ? { address, value: weight } : undefined;

/** The weights of some indicators: their 分值 cells, else the points in their names, else those of the finest level that has any. */
export function weightsOf(indicators: readonly Indicator[], table: Table): Points[] {
  if (hasKey(table, "weight")) return unique(indicators.map((indicator) => fromEntry(indicator.entries.weight)));
  const levels = (["level3", "level2", "level1"] as const).map((key) => unique(levelPoints(indicators, key)));
  return levels.find((points) => points.length > 0) ?? [];
}

/** The points in the names of a level; a name that is repeated on the rows of its group counts once. */
const levelPoints = (indicators: readonly Indicator[], key: "level1" | "level2" | "level3"): (Points | undefined)[] =>
  indicators.map((indicator, i) => {
    const before = indicators[i - 1];
    const repeated =
      key !== "level3" && before?.[key].name === indicator[key].name && before.level1.name === indicator.level1.name;
    return repeated ? undefined : fromLevel(indicator[key]);
  });

/** The scores of some indicators; a merged cell counts once. */
export const scoresOf = (indicators: readonly Indicator[]): Points[] =>
  unique(indicators.map((indicator) => fromEntry(indicator.entries.score)));

/** True where the execution of the budget is an indicator of its own, so that the budget block must not be counted again. */
const executionIsIndicator = (table: Table): boolean =>
  table.indicators.some(({ level1, level3 }) => level1.role === "execution" || level3.role === "execution");

/** The points of the budget block's execution row, where they belong to the total. */
export function executionPoints(table: Table, key: "weight" | "score"): Points | undefined {
  return executionIsIndicator(table) ? undefined : fromEntry(executionRow(table)?.entries[key]);
}

export const totalOf = (points: readonly Points[]): Decimal => sum(points.map(({ value }) => value));

/** What a table's weights come to, compared with the full marks that they share out. */
export interface FullMarks {
  readonly weights: readonly Points[];
  readonly sum: Decimal;
  /** The declared total; 100 where none is declared. */
  readonly stated: Decimal;
  readonly addsUp: boolean;
}

/** The marks that a table shares out where it declares no others (docs/checks/README.md). */
const HUNDRED = new Decimal(100);

/** The weights of a whole table, the budget execution's included; undefined where it has none. */
export function fullMarksOf(table: Table): FullMarks | undefined {
  const own = weightsOf(table.indicators, table);
  if (own.length === 0) return undefined;
  const execution = executionPoints(table, "weight");
  const weights = execution ? [execution, ...own] : own;
  const sum = totalOf(weights);
  const { weight } = table.total ?? {};
  // A sum that Excel works out declares nothing: it is whatever the weights come to.
  const stated = (weight?.formula && table.kind !== "score-summary" ? undefined : weight?.value) ?? HUNDRED;
  return { weights, sum, stated, addsUp: sumAgrees(sum, stated) };
}

/**
 * True where a total may be calculated from the rows of a table: its weights add up to its full marks, and no row lacks
 * its weight. What was not read is missing in the weights, so the total of a table that adds up is whole.
 */
export const isWhole = (table: Table): boolean =>
  !scoresWait(table) &&
  (fullMarksOf(table)?.addsUp ?? true) &&
  (!table.columns.weight || table.indicators.every(({ entries }) => entries.weight?.value?.gt(0)));

/** True where a sum of scores may be offered as a table's total: the table is whole, and the sum within its full marks. */
export const mayTotal = (table: Table, total: Decimal): boolean =>
  isWhole(table) && total.gte(0) && total.lte(fullMarksOf(table)?.stated ?? HUNDRED);
