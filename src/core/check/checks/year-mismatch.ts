import { normalise } from "../../quantity/text";
import { yearsOf } from "../../score/reading";
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
        const years = entry ? yearsOf(entry.text) : [];
        if (!entry || years.length === 0 || years.includes(year) || spans(entry.text, year)) continue;
        report({
          address: entry.address,
          message: key,
          data: { text: entry.text, year: String(year) },
          expected: String(year),
          actual: years.join("、"),
          related: [],
        });
        break;
      }
  },
});

/** True where a period of years (2022-2024年) takes in the given one. */
const spans = (text: string, year: number): boolean =>
  [...normalise(text).matchAll(/(?<!\d)((?:19|20)\d\d)年?(?:[-~—]+|至|到)((?:19|20)\d\d)年/g)].some(
    ([, first, last]) => Number(first) <= year && year <= Number(last),
  );
