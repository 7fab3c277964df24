import { ruleCheck, ruleInputs, ruleRead, ruleScore } from "../../src/functions/main";
import { cells, shown } from "./support";

const LIST = "①有实施方案，得2分；②有验收报告，得1分。";
const RATE = "得分=预算执行率×6分。";
const COUNT = "发现一处不合规扣2分，扣完为止。";
const TIERS = "完成率≥90%得4分；80%≤完成率<90%得2分；完成率<70%得0分。";
const WORDS = "效果显著得5分，较明显得3分，不明显不得分。";
const JUDGED = "根据实际情况酌情扣分。";

describe("RULESCORE", () => {
  test.each<[string, number | string, unknown[], unknown]>([
    [LIST, 3, [true, true], 3],
    [LIST, 3, ["是", "否"], 2],
    [LIST, "3分", [false, "√"], 1],
    [RATE, 6, [0.95], 5.7],
    [RATE, 6, ["95%"], 5.7],
    [RATE, 6, [{ type: "FormattedNumber", basicValue: 0.95, numberFormat: "0%" }], 5.7],
    [COUNT, 6, [2], 2],
    [COUNT, 6, ["0"], 6],
    [WORDS, 5, ["较明显"], 3],
    [TIERS, 4, [0.85], 2],
  ])("%s of %s for %j → %s", (rule, weight, inputs, score) => {
    expect(ruleScore(rule, weight, cells(...inputs))).toBe(score);
  });

  test("a range is as good as single cells, and blank cells behind the last value do not count", () => {
    expect(ruleScore(LIST, 3, [[[true, true, null, ""]]])).toBe(3);
    expect(ruleScore(LIST, 3, [[[true], [true], [0]]])).toBe(3);
  });

  test.each<[string, string, unknown, unknown[], string]>([
    ["a gap", TIERS, 4, [0.75], "#N/A 规则没有规定这种情形的得分，须由人判断。"],
    ["a person's judgement", JUDGED, 4, [], "#N/A 这条规则要由人判断，不计算得分。"],
    ["words that are not understood", "符合要求得6分，具体由甲方乙方商定后另行约定。", 6, [], "#N/A 没有读懂“"],
    ["nothing filled in", LIST, 3, [true], "#N/A 还没有填“有验收报告”，不能计算得分。"],
    ["an empty text", LIST, 3, [true, ""], "#N/A 还没有填“有验收报告”，不能计算得分。"],
    ["a 0 that may be a blank", COUNT, 6, [0], "#N/A 不合规传来的是 0；"],
    ["no weight", RATE, null, [0.95], "#N/A 没有分值，不能计算得分。"],
    ["no rule", " ", 6, [0.95], "#N/A 没有评分规则。"],
    ["95, which may be 9500%", RATE, 6, [95], "#VALUE! “预算执行率”填的“95”不是百分比"],
    ["a word for yes or no", LIST, 3, ["也许", true], "#VALUE! “有实施方案”填的“也许”不是是/否"],
    ["half a case", COUNT, 6, [1.5], "#VALUE! “不合规”填的“1.5”不是个数"],
    ["more than was asked for", RATE, 6, [0.95, 0.9], "#VALUE! 规则只需要 1 个数据，却给了 2 个。"],
    ["a weight in words", RATE, "六分", [0.95], "#VALUE! 分值“六分”不是数。"],
    ["an error value", RATE, 6, [{ type: "Error", basicValue: "#DIV/0!" }], "#VALUE! 预算执行率是 Excel 的报错"],
  ])("%s gives no score", (_, rule, weight, inputs, error) => {
    expect(shown(() => ruleScore(rule, weight, cells(...inputs)))).toEqual(expect.stringContaining(error));
  });
});

test.each<[string, string[][]]>([
  [
    LIST,
    [
      ["有实施方案", "是/否", ""],
      ["有验收报告", "是/否", ""],
    ],
  ],
  [RATE, [["预算执行率", "百分比", ""]]],
  ["每延迟1天扣0.5分，扣完为止。", [["延迟天数", "数值", "天"]]],
  [WORDS, [["评价结果", "选项", "效果显著、较明显、不明显"]]],
])("RULEINPUTS %s", (rule, inputs) => {
  expect(ruleInputs(rule)).toEqual(inputs);
});

test("RULEINPUTS of a rule that is left to a person says so", () => {
  expect(shown(() => ruleInputs(JUDGED))).toBe("#N/A 这条规则要由人判断，不计算得分。");
});

test("RULEREAD gives the rule in one wording, which reads the same", () => {
  const text = ruleRead(LIST, 3);
  expect(text).toMatch(/有实施方案.*2分.*有验收报告.*1分/);
  expect(ruleRead(text, 3)).toBe(text);
});

test("RULEREAD never hands back words that were not understood", () => {
  expect(shown(() => ruleRead("符合要求得6分，具体由甲方乙方商定后另行约定。"))).toMatch(/^#N\/A 没有读懂“/);
});

test.each<[string, number | undefined, (string | RegExp)[]]>([
  [LIST, 3, ["无"]],
  [LIST, undefined, ["无"]],
  [LIST, 5, [/^按规则最高只能得 3 分，达不到分值 5。$/]],
  [TIERS, 4, [/^规则没有规定以下情形的得分：70%≤完成率<80%。.*建议补充/]],
  [JUDGED, 4, [/没有给出尺度/]],
])("RULECHECK %s of %s", (rule, weight, problems) => {
  const found = ruleCheck(rule, weight);
  expect(found).toHaveLength(problems.length);
  problems.forEach((problem, i) => expect(found[i]![0]).toMatch(problem));
});
