import { plain } from "../../quantity/decimal";
import { defineCheck } from "../check";
import { figure, ranges } from "../printed";
import { agrees } from "../../quantity/precision";

/** 越多越好的定量指标未完成，得分不是按比例计算的 */
export const scoreRecalc = defineCheck({
  id: "score-recalc",
  severity: "warning",
  group: "Scores against targets",
  needs: ["scoring"],
  messages: ["off"],
  run: ({ scored, report }) => {
    for (const { indicator, outcome, result, weight } of scored.indicators) {
      const { target, actual, score } = indicator.entries;
      if (!score?.value || !weight || outcome.state !== "below" || result.state !== "scored") continue;
      if (agrees(score.value, score.decimals, result.score)) continue;
      const expected = plain(result.score);
      report({
        address: score.address,
        message: "off",
        data: {
          actual: actual?.text ?? "",
          target: target?.text ?? "",
          score: figure(score.value),
          weight: figure(weight),
          expected,
        },
        expected,
        actual: figure(score.value),
        related: ranges([target, actual]),
      });
    }
  },
});
