import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

const row = (target: string, actual: string): string =>
  form(`
      产出指标 | 数量指标 | 购置设备 | ${target} | ${actual} | 60 | 60 |
      效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 900人 | 40 | 40 |`);

checkTester("unit-mismatch", [
  { title: "计量单位相同：不报", given: row("≥2台", "2台") },
  {
    title: "1项 与 2台 不能换算：指在实际完成值上",
    given: row("≥1项", "2台"),
    finds: [{ at: "E4", message: "differs", expected: "≥1项", actual: "2台" }],
  },
  {
    title: "100% 与 1000件 不能换算",
    given: row("100%", "1000件"),
    finds: [{ at: "E4", message: "differs", expected: "100%", actual: "1000件" }],
  },
  { title: "万元与元可以换算", given: row("≤10万元", "98000元") },
  { title: "小时与分钟、天可以换算", given: row("≤1天", "90分钟") },
  { title: "年与月可以换算", given: row("≥1年", "12个月") },
  { title: "台（套）与台、与套：不报", given: row("≥15台（套）", "15台") },
  { title: "活动的次与场：不报", given: row("≥10次", "10场") },
  { title: "一方略去了按什么计：不报", given: row("≤3000元/人", "2800元") },
  {
    title: "略去了按什么计，数却相差悬殊：报",
    given: row("≤3000元/人", "45万元"),
    finds: [{ at: "E4", message: "differs", actual: "45万元" }],
  },
  { title: "元/月·人与元/人·月、元/人.月相同：不报", given: row("≤3000元/月·人", "2800元/人.月") },
  { title: "28个村与26个：不报", given: row("≥28个村", "26个") },
  { title: "一方没有写单位：不报", given: row("≥2", "2台") },
  { title: "70万与 700000条：可以换算", given: row("≥70万", "700000条") },
  { title: "文字的指标值：不报", given: row("有效保障", "2台") },
  {
    title: "单位写在单独一栏：两者同用这个单位",
    given: `
      项目支出绩效自评表
      （2023年度）
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 计量单位 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 购置设备 | ≥2 | 台 | 2 | 60 | 60
      效益指标 | 社会效益指标 | 受益人数 | ≥900 | 人 | 900户 | 40 | 40`,
    finds: [{ at: "F5", message: "differs", actual: "900户" }],
  },
]);
