import { defineRuleCheck } from "../rule-check";

/** 上限低于下限，或总被其他条件先占去的一档 */
export const ruleDead = defineRuleCheck({
  id: "rule-dead",
  severity: "warning",
  group: "Rule text",
  messages: ["dead"],
});
