import { Decimal } from "decimal.js";
import { NO_DECISIONS, type Decisions } from "../../../src/core/decisions/decisions";
import { withJudgement, withoutJudgement, type Judgement } from "../../../src/core/decisions/judgement";

const judgement = (name: string, row: number, score: number, actual = "有所改善"): Judgement => ({
  ...{ sheet: "自评表", row, name, target: "有效提升", actual, weight: new Decimal(10) },
  ...{ score: new Decimal(score), reason: "" },
});
const decisions = (...judgements: Judgement[]): Decisions => ({ ...NO_DECISIONS, judgements });
const brief = ({ judgements }: Decisions): string[] =>
  judgements.map(({ name, row, score, actual }) => `${name} ${row} ${actual} ${score.toString()}`);

describe("keeping a judgement", () => {
  it.each<[string, Judgement[], Judgement, string[]]>([
    ["adds the first", [], judgement("甲", 4, 7), ["甲 4 有所改善 7"]],
    ["replaces that of the row", [judgement("甲", 4, 7)], judgement("甲", 4, 8), ["甲 4 有所改善 8"]],
    ["replaces one that has moved", [judgement("甲", 4, 7)], judgement("甲", 6, 8), ["甲 6 有所改善 8"]],
    [
      "replaces one of what the row said before",
      [judgement("甲", 4, 7, "没有改善")],
      judgement("甲", 4, 8),
      ["甲 4 有所改善 8"],
    ],
    [
      "leaves that of another indicator alone, which stood in this row before rows moved",
      [judgement("乙", 4, 7)],
      judgement("甲", 4, 8),
      ["乙 4 有所改善 7", "甲 4 有所改善 8"],
    ],
    [
      "leaves that of another column alone, in a sideways table",
      [{ ...judgement("甲", 4, 7, "没有改善"), column: 2 }],
      { ...judgement("甲", 4, 8), column: 3 },
      ["甲 4 没有改善 7", "甲 4 有所改善 8"],
    ],
  ])("%s", (_, before, added, after) => expect(brief(withJudgement(decisions(...before), added))).toEqual(after));
});

describe("taking a judgement back", () => {
  it("removes that one only", () => {
    const before = decisions(judgement("甲", 4, 7), judgement("乙", 5, 8));
    expect(brief(withoutJudgement(before, judgement("甲", 4, 0)))).toEqual(["乙 5 有所改善 8"]);
  });
  it("changes nothing where there is none", () => {
    const before = decisions(judgement("甲", 4, 7));
    expect(withoutJudgement(before, judgement("丙", 9, 0))).toBe(before);
  });
});
