import { checkTester } from "../../support/check";

const table = (actual: string, name = "项目总成本", money = "（万元）"): string => `
  项目支出绩效自评表
  （2023年度）
  项目名称 | 农村公路养护
  项目资金${money} | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
  | 年度资金总额 | 144 | 144 | 142.86 | 10 | 99.21% | 9.92
  | 其中：当年财政拨款 | 144 | 144 | 142.86 | | |
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
  成本指标 | 经济成本指标 | ${name} | ≤144万元 | ${actual} | 20 | 20
  产出指标 | 数量指标 | 养护里程 | ≥20公里 | 20公里 | 70 | 70`;

checkTester("cost-execution", [
  { title: "总成本等于全年执行数：不报", given: table("142.86万元") },
  {
    title: "总成本与全年执行数不同：指在实际完成值上",
    given: table("144万元"),
    finds: [{ at: "E8", message: "differs", expected: "142.86万元", actual: "144万元" }],
  },
  { title: "按书写精度比较：143万元 与 142.86 一致", given: table("143万元") },
  { title: "按书写精度比较：142.9万元 与 142.86 一致", given: table("142.9万元", "总成本") },
  {
    title: "按书写精度比较：142.8万元 与 142.86 不一致",
    given: table("142.8万元", "总成本"),
    finds: [{ at: "E8", message: "differs" }],
  },
  { title: "“=142.86万元”是确数，一致", given: table("=142.86万元") },
  {
    title: "“=144万元”是确数，不一致",
    given: table("=144万元"),
    finds: [{ at: "E8", message: "differs" }],
  },
  { title: "以元填写，换算后一致", given: table("1428600元") },
  { title: "没有写单位，视为与资金栏相同", given: table("142.86") },
  { title: "照抄的界限不是确数：由 actual-not-figure 报", given: table("≤144万元") },
  { title: "不是总成本的成本指标：不查", given: table("7.2万元", "每公里养护成本") },
  { title: "没有填实际完成值：不查", given: table("") },
  {
    title: "没有预算执行情况的表：不查",
    given: `
      项目支出绩效自评表
      （2023年度）
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      成本指标 | 经济成本指标 | 项目总成本 | ≤144万元 | 140万元 | 20 | 20
      产出指标 | 数量指标 | 养护里程 | ≥20公里 | 20公里 | 80 | 80`,
  },
]);
