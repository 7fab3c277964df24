import { defineRuleCheck } from "../rule-check";

/** 规则最多能得的分不等于分值 */
export const ruleMax = defineRuleCheck({
  id: "rule-max",
  severity: "error",
  group: "Rule text",
  messages: ["more", "less"],
});
