import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

const row = (target: string, actual: string): string =>
  form(`
      产出指标 | 时效指标 | 竣工时间 | ${target} | ${actual} | 60 | 60 |
      效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 900人 | 40 | 40 |`);

checkTester("year-mismatch", [
  { title: "与表的年度相同：不报", given: row("2023年12月底前", "2023年11月") },
  {
    title: "年度指标值是上一年的：指在年度指标值上",
    given: row("2022年12月底前", "2022年11月"),
    finds: [{ at: "D4", message: "target", expected: "2023", actual: "2022" }],
  },
  {
    title: "实际完成值是上一年的：指在实际完成值上",
    given: row("2023年12月底前", "2022年11月"),
    finds: [{ at: "E4", message: "actual", expected: "2023", actual: "2022" }],
  },
  { title: "下一年才完成是逾期，不是年度不符：不报", given: row("2023年12月底前", "2024年3月") },
  { title: "没有写年份：不报", given: row("12月底前", "11月30日") },
  { title: "提到本年度的同时提到其他年份：不报", given: row("2023年较2022年增长5%", "6%") },
  { title: "跨年度的期间包括本年度：不报", given: row("2022-2024年", "2022年至2024年") },
  {
    title: "期间不包括本年度",
    given: row("2020-2022年", "2023年"),
    finds: [{ at: "D4", message: "target" }],
  },
  { title: "2022册 不是年份", given: row("≥2022册", "2022册") },
  {
    title: "表上没有年度：不报",
    given: `
      项目支出绩效自评表
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 时效指标 | 竣工时间 | 2022年12月底前 | 2022年11月 | 60 | 60
      效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 900人 | 40 | 40`,
  },
]);
