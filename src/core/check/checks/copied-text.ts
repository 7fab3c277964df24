import { copiesIn } from "../across/copied";
import { defineAcrossCheck } from "../across/define";

/** 与别的单位的表文字、数字相同，或写着别的单位的名称 */
export const copiedText = defineAcrossCheck({
  id: "copied-text",
  severity: "warning",
  group: "Between tables",
  messages: ["text", "figures", "name"],
  compare: copiesIn,
});
