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

const cost = (target: string): string => `
  项目支出绩效自评表
  （2023年度）
  项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
   | 年度资金总额 | 80 | 100 | 90 | 10 | 90%% | 9
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
  产出指标 | 数量指标 | 巡护次数 | ≥12次 | 12次 | 60 | 60 |
  产出指标 | 成本指标 | 项目总成本 | ${target} | 90万元 | 30 | 30 |`;

/** A declaration: its money stands beside the labels. */
const declared = (money: string, target: string): string => `
  项目支出绩效目标申报表
  （2024年度）
  项目名称 | 渠道清淤
  项目资金（万元） | ${money}
  一级指标 | 二级指标 | 三级指标 | 指标值
  产出指标 | 数量指标 | 清淤长度 | ≥12公里
  成本指标 | 经济成本指标 | 项目总成本 | ${target}
  效益指标 | 社会效益指标 | 受益农户 | ≥800户`;

checkTester("budget-over", [
  { title: "执行 100，预算 100：不报", given: money("100 | 100 | 100 | 10 | 100%% | 10") },
  { title: "只差零头（0.005 以内）：不报", given: money("100 | 100 | 100.004 | 10 | 100%% | 10") },
  {
    title: "执行 112，预算 100：指在执行数上",
    given: money("80 | 100 | 112 | 10 | 112%% | 10"),
    finds: [{ at: "E4", message: "executed", actual: "112", data: { budget: "100" } }],
  },
  {
    title: "总额和来源都超出：只报总额",
    given: money("100 | 100 | 112 | 10 | 112%% | 10", "| 财政拨款 | 100 | 100 | 112 | | |"),
    finds: [{ at: "E4", message: "executed" }],
  },
  {
    title: "只有一项来源超出",
    given: money("100 | 100 | 90 | 10 | 90%% | 9", "| 自有资金 | 10 | 10 | 30 | | |"),
    finds: [{ at: "E5", message: "executed", data: { label: "自有资金" } }],
  },
  {
    title: "预算为 0 又有执行率的，由“没有预算却有执行率”报",
    given: money("0 | 0 | 5 | 10 | 100%% | 10"),
  },
  { title: "成本指标值与全年预算数相同：不报", given: cost("≤100万元") },
  { title: "每人的成本不能与预算比：不报", given: cost("≤1500000元/人") },
  {
    title: "成本指标值大于预算，单位不同也换算",
    given: cost("≤1500000元"),
    finds: [{ at: "D7", message: "target", actual: "≤1500000元", data: { budget: "100万元" } }],
  },
  {
    title: "申报表的金额写在项目名称后面：成本指标值高于年度资金总额",
    given: declared("年度资金总额： | 80", "≤95万元"),
    finds: [{ at: "D7", message: "target", data: { budget: "80万元" } }],
  },
  { title: "申报表的成本指标值不高于年度资金总额：不报", given: declared("年度资金总额： | 80", "≤80万元") },
  {
    title: "申报表有中期和年度两个总额的，与大的比：不报",
    given: declared("中期资金总额： | 240 | 年度资金总额： | 80", "≤95万元"),
  },
  { title: "总额用别的单位写的先换算：不报", given: declared("年度资金总额： | 960000元", "≤95万元") },
]);
