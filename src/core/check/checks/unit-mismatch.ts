import { defineCheck } from "../check";
import { ranges } from "../printed";

/** 指标值与实际完成值的单位不能换算 */
export const unitMismatch = defineCheck({
  id: "unit-mismatch",
  severity: "warning",
  group: "Targets and actuals",
  messages: ["differs"],
  run: ({ scored, report }) => {
    for (const { indicator, outcome } of scored.indicators) {
      const { target, actual } = indicator.entries;
      if (actual && outcome.state === "unclear" && outcome.detail === "unit-mismatch")
        report({
          address: actual.address,
          message: "differs",
          data: { target: target?.text ?? "", actual: actual.text },
          expected: target?.text ?? "",
          actual: actual.text,
          related: ranges([target]),
        });
    }
  },
});
