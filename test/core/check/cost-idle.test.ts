import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

const row = (name: string, target: string, actual: string): string =>
  form(`
      成本指标 | 经济成本指标 | ${name} | ${target} | ${actual} | 10 | 10 |
      产出指标 | 数量指标 | 印刷手册 | ≥2000册 | 2000册 | 90 | 90 |`);

checkTester("cost-idle", [
  { title: "接近上限：不报", given: row("印刷成本", "≤10万元", "9.6万元") },
  {
    title: "实际为 0：指在实际完成值上",
    given: row("印刷成本", "≤10万元", "0万元"),
    finds: [{ at: "E4", message: "unused", actual: "0万元" }],
  },
  {
    title: "不足上限的一半",
    given: row("印刷成本", "≤10万元", "4.99万元"),
    finds: [{ at: "E4", message: "below-half", data: { share: "49.9%" } }],
  },
  { title: "恰为上限的一半：不报", given: row("印刷成本", "≤10万元", "5万元") },
  {
    title: "换算单位后不足一半",
    given: row("印刷成本", "≤10万元", "40000元"),
    finds: [{ at: "E4", message: "below-half", data: { share: "40%" } }],
  },
  {
    title: "没有符号的成本指标值视为上限",
    given: row("印刷成本", "10万元", "3万元"),
    finds: [{ at: "E4", message: "below-half", data: { share: "30%" } }],
  },
  {
    title: "旁边有说明：只作提示，带上说明",
    given: form(`
      成本指标 | 经济成本指标 | 印刷成本 | ≤10万元 | 3.7万元 | 10 | 10 | 改用电子手册
      产出指标 | 数量指标 | 印刷手册 | ≥2000册 | 2000册 | 90 | 90 |`),
    finds: [{ at: "E4", message: "explained", severity: "info", data: { share: "37%", reason: "改用电子手册" } }],
  },
  { title: "“等于”的指标值不是上限：不报", given: row("印刷成本", "=10万元", "3万元") },
  { title: "超支、节约等比率：不报", given: row("成本超支率", "≤5%", "0%") },
  { title: "照抄的界限不是确数：不报", given: row("印刷成本", "≤10万元", "≤4万元") },
  {
    title: "不是成本的上限指标：不报",
    given: form(`
      产出指标 | 时效指标 | 报修处理时间 | ≤24小时 | 2小时 | 50 | 50 |
      产出指标 | 数量指标 | 印刷手册 | ≥2000册 | 2000册 | 50 | 50 |`),
  },
  {
    title: "自评表的预算栏写 1-6月，仍视为年终",
    given: `
      项目支出绩效自评表
      （2023年度）
      项目资金（万元） | | 年初预算数 | 全年预算数 | 1-6月执行数 | 分值 | 执行率 | 得分
      | 年度资金总额 | 10 | 10 | 3 | 10 | 30% | 3
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      成本指标 | 经济成本指标 | 印刷成本 | ≤10万元 | 3万元 | 10 | 10
      产出指标 | 数量指标 | 印刷手册 | ≥2000册 | 2000册 | 80 | 80`,
    finds: [{ at: "E6", message: "below-half", data: { share: "30%" } }],
  },
  {
    title: "运行监控表在年中，不查",
    given: `
      项目支出绩效运行监控表
      （2023年度）
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-6月执行情况 | 完成可能性
      成本指标 | 经济成本指标 | 印刷成本 | ≤10万元 | 3万元 | 有可能
      产出指标 | 数量指标 | 印刷手册 | ≥2000册 | 1000册 | 有可能`,
  },
]);
