import { unitsAcross } from "../across/units";
import { withinWorkbook } from "../across/report";
import { defineWorkbookCheck } from "../check";

/** 同一指标的计量单位或分值与其他单位的表不同 */
export const unitAcross = defineWorkbookCheck({
  id: "unit-across",
  severity: "warning",
  group: "Between tables",
  messages: ["unit", "unit-pair", "weight", "weight-pair"],
  run: withinWorkbook(unitsAcross),
});
