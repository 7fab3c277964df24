import { rollUpsAcross } from "../across/rollups";
import { withinWorkbook } from "../across/report";
import { defineWorkbookCheck } from "../check";

/** 汇总表的得分或预算执行率与项目自评表不同 */
export const crossRollup = defineWorkbookCheck({
  id: "cross-rollup",
  severity: "error",
  group: "Between tables",
  kinds: ["roll-up", "self-evaluation"],
  messages: ["score", "review", "rate"],
  run: withinWorkbook(rollUpsAcross),
});
