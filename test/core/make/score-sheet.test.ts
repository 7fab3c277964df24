import { audit } from "../../../src/core/audit";
import { createScoreSheet } from "../../../src/core/make/score-sheet";
import { printRange } from "../../../src/core/sheet/address";
import type { Table } from "../../../src/core/table/table";
import { madeSheet, printRows } from "../../support/new-sheet";
import { sheetOf, workbookOf } from "../../support/sheet";
import { translator } from "../../support/texts";

const FRAMEWORK = `
  附件1：某项目绩效评价指标体系
  一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准
  决策（20分） | 项目立项（10分） | 立项依据充分性 | 5 | 依据充分得5分，否则不得分。
  ^ | ^ | 立项程序规范性 | 5 | 程序规范得5分。
  ^ | 资金投入（10分） | 预算编制科学性 | 10 | 每处不合理扣2分。
  产出（80分） | 产出数量（80分） | 改造完成率 | 80 | 得分=完成率×80分。
  总分 | | | 100 |`;

const frameworkOf = (lines: string): Table => {
  const found = audit(workbookOf(sheetOf(lines, "体系"))).tables.find(({ table }) => table.kind === "framework");
  return found!.table;
};

const made = (lines: string) => createScoreSheet(frameworkOf(lines), translator("zh-CN"));

/** The score sheet of a framework as the program reads it beside the framework. */
function readBack(lines: string, filled: Readonly<Record<string, string | number>> = {}) {
  const sheet = madeSheet(made(lines), filled);
  const { tables, findings } = audit(workbookOf(sheetOf(lines, "体系"), sheet));
  const { table } = tables.find(({ table: each }) => each.sheet === sheet.name)!;
  return { table, findings: findings.filter((each) => each.sheet === sheet.name) };
}

test("the indicators in their order, with sums that count nothing twice", () => {
  const sheet = made(FRAMEWORK);
  expect(printRows(sheet)).toEqual([
    "某项目绩效评价评分表 |  |  |  |  |  |  |  | ",
    "一级指标 | 二级指标 | 三级指标 | 分值 | 评分规则 | 得分 | 得分率 | 扣分原因 | 佐证材料",
    '决策（20分） | 项目立项（10分） | 立项依据充分性 | 5 | 依据充分得5分，否则不得分。 |  | =IF(OR(NOT(ISNUMBER(F3)),D3=0),"",F3/D3) |  | ',
    ' |  | 立项程序规范性 | 5 | 程序规范得5分。 |  | =IF(OR(NOT(ISNUMBER(F4)),D4=0),"",F4/D4) |  | ',
    ' | 资金投入（10分） | 预算编制科学性 | 10 | 每处不合理扣2分。 |  | =IF(OR(NOT(ISNUMBER(F5)),D5=0),"",F5/D5) |  | ',
    '小计 |  |  | =SUM(D3:D5) |  | =SUM(F3:F5) | =IF(OR(COUNT(F3:F5)=0,D6=0),"",F6/D6) |  | ',
    '产出（80分） | 产出数量（80分） | 改造完成率 | 80 | 得分=完成率×80分。 |  | =IF(OR(NOT(ISNUMBER(F7)),D7=0),"",F7/D7) |  | ',
    '小计 |  |  | =SUM(D7:D7) |  | =SUM(F7:F7) | =IF(OR(COUNT(F7:F7)=0,D8=0),"",F8/D8) |  | ',
    '合计 |  |  | =SUM(D3:D5,D7:D7) |  | =SUM(F3:F5,F7:F7) | =IF(OR(COUNT(F3:F5,F7:F7)=0,D9=0),"",F9/D9) |  | ',
  ]);
  expect(sheet.merges!.map(printRange)).toEqual(["A1:I1", "A3:A5", "B3:B4", "A6:C6", "A8:C8", "A9:C9"]);
  expect([sheet.name, sheet.source]).toEqual(["绩效评价评分表", "体系!A2"]);
  expect(printRange(sheet.print.area)).toBe("A1:I9");
});

test("a score takes nothing but a number up to its weight", () => {
  const { validations, styles } = made(FRAMEWORK);
  expect(validations!.map(({ range, accepts }) => [printRange(range), accepts])).toEqual(
    [3, 4, 5, 7].map((row) => [`F${String(row)}`, { number: "decimal", least: 0, most: `$D$${String(row)}` }]),
  );
  const inputs = styles.filter(({ style }) => style === "input").map(({ range }) => printRange(range));
  expect(inputs).toEqual(["F3:F5", "F7", "H3:H5", "H7", "I3:I5", "I7"]);
});

