import type { Decimal } from "decimal.js";
import { sum } from "../quantity/decimal";
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
