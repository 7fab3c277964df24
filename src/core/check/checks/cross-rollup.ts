import { rollUpsAcross } from "../across/rollups";
import { defineAcrossCheck } from "../across/define";

/** 汇总表的得分或预算执行率与项目自评表不同 */
export const crossRollup = defineAcrossCheck({
  id: "cross-rollup",
  severity: "error",
  group: "Between tables",
  kinds: ["roll-up", "self-evaluation"],
  messages: ["score", "firstReview", "review", "rate"],
  compare: rollUpsAcross,
});
