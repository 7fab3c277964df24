import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

const row = (name: string, target: string, actual: string): string =>
  form(`
      产出指标 | 质量指标 | ${name} | ${target} | ${actual} | 60 | 60 |
      效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 900人 | 40 | 40 |`);

checkTester("percent-range", [
  { title: "100% 不报", given: row("验收合格率", "≥98%", "100%") },
  {
    title: "实际完成值超过 100%：指在实际完成值上",
    given: row("验收合格率", "≥98%", "102%"),
    finds: [{ at: "E4", message: "over", expected: "≤100%", actual: "102%" }],
  },
  {
    title: "年度指标值超过 100%：指在年度指标值上",
    given: row("群众满意度", "≥110%", "95%"),
    finds: [{ at: "D4", message: "over", actual: "≥110%" }],
  },
  {
    title: "覆盖率、完成及时率",
    given: form(`
      产出指标 | 质量指标 | 疫苗接种覆盖率 | ≥90% | 105% | 50 | 50 |
      产出指标 | 时效指标 | 任务完成及时率 | 100% | 120% | 50 | 50 |`),
    finds: [
      { at: "E4", message: "over", actual: "105%" },
      { at: "E5", message: "over", actual: "120%" },
    ],
  },
  { title: "增长率、完成率可以超过 100%", given: row("就业人数增长率", "≥50%", "130%") },
  { title: "任务完成率可以超过 100%", given: row("任务完成率", "100%", "120%") },
  { title: "毛入学率可以超过 100%", given: row("高中阶段毛入学率", "≥92%", "101.2%") },
  {
    title: "按期完成率不同于完成率",
    given: row("任务按期完成率", "100%", "110%"),
    finds: [{ at: "E4", message: "over" }],
  },
  {
    title: "百分比格式的数（1.02 显示为 102%）按显示的读",
    given: row("验收合格率", "≥98%", "102%%"),
    finds: [{ at: "E4", message: "over", actual: "102%" }],
  },
  {
    title: "单位栏写 %：不带百分号的 102 同样检查",
    given: `
      项目支出绩效自评表
      （2023年度）
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 计量单位 | 实际完成值 | 分值 | 得分
      产出指标 | 质量指标 | 验收合格率 | ≥98 | % | 102 | 60 | 60
      效益指标 | 社会效益指标 | 受益人数 | ≥900 | 人 | 900 | 40 | 40`,
    finds: [{ at: "F4", message: "over", actual: "102" }],
  },
  { title: "千分数：1000‰ 不报", given: row("设备完好率", "≥990‰", "1000‰") },
]);
