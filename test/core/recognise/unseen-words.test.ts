import { recognise } from "../../../src/core/recognise/recognise";
import { openColumns } from "../../../src/core/table/waiting";
import { sheetOf } from "../../support/sheet";

/** Header words that nobody has told us. */

test("the names of the first level are read whatever stands over them, merged with their points", () => {
  const [table] = recognise(
    sheetOf(`县级养老驿站运营项目绩效评价指标体系
头层板块及分值 | 二级指标及分值 | 三级指标 | 分值 | 指标解释 | 评分标准
决策（20分） | 项目立项（20分） | 立项依据充分性 | 10 | 是否符合规划 | 符合得10分
^ | ^ | 立项程序规范性 | 10 | 审批是否齐全 | 齐全得10分，缺一项扣2分
过程（20分） | 资金管理（20分） | 预算执行率 | 20 | 支出与预算之比 | 得分=预算执行率×20
产出（30分） | 产出数量（30分） | 服务老人数量 | 30 | 完成与计划之比 | 按完成率计分
效益（30分） | 社会效益（30分） | 投诉处理率 | 30 | 处理与受理之比 | 达到90%得满分`),
  ).tables;
  expect(table?.columns).toHaveProperty("level1.left", 1);
  expect(table?.indicators.map(({ level1: { name, weight } }) => `${name} ${weight?.toString() ?? ""}`)).toEqual([
    "决策 20",
    "决策 20",
    "过程 20",
    "产出 30",
    "效益 30",
  ]);
});

const form = (last: string, cells: readonly string[]): string => `项目支出绩效自评表
（2024年度）
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | ${last}
产出指标 | 数量指标 | 新建站点数量 | ≥10个 | 10个 | 50 | 50 | ${cells[0] ?? ""}
效益指标 | 社会效益指标 | 受益村庄数量 | ≥20个 | 20个 | 50 | 50 | ${cells[1] ?? ""}`;

/** A column in which nothing stands is told by its words alone: where they say nothing and the form lacks a usual column, it is asked about. */
test.each<[string, string, readonly string[], readonly string[]]>([
  ["may be the reasons", "待补短板", [], ["待补短板"]],
  ["is known", "偏差原因分析及改进措施", [], []],
  ["is known to count for nothing", "佐证材料", [], []],
])("an empty column that %s", (_, last, cells, unused) => {
  const [table] = recognise(sheetOf(form(last, cells))).tables;
  expect(table?.unused.map(({ text }) => text)).toEqual(unused);
  expect(table && [...openColumns(table)]).toEqual(unused.length > 0 ? ["reason"] : []);
  expect(table && table.confidence < 0.9).toBe(unused.length > 0);
});

test("an empty column beside the reasons is nothing to ask about", () => {
  const [table] = recognise(sheetOf(form("偏差原因 | 待补短板", ["|", "|"]))).tables;
  expect(table?.doubts).toEqual([]);
});