test("it is read back as what it is, and nothing is found in it", () => {
  const { table, findings } = readBack(FRAMEWORK);
  expect([table.kind, table.title]).toEqual(["score-sheet", "某项目绩效评价评分表"]);
  expect(table.indicators.map(({ row, level3, entries }) => [row, level3.name, entries.weight!.text])).toEqual([
    [3, "立项依据充分性", "5"],
    [4, "立项程序规范性", "5"],
    [5, "预算编制科学性", "10"],
    [7, "改造完成率", "80"],
  ]);
  expect(table.subtotals.map(({ members, weight }) => [members, weight!.text])).toEqual([
    [["3", "4", "5"], "20"],
    [["7"], "80"],
  ]);
  expect([table.total!.row, table.total!.weight!.text, table.total!.score!.text]).toEqual([9, "100", "0"]);
  expect(findings).toEqual([]);
});

test("the sums stay right when scores are filled in", () => {
  const scores = { F3: 5, F4: 4.5, F5: 8, F7: 72.25 };
  const { table, findings } = readBack(FRAMEWORK, { ...scores, H4: "批复材料不全，扣0.5分。", H5: "扣2分", H7: "扣" });
  expect(table.subtotals.map(({ score }) => score!.text)).toEqual(["17.5", "72.25"]);
  expect(table.total!.score!.text).toBe("89.75");
  expect(findings).toEqual([]);
});

const body = (rows: string, header = "一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准"): string =>
  `某项目绩效评价指标体系\n${header}\n${rows}`;

test.each<[string, string, readonly string[], readonly string[]]>([
  [
    "a framework of two levels",
    body("决策 | 立项 | 40 | 甲\n过程 | 资金 | 60 | 乙", "一级指标 | 二级指标 | 分值 | 评分标准"),
    ["A1:H1", "A4:B4", "A6:B6", "A7:B7"],
    ["小计 |  | =SUM(C3:C3) | ", "小计 |  | =SUM(C5:C5) | ", "合计 |  | =SUM(C3:C3,C5:C5) | "],
  ],
  [
    "one group has no sum of its own",
    body("决策 | 立项 | 依据 | 50 | 甲\n^ | 投入 | 预算 | 50 | 乙"),
    ["A1:I1", "A3:A4", "A5:C5"],
    ["合计 |  |  | =SUM(D3:D4)"],
  ],
  [
    "a weight that indicators share is one cell, and so is its score",
    body("决策 | 立项 | 依据 | 50 | 甲\n^ | ^ | 程序 | ^ | 乙\n过程 | 管理 | 制度 | 50 | 丙"),
    ["A1:I1", "A3:A4", "B3:B4", "D3:D4", "F3:F4", "G3:G4", "H3:H4", "I3:I4", "A5:C5", "A7:C7", "A8:C8"],
    ["小计 |  |  | =SUM(D3:D4)", "小计 |  |  | =SUM(D6:D6)", "合计 |  |  | =SUM(D3:D4,D6:D6)"],
  ],
  [
    "points that stand in the names only",
    body(
      "决策 | 立项（40分） | 依据 | 甲\n^ | ^ | 程序 | 乙\n^ | 资金（60分） | 预算 | 丙",
      "一级指标 | 二级指标 | 三级指标 | 评分标准",
    ),
    ["A1:I1", "A3:A5", "B3:B4", "D3:D4", "F3:F4", "G3:G4", "H3:H4", "I3:I4", "A6:C6"],
    ["合计 |  |  | =SUM(D3:D5)"],
  ],
])("%s", (_, lines, merges, sums) => {
  const sheet = made(lines);
  expect(sheet.merges!.map(printRange)).toEqual(merges);
  const printed = printRows(sheet).map((row) => row.split(" | ").slice(0, 4).join(" | "));
  expect(printed.filter((row) => /^(?:小计|合计)/.test(row))).toEqual(sums);
  expect(readBack(lines).findings).toEqual([]);
});

test.each([
  ["附件1：清溪县停车项目绩效评价指标体系", "清溪县停车项目绩效评价评分表"],
  ["绩效评价指标体系及评分标准", "绩效评价评分表"],
  ["附表2-1 部门整体支出绩效自评指标表（100分）", "部门整体支出绩效评价评分表"],
  ["某项目共性指标体系", "某项目绩效评价评分表"],
  ["", "绩效评价评分表"],
])("the title %j becomes %j", (title, expected) => {
  expect(createScoreSheet({ ...frameworkOf(FRAMEWORK), title }, translator("zh-CN")).rows[0]![0]!.value).toBe(expected);
});

test("what may be filled in is said in the language of whoever makes the sheet", () => {
  const said = (language: "zh-CN" | "en-US") =>
    createScoreSheet(frameworkOf(FRAMEWORK), translator(language)).validations?.[0]?.prompt;
  expect(said("zh-CN")).toEqual({ title: "得分", message: "请填写 0 至本项分值之间的数。" });
  expect(said("en-US")).toEqual({ title: "得分", message: "A number from 0 to the weight of this indicator." });
});
