import fc from "fast-check";
import { readRule } from "../../../src/core/rule/read";
import { normalise, readSource } from "../../../src/core/words/notation";

/** Each sign of a rule's text with the words of the cell that it stands for. */
const places = (original: string): string[] => {
  const { text, at, ends } = readSource(original);
  return [...text].map((sign, i) => `${sign}=${original.slice(at[i], ends[i])}`);
};

test.each([
  ["得３分", ["得=得", "3=３", "分=分"]],
  ["＞ ＝5", ["≥=＞ ＝", "5=5"]],
  ["\\geq5", ["≥=\\geq", "5=5"]],
  ["a&lt;b", ["a=a", "<=&lt;", "b=b"]],
  ["\\frac{a}{b}", ["(={", "a=a", ")=}", "/=", "(={", "b=b", ")=}"]],
  ["5㎡", ["5=5", "m=㎡", "2=㎡"]],
  ["①×②", ["①=①", "×=×", "②=②"]],
])("the signs of %s stand in their places", (original, expected) => expect(places(original)).toEqual(expected));

test("where something that is not read stood is a gap", () => {
  expect([...readSource("得3分<br>2.得 1分").gaps]).toEqual([3, 6]);
});

test("places go forward and lie in the text, whatever it is", () => {
  const pieces = fc.constantFrom(
    ..."得35分,。 \n①㎡²{}《》＞=—*÷",
    "<br>",
    "\\geq ",
    "\\frac{",
    "&lt;",
    "$",
    "\\sum_{i}",
    "&amp;",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const original = parts.join("");
      const { text, at, ends } = readSource(original);
      expect([at.length, ends.length]).toEqual([text.length, text.length]);
      for (let i = 0; i < text.length; i++) {
        expect(at[i]).toBeLessThanOrEqual(ends[i]!);
        expect(ends[i]).toBeLessThanOrEqual(original.length);
        if (i > 0) expect(at[i - 1]).toBeLessThanOrEqual(at[i]!);
      }
    }),
  );
});

test("a cell and a rule read the same remains of a conversion", () => {
  const text = "完成率\\leq5%，&amp;lt;3＞2\\pm1 <span class='a'>优</span>≧1∶2〜3";
  expect(readSource(text).text).toBe(normalise(text));
});

test.each([
  ["3—5", "3—5", "3-5"],
  ["3÷5*2", "3÷5*2", "3/5×2"],
  ["《5》", "《5》", "《5》"],
  ["《5", "<5", "《5"],
  ["①3次", "3次", "①3次"],
  ["3 5", "3 5", "35"],
])("they differ on purpose: %s", (text, cell, rule) => {
  expect([normalise(text), readSource(text).text]).toEqual([cell, rule]);
});

// A raised digit is a power or a footnote: 10² must not be read as 102, nor as 2 points behind 10.
test.each(["得10²分，否则不得分。", "达到10<sup>2</sup>%得3分，否则不得分。", "达到10^2个得3分，否则不得分。"])(
  "a rule with a raised digit is asked about: %s",
  (text) => expect(readRule(text).form).toBe("judgement"),
);

test("m² is a unit and no power", () => {
  expect(readRule("建筑面积达到500m²得3分，否则不得分。").form).not.toBe("judgement");
});
