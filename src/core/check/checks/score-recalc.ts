import { plain } from "../../quantity/decimal";
import { defineCheck } from "../check";
import { agrees, figure, ranges } from "../printed";

/** 正向定量指标未完成的，得分应为 分值 × 实际完成值 ÷ 年度指标值；按得分自身的书写精度比较。 */
export const scoreRecalc = defineCheck({
  id: "score-recalc",
  severity: "warning",
  kinds: ["self-evaluation"],
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
