import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

/** One indicator of a group beside others, in a table of the given project. */
const row = (group: string, name: string, target: string, project = "农村公路养护"): string => `
  项目支出绩效自评表
  （2023年度）
  项目名称 | ${project}
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
  产出指标 | 数量指标 | 养护里程 | ≥120公里 | 120公里 | 30 | 30
  产出指标 | ${group} | ${name} | ${target} | ${target} | 30 | 30
  效益指标 | 社会效益指标 | 受益村庄 | ≥20个 | 20个 | 40 | 40`;

const rate = [{ at: "C6", message: "rate" }] as const;
const amount = [{ at: "C6", message: "amount" }] as const;

checkTester("money-as-output", [
  {
    title: "资金支付率列为质量指标：指在指标名称上",
    given: row("质量指标", "资金支付率", "100%"),
    finds: [{ at: "C6", message: "rate", actual: "资金支付率", data: { name: "资金支付率", group: "质量" } }],
  },
  { title: "预算执行率列为数量指标", given: row("数量指标", "预算执行率", "≥95%"), finds: rate },
  { title: "项目资金到位率列为质量指标", given: row("质量指标", "项目资金到位率", "100%"), finds: rate },
  { title: "资金拨付及时率列为质量指标", given: row("质量指标", "资金拨付及时率", "100%"), finds: rate },
  { title: "专项经费使用率", given: row("数量指标", "专项经费使用率", "100%"), finds: rate },
  { title: "工程款支付进度", given: row("数量指标", "工程款支付进度", "90%"), finds: rate },
  { title: "项目资金 80 万元列为数量指标", given: row("数量指标", "项目资金", "80万元"), finds: amount },
  {
    title: "项目支出金额",
    given: row("数量指标", "项目支出金额", "80万元"),
    finds: amount,
  },
  { title: "设备购置费同样是支出", given: row("数量指标", "设备购置费", "≤40万元"), finds: amount },
  { title: "没有单位的资金金额", given: row("数量指标", "指标1工程资金金额", "43.2"), finds: amount },
  { title: "产出数量下的项目总投入", given: row("产出数量", "项目总投入", "80万元"), finds: amount },
  { title: "产出数量下的预算执行率", given: row("产出数量", "预算执行率", "≥95%"), finds: rate },
  { title: "成本指标下的项目资金：不报", given: row("成本指标", "项目资金", "80万元") },
  { title: "时效指标下的资金支付及时率：不报", given: row("时效指标", "资金支付及时率", "100%") },
  { title: "项目资金覆盖的人数不是资金：不报", given: row("数量指标", "项目资金覆盖人数", "300人") },
  { title: "人均补助标准：不报", given: row("数量指标", "人均补助标准", "500元") },
  { title: "发放补贴金额是补贴项目的产出：不报", given: row("数量指标", "发放补贴金额", "80万元") },
  { title: "补贴项目的资金规模：不报", given: row("数量指标", "资金总额", "80万元", "高龄老人补贴发放") },
  {
    title: "补贴项目的资金支付率仍不是产出",
    given: row("质量指标", "资金支付率", "100%", "高龄老人补贴发放"),
    finds: rate,
  },
  { title: "补助资金发放到位率：不报", given: row("质量指标", "补助资金发放到位率", "100%") },
  { title: "农民工工资支付率：不报", given: row("质量指标", "农民工工资支付率", "100%") },
  { title: "资金使用合规率是质量：不报", given: row("质量指标", "资金使用合规率", "100%") },
  { title: "引进资金、评审资金是工作成果：不报", given: row("数量指标", "引进资金", "800万元") },
  { title: "评审项目资金金额：不报", given: row("数量指标", "评审项目资金金额", "8000万元") },
  { title: "合同执行率、计划完成率不是资金：不报", given: row("质量指标", "合同执行率", "100%") },
  { title: "预算绩效培训 5 次：不报", given: row("数量指标", "预算绩效培训", "5次") },
  {
    title: "指标体系过程下的预算执行率：不报",
    given: form(`
      过程 | 资金管理 | 预算执行率 | 100% | 100% | 50 | 50 |
      产出指标 | 数量指标 | 养护里程 | ≥120公里 | 120公里 | 50 | 50 |`),
  },
]);
