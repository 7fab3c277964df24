import { ranges } from "../printed";
import { isEmpty } from "../../table/table";
import { defineCheck } from "../check";

/** 已有得分或其他指标已填报，没有实际完成值 */
export const actualMissing = defineCheck({
  id: "actual-missing",
  severity: "warning",
  group: "Scores against targets",
  needs: ["own-form", "actuals"],
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
