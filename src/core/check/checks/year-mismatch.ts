import { otherYears } from "../../score/reading";
import { defineCheck } from "../check";

/** 指标值或实际完成值中的年份与表的年度不同 */
export const yearMismatch = defineCheck({
  id: "year-mismatch",
  severity: "warning",
  group: "Targets and actuals",
  messages: ["target", "actual"],
  run: ({ scored: { table, indicators }, report }) => {
    const { year } = table.meta;
    if (year === undefined) return;
    for (const {
      indicator: { entries },
      outcome,
    } of indicators)
      for (const key of ["target", "actual"] as const) {
        const entry = entries[key];
        const years = entry ? otherYears(entry.text, year) : [];
        // What was finished after the year was finished late, which is another finding.
        if (!entry || years.length === 0 || (key === "actual" && outcome.state === "late")) continue;
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
