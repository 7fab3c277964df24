import { Decimal } from "decimal.js";
import fc from "fast-check";
import { NATIONAL } from "../../../src/core/policy/resolve";
import type { Policy } from "../../../src/core/policy/policy";
import { plain } from "../../../src/core/quantity/decimal";
import { recognise } from "../../../src/core/recognise/recognise";
import { executionFormula, scoreFormula, sumFormula } from "../../../src/core/score/formula";
import { scoreTable } from "../../../src/core/score/score";
import { parseAddress } from "../../../src/core/sheet/address";
import { form, sheetOf } from "../../support/sheet";

/** The formula for the indicator in row 4: target in D, actual in E, weight in F. */
function formula(target: string, actual: string, weight: string, policy: Policy = NATIONAL, name = "培训次数") {
  const sheet = sheetOf(form(`产出指标 | 数量指标 | ${name} | ${target} | ${actual} | ${weight} | |`));
  const [row] = scoreTable(recognise(sheet).tables[0]!, policy).indicators;
  return { formula: scoreFormula(row!, sheet, policy), result: row!.result };
}

describe("a score as a formula", () => {
  it.each([
    ["three numbers", "4", "3", "60", "ROUND(F4*MIN(1,E4/D4),2)"],
    ["met", "4", "5", "60", "ROUND(F4*MIN(1,E4/D4),2)"],
    ["percentages that are numbers", "95%%", "90%%", "60", "ROUND(F4*MIN(1,E4/D4),2)"],
    ["a target with a sign is text", "≥4次", "3", "60", undefined],
    ["an actual with a unit is text", "4", "3次", "60", undefined],
    ["a weight in words is text", "4", "3", "60分", undefined],
    ["a target of nothing", "0", "0", "60", undefined],
    ["words", "有效提升", "有所改善", "60", undefined],
  ])("%s", (_, target, actual, weight, expected) => expect(formula(target, actual, weight).formula).toBe(expected));

  it("is none where less is better, or where it would give another score than the policy", () => {
    expect(formula("4", "3", "60", NATIONAL, "投诉次数").formula).toBeUndefined();
    const strict = { ...NATIONAL, farAbove: { from: 1.2, deduct: 1 } };
    expect(formula("4", "8", "60", strict).formula).toBeUndefined();
  });

  it("rounds as the policy does", () =>
    expect(formula("9", "6", "10", { ...NATIONAL, decimals: 1 }).formula).toBe("ROUND(F4*MIN(1,E4/D4),1)"));

  it("gives the very score, between 0 and the weight", () => {
    const figure = fc.integer({ min: 1, max: 100_000 }).map((n) => plain(new Decimal(n).div(100)));
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: 1, max: 100 }).map(String), (target, actual, weight) => {
        const { formula: text, result } = formula(target, actual, weight);
        if (text === undefined || result.state !== "scored") return;
        const value = new Decimal(weight).times(Decimal.min(1, new Decimal(actual).div(target)));
        expect(result.score.equals(value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP))).toBe(true);
        expect(result.score.gte(0) && result.score.lte(weight)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe("the budget's execution as a formula", () => {
  const execution = (executed: string, score: string, policy = NATIONAL): string | undefined => {
    const sheet = sheetOf(`项目支出绩效自评表
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额 | 200 | 300 | ${executed} | 10 | |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 养护里程 | ≥5公里 | 5公里 | 90 | 90 |`);
    return executionFormula(recognise(sheet).tables[0]!.budget[0]!, sheet, policy, new Decimal(score));
  };

  it.each([
    ["150", "5", "ROUND(F3*MIN(1,E3/D3),2)"],
    ["330", "10", "ROUND(F3*MIN(1,E3/D3),2)"],
    ["150", "6", undefined],
    ["150万元", "5", undefined],
    ["-1", "0", undefined],
  ])("%s of 300 for %s", (executed, score, expected) => expect(execution(executed, score)).toBe(expected));

  it("takes the initial budget where the policy does", () =>
    expect(execution("150", "7.5", { ...NATIONAL, executionDenominator: "initial" })).toBe("ROUND(F3*MIN(1,E3/C3),2)"));
});

test("a sum joins neighbours", () => {
  const cells = ["H4", "H5", "H6", "H9"].map((text) => parseAddress(text)!);
  expect(sumFormula(cells)).toBe("SUM(H4:H6,H9)");
});
