import { normalise } from "../../quantity/text";
import { isFarAbove } from "../../score/score";
import type { Indicator } from "../../table/table";
import { defineCheck } from "../check";
import { figure, isReason, ranges } from "../printed";

/** 已达到且未大幅超过年度指标值的指标，无理由不应扣分。 */
export const deductedThoughMet = defineCheck({
  id: "deducted-though-met",
  severity: "warning",
  kinds: ["self-evaluation"],
  messages: ["deducted"],
  covers: ["deduction-unexplained"],
  run: ({ scored, policy, report }) => {
    for (const { row, entries } of scored.table.indicators) {
      const { target, actual, score, reason, basis } = entries;
      const { reading, outcome, weight } = scored.indicators.get(row)!;
      if (!score?.value || !weight?.gt(0) || score.value.gte(weight) || hasReason(entries)) continue;
      if (outcome.state !== "met" || (outcome.ratio && isFarAbove(reading, outcome.ratio, policy))) continue;
      report({
        address: score.address,
        message: "deducted",
        data: {
          actual: actual?.text ?? "",
          target: target?.text ?? "",
          score: figure(score.value),
          weight: figure(weight),
          deduction: figure(weight.minus(score.value)),
        },
        expected: figure(weight),
        actual: figure(score.value),
        related: ranges([target, actual, reason ?? basis]),
      });
    }
  },
});

/** Grounds are a reason too, unless they only repeat the rule. */
const hasReason = ({ reason, basis, rule }: Indicator["entries"]): boolean =>
  isReason(reason) || (isReason(basis) && normalise(basis!.text) !== normalise(rule?.text ?? ""));
