import { Decimal } from "decimal.js";
import { plain } from "../../quantity/decimal";
import { percent } from "../../score/reason";
import { executionRate } from "../../score/execution";
import { defineCheck } from "../check";
import { isWhole } from "../../table/points";
import { agrees, ranges } from "../printed";

/** 预算执行率得分应等于执行率 × 分值，不超过分值；按得分自身的书写精度比较。 */
export const executionScore = defineCheck({
  id: "execution-score",
  severity: "error",
  kinds: ["self-evaluation"],
  messages: ["off"],
  run: ({ scored, policy, report }) => {
    for (const row of scored.table.budget) {
      const { score, weight, executed, annual } = row.entries;
      const result = scored.budget.get(row.row),
        rate = executionRate(row, policy);
      // A score merged over the sources as well is that of the first row.
      if (!score?.value || score.address.row !== row.row) continue;
      if (!weight?.value || !rate || result?.state !== "scored") continue;
      const exact = Decimal.min(weight.value, weight.value.times(rate));
      if (agrees(score.value, score.decimals, exact)) continue;
      const expected = plain(result.score);
      report({
        address: score.address,
        message: "off",
        data: { stated: score.text, rate: percent(rate), weight: weight.text, expected },
        expected,
        actual: score.text,
        related: ranges([weight, executed, annual]),
        ...(!score.formula && isWhole(scored.table) && { fix: { address: score.address, value: result.score } }),
      });
    }
  },
});
