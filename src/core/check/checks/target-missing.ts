import { defineCheck } from "../check";

/** 指标没有年度指标值 */
export const targetMissing = defineCheck({
  id: "target-missing",
  severity: "warning",
  group: "Targets and actuals",
  messages: ["missing"],
  run: ({ scored, report }) => {
    for (const { indicator, reading } of scored.indicators) {
      const { target } = indicator.entries;
      if (target && reading.target.kind === "blank")
        report({ address: target.address, message: "missing", data: { name: reading.name }, related: [] });
    }
  },
});
