import { defineRuleCheck } from "../rule-check";

/** 重复、挪用等应当扣分的情形反而给分 */
export const ruleReward = defineRuleCheck({
  id: "rule-reward",
  severity: "warning",
  group: "Rule text",
  messages: ["reward"],
});
