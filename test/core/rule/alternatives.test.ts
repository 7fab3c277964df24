import { answerRule, type RuleAnswer } from "../../../src/core/rule/answer";
import { contextOf, valuesOf } from "./support";

const asked = (known: string, text: string, values: string, take: readonly number[] = []): RuleAnswer =>
  answerRule(text, contextOf(known), (inputs) => valuesOf(inputs, values), take)!.answer;

const printed = ({ alternatives = [] }: RuleAnswer): string[] =>
  alternatives.map(({ canonical, example }) => `${example.inputs.join(" ")} → ${example.score ?? "?"} ${canonical}`);

/** What a text leaves open, a value on which it matters, and each way to take it with what it gives. */
const OPEN: readonly (readonly [what: string, known: string, text: string, values: string, ...ways: string[]])[] = [
  [
    "what a part of a unit costs",
    "5|合格率",
    "合格率达到95%得满分，每低1个百分点扣1分，扣完为止。",
    "93.5%",
    "0.935 → 4 合格率≥95%，得满分；合格率<95%，每降低1%扣1分，不足1%的不扣分。",
    "0.935 → 3.5 合格率≥95%，得满分；合格率<95%，每降低1%扣1分，不足1%的按比例计算。",
    "0.935 → 3 合格率≥95%，得满分；合格率<95%，每降低1%扣1分，不足1%的按1%计算。",
  ],
  [
    "what a value between two ranges gives",
    "6|出勤率",
    "出勤率≥98%得6分；90%≤出勤率≤95%得3分；出勤率<90%不得分。",
    "96%",
    "0.96 → 6 出勤率>95%，得6分；90%≤出勤率≤95%，得3分；出勤率<90%，不得分。",
    "0.96 → 3 出勤率≥98%，得6分；90%≤出勤率<98%，得3分；出勤率<90%，不得分。",
  ],
  [
    "what a value in two ranges gives",
    "6|出勤率",
    "出勤率≥95%得6分；90%≤出勤率≤95%得3分；出勤率<90%不得分。",
    "95%",
    "0.95 → 6 出勤率≥95%，得6分；90%≤出勤率<95%，得3分；出勤率<90%，不得分。",
    "0.95 → 3 出勤率>95%，得6分；90%≤出勤率≤95%，得3分；出勤率<90%，不得分。",
  ],
  [
    "whether more is given without what stands before it",
    "3",
    "建立台账得2分，台账按月更新再得1分。",
    "否 是",
    "false true → 0 ①建立台账；②台账按月更新。①满足得2分；在①满足的基础上，②每满足一项得1分。",
    "false true → 1 ①建立台账，得2分；②台账按月更新，得1分。",
  ],
  [
    "whether a fault costs all or only what is said",
    "4",
    "档案完整得4分，缺验收单扣1分。",
    "否 是",
    "false true → 0 档案完整，得4分，否则不得分，缺验收单，扣1分。",
    "false true → 3 满分4分；缺验收单，扣1分。",
  ],
];

test.each(OPEN)("one closed question: %s", (_, known, text, values, ...ways) => {
  const answer = asked(known, text, values);
  expect([answer.score, answer.why]).toEqual([null, "question"]);
  expect(printed(answer)).toEqual(ways);
});

test.each(OPEN)("each answer is a rule of its own that is read as it is written: %s", (_, known, text, values) => {
  for (const [i, { canonical, example }] of asked(known, text, values).alternatives!.entries()) {
    const taken = asked(known, text, values, [i]);
    expect([taken.canonical, taken.score, taken.alternatives]).toEqual([canonical, example.score, undefined]);
  }
});

test.each(OPEN)(
  "before anything is filled in it is asked with an example of ours: %s",
  (_, known, text, __, ...ways) => {
    const answer = asked(known, text, "");
    expect(answer.why).toBe("inputs");
    expect(answer.alternatives).toHaveLength(ways.length);
    expect(new Set(answer.alternatives!.map(({ example }) => example.score)).size).toBeGreaterThan(1);
  },
);

test.each([
  ["the part of a unit is none", "5|合格率", "合格率达到95%得满分，每低1个百分点扣1分，扣完为止。", "93%", "3"],
  ["nothing is left whichever way", "5|合格率", "合格率达到95%得满分，每低1个百分点扣1分，扣完为止。", "80.5%", "0"],
  ["both ranges give the same", "6|出勤率", "出勤率≥95%得6分；90%≤出勤率≤95%得3分；出勤率<90%不得分。", "97%", "6"],
  ["all is met", "3", "建立台账得2分，台账按月更新再得1分。", "是 是", "3"],
])("a score where every way agrees: %s", (_, known, text, values, score) => {
  const answer = asked(known, text, values);
  expect([answer.score, answer.why]).toEqual([score, undefined]);
});

test.each([
  [
    "said by the text",
    "5|合格率",
    "合格率达到95%得满分，每低1个百分点扣1分，不足1个百分点的按1个百分点计算。",
    "93.5%",
    undefined,
  ],
  ["below all ranges: that is no reading", "6|出勤率", "出勤率≥98%得6分；90%≤出勤率<98%得3分。", "50%", "gap"],
  ["left to judgement", "5|效果", "视效果酌情给分。", "", "judgement"],
])("no question: %s", (_, known, text, values, why) => {
  const answer = asked(known, text, values);
  expect([answer.why, answer.alternatives]).toEqual([why, undefined]);
});

test("an answer that the question does not have is none", () => {
  const [, known, text, values] = OPEN[0]!;
  expect(answerRule(text, contextOf(known), (inputs) => valuesOf(inputs, values), [3])).toBeUndefined();
  expect(answerRule("得分=完成率×5分", contextOf("5"), () => [], [0])).toBeUndefined();
});
