import { unitsAcross } from "../across/units";
import { defineAcrossCheck } from "../across/define";

/** 同一指标的计量单位或分值与其他单位的表不同 */
export const unitAcross = defineAcrossCheck({
  id: "unit-across",
  severity: "warning",
  group: "Between tables",
  messages: ["unit", "unit-pair", "weight", "weight-pair"],
  compare: unitsAcross,
});
