import { parseRange, printRange } from "../../../src/core/sheet/address";
import { replaceCorrection, withoutCorrection, type Correction } from "../../../src/core/decisions/correction";

/** "自评表!A1:I20" as a correction whose header is in the range's first row. */
function correction(place: string): Correction {
  const [sheet, text] = place.split("!") as [string, string];
  const range = parseRange(text)!;
  return { sheet, range, header: { top: range.top, bottom: range.top }, words: { A: "一级指标" } };
}

const printed = (corrections: readonly Correction[]): string =>
  corrections.map(({ sheet, range }) => `${sheet}!${printRange(range)}`).join(" ");

const CASES: readonly (readonly [title: string, before: readonly string[], next: string, after: string])[] = [
  ["the first one is added", [], "甲!A1:I20", "甲!A1:I20"],
  ["one of the same cells is replaced", ["甲!A1:I20"], "甲!A1:I20", "甲!A1:I20"],
  ["one of cells in common is replaced", ["甲!A1:I20"], "甲!B18:K40", "甲!B18:K40"],
  ["all of cells in common are replaced", ["甲!A1:I20", "甲!A30:I50"], "甲!A10:I40", "甲!A10:I40"],
  ["one of another sheet stays", ["乙!A1:I20"], "甲!A1:I20", "乙!A1:I20 甲!A1:I20"],
  ["one below stays", ["甲!A21:I40"], "甲!A1:I20", "甲!A21:I40 甲!A1:I20"],
  ["one beside stays", ["甲!J1:Q20"], "甲!A1:I20", "甲!J1:Q20 甲!A1:I20"],
];

describe("a correction in place of an older one", () => {
  it.each(CASES)("%s", (_, before, next, after) => {
    expect(printed(replaceCorrection(before.map(correction), correction(next)))).toBe(after);
  });

  it("looks where the older tables stand today", () => {
    const before = ["甲!A1:I20", "甲!A21:I40"].map(correction);
    const moved = ({ range, ...rest }: Correction): Correction => ({
      ...rest,
      range: { ...range, top: range.top + 20, bottom: range.bottom + 20 },
    });
    expect(printed(replaceCorrection(before, correction("甲!A21:I40"), moved))).toBe("甲!A21:I40 甲!A21:I40");
    expect(printed(replaceCorrection(before, correction("甲!A1:I20"), moved))).toBe("甲!A1:I20 甲!A21:I40 甲!A1:I20");
  });

  it("is taken away again", () => {
    const both = ["甲!A1:I20", "甲!A21:I40"].map(correction);
    expect(printed(withoutCorrection(both, correction("甲!A21:I40")))).toBe("甲!A1:I20");
    expect(printed(withoutCorrection(both, correction("甲!A22:I40")))).toBe("甲!A1:I20 甲!A21:I40");
  });
});
