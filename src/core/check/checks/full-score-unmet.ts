import { plain } from "../../quantity/decimal";
import { defineCheck } from "../check";
import { figure, isPositive, ranges } from "../printed";
import { missedBy } from "../unmet";

/** 未达到年度指标值，却得满分 */
export const fullScoreUnmet = defineCheck({
  id: "full-score-unmet",
  severity: "warning",
  group: "Scores against targets",
  needs: ["scoring"],
  messages: ["below", "above", "late"],
  ofReview: true,
  covers: ["score-recalc"],
  run: ({ scored, report }) => {
    for (const row of scored.indicators) {
      const { indicator, result, deducted } = row;
      const { target, actual, score } = indicator.entries;
      if (!score?.value || !deducted || isPositive(deducted)) continue;
      const message = missedBy(row, scored.table.meta.year);
      if (!message) continue;
      const expected = result.state === "scored" ? plain(result.score) : undefined;
      report({
        address: score.address,
        message,
        data: {
          actual: actual?.text ?? "",
          target: target?.text ?? "",
          score: figure(score.value),
          expected: expected ?? "",
        },
        ...(expected && { expected }),
        actual: figure(score.value),
        related: ranges([target, actual]),
      });
    }
  },
});
