import { Decimal } from "decimal.js";
import { gradeOf, type Policy } from "../../../src/core/policy/policy";
import { policy, POLICY_IDS } from "../../../src/core/policy/resolve";
import { plain } from "../../../src/core/quantity/decimal";
import { scoreExecution } from "../../../src/core/score/execution";
import { bandOf } from "../../../src/core/score/judgement";
import type { Result } from "../../../src/core/score/result";
import { scoreTable } from "../../../src/core/score/score";
import { cappedTotal } from "../../../src/core/score/total";
import type { BudgetRow, Entry, Indicator, IndicatorTable, Table } from "../../../src/core/table/table";
import { columnOf, database, fill } from "../../support/sqlite";
import { BAND, CAPPED, EXECUTION, GRADE, INDICATOR } from "./oracle";
import { scoreRows } from "./support";

/** ORACLE_ROWS=1000000 npx jest test/core/score/oracle: as many rows for each policy. */
const ROWS = Number(process.env["ORACLE_ROWS"] ?? 20_000);
/** Rows that are held at once. */
const BATCH = 20_000;

/** A row as the database has it: figures in thousandths, the weight in hundredths. */
interface Row {
  readonly sign: string;
  readonly target: number;
  readonly actual: number;
  readonly weight: number;
  readonly satisfaction: number;
}

/** Numbers that look random and are the same each time (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const SIGNS = ["≥", "≥", "≥", ">", "=", "≤", "≤", "<"];

/** Whole numbers mostly, small ones often, now and then just the target, a third more, twice as much, nothing, or less than that. */
function rowFrom(next: (below: number) => number): Row {
  const weight = next(3) === 0 ? 1 + next(3000) : 100 * (1 + next(30));
  if (next(8) === 0)
    return { sign: "≥", target: 1000 * (60 + next(40)), actual: 100 * (20 + next(980)), weight, satisfaction: 1 };
  const sign = SIGNS[next(SIGNS.length)] ?? "≥";
  const unit = [1000, 1000, 1000, 100, 10][next(5)] ?? 1000;
  const target = sign === "=" && next(4) === 0 ? 0 : unit * (1 + next([9, 99, 999, 99_999][next(4)] ?? 9));
  const near = [target, target * 2, (target * 13) / 10, (target * 6) / 10, 0, -unit * (1 + next(9))];
  const other = unit * next(2 * (target / unit) + 3);
  const actual = next(3) === 0 ? (near[next(near.length)] ?? 0) : other;
  return { sign, target, actual: Math.round(actual / 10) * 10, weight, satisfaction: 0 };
}

const text = (figure: number, scale: number): string => plain(new Decimal(figure).div(scale));
const entry = (row: number, column: number, of: string, value?: Decimal): Entry => ({
  address: { row, column },
  text: of,
  decimals: 0,
  percent: false,
  ...(value && { value }),
});

const of = (
  group: "产出" | "满意度",
  name: string,
): { readonly table: IndicatorTable; readonly indicator: Indicator } => {
  const { table } = scoreRows([{ group, name, target: "≥1", actual: "1", weight: "10" }]);
  return { table: table as IndicatorTable, indicator: table.indicators[0]! };
};
const FORMS = { more: of("产出", "完成数量"), less: of("产出", "响应时间"), share: of("满意度", "学员满意度") };

/** The indicators that say in words what the rows of the database say in figures. */
function indicatorsOf(rows: readonly Row[]): Table {
  const indicators = rows.map(({ sign, target, actual, weight, satisfaction }, i): Indicator => {
    const less = sign === "≤" || sign === "<" || (sign === "=" && target === 0);
    const form = satisfaction ? FORMS.share : less ? FORMS.less : FORMS.more;
    const unit = satisfaction ? "%" : less ? "小时" : "个";
    const entries = {
      target: entry(i, 1, `${sign}${text(target, 1000)}${unit}`),
      actual: entry(i, 2, `${text(actual, 1000)}${unit}`),
      weight: entry(i, 3, text(weight, 100), new Decimal(weight).div(100)),
      score: entry(i, 4, ""),
    };
    return { ...form.indicator, id: String(i), row: i, entries };
  });
  return { ...FORMS.more.table, indicators, unused: [], doubts: [] };
}

