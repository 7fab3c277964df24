import { recognise } from "../../../src/core/recognise/recognise";
import { countedSheet } from "../../support/counted";
import { sheetOf } from "../../support/sheet";

const FORM = [
  "养护项目绩效自评表",
  "项目名称 | 养护项目",
  "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
  "产出指标 | 数量指标 | 养护里程 | ≥10公里 | 9公里 | 60 | 54",
  " | 质量指标 | 验收合格率 | ≥95% | 96% | 40 | 40",
  "总分 | | | | | 100 | 94",
];

const below = (forms: number): string => Array.from({ length: forms }, () => [...FORM, ""].join("\n")).join("\n");

/** As many cells in each row, so that each form begins where the one before ends. */
const beside = (forms: number): string =>
  FORM.map((line) => {
    const cells = [...line.split("|"), ...Array<string>(8)].slice(0, 8).map((cell) => cell ?? "");
    return Array.from({ length: forms }, () => cells.join("|")).join("|");
  }).join("\n");

/** On their sides, with an empty row between them. */
const turned = (forms: number): string => {
  const cells = FORM.slice(2, -1).map((line) => line.split("|"));
  const lines = cells[0]!.map((_, i) => cells.map((row) => row[i] ?? "").join("|"));
  return Array.from({ length: forms }, () => ["养护项目绩效自评表", ...lines, ""].join("\n")).join("\n");
};

/** How many tables are found, and how often cells and rows are looked at for it. */
function work(lines: string): { readonly tables: number; readonly looks: number } {
  const looks = { count: 0 };
  const { tables } = recognise(countedSheet(sheetOf(lines), looks));
  return { tables: tables.length, looks: looks.count };
}

describe("ten times the forms are at most twelve times the work", () => {
  test.each([
    ["one below the other", below],
    ["one beside the other", beside],
    ["one below the other, on their sides", turned],
  ])("%s", (_name, lines) => {
    const few = work(lines(10)),
      many = work(lines(100));
    expect([few.tables, many.tables]).toEqual([10, 100]);
    expect(many.looks / few.looks).toBeLessThanOrEqual(12);
  });
});
