import { plain } from "../../quantity/decimal";
import { defineCheck } from "../check";
import { ranges } from "../printed";
import { agrees } from "../../quantity/precision";
import { computed } from "../rule-check";

/** 得分与按本行评分规则和已有数据算出的不同 */
export const ruleScore = defineCheck({
  id: "rule-score",
  severity: "warning",
  group: "Scores against targets",
  messages: ["off"],
  covers: ["score-recalc", "full-score-unmet"],
  run: ({ scored, report }) => {
    for (const { indicator, rule } of computed(scored.indicators)) {
      const { score, actual } = indicator.entries;
      if (!score?.value || rule?.score.state !== "scored") continue;
      const expected = rule.score.score;
      if (agrees(score.value, score.decimals, expected)) continue;
      report({
        address: score.address,
        message: "off",
        data: { score: plain(score.value), expected: plain(expected) },
        expected: plain(expected),
        actual: plain(score.value),
        related: ranges([rule.entry, actual]),
      });
    }
  },
});