/** Hundredths, as the database has them; null where a person is asked. */
const hundredths = (result: Result): number | null =>
  result.state === "scored" ? result.score.times(100).toNumber() : null;

const money = (thousandths: number): Entry => entry(1, 1, text(thousandths, 1000), new Decimal(thousandths).div(1000));
const budgetRow = (budget: number, executed: number, weight: number): BudgetRow => ({
  row: 1,
  label: "年度资金总额",
  total: true,
  entries: {
    annual: money(budget),
    executed: money(executed),
    weight: entry(1, 3, text(weight, 100), new Decimal(weight).div(100)),
  },
});

/** Fails with the first row on which the two do not agree. */
function agree(rows: readonly unknown[], expected: readonly unknown[], given: readonly unknown[]): void {
  const at = expected.findIndex((each, i) => each !== given[i]);
  const differs = at < 0 ? undefined : { row: rows[at], expected: expected[at], given: given[at] };
  expect(differs).toBeUndefined();
  expect(given).toHaveLength(rows.length);
}

const batches = Array.from({ length: Math.ceil(ROWS / BATCH) }, (_, i) => i);

describe.each(POLICY_IDS)("%s agrees with its formulas in SQL, to the cent", (id) => {
  const used: Policy = policy(id)!;

  test.each(batches)("indicators and bands, batch %i", async (batch) => {
    const next = numbers(1 + batch);
    const rows = Array.from({ length: Math.min(BATCH, ROWS) }, () => rowFrom(next));
    const db = await database();
    fill(
      db,
      "indicator",
      ["id INTEGER PRIMARY KEY", "sign", "target", "actual", "weight", "satisfaction"],
      rows.map(({ sign, target, actual, weight, satisfaction }, i) => [i, sign, target, actual, weight, satisfaction]),
    );
    const { indicators } = scoreTable(indicatorsOf(rows), used);
    const given = indicators.map(({ result }) => hundredths(result));
    agree(rows, columnOf(db, INDICATOR[id]!), given);
    expect(given.filter((score) => score !== null).length).toBeGreaterThan(rows.length / 2);

    for (const answer of ["met", "partly", "unmet"] as const) {
      const bands = rows.map(({ weight }) => bandOf(answer, new Decimal(weight).div(100), used));
      for (const [i, end] of (["least", "most"] as const).entries())
        agree(
          rows,
          columnOf(db, BAND(id, answer, end)),
          bands.map((band) => band[i]!.times(100).toNumber()),
        );
    }
  });

  test.each(batches)("execution, caps and grades, batch %i", async (batch) => {
    const next = numbers(100_000 + batch);
    const rows = Array.from({ length: Math.min(BATCH, ROWS) / 4 }, () => {
      const budget = next(12) === 0 ? 0 : 10 * (1 + next(9_999_999));
      const part = next(6) === 0 ? budget : Math.round((budget * next(13)) / 120) * 10;
      const executed = next(20) === 0 ? -10 : next(3) === 0 ? part : 10 * next(9_999_999);
      return { budget, executed, weight: next(3) === 0 ? 2000 : 1000, total: next(10_001) };
    });
    const db = await database();
    const values = rows.map(({ budget, executed, weight, total }, i) => [i, budget, executed, weight, total]);
    const columns = ["id INTEGER PRIMARY KEY", "budget", "executed", "weight", "total"];
    fill(db, "execution", columns, values);
    const whole = rows.filter(({ budget, executed }) => budget > 0 && executed >= 0);
    fill(
      db,
      "total",
      columns,
      whole.map(({ budget, executed, weight, total }, i) => [i, budget, executed, weight, total]),
    );
    const scored = rows.map(({ budget, executed, weight }) =>
      scoreExecution(budgetRow(budget, executed, weight), {}, used),
    );
    agree(rows, columnOf(db, EXECUTION[id]!), scored.map(hundredths));
    const totals = whole.map(({ total }) => new Decimal(total).div(100));
    agree(
      whole,
      columnOf(db, CAPPED(id)),
      whole.map(({ budget, executed, weight }, i) =>
        cappedTotal(totals[i]!, budgetRow(budget, executed, weight), used)
          .times(100)
          .toNumber(),
      ),
    );
    agree(
      whole,
      columnOf(db, GRADE(id)),
      totals.map((total) => gradeOf(used.grades, total)),
    );
  });
});
