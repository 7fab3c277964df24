import { checkTester } from "../../support/check";

const watched = (row: string, head = "1-7月执行情况", budget = "120 | 75 | 62.5%"): string => `
  项目支出绩效运行监控表
  （2024年度）
  项目资金（万元） | | 年初预算数 | 执行数 | 执行率 |
   | 年度资金总额 | ${budget} |
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | ${head} | 完成目标可能性
  ${row}
  产出指标 | 质量指标 | 验收合格率 | ≥95% | 20% | 有可能`;

checkTester("monitoring-behind", [
  {
    title: "12 个里 7 月完成 7 个，正合序时：不报",
    given: watched("产出指标 | 数量指标 | 改造食堂 | ≥12个 | 7个 | 有可能"),
  },
  {
    title: "7 月完成 3 个（43%）：红色",
    given: watched("产出指标 | 数量指标 | 改造食堂 | ≥12个 | 3个 | 有可能"),
    finds: [{ at: "E6", message: "red", data: { month: "7", pace: "42.86%" } }],
  },
  {
    title: "7 月完成 5 个（71%）：黄色",
    given: watched("产出指标 | 数量指标 | 改造食堂 | ≥12个 | 5个 | 有可能"),
    finds: [{ at: "E6", message: "yellow", data: { pace: "71.43%" } }],
  },
  {
    title: "恰为 80%：不报",
    given: watched("产出指标 | 数量指标 | 改造食堂 | ≥15个 | 7个 | 有可能"),
  },
  {
    title: "12 个里只完成 2 个，却写“确定能”：请核实",
    given: watched("产出指标 | 数量指标 | 改造食堂 | ≥12个 | 2个 | 确定能"),
    finds: [{ at: "E6", message: "certain", severity: "warning" }],
  },
  {
    title: "三栏打勾的，勾在“确定能”下：请核实",
    given: `
  项目支出绩效运行监控表
  （2024年度）
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 截至7月底完成值 | 全年预计完成情况 | 确定能 | 有可能 | 完全不可能
  产出指标 | 数量指标 | 改造食堂 | ≥12个 | 2个 | 12个 | √ | |
  产出指标 | 质量指标 | 验收合格率 | ≥95% | 20% | 95% | | √ |`,
    finds: [{ at: "E4", message: "certain", severity: "warning" }],
  },
  {
    title: "远超序时：只作提示",
    given: watched("产出指标 | 数量指标 | 改造食堂 | ≥12个 | 11个 | 确定能"),
    finds: [{ at: "E6", message: "ahead", severity: "info" }],
  },
  {
    title: "正是全年的数：是常年维护的，不提示",
    given: watched("产出指标 | 数量指标 | 维护路灯 | ≥900盏 | 900盏 | 确定能"),
  },
  { title: "只有一两项的，提前完成不提示", given: watched("产出指标 | 数量指标 | 编制规划 | 1项 | 1项 | 确定能") },
  { title: "只有一项的，没有完成也不算落后", given: watched("产出指标 | 数量指标 | 编制规划 | 1项 | 0项 | 有可能") },
  { title: "比率不随月份增长：不报", given: watched("产出指标 | 质量指标 | 覆盖率 | ≥90% | 30% | 有可能") },
  { title: "越少越好的：不报", given: watched("产出指标 | 时效指标 | 响应时间 | ≤24小时 | 2小时 | 确定能") },
  {
    title: "表上没有写到几月：不报",
    given: watched("产出指标 | 数量指标 | 改造食堂 | ≥12个 | 2个 | 有可能", "执行情况"),
  },
  {
    title: "上半年",
    given: watched("产出指标 | 数量指标 | 改造食堂 | ≥12个 | 3个 | 有可能", "上半年实际完成值"),
    finds: [{ at: "E6", message: "red", data: { month: "6", pace: "50%" } }],
  },
  {
    title: "前三季度",
    given: watched("产出指标 | 数量指标 | 改造食堂 | ≥12个 | 6个 | 有可能", "前三季度完成情况", "120 | 90 | 75%"),
    finds: [{ at: "E6", message: "yellow", data: { month: "9", pace: "66.67%" } }],
  },
  {
    title: "预算执行落后",
    given: watched("产出指标 | 数量指标 | 改造食堂 | ≥12个 | 7个 | 有可能", "1-7月执行情况", "120 | 30 | 25%"),
    finds: [{ at: "D4", message: "executed-red", data: { pace: "42.86%" } }],
  },
  {
    title: "年终的自评表不看",
    given: `
      项目支出绩效自评表
      （2024年度）
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 改造食堂 | ≥12个 | 2个 | 100 | 16.67`,
  },
]);
