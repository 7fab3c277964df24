import { copiesIn } from "../across/copied";
import { withinWorkbook } from "../across/report";
import { defineWorkbookCheck } from "../check";

/** 与别的单位的表文字、数字相同，或写着别的单位的名称 */
export const copiedText = defineWorkbookCheck({
  id: "copied-text",
  severity: "warning",
  group: "Between tables",
  messages: ["text", "figures", "name"],
  run: withinWorkbook(copiesIn),
});
