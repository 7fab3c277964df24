import { Decimal } from "decimal.js";
import { translator } from "../../support/texts";
import { policy, NATIONAL } from "../../../src/core/policy/resolve";
import type { Policy } from "../../../src/core/policy/policy";
import { recognise } from "../../../src/core/recognise/recognise";
import { arithmeticOf, executionArithmetic, type Step } from "../../../src/core/score/arithmetic";
import { scoreTable } from "../../../src/core/score/score";
import { sheetOf } from "../../support/sheet";
import { scoreRows, type Row } from "./support";

const translate = translator("zh-CN");
const say = (steps: readonly Step[]): string =>
  steps.map(({ id, data }) => translate(`pane.scores.steps.${id}`, data)).join("；");

const reckon = (row: Row, use: Policy = NATIONAL): string =>
  say(arithmeticOf(scoreRows([row], use).indicators[0]!, use));

describe("the arithmetic of an indicator", () => {
  it.each([
    ["in proportion", "≥4次", "3次", "60", "3 ÷ 4 = 75%；60 × 75% = 45"],
    [
      "with a rate that has no end",
      "≥9次",
      "6次",
      "10",
      "6 ÷ 9 ≈ 66.67%；10 × 66.67% ≈ 6.67；四舍五入前是 6.666666…，保留 2 位小数",
    ],
    [
      "rounded only at the end",
      "≥400户",
      "399户",
      "3",
      "399 ÷ 400 = 99.75%；3 × 99.75% ≈ 2.99；四舍五入前是 2.9925，保留 2 位小数",
    ],
    ["in one unit", "≥2公里", "1500米", "10", "换算成同一单位：1500 ÷ 2000 = 75%；10 × 75% = 7.5"],
    ["met", "≥4次", "5次", "10", "5 ÷ 4 = 125%；达到年度指标值，得满分 10 分"],
    ["met in words", "健全", "健全", "10", "达到年度指标值，得满分 10 分"],
    ["of what is not two figures", "5-10个", "4个", "10", "实际完成值为年度指标值的 80%；10 × 80% = 8"],
    ["of what a person decides", "有效提升", "有所改善", "10", ""],
  ])("%s", (_, target, actual, weight, expected) => expect(reckon({ target, actual, weight })).toBe(expected));

  const cost = { group: "成本", name: "总成本", target: "≤4万元", actual: "5万元", weight: "10" } as const;
  const reverse = (reverseUnmet: Policy["reverseUnmet"]): Policy => ({ ...NATIONAL, reverseUnmet });

  it.each([
    ["inverse", reverse({ method: "inverse" }), "5 ÷ 4 = 125%；10 ÷ 125% = 8"],
    ["zero", reverse({ method: "zero" }), "5 ÷ 4 = 125%；反向指标未完成，按办法不得分"],
    ["excess", reverse({ method: "excess", limit: 0.5 }), "5 ÷ 4 = 125%；超出：125% − 100% = 25%；10 × 75% = 7.5"],
    [
      "excess above the limit",
      reverse({ method: "excess", limit: 0.2 }),
      "5 ÷ 4 = 125%；超出：125% − 100% = 25%；超出比例大于 20%，不得分",
    ],
  ])("a less-is-better indicator that is not met: %s", (_, use, expected) => expect(reckon(cost, use)).toBe(expected));

  it("far above the target", () => {
    const use = { ...NATIONAL, farAbove: { from: 1.5, deduct: 1 } };
    expect(reckon({ target: "≥4次", actual: "8次", weight: "10" }, use)).toBe(
      "8 ÷ 4 = 200%；达到或超过年度指标值的 150%，按办法扣 1 分：10 − 1 = 9",
    );
  });

  it("a person's judgement", () => {
    const [row] = scoreRows([{ target: "有效提升", actual: "有所改善", weight: "10" }]).indicators;
    const result = {
      state: "scored",
      method: "manual",
      score: new Decimal("7.5"),
      deduction: new Decimal("2.5"),
      reason: "",
    } as const;
    expect(say(arithmeticOf({ ...row!, result }, NATIONAL))).toBe("人工评定：10 − 2.5 = 7.5");
  });
});

describe("the arithmetic of the budget's execution", () => {
  const execution = (executed: string, use = NATIONAL): string => {
    const sheet = sheetOf(`项目支出绩效自评表
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额 | 200 | 300 | ${executed} | 10 | |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 养护里程 | ≥5公里 | 5公里 | 90 | 90 |`);
    const { table, budget } = scoreTable(recognise(sheet).tables[0]!, use);
    const [row] = table.budget;
    return say(executionArithmetic(row!, budget.get(row!.row)!, use));
  };

  it.each([
    ["150", "150 ÷ 300 = 50%；10 × 50% = 5"],
    ["200", "200 ÷ 300 ≈ 66.67%；10 × 66.67% ≈ 6.67；四舍五入前是 6.666666…，保留 2 位小数"],
    ["330", "330 ÷ 300 = 110%；执行率超过 100%，得满分 10 分"],
    ["", ""],
  ])("%s of 300", (executed, expected) => expect(execution(executed)).toBe(expected));

  it("is measured by the initial budget where the policy says so", () =>
    expect(execution("150", { ...NATIONAL, executionDenominator: "initial" })).toBe("150 ÷ 200 = 75%；10 × 75% = 7.5"));
});

test("every policy that scores says how", () => {
  for (const id of ["national", "hubei", "sichuan", "neimenggu", "platform", "shanxi"])
    expect(reckon({ target: "≥4次", actual: "3次", weight: "60" }, policy(id))).toMatch(/^3 ÷ 4 = 75%；60 × 75% = 45$/);
});
