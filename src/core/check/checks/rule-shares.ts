import { defineRuleCheck } from "../rule-check";

/** 各项所占比例之和应为 100%，项数应与所列一致。 */
export const ruleShares = defineRuleCheck({
  id: "rule-shares",
  severity: "warning",
  messages: ["sum", "count"],
});
