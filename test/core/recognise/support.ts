import { recognise } from "../../../src/core/recognise/recognise";
import { columnLetters, printRange } from "../../../src/core/sheet/address";
import type { Sheet } from "../../../src/core/sheet/sheet";
import type { BudgetKey, ColumnKey, Entry, Level, Table, Total } from "../../../src/core/table/table";
import { sheetOf } from "../../support/sheet";

/** What a test says about a table; only what is said is compared. Texts are compared without spaces around bars. */
export interface Expected {
  readonly kind: Table["kind"];
  readonly range?: string;
  readonly header?: readonly number[];
  /** `B=level1 C=level2 …` in the order of the sheet. Keys outside CORE are compared only where they are named. */
  readonly columns?: string;
  readonly meta?: Partial<Table["meta"]>;
  /** `row | label | annual | executed | weight | rate | score`, the keys by `budgetKeys`. */
  readonly budget?: string;
  readonly budgetKeys?: readonly BudgetKey[];
  /** `row | level1 | level2 | level3 | target | actual | weight | score`, the last by `cells`. A level's points follow its name in brackets. */
  readonly rows?: string;
  readonly cells?: readonly ColumnKey[];
  /** `row | weight | score | rate` */
  readonly total?: string;
  readonly subtotals?: string;
  /** Of a table on its side: `2=level2 3=weight 4=score`. Its indicators begin with their cell (C2) instead of the row. */
  readonly sides?: string;
  readonly grade?: string;
  /** `row | project | score | …`, by `cells`. */
  readonly projects?: string;
}

const CORE: readonly ColumnKey[] = [
  "level1",
  "level2",
  "level3",
  "weight1",
  "weight2",
  "nature",
  "direction",
  "target",
  "actual",
  "unit",
  "weight",
  "score",
  "reason",
  "project",
  "department",
  "executionRate",
  "grade",
];

const lines = (text: string): string[] =>
  text
    .trim()
    .split("\n")
    .map((line) =>
      line
        .trim()
        .replace(/\s*\|\s*/g, "|")
        .replace(/\|+$/, ""),
    )
    .filter((line) => line !== "");
const join = (parts: readonly (string | number)[]): string => parts.join("|").replace(/\|+$/, "");
const text = (entry: Entry | undefined): string => (entry?.text ?? "").replace(/\n/g, "");
const level = ({ name, weight }: Level): string => name.replace(/\n/g, "") + (weight ? `(${weight.toFixed()})` : "");
const figure = (entry: Entry | undefined): string =>
  !entry ? "" : entry.value && !entry.percent ? entry.value.toFixed() : entry.text;

const sumOf = ({ row, weight, score, rate }: Total): string => join([row, figure(weight), figure(score), figure(rate)]);

function columnsOf(table: Table, expected: string): string {
  const named = new Set(expected.split(/\s+/).map((part) => part.split("=")[1]));
  return Object.entries(table.columns)
    .filter(([key]) => CORE.includes(key as ColumnKey) || named.has(key))
    .sort(([, a], [, b]) => a.left - b.left)
    .map(([key, { left }]) => `${columnLetters(left)}=${key}`)
    .join(" ");
}

/** A recognised table in the words of an expectation. */
export function seen(table: Table, expected: Expected): Record<string, unknown> {
  const {
    cells = ["target", "actual", "weight", "score"],
    budgetKeys = ["annual", "executed", "weight", "rate", "score"],
  } = expected;
  const all = {
    kind: table.kind,
    range: printRange(table.range),
    header: table.headerRows,
    columns: columnsOf(table, expected.columns ?? ""),
    meta: Object.fromEntries(
      Object.keys(expected.meta ?? {}).map((key) => [key, table.meta[key as keyof Table["meta"]]]),
    ),
    budget: table.budget.map((row) =>
      join([row.row, row.label.replace(/\n/g, ""), ...budgetKeys.map((key) => figure(row.entries[key]))]),
    ),
    rows: table.indicators.map((row) =>
      join([
        row.column === undefined ? row.row : `${columnLetters(row.column)}${String(row.row)}`,
        level(row.level1),
        level(row.level2),
        level(row.level3),
        ...cells.map((key) => text(row.entries[key])),
      ]),
    ),
    total: table.total && sumOf(table.total),
    subtotals: table.subtotals.map(sumOf),
    sides: Object.entries(table.rows ?? {})
      .sort(([, a], [, b]) => a - b)
      .map(([key, row]) => `${String(row)}=${key}`)
      .join(" "),
    grade: table.grade?.text,
    projects: table.projects?.map((row) => join([row.row, ...cells.map((key) => text(row.entries[key]))])),
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in expected));
}

function wanted(expected: Expected): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(expected)
      .filter(([key]) => key !== "cells" && key !== "budgetKeys")
      .map(([key, value]: [string, unknown]) => {
        if (typeof value !== "string") return [key, value];
        if (["budget", "rows", "subtotals", "projects"].includes(key)) return [key, lines(value)];
        return [key, key === "total" ? lines(value)[0] : value];
      }),
  );
}

const sheetFrom = (sheet: string | Sheet): Sheet => (typeof sheet === "string" ? sheetOf(sheet, "Sheet1") : sheet);

/** One layout: a sheet and the tables that are in it. */
export function layout(title: string, sheet: string | Sheet, ...expected: readonly Expected[]): void {
  it(title, () => {
    const tables = recognise(sheetFrom(sheet)).tables;
    const got = tables.map((table, i) =>
      expected[i] ? seen(table, expected[i]) : { kind: table.kind, range: printRange(table.range) },
    );
    expect(got).toEqual(expected.map(wanted));
  });
}

/** A sheet in which there is nothing for us. */
export const leftAlone = (title: string, sheet: string | Sheet): void => layout(title, sheet);
