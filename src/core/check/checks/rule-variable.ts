import { defineRuleCheck } from "../rule-check";

/** 规则应使用指标自己的量计算。 */
export const ruleVariable = defineRuleCheck({
  id: "rule-variable",
  severity: "warning",
  messages: ["variable"],
});
