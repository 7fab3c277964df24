import type { Decimal } from "decimal.js";
import { isBound } from "../../quantity/operators";
import { comparable } from "../../score/outcome";
import { percent } from "../../score/reason";
import type { Reading } from "../../score/reading";
import type { ScoredIndicator } from "../../score/result";
import { textAt, type Sheet } from "../../sheet/sheet";
import type { Table } from "../../table/table";
import { normalise } from "../../words/notation";
import { ORDINALS } from "../../words/numerals";
import { OUTLOOKS } from "../../words/outlook";
import { defineCheck, type TableContext } from "../check";
import { isReason, ranges } from "../printed";

const MONTH = /(?<!\d)(?<month>[1-9]|1[0-2])月/g;
const QUARTER = new RegExp(`[前第](?<quarter>[${ORDINALS.slice(0, 3)}1-3])个?季度`);
const HALF = /上半年|半年度/;

/** 运行监控：完成数或执行数落后于序时进度 */
export const monitoringBehind = defineCheck({
  id: "monitoring-behind",
  severity: "warning",
  group: "Scores against targets",
  kinds: ["monitoring"],
  messages: ["red", "yellow", "ahead", "certain", "executed-red", "executed-yellow"],
  run: (context) => {
    const { scored, sheet, report } = context;
    const { table } = scored;
    const month = monthOf(sheet, table);
    if (month === undefined) return;
    for (const row of scored.indicators) behind(context, row, month);
    const { annual, initial, executed } = table.budget.find(({ total }) => total)?.entries ?? {};
    const budget = annual?.value?.gt(0) ? annual : initial;
    if (!budget?.value?.gt(0) || !executed?.value?.gte(0)) return;
    const pace = paceOf(executed.value.div(budget.value), month);
    const level = levelOf(pace, context);
    if (level === "red" || level === "yellow")
      report({
        address: executed.address,
        message: `executed-${level}`,
        data: { executed: executed.text, budget: budget.text, month: String(month), pace: percent(pace) },
        actual: executed.text,
        related: ranges([budget]),
      });
  },
});

/** Reports a row that is behind the calendar, or far ahead of it. */
function behind({ policy, report }: TableContext, row: ScoredIndicator, month: number): void {
  const { target, actual, reason, outlook } = row.indicator.entries;
  const done = doneIn(row.reading);
  if (!done || !target || !actual) return;
  const pace = paceOf(done.share, month);
  const level = levelOf(pace, { policy });
  // What is less than one a month may be done in any of them, and what is just the target is kept up the whole year (路灯 21000盏).
  if (!level || (level === "ahead" && (done.target.lt(12) || done.share.equals(1)))) return;
  const isCertain = outlook !== undefined && OUTLOOKS.certain.test(normalise(outlook.text));
  const certain = level !== "ahead" && isCertain ? outlook : undefined;
  report({
    address: actual.address,
    message: certain ? "certain" : level,
    ...((level === "ahead" || isReason(reason)) && { severity: "info" }),
    data: { actual: actual.text, target: target.text, month: String(month), pace: percent(pace) },
    actual: actual.text,
    related: [...ranges([target]), ...ranges([certain])],
  });
}

/** Done ÷ target of what is counted and so grows with the months; undefined for shares, dates, words and what is to be small. */
function doneIn({
  target,
  actual,
  direction,
}: Reading): { readonly share: Decimal; readonly target: Decimal } | undefined {
  if (target.kind !== "figure" || actual.kind !== "figure" || isBound(actual.operator)) return undefined;
  const counted = COUNTED.test(target.amount.unit?.dimension ?? "count");
  if (!counted || !direction.sure || direction.better !== "more") return undefined;
  const sides = comparable(target.amount, actual.amount);
  // Of a single thing nothing can be done in part.
  if (!sides?.target.gt(1) || sides.actual.isNegative()) return undefined;
  return { share: sides.actual.div(sides.target), target: target.amount.value };
}

const COUNTED = /^(?:count|money|area|length|volume|mass)/;

/** What was done, as a share of what the months so far ask for. */
const paceOf = (share: Decimal, month: number): Decimal => share.times(12).div(month);

function levelOf(
  pace: Decimal,
  { policy: { monitoring } }: Pick<TableContext, "policy">,
): "red" | "yellow" | "ahead" | undefined {
  const rate = pace.times(100);
  if (rate.lt(monitoring.red)) return "red";
  if (rate.lt(monitoring.yellow)) return "yellow";
  return rate.gte(monitoring.ahead) ? "ahead" : undefined;
}

/** The month up to which the table reports: by the head of its actuals, else by what stands above it. */
function monthOf(sheet: Sheet, { headerRows, columns, rows, range }: Table): number | undefined {
  const heads = rows
    ? [textAt(sheet, { row: rows.actual ?? 0, column: range.left })]
    : headerRows.map((row) => textAt(sheet, { row, column: columns.actual?.left ?? 0 }));
  const above: string[] = [];
  for (let row = range.top; row < Math.min(...headerRows); row += 1)
    for (const [, { text }] of sheet.rows.get(row) ?? []) if (text.length <= LONGEST) above.push(text);
  return [...heads, ...above].map(monthIn).find((month) => month !== undefined);
}

/** Longer texts are reports of their own. */
const LONGEST = 40;

function monthIn(source: string): number | undefined {
  const text = normalise(source);
  const months = [...text.matchAll(MONTH)].map(({ groups }) => Number(groups?.["month"]));
  if (months.length > 0) return Math.max(...months);
  const quarter = QUARTER.exec(text)?.groups?.["quarter"];
  if (quarter !== undefined) return (ORDINALS.indexOf(quarter) + 1 || Number(quarter)) * 3;
  return HALF.test(text) ? 6 : undefined;
}
