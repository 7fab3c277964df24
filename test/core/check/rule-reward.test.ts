import { checkTester } from "../../support/check";
import { ruled } from "../../support/sheet";

const reward = (text: string, points: string) => [{ at: "E3", message: "reward", data: { text, points } }] as const;

checkTester("rule-reward", [
  {
    title: "不重复，给分：不报",
    given: ruled("①符合公园规划，得5分；②与其他部门同类项目不重复，得5分。"),
  },
  {
    title: "重复，也给分：意思写反了",
    given: ruled("①符合公园规划，得5分；②与其他部门同类项目重复，得5分。"),
    finds: reward("与其他部门同类项目重复", "5"),
  },
  {
    title: "存在挪用，给分",
    given: ruled("①资金专款专用，得5分；②资金存在挪用情况，得5分。"),
    finds: reward("资金存在挪用情况", "5"),
  },
  {
    title: "按权重给的，写出比例",
    given: ruled("①资金专款专用得50%权重分；②资金支出手续不完整得50%权重分。"),
    finds: reward("资金支出手续不完整", "50%"),
  },
  {
    title: "不存在截留、挤占、挪用：不报",
    given: ruled("①符合公园规划，得5分；②资金不存在截留、挤占、挪用等情况，得5分。"),
  },
  {
    title: "“是否”是问法，不是写反：不报",
    given: ruled("①是否符合公园规划，得5分；②项目立项是否与其他部门重复，得5分。"),
  },
  { title: "避免浪费、防范流失：不报", given: ruled("①采取措施避免苗木浪费，得5分；②建立机制防范资产流失，得5分。") },
  { title: "不得分、扣分本来就是扣：不报", given: ruled("每发现一处违规占绿扣2分，扣完为止。") },
]);
