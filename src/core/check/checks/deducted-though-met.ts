import { defineCheck } from "../check";
import { figure, isExplained, isPositive, ranges } from "../printed";

/** 已达到年度指标值又未大幅超额，却扣分且没有说明原因 */
export const deductedThoughMet = defineCheck({
  id: "deducted-though-met",
  severity: "warning",
  group: "Scores against targets",
  needs: ["scoring"],
  messages: ["deducted"],
  covers: ["deduction-unexplained"],
  run: ({ scored, report }) => {
    for (const { indicator, outcome, farAbove, weight, deducted } of scored.indicators) {
      const { target, actual, score, reason, basis } = indicator.entries;
      if (!score?.value || !weight || !deducted || !isPositive(deducted) || isExplained(indicator.entries)) continue;
      if (outcome.state !== "met" || farAbove) continue;
      report({
        address: score.address,
        message: "deducted",
        data: {
          actual: actual?.text ?? "",
          target: target?.text ?? "",
          score: figure(score.value),
          weight: figure(weight),
          deduction: figure(deducted),
        },
        expected: figure(weight),
        actual: figure(score.value),
        related: ranges([target, actual, reason ?? basis]),
      });
    }
  },
});
