import type { Decimal } from "decimal.js";
import { plain } from "../quantity/decimal";
import { quote } from "../quantity/quotes";
import type { Policy } from "../policy/policy";
import { addressKey } from "../sheet/address";
import type { Choice, JudgedRow, Judgement } from "../decisions/judgement";
import type { SentenceParts } from "./reason";
import { roundedPoints } from "./rounded";
import type { Result, ScoredIndicator } from "./result";

/** The result of a row that waits for a person, or that a rule has scored, once the person has decided. */
export function settled(result: Result, judgement: Judgement | undefined): Result {
  const open = result.state === "needs-judgement" || (result.state === "scored" && result.method === "rule");
  if (!judgement || !open) return result;
  const { score, weight, reason } = judgement;
  return { state: "scored", score, deduction: weight.minus(score), method: "manual", reason };
}

/** Settles the indicators of a table; those that share one score cell are settled by the judgement of the first of them. */
export function settleIndicators(
  rows: readonly ScoredIndicator[],
  judgementFor: (row: ScoredIndicator) => Judgement | undefined,
): readonly ScoredIndicator[] {
  const shared = new Map<number, Result>();
  return rows.map((row) => {
    const cell = row.indicator.entries.score;
    const key = cell && addressKey(cell.address);
    const own = settled(row.result, judgementFor(row));
    const result = (key !== undefined && shared.get(key)) || own;
    if (key !== undefined && result !== row.result) shared.set(key, result);
    return result === row.result ? row : { ...row, result };
  });
}

/** The points that a choice may give, least and most, by the policy's bands (a share of the weight). */
export function bandOf(choice: Choice, weight: Decimal, policy: Policy): readonly [Decimal, Decimal] {
  const { from, to } = policy.qualitative.find(({ name }) => name === choice)!;
  const points = (share: number): Decimal => roundedPoints(weight.times(share).div(100), weight, policy);
  return [points(to), points(from)];
}

/**
 * A reason for the deduction that a person chose, to start from; "" where the row states no target to compare the actual with.
 * `parts`: target and actual with the sign and the unit of their columns, where they are an indicator's.
 */
export function proposedReason(
  row: JudgedRow,
  choice: Choice | undefined,
  score: Decimal,
  parts: SentenceParts = row,
): string {
  const deduction = row.weight.minus(score);
  if (deduction.lte(0) || row.target === "") return "";
  const words = { met: "基本达到", partly: "部分达到", unmet: "未达到" } as const;
  const actual = row.actual === "" ? "" : `实际完成${quote(parts.actual)}，`;
  return `${actual}${choice ? words[choice] : "与"}年度指标值${quote(parts.target)}${choice ? "" : "有差距"}，扣 ${plain(deduction)} 分。`;
}
