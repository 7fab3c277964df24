import { isBound } from "../../quantity/operators";
import { defineCheck } from "../check";
import { ranges } from "../printed";

/** 实际完成值填的是范围（≤110万元），不是数 */
export const actualNotFigure = defineCheck({
  id: "actual-not-figure",
  severity: "warning",
  group: "Targets and actuals",
  needs: ["own-form", "actuals"],
  messages: ["bound"],
  run: ({ scored, report }) => {
    for (const { indicator, reading } of scored.indicators) {
      const { target, actual } = indicator.entries,
        read = reading.actual;
      if (actual && read.kind === "figure" && isBound(read.operator))
        report({
          address: actual.address,
          message: "bound",
          data: { actual: actual.text, target: target?.text ?? "" },
          actual: actual.text,
          related: ranges([target]),
        });
    }
  },
});
