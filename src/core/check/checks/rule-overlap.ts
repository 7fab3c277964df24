import { defineRuleCheck } from "../rule-check";

/** 同一个数落在得分不同的两档里 */
export const ruleOverlap = defineRuleCheck({
  id: "rule-overlap",
  severity: "warning",
  group: "Rule text",
  messages: ["overlap"],
});
