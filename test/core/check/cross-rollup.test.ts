import { checkTester } from "../../support/check";

const detail = (project: string, executed: string, total: string): string => `
      项目支出绩效自评表
      （2023年度）
      项目名称 | ${project}
      项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      | 年度资金总额 | 200 | 200 | ${executed} | 10 | |
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 完成数量 | ≥20个 | 20个 | 90 | 90
      总分 | | | | | 100 | ${total}`;

const rollUp = (...rows: string[]): string => `
      项目支出绩效自评情况汇总表
      序号 | 项目名称 | 全年预算数 | 预算执行率 | 自评得分
      ${rows.join("\n")}`;

const REVIEWS = ["自评得分", "主管部门复核得分", "财政复核得分"] as const;

/** A project's form and a roll-up in which others than the unit score, too: what each gives, in the order of the columns. */
const reviewedDetail = (...totals: string[]): string => `
      项目支出绩效自评表
      （2023年度）
      项目名称 | 农村公路养护
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | ${REVIEWS.slice(0, totals.length).join(" | ")}
      产出指标 | 数量指标 | 养护里程 | ≥20公里 | 20公里 | 60 | ${totals.map((total) => Number(total) - 40).join(" | ")}
      产出指标 | 质量指标 | 验收合格率 | ≥95% | 96% | 40 | ${totals.map(() => "40").join(" | ")}
      总分 | | | | | 100 | ${totals.join(" | ")}`;
const reviewedRollUp = (...totals: string[]): string => `
      项目支出绩效自评情况汇总表
      序号 | 项目名称 | 全年预算数 | ${REVIEWS.slice(0, totals.length).join(" | ")}
      1 | 农村公路养护 | 200 | ${totals.join(" | ")}
      2 | 图书馆数字化 | 120 | ${totals.map(() => "90").join(" | ")}`;

checkTester("cross-rollup", [
  {
    title: "汇总表与自评表一致：不报",
    given: {
      汇总表: rollUp("1 | 农村公路养护 | 200 | 95% | 99.5", "2 | 图书馆数字化 | 200 | 100% | 98"),
      公路: detail("农村公路养护", "190", "99.5"),
      图书馆: detail("图书馆数字化", "200", "98"),
    },
  },
  {
    title: "得分不同：指在汇总表的得分上",
    given: {
      汇总表: rollUp("1 | 农村公路养护 | 200 | 95% | 98.5"),
      公路: detail("农村公路养护", "190", "99.5"),
    },
    finds: [
      {
        at: "E3",
        message: "score",
        expected: "99.5",
        actual: "98.5",
        data: { project: "农村公路养护", sheet: "公路" },
      },
    ],
  },
  {
    title: "预算执行率不同：指在汇总表的执行率上",
    given: {
      汇总表: rollUp("1 | 农村公路养护 | 200 | 100% | 99.5"),
      公路: detail("农村公路养护", "190", "99.5"),
    },
    finds: [{ at: "D3", message: "rate", expected: "95%", actual: "100%" }],
  },
  {
    title: "得分和执行率都不同：各报一条",
    given: {
      汇总表: rollUp("1 | 图书馆数字化 | 200 | 100% | 98", "2 | 农村公路养护 | 200 | 100% | 98"),
      公路: detail("农村公路养护", "190", "99.5"),
    },
    finds: [
      { at: "D4", message: "rate" },
      { at: "E4", message: "score" },
    ],
  },
  {
    title: "执行率按印出的精度：96.8%，实际为 96.75% 时算对",
    given: {
      汇总表: rollUp("1 | 农村公路养护 | 200 | 96.8% | 99.5"),
      公路: detail("农村公路养护", "193.5", "99.5"),
    },
  },
  {
    title: "得分按印出的精度：99.7，自评表为 99.68 时算对",
    given: {
      汇总表: rollUp("1 | 农村公路养护 | 200 | 95% | 99.7"),
      公路: detail("农村公路养护", "190", "99.68"),
    },
  },
  {
    title: "项目名称不计空格、括号和书名号",
    given: {
      汇总表: rollUp("1 | 《农村公路 养护》 | 200 | 95% | 98.5"),
      公路: detail("农村公路养护", "190", "99.5"),
    },
    finds: [{ at: "E3", message: "score" }],
  },
  {
    title: "名称不同的项目不比较",
    given: {
      汇总表: rollUp("1 | 城市道路养护 | 200 | 90% | 90"),
      公路: detail("农村公路养护", "190", "99.5"),
    },
  },
  {
    title: "同名的几行中有一行相符：不报",
    given: {
      汇总表: rollUp("1 | 农村公路养护 | 200 | 90% | 90", "2 | 农村公路养护 | 200 | 95% | 99.5"),
      公路: detail("农村公路养护", "190", "99.5"),
    },
  },
  {
    title: "汇总表没有填：不报",
    given: {
      汇总表: rollUp("1 | 农村公路养护 | 200 | | 待定"),
      公路: detail("农村公路养护", "190", "99.5"),
    },
  },
  {
    title: "有两级复核的：初评、复核各与自评表的初评、复核比",
    given: { 汇总表: reviewedRollUp("98", "95", "92"), 公路: reviewedDetail("98", "94", "91") },
    finds: [
      { at: "E3", message: "firstReview", expected: "94", actual: "95" },
      { at: "F3", message: "review", expected: "91", actual: "92" },
    ],
  },
  {
    title: "两级复核都相符：不报",
    given: { 汇总表: reviewedRollUp("98", "95", "92"), 公路: reviewedDetail("98", "95", "92") },
  },
  {
    title: "汇总表有两级复核而自评表只有一级：与其中任一级相符即可",
    given: { 汇总表: reviewedRollUp("98", "95", "92"), 公路: reviewedDetail("98", "95") },
  },
  {
    title: "自评表有两级复核而汇总表只有一级：与其中任一级相符即可",
    given: { 汇总表: reviewedRollUp("98", "95"), 公路: reviewedDetail("98", "95", "92") },
  },
  {
    title: "只有一级的复核与两级都不符：报在复核上",
    given: { 汇总表: reviewedRollUp("98", "95", "92"), 公路: reviewedDetail("98", "90") },
    finds: [{ at: "F3", message: "review", expected: "90", actual: "92" }],
  },
]);
