import { audit } from "../../../src/core/audit";
import type { NewCell } from "../../../src/core/make/sheet";
import { createReportSheet } from "../../../src/core/report/report-sheet";
import { isAside, tagNameOf, sheetTagOf } from "../../../src/core/make/tag";
import { SEVERITIES } from "../../../src/core/check/severity";
import { printRange } from "../../../src/core/sheet/address";
import { translator } from "../../support/texts";
import { sheetOf, workbookOf } from "../../support/sheet";

const zh = translator("zh-CN");

const SELF = `
  项目支出绩效自评表
  （2023年度）
  项目名称 | 农村公路
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
  产出指标 | 数量指标 | 完成数量 | ≥20个 | 10个 | 90 | 95
  总分 | | | | | 90 | 95`;

const FRAMEWORK = `
  绩效评价指标体系
  一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准
  决策 | 立项 | 立项依据充分性 | 40 | 依据充分得满分
  产出 | 数量 | 完成率 | 60 | 按完成率得分`;

const SCORES = `
  绩效评价评分表
  一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 扣分原因
  决策 | 立项 | 立项依据充分性 | 40 | 40 |
  产出 | 数量 | 完成率 | 50 | 50 |`;

const reportOf = (sheets: Readonly<Record<string, string>>, language = zh) => {
  const workbook = workbookOf(...Object.entries(sheets).map(([name, lines]) => sheetOf(lines, name)));
  const result = audit(workbook);
  const source = {
    workbook: "自评.xlsx",
    checked: "2024-01-02 03:04",
    version: "0.1.0",
    audit: result,
    policyBy: "default",
  } as const;
  return { result, report: createReportSheet(source, language) };
};

const textsOf = (row: readonly NewCell[]): string => row.map(({ value }) => value).join(" | ");

/** The rows below the row that begins with a text, as far as they are filled. */
function below(rows: readonly (readonly NewCell[])[], first: string): readonly (readonly NewCell[])[] {
  const top = rows.findLastIndex(([cell]) => cell?.value === first) + 1;
  const length = rows.slice(top).findIndex(([cell]) => cell?.value === "");
  return rows.slice(top, length < 0 ? undefined : top + length);
}

test("a summary stands above", () => {
  const { report, result } = reportOf({ 自评表: SELF });
  const count = (severity: string): number => result.findings.filter((each) => each.severity === severity).length;
  expect(report.rows.slice(0, 9).map((row) => row.slice(0, 2).map(({ value }) => value))).toEqual([
    ["绩衡校验报告", ""],
    ["工作簿", "自评.xlsx"],
    ["计分办法", "全国通用办法（未指定，按通用办法）"],
    ["绩衡版本", "0.1.0"],
    ["检查时间", "2024-01-02 03:04"],
    ["认出的表格", 1],
    ["错误", count("error")],
    ["警告", count("warning")],
    ["提示", count("info")],
  ]);
});

test("each table has a line with a link", () => {
  const { report } = reportOf({ 自评表: SELF });
  const [table] = below(report.rows, "表格类型");
  expect(textsOf(table!)).toMatch(
    /^绩效自评表 \| 自评表 \| A1:G6 \| 2023 \| 农村公路 \| 指标 1 个.* \| 90 \| 95 \| \d/,
  );
  expect(table![2]!.link).toEqual({ sheet: "自评表", address: { row: 1, column: 1 } });
});

test("findings come by severity, each with a link to its cell", () => {
  const { report, result } = reportOf({ 自评表: SELF });
  const findings = below(report.rows, "程度");
  expect(findings).toHaveLength(result.findings.length);
  const order = findings.map(([severity]) =>
    SEVERITIES.findIndex((each) => zh(`severity.${each}`) === severity!.value),
  );
  expect(order).toEqual([...order].sort());
  const over = findings.find((row) => row[3]!.value === "G5")!;
  expect(over[3]!.link).toEqual({ sheet: "自评表", address: { row: 5, column: 7 } });
  expect(over[4]!.value).toBe("完成数量");
});

test("a finding between tables leads to both places", () => {
  const { report } = reportOf({ 体系: FRAMEWORK, 评分: SCORES });
  const row = below(report.rows, "程度").find((each) => each[1]!.value === zh("checks.cross-weight.title"))!;
  expect([row[2]!.value, row[3]!.value, row[6]!.value, row[7]!.value, row[8]!.value]).toEqual([
    "评分",
    "D4",
    60,
    50,
    "体系!D4",
  ]);
  expect([row[3]!.link, row[8]!.link]).toEqual([
    { sheet: "评分", address: { row: 4, column: 4 } },
    { sheet: "体系", address: { row: 4, column: 4 } },
  ]);
});

test("it prints one page wide with the heading of the findings on each page", () => {
  const { report } = reportOf({ 自评表: SELF });
  const { area, titleRows } = report.print;
  const titleRow = titleRows!.top;
  expect(printRange(area)).toBe(`A1:I${String(report.rows.length)}`);
  expect(report.rows[titleRow - 1]![0]!.value).toBe("程度");
  expect(new Set(report.rows.map((row) => row.length))).toEqual(new Set([report.widths.length]));
  expect(report.styles.filter(({ style }) => style === "header").map(({ range }) => range.top)).toContain(titleRow);
});

test("nothing found is said", () => {
  const { report } = reportOf({ 说明: "填表说明" });
  expect(report.rows.at(-1)![0]!.value).toBe("未发现问题。");
  expect(reportOf({ 说明: "填表说明" }, translator("en-US")).report.name).toBe("JiHeng check report");
});

test("a sheet with our tag is no table", () => {
  const workbook = workbookOf(sheetOf(SELF, "自评表"), sheetOf(SELF, "报告"));
  const names = new Map([[`报告!${tagNameOf("report")}`, sheetTagOf("报告")]]);
  expect(isAside({ names }, "报告")).toBe(true);
  expect(audit({ ...workbook, names }).tables.map(({ table }) => table.sheet)).toEqual(["自评表"]);
});
