import { knownUnit } from "../../../src/core/quantity/units";
import { COUNTED, isMeasure, measures, RULE_UNIT, TIME, USES } from "../../../src/core/words/measures";

test("each word stands in the table once, so that all its uses are said in one place", () => {
  const words = USES.flatMap(([, each]) => each.split(" "));
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  expect(COUNTED.filter((word, i) => COUNTED.indexOf(word) !== i)).toEqual([]);
});

test("what a cell reads behind a numeral or in front of a thing is a unit that it knows", () => {
  expect(measures("spelled", "spelled-large", "thing").filter((word) => !knownUnit(word))).toEqual([]);
});

test("what a rule counts by or bounds, it also reads behind a figure", () => {
  const read = new Set(measures("rule", "rule-large"));
  expect(measures("event", "whole", "count").filter((word) => !read.has(word))).toEqual([]);
  expect(Object.keys(TIME).filter((word) => !read.has(word))).toEqual([]);
});

test("words differ by their uses: 期 counts events of a rule, and 二期 in a cell is a name", () => {
  expect([isMeasure("期", "event"), isMeasure("期", "spelled")]).toEqual([true, false]);
  expect([isMeasure("次", "spelled"), isMeasure("次", "per"), isMeasure("次", "rule")]).toEqual([true, true, false]);
  expect(isMeasure("", "event", "whole", "each")).toBe(false);
});

test("the longer words come first", () => {
  const words = measures("rule-spelled");
  expect(words.indexOf("个百分点")).toBeLessThan(words.indexOf("百分点"));
  expect(words.indexOf("个月")).toBeLessThan(words.indexOf("个"));
});

test.each([
  ["个月内", "个月"],
  ["个以上", "个"],
  ["万人次以上", "万人次"],
  ["千瓦时", "千瓦时"],
  ["千瓦", "千瓦"],
  ["千克", "千克"],
  ["百分点", "百分点"],
  ["元/平方米", "元/平方米"],
  ["亿元/平方", "亿元/平方"],
  ["/10万人", "/10万"],
  ["毫克/升", "毫克/升"],
])("a rule reads the longest unit: %s", (text, unit) => {
  expect(new RegExp(`^(?:${RULE_UNIT})`).exec(text)?.[0]).toBe(unit);
});
