import type { Decimal } from "decimal.js";
import { sum } from "../../quantity/decimal";
import { normalise } from "../../words/notation";
import { isEmpty, type BudgetKey, type BudgetRow, type Entry } from "../../table/table";
import { defineCheck, type Report } from "../check";
import { moneyOf } from "../money";
import { figure, ranges } from "../printed";
import { sumAgrees } from "../../quantity/precision";

const CARRIED_OVER = /结转|结余/;

/** 专项债券合计 is one of the sources, whatever stands below it. */
const OF_A_SOURCE = /债|拨款|补助|中央|[省市县区]级|自筹|配套|其他/;

/** Money by where it comes from, or by what it is for. */
const FUNDS = /^(?:(?:财政(?:预算|拨付|性)?|自有|单位|社会|银行|专项)资金|(?:基本|项目|人员|公用)(?:支出|经费))$/;

const COLUMNS: readonly BudgetKey[] = ["initial", "annual", "executed"];

/** 年度资金总额不等于各项资金来源之和 */
export const budgetSum = defineCheck({
  id: "budget-sum",
  severity: "error",
  group: "Arithmetic",
  messages: ["off"],
  run: ({ scored: { table }, sheet, report }) => {
    for (const rows of moneyOf(sheet, table)) sumOf(rows, report);
  },
});

function sumOf(rows: readonly BudgetRow[], report: Report): void {
  const total = rows.find((row) => row.total);
  if (!total || OF_A_SOURCE.test(normalise(total.label))) return;
  const sources = rows.filter((row) => !row.total);
  // 财政资金 above 其他资金 is one of them, too, unless it is broken down: 其中：….
  if (FUNDS.test(normalise(total.label)) && !sources.some(({ label }) => PART_OF.test(normalise(label)))) return;
  // What was carried over from the year before is a part of the money, and by itself no account of where it comes from.
  if (sources.every(({ label }) => CARRIED_OVER.test(normalise(label)))) return;
  for (const key of COLUMNS) {
    const stated = total.entries[key];
    const parts = sources
      .map((row) => row.entries[key])
      .filter((entry): entry is Entry & { value: Decimal } => entry?.value !== undefined);
    // A source whose amount cannot be read leaves the sum open.
    const unread = sources.some(({ entries }) => entries[key] && !entries[key].value && !isEmpty(entries[key]));
    if (!stated?.value || parts.length === 0 || unread) continue;
    const added = sum(parts.map(({ value }) => value));
    const outer = outermost(sources, key);
    if ([added, ...outer.map(sum)].some((total) => sumAgrees(stated.value!, total))) continue;
    report({
      address: stated.address,
      message: "off",
      data: { stated: figure(stated.value), sum: figure(added) },
      expected: figure(added),
      actual: figure(stated.value),
      related: ranges(parts),
    });
  }
}

const PART_OF = /^其中/;

/** The sources without those that a later 其中： breaks down further: its own row alone, or that and some that follow it. */
function outermost(sources: readonly BudgetRow[], key: BudgetKey): Decimal[][] {
  const isNested = (row: BudgetRow, i: number): boolean => i > 0 && PART_OF.test(normalise(row.label));
  const first = sources.findIndex(isNested);
  const readings =
    first < 0
      ? []
      : [
          sources.filter((row, i) => !isNested(row, i)),
          ...sources.slice(first).map((_, i) => [...sources.slice(0, first), ...sources.slice(first + 1 + i)]),
        ];
  return readings.map((rows) => rows.flatMap((row) => row.entries[key]?.value ?? []));
}
