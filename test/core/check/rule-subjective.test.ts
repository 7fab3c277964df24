import { checkTester } from "../../support/check";
import { ruled } from "../../support/sheet";

const judged = (text: string) => [{ at: "E3", message: "judgement", data: { text } }] as const;

checkTester("rule-subjective", [
  { title: "有尺度的规则：不报", given: ruled("①修剪及时，得4分；②防治到位，得6分。") },
  { title: "酌情扣分", given: ruled("养护不到位的，酌情扣分。"), finds: judged("酌情扣分") },
  {
    title: "前一半有尺度，后一半酌情",
    given: ruled("①修剪及时，得4分；②根据养护效果酌情给分。"),
    finds: judged("根据养护效果酌情给分"),
  },
  { title: "综合评分", given: ruled("由评价组综合评分。"), finds: judged("综合评分") },
  {
    title: "只写要求，没有写给分还是扣分",
    given: ruled("苗木修剪应当及时、规范。"),
    finds: [{ at: "E3", message: "silent", data: { text: "苗木修剪应当及时、规范" } }],
  },
  { title: "按比例扣分有尺度：不报", given: ruled("实际养护面积达到计划养护面积的得10分，否则按比例扣分。") },
  { title: "评价用语各有分数：不报", given: ruled("效果显著，得10分；效果较显著，得7分；效果一般，得4分。") },
  {
    title: "整栏都不写分数的，是一栏要求，不是规则：不报",
    given: `
      公园绿化养护项目绩效评价指标体系
      一级指标 | 二级指标 | 三级指标 | 分值 | 评价标准
      产出 | 产出质量 | 养护质量 | 60 | 苗木修剪应当及时、规范。
      决策 | 项目立项 | 立项依据充分性 | 40 | 立项依据应当充分。`,
  },
  {
    title: "评分依据照抄规则的，只在规则栏上报一次",
    given: `
      公园绿化养护项目绩效评价评分表
      一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 | 评分依据
      产出 | 产出质量 | 养护质量 | 60 | 养护不到位的，酌情扣分。 | 50 | 养护不到位的，酌情扣分。
      决策 | 项目立项 | 立项依据 | 40 | ①符合规划，得20分；②属于职责，得20分。 | 40 | 已核对批复文件`,
    finds: [{ at: "E3", message: "judgement", data: { text: "酌情扣分" } }],
  },
]);
