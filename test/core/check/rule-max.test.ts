import { checkTester } from "../../support/check";
import { ruled } from "../../support/sheet";

const more = (max: string, weight: string) =>
  [{ at: "E3", message: "more", expected: weight, actual: max, data: { max, weight } }] as const;
const less = (max: string, weight: string) =>
  [{ at: "E3", message: "less", expected: weight, actual: max, data: { max, weight } }] as const;

checkTester("rule-max", [
  { title: "各项得分合计等于分值：不报", given: ruled("①修剪及时，得4分；②病虫害防治到位，得6分。") },
  {
    title: "各项得分合计多于分值：指在规则上",
    given: ruled("①修剪及时，得4分；②病虫害防治到位，得4分；③台账完整，得4分。"),
    finds: more("12", "10"),
  },
  {
    title: "各项得分合计少于分值",
    given: ruled("①修剪及时，得4分；②病虫害防治到位，得4分。"),
    finds: less("8", "10"),
  },
  {
    title: "改了分值，没有改规则",
    given: ruled("苗木成活率≥95%，得10分，否则不得分。", { weight: "5" }),
    finds: more("10", "5"),
  },
  {
    title: "最高一档低于分值",
    given: ruled("苗木成活率≥95%，得8分；80%≤苗木成活率<95%，得5分；苗木成活率<80%，不得分。"),
    finds: less("8", "10"),
  },
  {
    title: "扣分的起点高于分值",
    given: ruled("本项满分15分，每发现一处枯死苗木扣1分，扣完为止。"),
    finds: more("15", "10"),
  },
  { title: "写“满分”的，就是分值：不报", given: ruled("苗木成活率达到95%得满分，每降低1%扣1分，扣完为止。") },
  { title: "没有写扣分起点的，从分值扣起：不报", given: ruled("每发现一处枯死苗木扣1分，扣完为止。") },
  { title: "“最高得10分”封住了多出的部分：不报", given: ruled("①修剪及时，得6分；②防治到位，得6分。最高得10分。") },
  { title: "公式：比率按 100% 计，正好等于分值", given: ruled("得分=苗木成活率×10分") },
  { title: "公式：比率按 100% 计，不到分值", given: ruled("得分=苗木成活率×8分"), finds: less("8", "10") },
  {
    title: "满意度加权：最好的一种意见占 100% 时",
    given: ruled("得分=（非常满意比例×100%+满意比例×80%+一般比例×60%）×10分", { name: "游客满意度" }),
  },
  {
    title: "满意度加权：分值改成 8 分",
    given: ruled("得分=（非常满意比例×100%+满意比例×80%+一般比例×60%）×10分", { name: "游客满意度", weight: "8" }),
    finds: more("10", "8"),
  },
  { title: "评价用语：最好的一等就是满分", given: ruled("效果显著，得10分；效果较显著，得7分；效果一般，得4分。") },
  {
    title: "几种形式并用：各部分最高分之和",
    given: ruled("①养护制度健全，得4分；②苗木成活率≥95%，得8分，否则不得分。"),
    finds: more("12", "10"),
  },
  { title: "分值有小数：照小数比较", given: ruled("①修剪及时，得1.5分；②防治到位，得1分。", { weight: "2.5" }) },
  { title: "一部分由人判断：达不到分值的不报", given: ruled("①修剪及时，得4分；②根据养护效果酌情给分。") },
  {
    title: "有没读懂的文字：达不到分值的不报",
    given: ruled("①修剪及时，得4分；②其余按附表三对照表执行计分。"),
  },
  {
    title: "比例合计不对的，由 rule-shares 报，这里不重复",
    given: ruled("①修剪及时；②防治到位。以上两项各占1/3权重分。"),
  },
  { title: "没有分值的行无从比较：不报", given: ruled("①修剪及时，得4分；②防治到位，得4分。", { weight: "" }) },
  {
    title: "评分表的规则栏同样核对",
    given: `
      公园绿化养护项目绩效评价评分表
      一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 | 扣分原因
      产出 | 产出质量 | 养护质量 | 60 | ①修剪及时，得30分；②防治到位，得20分。 | 50 |
      决策 | 项目立项 | 立项依据 | 40 | ①符合规划，得20分；②属于职责，得20分。 | 40 |`,
    finds: [{ at: "E3", message: "less", expected: "60", actual: "50" }],
  },
]);
