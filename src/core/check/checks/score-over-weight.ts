import { rangeOf } from "../../sheet/address";
import { defineCheck } from "../check";
import { figure } from "../printed";

/** 得分不得超过分值（预算执行率与各指标相同）。 */
export const scoreOverWeight = defineCheck({
  id: "score-over-weight",
  severity: "error",
  kinds: ["self-evaluation"],
  messages: ["over"],
  run: ({ scored: { table }, report }) => {
    for (const { entries } of [...table.indicators, ...table.budget]) {
      const { score, weight } = entries;
      if (!score?.value || !weight?.value || score.value.lte(weight.value)) continue;
      report({
        address: score.address,
        message: "over",
        data: { score: figure(score.value), weight: figure(weight.value) },
        expected: `≤${figure(weight.value)}`,
        actual: figure(score.value),
        related: [rangeOf(weight.address)],
      });
    }
  },
});
