import { answerRule } from "../../../src/core/rule/answer";
import { contextOf, valuesOf } from "./support";

// Rules as hospitals, universities, state-owned enterprises and evaluators write them: the points cell, what is given, what it scores.

test.each<[known: string, text: string, given: string, scores: string]>([
  // One quantity in figures of two sizes, and nothing as a bound of its own.
  ["5", "受益人数达到1万人以上得5分；5000人至1万人得3分；5000人以下得1分。", "12000；6000；3000", "5；3；1"],
  ["4", "接到报修后30分钟内到场得4分，30分钟至1小时得2分，超过1小时不得分。", "20；45；90", "4；2；0"],
  ["5", "预算调整率=0的，得5分；0＜预算调整率≤5%的，得4分；预算调整率＞5%的，得0分。", "0%；3%；6%", "5；4；0"],
  ["10", "单位成本不超过预算成本的得10分；每超过1%扣2分，扣完为止", "100 100；103 100；110 100", "10；4；0"],
  // How far from nothing, whatever the side.
  ["6", "决算数与预算数差异率绝对值≤3%得6分；3%<绝对值≤10%得3分；>10%得0分。", "2%；-5%；12%", "6；3；0"],
  [
    "10",
    "成本节约率=（计划成本-实际成本）/计划成本×100%。成本节约率≥0得10分；成本节约率＜0的，得分=10-|成本节约率|×100，最低0分。",
    "100 90；100 105；100 120",
    "10；5；0",
  ],
  // Where points end, in other words.
  ["4", "有效投诉每发生1件扣0.4分，扣至0分止", "0；5；20", "4；2；0"],
  ["4", "开展专题调研，每次得1分，封顶4分", "2；5", "2；4"],
  ["4", "每开展一次专题调研得1分，4分封顶", "2；5", "2；4"],
  [
    "5",
    "获国家级表彰加3分，获省级表彰加2分，获市级表彰加1分，加分上限5分。",
    "是 是 否；是 是 是；否 否 是",
    "5；5；1",
  ],
  // What each thing of a list gets, with what its sentence frames.
  [
    "5",
    "评价要点：①项目按程序申请设立；②审批材料符合要求；③经过集体决策。三项分别占30%、30%、40%权重，符合得相应分值，不符合不得分。",
    "是 是 是；是 否 是；否 否 是",
    "5；3.5；2",
  ],
  ["5", "①有管护制度；②有管护队伍；③有管护经费。①②各占30%，③占40%，符合得分，不符合不得分。", "是 否 是", "3.5"],
  ["6", "评价要点：1.制度健全；2.执行到位。以上要点分值分别为4分、2分。", "是 否；否 是", "4；2"],
  // The answers stand alone behind the first of them.
  [
    "6",
    "上级考核等次为优秀的得6分，良好的得4分，合格的得2分，不合格的不得分。",
    "优秀；良好；合格；不合格",
    "6；4；2；0",
  ],
  ["4", "项目后续运行机制健全得4分，较健全得2.5分，不健全不得分", "健全；较健全；不健全", "4；2.5；0"],
])("[%s] %s", (known, text, given, scores) => {
  const scored = given.split("；").map((values) => {
    const { score, why, inputs } = answerRule(text, contextOf(known), (asked) => valuesOf(asked, values)).answer;
    const count = values.split(" ").length;
    return inputs.length === count ? (score ?? why) : `${String(inputs.length)} inputs`;
  });
  expect(scored.join("；")).toBe(scores);
});
