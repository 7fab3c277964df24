import { answer, contextOf } from "./support";

/** The problems of a rule, as id(message) and the words that they are about. */
const problems = (known: string, text: string): string[] =>
  answer(text, contextOf(known)).problems.map(({ id, message, text: words }) => `${id}(${message}) ${words}`);

const suggestions = (known: string, text: string): (string | undefined)[] =>
  answer(text, contextOf(known)).problems.map(({ suggestion }) => suggestion);

test.each([
  ["4", "①制度健全，得2分；②执行有效，得1分。", ["rule-max(less) ①制度健全，得2分；②执行有效，得1分。"]],
  ["2", "①制度健全，得1分；②执行有效，得2分。", ["rule-max(more) ①制度健全，得1分；②执行有效，得2分。"]],
  ["3", "①制度健全，得2分；②执行有效，得1分。", []],
  ["", "①制度健全，得2分；②执行有效，得1分。", []],
  ["5", "得分=完成率×3分", ["rule-max(less) 得分=完成率×3分"]],
  ["5", "满意度≥90%得6分，否则不得分。最高得5分。", []],
  [
    "4",
    "①目标明确；②目标细化；③目标量化。以上三项各占1/4权重分。",
    ["rule-shares(count) ①目标明确；②目标细化；③目标量化。以上三项各占1/4权重分"],
  ],
  ["4", "①目标明确，得30%的分；②目标细化，得30%的分。", ["rule-shares(sum) 目标明确，得30%的分；②目标细化，得30%的分"]],
  ["4", "①目标明确，得60%的分；②目标细化，得40%的分。", []],
  ["5", "根据完成情况酌情给分。", ["rule-subjective(judgement) 根据完成情况酌情给分"]],
  ["5", "建立了长效机制。", ["rule-subjective(silent) 建立了长效机制"]],
  ["2", "①与同类项目重复，得1分；②目标明确，得1分。", ["rule-reward(reward) 与同类项目重复，得1分"]],
  ["2", "①不存在截留挪用，得1分；②是否存在虚列支出，得1分。", []],
  ["2", "①无违规行为，得1分；②有效遏制浪费，得1分。", []],
  [
    "2|预算执行率",
    "①预算执行率≥95%，得2分；②预算执行率<95%，得分=资金到位率×2。",
    ["rule-variable(variable) ②预算执行率<95%，得分=资金到位率×2"],
  ],
  ["2|通过率", "通过率≥95%，得2分；通过率<95%，得分=实际完成率×2。", []],
  [
    "5|满意度",
    "满意度≥80%，得5分；70%≤满意度≤90%，得3分；满意度<70%，不得分。",
    ["rule-overlap(overlap) 70%≤满意度≤90%，得3分"],
  ],
  ["5|满意度", "满意度≥80%，得5分；满意度<80%，不得分；满意度≥80%，得5分。", []],
])("[%s] %s", (known, text, expected) => {
  expect(problems(known, text).map((each) => each.replace(/^(\S+) [①-⑳]/, "$1 "))).toEqual(
    expected.map((each) => each.replace(/^(\S+) [①-⑳]/, "$1 ")),
  );
});

test("a gap comes with words that would close it, and with a value that is easy to imagine", () => {
  const text = "节约率≥10%得5分；0%≤节约率<5%得3分；节约率＜0%不得分。";
  expect(suggestions("5|成本节约率", text)).toEqual(["5%≤节约率<10%的，得＿分"]);
  expect(answer(text, contextOf("5|成本节约率")).problems[0]!.data).toEqual({
    name: "节约率",
    ranges: "5%≤节约率<10%",
    value: "6%",
  });
});

test("what is left to a person gives no other problem", () => {
  expect(problems("8", "效果显著，得5分；其他情况根据实际情况酌情扣分。")).toEqual([
    "rule-subjective(judgement) 其他情况根据实际情况酌情扣分",
  ]);
});
