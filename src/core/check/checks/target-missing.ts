import { defineCheck } from "../check";

/** 设有年度指标值栏的表，每个指标都应有指标值。 */
export const targetMissing = defineCheck({
  id: "target-missing",
  severity: "warning",
  messages: ["missing"],
  run: ({ scored, report }) => {
    for (const { indicator, reading } of scored.indicators) {
      const { target } = indicator.entries;
      if (target && reading.target.kind === "blank")
        report({ address: target.address, message: "missing", data: { name: reading.name }, related: [] });
    }
  },
});
