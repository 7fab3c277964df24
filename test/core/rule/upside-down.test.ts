import { wayOf } from "../../../src/core/rule/direction";
import { answerRule } from "../../../src/core/rule/answer";
import { answer, contextOf, valuesOf } from "./support";

/** Scores for values, or why there are none: rules that once answered upside down. */
test.each<[known: string, text: string, given: string, expected: string]>([
  // An occurrence, and no comparison.
  ["4", "未报送1次扣1分，扣完为止。", "0；1；5", "4；3；0"],
  ["4", "未完成1次扣1分，扣完为止。", "0；1；2", "4；3；2"],
  ["4", "资料不足1项扣1分，扣完为止。", "0；2", "4；2"],
  ["4|培训次数", "培训次数不足3次的，扣1分。", "2；3", "3；4"],
  // The comparison stays.
  ["4|成活率", "未达到95%以上（含）的，每少1个百分点扣0.5分。", "93%；95%；97%", "3；4；4"],
  ["4|成活率", "成活率达到90%以上得4分，达不到90%以上的不得分。", "89%；90%", "0；4"],
  // A formula is not added to another one, and not cut off where it leaves 0 to the full marks.
  ["50", "达到任务书要求的，按比例×50；未达到的，按比例×50×0.8。", "90%", "judgement"],
  [
    "8|用电量",
    "得分=指标分值×（1-（实际值-目标值）/目标值），超过目标值1倍的不得分。",
    "150 100；100 100；210 100",
    "4；8；0",
  ],
  ["8|用电量", "得分=指标分值×（1-（实际值-目标值）/目标值），超过目标值1倍的不得分。", "80 100", "range"],
  ["5", "得分=线上办理率×5分", "100%；104%", "5；range"],
  ["5", "得分=线上办理率×5分，最高得5分", "104%", "5"],
  ["5", "得分=5分-超支率×50分", "4%；20%", "3；range"],
  ["5", "得分=5分-超支率×50分，最低0分", "20%", "0"],
  // Both sides of a tolerance.
  ["5", "偏差率在±5%以内得5分，超过±5%不得分", "-20%；-5%；3%；6%", "0；5；5；0"],
  ["5", "偏差率控制在±5%以内得5分", "-20%", "gap"],
  ["5", "偏差率≤5%得5分，否则不得分", "-20%；5%", "invalid；5"],
  // Two scales are two questions.
  ["5", "①方案编制，优得2分，良得1分；②方案实施，优得3分，良得1.5分。", "优；优 良；良 优", "inputs；3.5；4"],
  // A veto is never lost.
  ["10", "①台账齐全，得5分；②记录完整，得5分。未按期报送的，本项不得分。", "是 是 否；是 是 是", "10；0"],
  ["4", "台账齐全得4分，未按期报送的不得分。", "是 否；是 是", "4；0"],
  ["4", "台账齐全得4分，台账不齐全不得分。", "是；否", "4；0"],
  ["10", "①台账齐全，得5分；②记录完整，得5分；未按期报送的，本项不得分。", "是 是", "judgement"],
])("[%s] %s: %s", (known, text, given, expected) => {
  const context = contextOf(known);
  const got = given.split("；").map((values) => {
    const { score, why } = answer(text, context, values);
    return score ?? why;
  });
  expect(got.join("；")).toBe(expected);
});

/** More is handed over than the rule asks for. */
test.each([
  ["得分=完成率×4分", "90% 3"],
  ["①有计划，得2分；②有台账，得2分。", "是 是 是"],
])("%s with %s has no score", (text, values) => {
  const { answer: read } = answerRule(text, contextOf("4"), (inputs) => [...valuesOf(inputs, values), undefined]);
  expect([read.score, read.why]).toEqual([null, "inputs"]);
});

/** Equal words in two parts are two inputs; one quantity in several tiers is one. */
test.each([
  ["8", "①制度健全，得4分；②制度健全，得4分。", "制度健全 制度健全"],
  ["5", "①优得2分，良得1分；②优得3分，良得1.5分。", "优 优"],
  ["6", "①资金到位率≥90%，得3分；②得分=资金到位率×3分", "资金到位率 资金到位率"],
  ["5", "完好率≥95%得5分；90%≤完好率<95%得3分；完好率<90%不得分", "完好率"],
])("[%s] %s asks for %s", (known, text, names) => {
  expect(answer(text, contextOf(known)).inputs.map(({ name }) => name)).toEqual(names.split(" "));
});

/** A reason tells what was filled in for its own part. */
test("two scales have a word each in the reason", () => {
  const { reason } = answer("①方案编制，优得2分，良得1分；②方案实施，优得3分，良得1.5分。", contextOf("5"), "优 良");
  expect(reason).toBe("方案编制为“优”；方案实施为“良”，得3.5分，扣1.5分。");
});

/** A score that moves against its quantity leaves the rule open. */
test.each([
  ["4", "延迟天数≤3天得1分；延迟天数>3天得4分。", "direction"],
  ["4|投诉率", "投诉率≥5%得4分，否则不得分。", "direction"],
  ["4|投诉率", "投诉率≤5%得4分，否则不得分。", "inputs"],
  ["4|合格率", "合格率<80%得4分；合格率≥80%得1分。", "direction"],
  ["4|不合格率", "不合格率≤2%得4分，否则不得分。", "inputs"],
  ["4|投诉办结率", "投诉办结率≥95%得4分，否则不得分。", "inputs"],
  ["4", "得分=事故次数×1分，最高得4分", "direction"],
  ["4", "超支率=（实际支出-批复预算）/批复预算。得分=超支率×4分，最高得4分", "direction"],
])("[%s] %s: %s", (known, text, why) => {
  const read = answer(text, contextOf(known));
  expect([read.why, read.unread]).toEqual([why, []]);
});

test.each<[string, "more" | "less" | undefined]>([
  ["项目完成率", "more"],
  ["未完成率", "less"],
  ["不合格率", "less"],
  ["投诉办结率", "more"],
  ["不存在问题率", "more"],
  ["延迟天数", "less"],
  ["实际成本超出预算比率", "less"],
  ["事故下降率", "more"],
  ["安全事故", "less"],
  ["培训人数", undefined],
])("%s: %s", (name, way) => expect(wayOf(name)).toBe(way));
