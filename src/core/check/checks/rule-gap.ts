import { defineRuleCheck } from "../rule-check";

/** 分档之间、之上或之下有一段没有规定得分 */
export const ruleGap = defineRuleCheck({
  id: "rule-gap",
  severity: "warning",
  group: "Rule text",
  messages: ["gap"],
});
