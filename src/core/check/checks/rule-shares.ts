import { defineRuleCheck } from "../rule-check";

/** 各项比例合计不是 100%，或项数与所列不符 */
export const ruleShares = defineRuleCheck({
  id: "rule-shares",
  severity: "warning",
  group: "Rule text",
  messages: ["sum", "count"],
});
