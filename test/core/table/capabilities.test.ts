import { recognise } from "../../../src/core/recognise/recognise";
import { has, type Capability } from "../../../src/core/table/capabilities";
import { sheetOf } from "../../support/sheet";

const ALL: readonly Capability[] = ["weights", "scores", "actuals", "own-form", "scoring", "survey"];

const SELF = `项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 新建站点数量 | ≥10个 | 10个 | 50 | 50
效益指标 | 社会效益指标 | 受益村庄数量 | ≥20个 | 20个 | 50 | 50`;

const MONITORING = `项目绩效运行监控表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-6月执行情况 | 全年预计完成情况
产出指标 | 数量指标 | 新建站点数量 | ≥10个 | 5个 | 10个
效益指标 | 社会效益指标 | 受益村庄数量 | ≥20个 | 11个 | 20个`;

const DECLARATION = `项目绩效目标申报表
一级指标 | 二级指标 | 三级指标 | 指标值 | 分值
产出指标 | 数量指标 | 新建站点数量 | ≥10个 | 50
效益指标 | 社会效益指标 | 受益村庄数量 | ≥20个 | 50`;

const POINTS_IN_NAMES = `绩效评价指标体系
一级指标 | 二级指标 | 三级指标 | 指标解释
决策（40分） | 项目立项（40分） | 立项依据（40分） | 依据是否充分
产出（60分） | 产出数量（60分） | 站点数量（60分） | 是否按计划建成`;

/** What checks may ask of a table follows from what it has, not from what it is called. */
test.each<[string, string, string]>([
  ["a unit's form at the year's end", SELF, "weights scores actuals own-form scoring"],
  ["a unit's form in the middle of the year", MONITORING, "actuals own-form"],
  ["targets with points", DECLARATION, "weights own-form"],
  ["points that stand in the names", POINTS_IN_NAMES, "weights"],
])("%s", (_, lines, expected) => {
  const [table] = recognise(sheetOf(lines)).tables;
  expect(ALL.filter((each) => table && has(table, each)).join(" ")).toBe(expected);
});
