import { defineRuleCheck } from "../rule-check";

/** 同一取值不应落在得分不同的两档里。 */
export const ruleOverlap = defineRuleCheck({
  id: "rule-overlap",
  severity: "warning",
  messages: ["overlap"],
});
