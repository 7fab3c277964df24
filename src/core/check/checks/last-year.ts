import { yearsAcross } from "../across/years";
import { defineAcrossCheck } from "../across/define";

/** 指标值远低于上年的实际完成值，或完成数与上年全部相同 */
export const lastYear = defineAcrossCheck({
  id: "last-year",
  severity: "info",
  group: "Between tables",
  messages: ["low", "same"],
  compare: yearsAcross,
});
