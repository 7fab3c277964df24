import type { Decimal } from "decimal.js";
import type { Policy } from "../policy/policy";
import { sum } from "../quantity/decimal";
import { addressKey } from "../sheet/address";
import { executionPoints, executionRow, fullMarksOf, mayTotal } from "../table/points";
import type { ScoredTable } from "./score";
import { cappedTotal } from "./total";

/** What a table adds up to. */
export interface Summary {
  /** The weights, with that of the budget execution, and the full marks that they should come to; undefined where the table has none. */
  readonly weight?: Decimal;
  readonly expected?: Decimal;
  /**
   * The scores that the policy gives, with the budget execution's, capped where the place caps totals; undefined where
   * the table's rows do not vouch for a total (`mayTotal`).
   */
  readonly score?: Decimal;
  /** Rows that wait for a person. */
  readonly open: number;
}

/** Adds up a scored table; a cell merged over several rows counts once. */
export function summarise({ table, indicators, budget }: ScoredTable, policy: Policy): Summary {
  const marks = fullMarksOf(table),
    execution = executionPoints(table, "weight");
  const results = [
    ...indicators.map(({ indicator, result }) => ({
      cell: indicator.entries.score ?? indicator.entries.weight,
      result,
    })),
  ];
  const executionResult = execution && budget.get(executionRow(table)?.row ?? 0);
  const seen = new Set<number>();
  const scores = results.flatMap(({ cell, result }) => {
    if (result.state !== "scored" || (cell && seen.has(addressKey(cell.address)))) return [];
    if (cell) seen.add(addressKey(cell.address));
    return [result.score];
  });
  if (executionResult?.state === "scored") scores.push(executionResult.score);
  const open = [...results.map(({ result }) => result), ...(executionResult ? [executionResult] : [])].filter(
    ({ state }) => state === "needs-judgement",
  ).length;
  const score = cappedTotal(sum(scores), executionRow(table), policy);
  return {
    ...(marks && { weight: marks.sum, expected: marks.stated }),
    ...(mayTotal(table, score) && { score }),
    open,
  };
}
