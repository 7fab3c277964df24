import { recognise } from "../../../src/core/recognise/recognise";
import { sheetOf } from "../../support/sheet";

const FORM = `一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 新建站点数量 | ≥10个 | 10个 | 50 | 50
效益指标 | 社会效益指标 | 受益村庄数量 | ≥20个 | 20个 | 50 | 50`;

const metaUnder = (...lines: string[]): Record<string, unknown> => ({
  ...recognise(sheetOf([...lines, FORM].join("\n"))).tables[0]?.meta,
});

/** What a title names, where no label of the form says it. */
test.each<[string, object]>([
  ["云岭县图书馆改造项目绩效自评表", { project: "云岭县图书馆改造项目" }],
  ["附件3：云岭县2024年河道清淤工程支出绩效自评表", { year: 2024, project: "云岭县2024年河道清淤工程" }],
  ["表2-1：2023年度河道清淤项目绩效考评指标设置", { year: 2023, project: "河道清淤项目" }],
  ["河道清淤项目各指标得分明细", { project: "河道清淤项目" }],
  ["2023年度农村客运补贴资金绩效评价得分表", { year: 2023, project: "农村客运补贴资金" }],
  ["市级项目支出绩效评价报告（滨河公园照明改造）", { project: "滨河公园照明改造" }],
  ["项目绩效自评表（滨河公园照明改造项目）", { project: "滨河公园照明改造项目" }],
  ["2024年度云岭县林业局部门整体支出绩效自评表", { year: 2024, department: "云岭县林业局" }],
  ["云岭县民政局项目支出绩效自评表", { department: "云岭县民政局" }],
  ["2024年度项目支出绩效自评表", { year: 2024 }],
  ["县级部门预算项目绩效自评表", {}],
  ["中央对地方专项转移支付项目绩效自评表", {}],
  ["政府专项债券项目资金绩效自评表", {}],
  ["部门整体支出绩效自评表", {}],
  ["本表由参加云岭县图书馆改造项目评价的人员填写。", {}],
])("%s", (title, meta) => expect(metaUnder(title)).toEqual(meta));

/** A label says more than a title, and one that says just which body it means more than one that does not. */
test.each<[string, string[], object]>([
  ["项目名称 before the title", ["云岭县图书馆改造项目绩效自评表", "项目名称 | 图书馆修缮"], { project: "图书馆修缮" }],
  [
    "主管部门 before 部门：",
    ["项目支出绩效自评表", "部门：云岭县第一小学", "主管部门 | 云岭县教育局 | 实施单位 | 云岭县第一小学"],
    { department: "云岭县教育局", unit: "云岭县第一小学" },
  ],
  [
    "实施单位 before 单位名称",
    ["项目支出绩效自评表", "单位名称：云岭县农业局", "实施单位 | 云岭县种子站"],
    { unit: "云岭县种子站" },
  ],
  [
    "who fills in a form of a whole department",
    ["部门整体支出绩效自评表", "（2024年度）", "县级预算单位名称 | 云岭县水务局"],
    { year: 2024, department: "云岭县水务局", unit: "云岭县水务局" },
  ],
  [
    "the line that names it, not the first one",
    ["附件1：绩效评价指标体系", "云岭县智慧停车平台建设项目绩效评价指标体系"],
    { project: "云岭县智慧停车平台建设项目" },
  ],
])("%s", (_, lines, meta) => expect(metaUnder(...lines)).toEqual(meta));

/** Labels that are put together as those of forms are. Other labels, and words that head amounts, name nothing. */
test.each<[string, object]>([
  ["项目名 | 河道清淤", { project: "河道清淤" }],
  ["所报项目 | 河道清淤 | 上级主管机关 | 市水利局", { project: "河道清淤", department: "市水利局" }],
  ["项目及资金名 | 河道清淤 | 承接单位 | 河道管理所", { project: "河道清淤", unit: "河道管理所" }],
  ["政策任务名称 | 河道清淤 | 行业主管部门 | 市水利局", { project: "河道清淤", department: "市水利局" }],
  ["债券项目 | 河道清淤 | 债券主管单位 | 市水利局", { project: "河道清淤", department: "市水利局" }],
  [
    "项目：河道清淤 | 归口部门：市水利局 | 实施主体：河道管理所",
    { project: "河道清淤", department: "市水利局", unit: "河道管理所" },
  ],
  ["建设项目 | 河道清淤\n项目名称 | 河道清淤工程（二期）", { project: "河道清淤工程（二期）" }],
  ["项目年度 | 2023年 | 主管部门 | 市水利局", { year: 2023, department: "市水利局" }],
  ["主管部门：市水利局 | 实施年度：2023年", { year: 2023, department: "市水利局" }],
  ["项目类型 | 经常性项目 | 项目属性 | 延续项目", {}],
  ["项目 | 预算数 | 执行数 | 执行率", {}],
  ["申报项目 | 12 | 通过 | 8", {}],
])("%s", (line, meta) => expect(metaUnder("项目支出绩效自评表", ...line.split("\n"))).toEqual(meta));
