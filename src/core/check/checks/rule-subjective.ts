import { defineRuleCheck } from "../rule-check";

/** 酌情扣分、综合评分等没有尺度的规则，得分取决于人的判断。 */
export const ruleSubjective = defineRuleCheck({
  id: "rule-subjective",
  severity: "info",
  messages: ["judgement", "silent"],
});
