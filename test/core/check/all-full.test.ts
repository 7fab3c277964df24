import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

/** Three indicators with full scores; the second has the given target, actual and reason. */
const rows = (target: string, actual: string, reason = "", score = "30"): string => `
      产出指标 | 数量指标 | 培训人数 | ≥200人 | 200人 | 30 | 30 |
      产出指标 | 数量指标 | 培训场次 | ${target} | ${actual} | 30 | ${score} | ${reason}
      效益指标 | 社会效益指标 | 受益单位 | ≥20家 | 20家 | 40 | 40 |`;

const total = (score = "100"): { total: string } => ({ total: `总分 | | | | | 100 | ${score}` });

const withExecution = (rate: string, executed: string, score: string): string => `
  项目支出绩效自评表
  （2023年度）
  项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
  | 年度资金总额 | 80 | 80 | ${executed} | 10 | ${rate} | ${score}
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
  产出指标 | 数量指标 | 培训人数 | ≥200人 | 200人 | 30 | 30
  产出指标 | 数量指标 | 培训场次 | ≥5场 | 5场 | 30 | 30
  效益指标 | 社会效益指标 | 受益单位 | ≥20家 | 20家 | 30 | 30`;

/** A roll-up whose projects have these scores. */
const rollUp = (...scores: readonly string[]): string =>
  [
    "部门项目支出绩效自评情况汇总表",
    "序号 | 项目名称 | 预算执行率 | 自评得分",
    ...scores.map((score, i) => `${String(i + 1)} | ${"甲乙丙丁戊己"[i]!}项目 | 98% | ${score}`),
  ].join("\n");

checkTester("all-full", [
  {
    title: "汇总表：五个项目都是 100 分",
    given: rollUp("100", "100", "100", "100", "100"),
    finds: [{ at: "D3", message: "projects", severity: "info", data: { count: "5", score: "100" } }],
  },
  { title: "汇总表：有一个项目不是 100 分，不报", given: rollUp("100", "100", "99.5", "100", "100", "100") },
  { title: "汇总表：只有几个项目，不报", given: rollUp("100", "100", "100") },
  { title: "全部完成、全部满分：不报", given: form(rows("≥5场", "5场"), total()) },
  {
    title: "全部满分而有一项未完成：指在总分上",
    given: form(rows("≥5场", "3场"), total()),
    finds: [{ at: "G7", message: "unmet", data: { count: "3", rows: "5" } }],
  },
  {
    title: "没有总分行：指在第一个得分上",
    given: form(rows("≥5场", "3场")),
    finds: [{ at: "G4", message: "unmet" }],
  },
  {
    title: "措辞低一个等次同样算未完成",
    given: form(rows("优", "一般"), total()),
    finds: [{ at: "G7", message: "unmet" }],
  },
  {
    title: "符号本身有误的行不算未完成：不报",
    given: form(rows("≥5%", "3%").replace("培训场次", "培训投诉率"), total()),
  },
  { title: "有一项扣了分：不报", given: form(rows("≥5场", "3场", "疫情影响", "18"), total("88")) },
  {
    title: "全部满分而填写了未完成的原因",
    given: form(rows("≥5场", "5场", "受天气影响，未按期开班"), total()),
    finds: [{ at: "G7", message: "explained", data: { rows: "5" } }],
  },
  {
    title: "原因栏“无偏差”“未完成原因：无”：不报",
    given: form(rows("≥5场", "5场", "无偏差；未完成原因：无"), total()),
  },
  { title: "原因栏说的是超额完成：不报", given: form(rows("≥5场", "6场", "年初对需求估计不足"), total()) },
  { title: "原因栏只是完成情况：不报", given: form(rows("≥5场", "5场", "已按计划完成，下一步继续加强"), total()) },
  {
    title: "执行率 90% 而得分也是满分",
    given: withExecution("90%", "72", "10"),
    finds: [{ at: "G6", message: "execution", data: { count: "3", rate: "90%" } }],
  },
  { title: "执行率已按比例扣分：不报", given: withExecution("95%", "76", "9.5") },
  { title: "执行率四舍五入后得满分：不报", given: withExecution("99.9%", "79.95", "10") },
  {
    title: "只有两个指标：逐行报即可",
    given: form(`
      产出指标 | 数量指标 | 培训人数 | ≥200人 | 150人 | 60 | 60 |
      效益指标 | 社会效益指标 | 受益单位 | ≥20家 | 20家 | 40 | 40 |`),
  },
  {
    title: "几处反证：只报最重的一项",
    given: form(rows("≥5场", "3场", "未按期开班"), total()),
    finds: [{ at: "G7", message: "unmet" }],
  },
]);
