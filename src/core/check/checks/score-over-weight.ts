import { defineCheck } from "../check";
import { figure, ranges } from "../printed";

/** 得分不得超过分值（预算执行率与各指标相同）。 */
export const scoreOverWeight = defineCheck({
  id: "score-over-weight",
  severity: "error",
  kinds: ["self-evaluation"],
  messages: ["over"],
  covers: ["full-score-unmet"],
  run: ({ scored: { table, indicators }, report }) => {
    for (const { row, entries } of [...table.indicators, ...table.budget]) {
      const { score } = entries;
      // The points may stand in the indicator's name or, where it is the only one, in that of its group.
      const weight = entries.weight?.value ?? indicators.get(row)?.weight;
      // A score merged over several rows counts once.
      if (!score?.value || !weight || score.value.lte(weight) || score.address.row !== row) continue;
      report({
        address: score.address,
        message: "over",
        data: { score: figure(score.value), weight: figure(weight) },
        expected: `≤${figure(weight)}`,
        actual: figure(score.value),
        related: ranges([entries.weight]),
      });
    }
  },
});
