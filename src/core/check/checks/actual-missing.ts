import { ranges } from "../printed";
import { isEmpty } from "../../table/table";
import { defineCheck } from "../check";

/** 已有得分的指标，或其他指标均已填报时，实际完成值不得为空。 */
export const actualMissing = defineCheck({
  id: "actual-missing",
  severity: "warning",
  kinds: ["self-evaluation", "monitoring"],
  messages: ["scored", "others-filled"],
  run: ({ scored: { table }, report }) => {
    const othersFilled = table.indicators.some(({ entries: { actual } }) => actual && !isEmpty(actual));
    for (const {
      entries: { actual, score },
    } of table.indicators) {
      if (!actual || !isEmpty(actual)) continue;
      const scored = score && !isEmpty(score);
      if (scored || othersFilled)
        report({
          address: actual.address,
          message: scored ? "scored" : "others-filled",
          data: { score: score?.text ?? "" },
          related: scored ? ranges([score]) : [],
        });
    }
  },
});
