import { hasKey } from "./own";
import { scoresWait } from "./waiting";
import { Decimal } from "decimal.js";
import { sumAgrees } from "../quantity/precision";
import { extraOf } from "./extra";
import { inWhole } from "./shares";
import type { BudgetRow, Indicator, Table } from "./table";
import { fromEntry, knownWeights, totalOf, unique, weightsOf, type Points } from "./weights";

/** The row of the budget block that carries the execution's weight. */
export const executionRow = (table: Table): BudgetRow | undefined =>
  table.budget.find((row) => row.entries.weight?.value);

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

/** True where it is not known whether the budget's execution has points: a column of its block was not understood. */
export const executionIsOpen = (table: Table): boolean =>
  !executionRow(table) && table.unused.some(({ ofBudget }) => ofBudget);

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

/** A declaration without points for the budget execution gives out 90: 10 are left for its rate (财预〔2020〕10号). */
const leavesExecution = ({ kind }: Table, sum: Decimal): boolean => kind === "target-declaration" && sum.equals(90);

/** The weights of a whole table, the budget execution's included; undefined where it has none, or not for all of it. */
export function fullMarksOf(table: Table): FullMarks | undefined {
  const marks = marksOf(table, table.indicators, () => inWhole(table, (members) => totalOf(weightsOf(members, table))));
  if (!marks || marks.addsUp) return marks;
  const shared = table.indicators.filter((indicator) => !extraOf(indicator));
  if (shared.length === table.indicators.length) return marks;
  // What is given beside the full marks need not be among them: 加分项.
  const without = marksOf(table, shared, totalOf);
  return without?.addsUp ? without : marks;
}

/** What some rows come to, with the execution of the budget; `sumOf` adds up their points. */
function marksOf(
  table: Table,
  indicators: readonly Indicator[],
  sumOf: (points: readonly Points[]) => Decimal,
): FullMarks | undefined {
  const { points: own, whole } = knownWeights(indicators, table);
  const execution = executionPoints(table, "weight");
  if (own.length === 0 || !whole || executionIsOpen(table)) return undefined;
  const weights = execution ? [execution, ...own] : own;
  const sum = sumOf(own).plus(execution?.value ?? 0);
  const { weight } = table.total ?? {};
  // A sum that Excel works out declares nothing: it is whatever the weights come to.
  const declared = weight?.formula && table.kind !== "score-summary" ? undefined : weight?.value;
  const stated = declared ?? (leavesExecution(table, sum) ? sum : HUNDRED);
  return { weights, sum, stated, addsUp: sumAgrees(sum, stated) };
}

/**
 * True where a total may be calculated from the rows of a table: its weights add up to its full marks, and no row lacks
 * its weight. What was not read is missing in the weights, so the total of a table that adds up is whole.
 */
export const isWhole = (table: Table): boolean =>
  !scoresWait(table) &&
  !table.unused.some(({ off, ofBudget }) => off ?? ofBudget) &&
  (fullMarksOf(table)?.addsUp ?? true) &&
  (!hasKey(table, "weight") ||
    table.indicators.every((indicator) => extraOf(indicator) ?? indicator.entries.weight?.value?.gt(0)));

/** True where a sum of scores may be offered as a table's total: the table is whole, and the sum within its full marks. */
export const mayTotal = (table: Table, total: Decimal): boolean =>
  isWhole(table) && total.gte(0) && total.lte(fullMarksOf(table)?.stated ?? HUNDRED);
