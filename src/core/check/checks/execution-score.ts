import { plain } from "../../quantity/decimal";
import { percent } from "../../score/reason";
import { executionRate } from "../../score/execution";
import { ownersOf } from "../../table/own";
import { defineCheck } from "../check";
import { isWhole } from "../../table/points";
import { ranges } from "../printed";
import { agrees } from "../../quantity/precision";

/** 得分不等于执行率 × 分值（以分值为限） */
export const executionScore = defineCheck({
  id: "execution-score",
  severity: "error",
  group: "Arithmetic",
  needs: ["scoring"],
  messages: ["off"],
  ofReview: true,
  run: ({ scored, policy, report }) => {
    // A score merged over the sources as well is that of the first row.
    for (const row of ownersOf(scored.table.budget, "score")) {
      const { score, weight, executed, annual } = row.entries;
      const result = scored.budget.get(row.row),
        rate = executionRate(row, policy);
      if (!score?.value || !weight?.value || !rate || result?.state !== "scored") continue;
      if (agrees(score.value, score.decimals, result.score)) continue;
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
