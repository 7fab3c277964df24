import { checkTester } from "../../support/check";

const DETAIL = `
灌区改造项目绩效评价评分表
一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 扣分原因
决策 | 项目立项 | 立项依据充分性 | 10 | 10 |
决策 | 绩效目标 | 绩效目标合理性 | 10 | 8.5 | 目标未量化
过程 | 资金管理 | 预算执行率 | 20 | 18.46 | 执行率92.3%
产出 | 产出数量 | 渠道衬砌长度 | 30 | 30 |
效益 | 社会效益 | 节水率 | 30 | 30 |
合计 | | | 100 | 96.96 |`;

const byLevel1 = (decision: string, process: string, total: string): string => `
表2 绩效评价得分情况汇总表
一级指标 | 分值 | 得分 | 得分率
决策 | 20 | ${decision} |
过程 | 20 | ${process} |
产出 | 30 | 30 |
效益 | 30 | 30 |
合计 | 100 | ${total} |`;

checkTester("cross-score", [
  {
    title: "各组与总分一致：不报",
    given: { 评分表: DETAIL, 汇总: byLevel1("18.5", "18.46", "96.96") },
  },
  {
    title: "按汇总表的书写精度：18.5 对 18.46 算对",
    given: { 评分表: DETAIL, 汇总: byLevel1("18.5", "18.5", "97.0") },
  },
  {
    title: "一组不同：指在评分表该组第一个得分上",
    given: { 评分表: DETAIL, 汇总: byLevel1("19.5", "18.46", "96.96") },
    finds: [
      {
        at: "E3",
        message: "differs",
        expected: "19.5",
        actual: "18.5",
        data: { name: "决策", stated: "19.5", own: "18.5", sheet: "汇总" },
      },
    ],
  },
  {
    title: "总分不同：指在评分表的总分上",
    given: { 评分表: DETAIL, 汇总: byLevel1("18.5", "18.46", "96.69") },
    finds: [{ at: "E8", message: "differs", expected: "96.69", actual: "96.96" }],
  },
  {
    title: "组名写作项目决策指标（20分）：仍然对应",
    given: { 评分表: DETAIL, 汇总: byLevel1("17.9", "18.46", "96.96").replace("决策 |", "项目决策指标（20分） |") },
    finds: [{ at: "E3", message: "differs", expected: "17.9", actual: "18.5" }],
  },
  {
    title: "按二级指标汇总",
    given: {
      评分表: DETAIL,
      汇总: `
表3 绩效评价二级指标得分表
一级指标 | 二级指标 | 分值 | 得分
决策 | 项目立项 | 10 | 10
决策 | 绩效目标 | 10 | 8.0
过程 | 资金管理 | 20 | 18.46
产出 | 产出数量 | 30 | 30
效益 | 社会效益 | 30 | 30`,
    },
    finds: [{ at: "E4", message: "differs", expected: "8", actual: "8.5" }],
  },
  {
    title: "整数的汇总只到个位：8.5 写作 8 或 9 都算对",
    given: { 评分表: DETAIL, 汇总: byLevel1("18", "18", "97") },
  },
  {
    title: "横向的汇总表：指标在一行里并排",
    given: {
      评分表: DETAIL,
      汇总: `
表4 过程与决策得分情况
内容 | 决策 | 过程 | 产出 | 效益
分值 | 20 | 20 | 30 | 30
得分 | 18.5 | 18.46 | 29 | 30`,
    },
    finds: [{ at: "E6", message: "differs", expected: "29", actual: "30" }],
  },
  {
    title: "评分表中有指标未打分的组：不比较",
    given: {
      评分表: DETAIL.replace("| 8.5 | 目标未量化", "| | "),
      汇总: byLevel1("10", "18.46", "96.96"),
    },
  },
  {
    title: "汇总表的名称大多对不上，是另一个评价：不报",
    given: {
      评分表: DETAIL,
      汇总: `
表2 绩效评价得分情况汇总表
一级指标 | 分值 | 得分
决策 | 20 | 12
管理效率 | 20 | 20
履职效能 | 30 | 30
社会效应 | 30 | 30`,
    },
  },
]);
