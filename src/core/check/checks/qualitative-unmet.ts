import { defineCheck } from "../check";
import { figure, isPositive, ranges } from "../printed";
import { isLowerInWords } from "../unmet";

/** 定性指标的实际措辞低于目标，却得满分 */
export const qualitativeUnmet = defineCheck({
  id: "qualitative-unmet",
  severity: "warning",
  group: "Targets and actuals",
  needs: ["scoring"],
  messages: ["lower"],
  run: ({ scored, report }) => {
    for (const { indicator, reading, deducted } of scored.indicators) {
      const { entries } = indicator;
      const { score } = entries;
      if (!score?.value || !deducted || isPositive(deducted) || !isLowerInWords(reading)) continue;
      report({
        address: entries.actual!.address,
        message: "lower",
        data: { target: entries.target!.text, actual: entries.actual!.text, score: figure(score.value) },
        actual: entries.actual!.text,
        related: ranges([entries.target, score]),
      });
    }
  },
});
