import { rangeOf } from "../../sheet/address";
import { isEmpty } from "../../table/table";
import { defineCheck } from "../check";

/** 已填实际完成值，没有得分 */
export const scoreMissing = defineCheck({
  id: "score-missing",
  severity: "warning",
  group: "Scores against targets",
  needs: ["scoring"],
  messages: ["missing"],
  run: ({ scored: { table }, report }) => {
    for (const {
      entries: { actual, score },
    } of table.indicators)
      if (actual && score && !isEmpty(actual) && isEmpty(score))
        report({
          address: score.address,
          message: "missing",
          data: { actual: actual.text },
          related: [rangeOf(actual.address)],
        });
  },
});
