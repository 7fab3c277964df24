import { indicatorsOf } from "../../table/table";
import { defineCheck } from "../check";
import { scoresOf } from "../../table/points";
import { totalOf } from "../../table/weights";
import { figure, ranges } from "../printed";
import { sumAgrees } from "../../quantity/precision";

/** 小计不等于其下各指标得分之和 */
export const subtotalScore = defineCheck({
  id: "subtotal-score",
  severity: "error",
  group: "Arithmetic",
  needs: ["scores"],
  messages: ["off"],
  ofReview: true,
  run: ({ scored: { table }, report }) => {
    for (const subtotal of table.subtotals) {
      const { label, score } = subtotal;
      const scores = scoresOf(indicatorsOf(table, subtotal));
      const total = totalOf(scores);
      if (!score?.value || scores.length === 0 || sumAgrees(score.value, total)) continue;
      report({
        address: score.address,
        message: "off",
        data: { name: label, stated: score.text, sum: figure(total) },
        expected: figure(total),
        actual: figure(score.value),
        related: ranges(scores),
      });
    }
  },
});
