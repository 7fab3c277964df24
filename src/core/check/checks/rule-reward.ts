import { defineRuleCheck } from "../rule-check";

/** 对应当扣分的情形给分，是把意思写反了。 */
export const ruleReward = defineRuleCheck({
  id: "rule-reward",
  severity: "warning",
  messages: ["reward"],
});
