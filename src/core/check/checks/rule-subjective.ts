import { defineRuleCheck } from "../rule-check";

/** 酌情扣分、综合评分等没有尺度，或只写要求、没有写分数 */
export const ruleSubjective = defineRuleCheck({
  id: "rule-subjective",
  severity: "info",
  group: "Rule text",
  messages: ["judgement", "silent"],
});
