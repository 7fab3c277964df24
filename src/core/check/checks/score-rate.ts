import { defineCheck } from "../check";
import { printRate, ranges, rateAgrees } from "../printed";

/** 得分率应等于得分 ÷ 分值。 */
export const scoreRate = defineCheck({
  id: "score-rate",
  severity: "error",
  messages: ["off"],
  run: ({ scored: { table }, report }) => {
    for (const { entries } of table.indicators) {
      const { rate, score, weight } = entries;
      if (!rate?.value || !score?.value || !weight?.value?.gt(0)) continue;
      const exact = score.value.div(weight.value);
      if (rateAgrees(rate, exact)) continue;
      const expected = printRate(exact, rate);
      report({
        address: rate.address,
        message: "off",
        data: { stated: rate.text, score: score.text, weight: weight.text, expected },
        expected,
        actual: rate.text,
        related: ranges([score, weight]),
      });
    }
  },
});
