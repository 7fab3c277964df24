import { checkTester } from "../../support/check";

/** A form of which so much of 50 was executed (rate in G4), and whose first indicator got so many of its 50 points. */
const form = (executed: string, score = "50"): string => `
  项目支出绩效自评表
  （2023年度）
  项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
   | 年度资金总额 | 50 | 50 | ${executed} | 10 | |
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
  产出指标 | 数量指标 | 加装扶手长度 | ≥300米 | 300米 | 50 | ${score} | 部分楼道返工
  效益指标 | 社会效益指标 | 受益老人 | ≥200人 | 210人 | 40 | 40 |`;

const platform = "platform-general";

checkTester("execution-deviation", [
  {
    title: "得分率 100%，执行率 94.98%，偏差超过 5%：红色",
    policy: platform,
    given: form("47.49"),
    finds: [
      {
        at: "G4",
        message: "red",
        severity: "warning",
        data: { rate: "94.98%", points: "100%", deviation: "5.02%", limit: "5" },
      },
    ],
  },
  { title: "恰为 5%：不报", policy: platform, given: form("47.5") },
  { title: "得分率也低，与执行率相当：不报", policy: platform, given: form("42.5", "36.5") },
  {
    title: "得分率 85%，执行率 70%：偏差按得分率算，红色",
    policy: platform,
    given: form("35", "36.5"),
    finds: [{ at: "G4", message: "red", data: { points: "85%", deviation: "17.65%" } }],
  },
  {
    title: "没有打分，比预算少执行超过 20%：黄色，只作提示",
    policy: platform,
    given: form("39.9", ""),
    finds: [{ at: "G4", message: "yellow", severity: "info", data: { rate: "79.8%", limit: "20" } }],
  },
  { title: "没有打分，恰少 20%：不报", policy: platform, given: form("40", "") },
  {
    title: "广西同通用版",
    policy: "guangxi",
    given: form("40"),
    finds: [{ at: "G4", message: "red" }],
  },
  { title: "全国通用办法没有界限：不报", given: form("10") },
]);
