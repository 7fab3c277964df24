import { checkTester } from "../../support/check";
import { ruled } from "../../support/sheet";

const dead = (text: string) => [{ at: "E3", message: "dead", data: { text } }] as const;

checkTester("rule-dead", [
  {
    title: "每一档都有满足的时候：不报",
    given: ruled("游客满意度≥90%，得10分；85%≤游客满意度<90%，得6分；游客满意度<85%，不得分。", { name: "游客满意度" }),
  },
  {
    title: "上限写得比下限低（85% 误为 8.5%）",
    given: ruled("游客满意度≥85%，得10分；8.5%>游客满意度≥60%，得6分；游客满意度<60%，不得分。", {
      name: "游客满意度",
    }),
    finds: dead("8.5%>游客满意度≥60%，得6分"),
  },
  {
    title: "上下限写反",
    given: ruled("游客满意度≥90%，得10分；75%>游客满意度≥85%，得6分；游客满意度<75%，不得分。", {
      name: "游客满意度",
    }),
    finds: dead("75%>游客满意度≥85%，得6分"),
  },
  {
    title: "由高到低从上往下读，每一档都读得到：不报",
    given: ruled("游客评分≥90分，得10分；游客评分≥80分，得6分；游客评分<80分，不得分。"),
  },
  {
    title: "同一档写了两遍：不报",
    given: ruled("苗木成活率≥95%，得10分；苗木成活率≥95%，得10分；苗木成活率<95%，不得分。"),
  },
]);
