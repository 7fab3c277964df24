import { defineRuleCheck } from "../rule-check";

/** 分档应覆盖全部取值，不留没有得分的区间。 */
export const ruleGap = defineRuleCheck({
  id: "rule-gap",
  severity: "warning",
  messages: ["gap"],
});
