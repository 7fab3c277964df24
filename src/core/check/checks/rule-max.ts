import { defineRuleCheck } from "../rule-check";

/** 评分规则的最高分应等于该指标的分值。 */
export const ruleMax = defineRuleCheck({
  id: "rule-max",
  severity: "error",
  messages: ["more", "less"],
});
