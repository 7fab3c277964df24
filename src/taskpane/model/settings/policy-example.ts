import { Decimal } from "decimal.js";
import { gradeOf, type Policy } from "../../../core/policy/policy";
import { plain } from "../../../core/quantity/decimal";
import { scoreExecution } from "../../../core/score/execution";
import { bandOf } from "../../../core/score/judgement";
import { scoreOneRow } from "../../../core/score/one-row";
import type { Result } from "../../../core/score/result";
import type { Entry } from "../../../core/table/table";

/** What an example row comes to by a policy: points, a range of points, a grade, or a person's to judge. */
export interface Example {
  /** Of the language files: pane.settings.own.examples.<id>. */
  readonly id: string;
  readonly comes: "points" | "range" | "grade" | "judgement";
  readonly data: Readonly<Record<string, string>>;
}

/** Example rows for each part of the form, scored by the code that scores all rows. */
export const examplesOf = (
  policy: Policy,
): Readonly<Record<"execution" | "quantity" | "quality" | "total", Example[]>> => ({
  execution: [execution(policy)],
  quantity: ROWS.map((row) => quantity(row, policy)),
  quality: (["met", "partly", "unmet"] as const).map((choice) => {
    const [least, most] = bandOf(choice, TEN, policy);
    return { id: choice, comes: "range", data: { least: plain(least), most: plain(most) } };
  }),
  total: TOTALS.map((total) => ({
    id: "total",
    comes: "grade",
    data: { total, grade: gradeOf(policy.grades, new Decimal(total)) },
  })),
});

const TEN = new Decimal(10);
const TOTALS = ["91", "81.5", "60"];

const ROWS = [
  { id: "short", name: "完成数量", target: "≥90个", actual: "80个" },
  { id: "far-short", name: "完成数量", target: "≥90个", actual: "45个" },
  { id: "far-above", name: "完成数量", target: "≥90个", actual: "180个" },
  { id: "reverse", name: "响应时间", target: "≤10小时", actual: "12小时" },
  { id: "strict", name: "完成数量", target: ">90个", actual: "90个" },
  { id: "negative", name: "增长率", target: "≥5%", actual: "-1%" },
] as const;

const resultOf = (id: string, result: Result, data: Example["data"] = {}): Example =>
  result.state === "scored"
    ? { id, comes: "points", data: { ...data, points: plain(result.score) } }
    : { id, comes: "judgement", data };

function quantity({ id, name, target, actual }: (typeof ROWS)[number], policy: Policy): Example {
  const weight = { text: "10", value: TEN };
  const { result } = scoreOneRow({ name, target: { text: target }, actual: { text: actual }, weight }, policy);
  return resultOf(id, result, { target, actual });
}

/** Six tenths of the year's budget, which was raised by a quarter after its beginning. */
function execution(policy: Policy): Example {
  const entry = (value: number): Entry => ({
    address: { row: 1, column: 1 },
    text: String(value),
    decimals: 0,
    percent: false,
    value: new Decimal(value),
  });
  const entries = {
    initial: entry(80),
    annual: entry(100),
    executed: entry(60),
    weight: entry(policy.executionWeight),
  };
  const row = { row: 1, label: "", total: true, entries };
  return resultOf("execution", scoreExecution(row, {}, policy), { weight: String(policy.executionWeight) });
}
