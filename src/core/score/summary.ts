import type { Decimal } from "decimal.js";
import type { Policy } from "../policy/policy";
import { sum } from "../quantity/decimal";
import { addressKey } from "../sheet/address";
import { executionPoints, executionRow, fullMarksOf, mayTotal } from "../table/points";
import { inWhole } from "../table/shares";
import type { Indicator } from "../table/table";
import type { Result } from "./result";
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
  const executionResult = execution && budget.get(executionRow(table)?.row ?? 0);
  const results = new Map(indicators.map(({ indicator, result }) => [indicator.id, result]));
  const open = [...results.values(), ...(executionResult ? [executionResult] : [])].filter(
    ({ state }) => state === "needs-judgement",
  ).length;
  const rows = inWhole(table, (members) => sum(scoresOf(members, results)));
  const given = executionResult?.state === "scored" ? executionResult.score : 0;
  const score = cappedTotal(rows.plus(given), executionRow(table), policy);
  return {
    ...(marks && { weight: marks.sum, expected: marks.stated }),
    ...(mayTotal(table, score) && { score }),
    open,
  };
}

/** The scores that the policy gives some indicators; of those that share a cell the first one's. */
function scoresOf(members: readonly Indicator[], results: ReadonlyMap<string, Result>): Decimal[] {
  const seen = new Set<number>();
  return members.flatMap(({ id, entries }) => {
    const cell = entries.score ?? entries.weight;
    const result = results.get(id);
    if (result?.state !== "scored" || (cell && seen.has(addressKey(cell.address)))) return [];
    if (cell) seen.add(addressKey(cell.address));
    return [result.score];
  });
}
