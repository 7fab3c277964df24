import { defineCheck } from "../check";
import { figure, isPositive, ranges } from "../printed";
import { isLowerInWords } from "../unmet";

/** 定性指标的实际完成情况低一个等次（优→一般，有效降低→未降低），不应得满分。其他措辞由人判断。 */
export const qualitativeUnmet = defineCheck({
  id: "qualitative-unmet",
  severity: "warning",
  kinds: ["self-evaluation"],
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
