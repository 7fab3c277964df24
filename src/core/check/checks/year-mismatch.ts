import { otherYears } from "../../score/reading";
import { defineCheck } from "../check";

/** 年度指标值、实际完成值中的年份应与表的年度一致。 */
export const yearMismatch = defineCheck({
  id: "year-mismatch",
  severity: "warning",
  messages: ["target", "actual"],
  run: ({ scored: { table }, report }) => {
    const { year } = table.meta;
    if (year === undefined) return;
    for (const { entries } of table.indicators)
      for (const key of ["target", "actual"] as const) {
        const entry = entries[key];
        const years = entry ? otherYears(entry.text, year) : [];
        if (!entry || years.length === 0) continue;
        report({
          address: entry.address,
          message: key,
          data: { text: entry.text, year: String(year) },
          expected: String(year),
          actual: years.join("/"),
          related: [],
        });
        break;
      }
  },
});
