import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

const row = (target: string, actual: string, weight: string, score: string, name = "体检人数"): string =>
  form(`
      产出指标 | 数量指标 | ${name} | ${target} | ${actual} | ${weight} | ${score} | 部分人员外出
      效益指标 | 社会效益指标 | 建档户数 | ≥100户 | 100户 | 90 | 90 |`);

checkTester("score-recalc", [
  { title: "按比例计分：不报", given: row("≥100人", "96人", "10", "9.6") },
  {
    title: "未按比例计分：指在得分上",
    given: row("≥100人", "80人", "10", "9.5"),
    finds: [{ at: "G4", message: "off", expected: "8", actual: "9.5" }],
  },
  { title: "按得分自身的精度：9 分，应得 8.5 分时算对", given: row("≥100人", "85人", "10", "9") },
  { title: "按得分自身的精度：9 分，应得 9.5 分时算对", given: row("≥100人", "95人", "10", "9") },
  {
    title: "按得分自身的精度：9 分，应得 8.4 分时报",
    given: row("≥100人", "84人", "10", "9"),
    finds: [{ at: "G4", message: "off", expected: "8.4", actual: "9" }],
  },
  {
    title: "按得分自身的精度：9 分，应得 9.6 分时报",
    given: row("≥100人", "96人", "10", "9"),
    finds: [{ at: "G4", message: "off", expected: "9.6", actual: "9" }],
  },
  {
    title: "“等于”的指标值，低于的按比例计分",
    given: row("=100人", "80人", "10", "5"),
    finds: [{ at: "G4", message: "off", expected: "8" }],
  },
  { title: "未完成却得满分：由 full-score-unmet 报，这里不重复", given: row("≥100人", "80人", "10", "10") },
  { title: "越少越好的指标不按比例：不报", given: row("≤24小时", "30小时", "10", "3", "报告出具时间") },
  {
    title: "湖北的反向指标也不在此查",
    policy: "hubei",
    given: row("≤24小时", "30小时", "10", "3", "报告出具时间"),
  },
  { title: "完成的指标：不报", given: row("≥100人", "120人", "10", "9") },
  { title: "定性指标由人判断：不报", given: row("有效提升", "基本提升", "10", "5", "健康意识") },
  {
    title: "保留一位小数的办法：应得分数按一位小数提出",
    policy: "shanxi",
    given: row("≥90人", "80人", "10", "5"),
    finds: [{ at: "G4", message: "off", expected: "8.9", actual: "5" }],
  },
]);
