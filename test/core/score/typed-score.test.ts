import { Decimal } from "decimal.js";
import fc from "fast-check";
import { plain } from "../../../src/core/quantity/decimal";
import { readScore } from "../../../src/core/score/typed-score";

const read = (text: string, least = "6", most = "8", decimals = 2): string => {
  const typed = readScore(text, [new Decimal(least), new Decimal(most)], decimals);
  return typed.ok ? plain(typed.score) : typed.problem;
};

describe("points that a person types", () => {
  it.each([
    ["7.5", "7.5"],
    [" 7.50 ", "7.5"],
    ["７．５", "7.5"],
    ["6", "6"],
    ["8", "8"],
    ["7.", "7"],
    ["", "empty"],
    ["  ", "empty"],
    ["八", "not-a-number"],
    ["7,5", "not-a-number"],
    ["7分", "not-a-number"],
    ["1e1", "not-a-number"],
    ["0x7", "not-a-number"],
    ["Infinity", "not-a-number"],
    ["7.5.1", "not-a-number"],
    ["-7", "outside"],
    ["5.99", "outside"],
    ["8.01", "outside"],
    ["7.125", "decimals"],
  ])("“%s” → %s", (text, expected) => expect(read(text)).toBe(expected));

  it("may be the full marks, however exact these are", () => {
    expect(read("2.25", "0", "2.25", 1)).toBe("2.25");
    expect(read("2.15", "0", "2.25", 1)).toBe("decimals");
  });

  it("are within the bounds and as exact as the policy, or refused", () => {
    const points = fc.integer({ min: 0, max: 5000 }).map((n) => new Decimal(n).div(100));
    fc.assert(
      fc.property(points, points, fc.string(), fc.float().map(String), fc.boolean(), (a, b, text, figure, asFigure) => {
        const [least, most] = [Decimal.min(a, b), Decimal.max(a, b)];
        const typed = readScore(asFigure ? figure : text, [least, most], 2);
        if (typed.ok)
          expect(typed.score.gte(least) && typed.score.lte(most) && typed.score.decimalPlaces() <= 2).toBe(true);
      }),
    );
  });
});
