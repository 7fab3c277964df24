import { checkTester } from "../../support/check";

const table = (rate: string, score = "9.68", weight = "10", header = "得分率"): string => `
  项目支出绩效自评表
  （2023年度）
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | ${header} | 偏差原因分析及改进措施
  产出指标 | 数量指标 | 检修水闸 | ≥12座 | 12座 | ${weight} | ${score} | ${rate} |
  效益指标 | 社会效益指标 | 灌溉面积 | ≥900亩 | 900亩 | 90 | 90 | 100% |`;

checkTester("score-rate", [
  { title: "得分率等于得分 ÷ 分值：不报", given: table("96.8%") },
  {
    title: "得分率不等于得分 ÷ 分值：指在得分率上",
    given: table("98.6%"),
    finds: [{ at: "H4", message: "off", expected: "96.8%", actual: "98.6%" }],
  },
  { title: "印出一位小数的 96.8%：实际为 96.75% 时算对", given: table("96.8%", "9.675") },
  { title: "印出一位小数的 96.8%：实际为 96.85% 时算对", given: table("96.8%", "9.685") },
  {
    title: "印出一位小数的 96.8%：实际为 96.86% 时报",
    given: table("96.8%", "9.686"),
    finds: [{ at: "H4", message: "off", expected: "96.86%", actual: "96.8%" }],
  },
  {
    title: "印出一位小数的 96.8%：实际为 96.74% 时报",
    given: table("96.8%", "9.674"),
    finds: [{ at: "H4", message: "off", expected: "96.74%" }],
  },
  { title: "百分比格式的数（0.968 显示为 96.8%）按显示的读", given: table("96.8%%") },
  { title: "写成小数的 0.968 也可以", given: table("0.968") },
  {
    title: "写成小数的 0.95 不对",
    given: table("0.95"),
    finds: [{ at: "H4", message: "off", expected: "0.968", actual: "0.95" }],
  },
  { title: "得分或分值没有填：不报", given: table("96.8%", "") },
  { title: "评价分值占比不是得分率", given: table("10%", "9.68", "10", "评价分值占比") },
]);
