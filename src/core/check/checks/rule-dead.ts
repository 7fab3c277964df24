import { defineRuleCheck } from "../rule-check";

/** 永远不会满足的条件等于没有写。 */
export const ruleDead = defineRuleCheck({
  id: "rule-dead",
  severity: "warning",
  messages: ["dead"],
});
