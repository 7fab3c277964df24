import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

const row = (target: string, actual: string): string =>
  form(`
      成本指标 | 经济成本指标 | 印刷成本 | ${target} | ${actual} | 10 | 10 |
      产出指标 | 数量指标 | 印刷手册 | ≥2000册 | 2000册 | 90 | 90 |`);

checkTester("actual-not-figure", [
  { title: "确数：不报", given: row("≤110万元", "108.5万元") },
  {
    title: "照抄的上限：指在实际完成值上",
    given: row("≤110万元", "≤110万元"),
    finds: [{ at: "E4", message: "bound", actual: "≤110万元" }],
  },
  {
    title: "小于号",
    given: row("＜700万元", "＜700 万元"),
    finds: [{ at: "E4", message: "bound" }],
  },
  {
    title: "大于等于",
    given: row("≥95%", "≥95%"),
    finds: [{ at: "E4", message: "bound", actual: "≥95%" }],
  },
  {
    title: "用文字表示的界限（95%以上、不超过 10 天）",
    given: form(`
      产出指标 | 质量指标 | 验收合格率 | 95%以上 | 95%以上 | 50 | 50 |
      产出指标 | 时效指标 | 印刷工期 | 不超过10天 | 不超过 10 天 | 50 | 50 |`),
    finds: [
      { at: "E4", message: "bound", actual: "95%以上" },
      { at: "E5", message: "bound" },
    ],
  },
  { title: "“=1项”是确数", given: row("1项", "=1项") },
  { title: "文字不是界限：不报", given: row("有效控制", "达到预期") },
  { title: "日期不是界限：不报", given: row("2023年12月底前", "2023年12月底前") },
  {
    title: "运行监控表同样检查",
    given: `
      项目支出绩效运行监控表
      （2023年度）
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-6月执行情况 | 完成可能性
      产出指标 | 数量指标 | 印刷手册 | ≥2000册 | ≥2000册 | 确定能
      效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 500人 | 有可能`,
    finds: [{ at: "E4", message: "bound", actual: "≥2000册" }],
  },
]);
