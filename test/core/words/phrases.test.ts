import { degrees, gradeWords } from "../../../src/core/words/degrees";
import { isDeviation, isExcess, LATE, PHRASES, phrases } from "../../../src/core/words/phrases";

const whole = (pattern: string, text: string): boolean => new RegExp(`^(?:${pattern})$`).test(text);

test("each phrase of a turn has its uses in one row, or another use in another", () => {
  const said = PHRASES.flatMap(([turn, uses, words]) =>
    words.split(" ").flatMap((word) => uses.split(" ").map((use) => `${turn} ${use} ${word}`)),
  );
  expect(said.filter((each, i) => said.indexOf(each) !== i)).toEqual([]);
});

test.each(["逾期", "延期", "晚于计划", "晚于", "超出工期", "超出期", "超过规定的时间", "超合同", "误工"])(
  "a delay in a rule: %s",
  (text) => expect(whole(LATE, text)).toBe(text !== "超合同" && text !== "超出期"),
);

test("what takes something bad away is a denial of it, and of nothing else", () => {
  expect(whole(phrases("denied", "fault"), "减少")).toBe(true);
  expect(whole(phrases("denied", "wording"), "减少")).toBe(false);
  expect(whole(phrases("denied", "none"), "避免")).toBe(false);
});

test("names of what lies over or beside something", () => {
  expect([isExcess("实际成本超出预算"), isExcess("实际成本")]).toEqual([true, false]);
  expect([isDeviation("偏差率"), isDeviation("完成率")]).toEqual([true, false]);
});

test("degrees and grades by their use", () => {
  expect([whole(degrees("less"), "较为"), whole(degrees("share"), "较为")]).toEqual([true, false]);
  expect([whole(degrees("nearly"), "基本"), whole(degrees("no-measure"), "基本")]).toEqual([true, false]);
  const weaker = gradeWords(({ strength }) => strength !== undefined);
  expect(["优", "优良", "良好", "一般", "差", "不及格"].map((word) => whole(weaker, word))).toEqual([
    ...[false, false, true, true, true, false],
  ]);
});
