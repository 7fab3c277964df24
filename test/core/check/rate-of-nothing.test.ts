import { checkTester } from "../../support/check";

const money = (total: string, source = ""): string => `
  项目支出绩效自评表
  （2023年度）
  项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
   | 年度资金总额 | ${total}
  ${source}
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
  产出指标 | 数量指标 | 巡护次数 | ≥12次 | 12次 | 60 | 60 |
  效益指标 | 社会效益指标 | 受益村庄 | ≥8个 | 8个 | 30 | 30 |`;

checkTester("rate-of-nothing", [
  { title: "预算 100，执行 90：不报", given: money("100 | 100 | 90 | 10 | 90%% | 9") },
  { title: "预算 0，执行率、得分也是 0：不报", given: money("0 | 0 | 0 | 10 | 0%% | 0") },
  { title: "预算 0，执行率写横线：不报", given: money("0 | 0 | 0 | 10 | — | —") },
  {
    title: "预算 0，执行率 100%，得 10 分：报一处，指在执行率上",
    given: money("0 | 0 | 0 | 10 | 100%% | 10"),
    finds: [{ at: "G4", message: "rate", actual: "100%" }],
  },
  {
    title: "没有执行率，只给了分：指在得分上",
    given: money("0 | 0 | 0 | 10 | | 10"),
    finds: [{ at: "H4", message: "score", actual: "10" }],
  },
  {
    title: "全年预算数没有填",
    given: money("| | | 10 | 100%% | 10"),
    finds: [{ at: "G4", message: "rate" }],
  },
  { title: "只是全年预算数没有填，年初预算数有：不报", given: money("100 | | 90 | 10 | 90%% | 9") },
  {
    title: "某一项来源为 0 而写了执行率",
    given: money("100 | 100 | 90 | 10 | 90%% | 9", "| 其他资金 | 0 | 0 | 0 | | 100%% |"),
    finds: [{ at: "G5", message: "rate", data: { label: "其他资金" } }],
  },
  {
    title: "总额和来源都没有预算：只报总额",
    given: money("0 | 0 | 0 | 10 | 100%% | 10", "| 财政拨款 | 0 | 0 | 0 | | 100%% |"),
    finds: [{ at: "G4", message: "rate" }],
  },
  {
    title: "执行率合并到各项来源：只算第一行的",
    given: money("100 | 100 | 90 | 10 | 90%% | 9", "| 其他资金 | 0 | 0 | 0 | ^ | ^ | ^"),
  },
]);
