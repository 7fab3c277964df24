import { checkTester } from "../../support/check";
import { ruled } from "../../support/sheet";

checkTester("rule-variable", [
  {
    title: "用自己的量计算：不报",
    given: ruled("预算执行率≥95%，得10分；预算执行率<95%，得分=预算执行率×10分", { name: "预算执行率" }),
  },
  {
    title: "评预算执行率，却用资金到位率计算",
    given: ruled("预算执行率≥95%，得10分；预算执行率<95%，得分=资金到位率×10分", { name: "预算执行率" }),
    finds: [{ at: "E3", message: "variable", data: { name: "预算执行率", other: "资金到位率" } }],
  },
  {
    title: "条件没有写名称的，是指标自己的量",
    given: ruled("达到95%得10分；未达95%，得分=资金到位率×10分", { name: "预算执行率" }),
    finds: [{ at: "E3", message: "variable", data: { name: "预算执行率", other: "资金到位率" } }],
  },
  {
    title: "完成率、实际值是泛称：不报",
    given: ruled("苗木补植率≥95%，得10分；苗木补植率<95%，得分=完成率×10分", { name: "苗木补植率" }),
  },
  {
    title: "名称写得简略：不报",
    given: ruled("游客满意度≥95%，得10分；游客满意度<95%，得分=满意度×10分", { name: "游客满意度" }),
  },
  {
    title: "先写明怎样算出的：不报",
    given: ruled("预算执行率=实际支出/实际到位×100%。预算执行率≥95%，得10分；预算执行率<95%，得分=预算执行率×10分", {
      name: "预算执行率",
    }),
  },
  { title: "几个比率相加的公式：不报", given: ruled("得分=修剪合格率×6分+防治达标率×4分") },
]);
