import { isFarAbove } from "../../score/score";
import { defineCheck } from "../check";
import { figure, isExplained, ranges } from "../printed";

/** 已达到且未大幅超过年度指标值的指标，无理由不应扣分。 */
export const deductedThoughMet = defineCheck({
  id: "deducted-though-met",
  severity: "warning",
  kinds: ["self-evaluation"],
  messages: ["deducted"],
  covers: ["deduction-unexplained"],
  run: ({ scored, policy, report }) => {
    for (const { indicator, reading, outcome, weight } of scored.indicators) {
      const { target, actual, score, reason, basis } = indicator.entries;
      if (!score?.value || !weight || score.value.gte(weight) || isExplained(indicator.entries)) continue;
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
