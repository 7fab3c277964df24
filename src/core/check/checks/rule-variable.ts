import { defineRuleCheck } from "../rule-check";

/** 评的是一个比率，算式用的是另一个 */
export const ruleVariable = defineRuleCheck({
  id: "rule-variable",
  severity: "warning",
  group: "Rule text",
  messages: ["variable"],
});
