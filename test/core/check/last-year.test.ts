import { checkTester } from "../../support/check";

/** A project's table of a year: two counts and a share from row 5 on. */
const contest = (year: number, [people, matches]: readonly [string, string], target = "≥300人", unit = ""): string => `
  项目支出绩效自评表
  （${String(year)}年度）
  项目名称 | 职工技能竞赛${unit === "" ? "" : `\n  项目单位 | ${unit}`}
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
  产出指标 | 数量指标 | 参赛人数 | ${target} | ${people} | 30 | 30
  产出指标 | 数量指标 | 比赛场次 | ≥10场 | ${matches} | 30 | 30
  产出指标 | 数量指标 | 参赛单位 | ≥20家 | 24家 | 10 | 10
  产出指标 | 数量指标 | 获奖人数 | ≥30人 | 36人 | 10 | 10
  满意度指标 | 服务对象满意度指标 | 参赛职工满意度 | ≥90% | 95% | 20 | 20`;

checkTester("last-year", [
  {
    title: "今年的指标值远低于去年做到的",
    given: { 去年: contest(2022, ["420人", "11场"]), 今年: contest(2023, ["430人", "12场"]) },
    finds: [{ at: "D5", message: "low", severity: "info", data: { year: "2022", place: "去年!E5" } }],
  },
  {
    title: "略低于去年：不报",
    given: { 去年: contest(2022, ["320人", "11场"]), 今年: contest(2023, ["330人", "12场"]) },
  },
  {
    title: "完成数年年相同",
    given: { 去年: contest(2022, ["320人", "11场"]), 今年: contest(2023, ["320人", "11场"]) },
    finds: [{ at: "E5", message: "same", data: { count: "4", year: "2022" } }],
  },
  {
    title: "隔了一年的不比较",
    given: { 前年: contest(2021, ["420人", "11场"]), 今年: contest(2023, ["430人", "12场"]) },
  },
  {
    title: "两个单位的同名项目不比较",
    given: {
      去年: contest(2022, ["420人", "11场"], "≥300人", "甲市总工会"),
      今年: contest(2023, ["430人", "12场"], "≥300人", "乙市总工会"),
    },
  },
]);
