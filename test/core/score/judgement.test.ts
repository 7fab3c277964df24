import { Decimal } from "decimal.js";
import { NO_DECISIONS } from "../../../src/core/decisions/decisions";
import fc from "fast-check";
import { NATIONAL, policy, POLICY_IDS } from "../../../src/core/policy/resolve";
import { plain } from "../../../src/core/quantity/decimal";
import { recognise } from "../../../src/core/recognise/recognise";
import { bandOf, proposedReason } from "../../../src/core/score/judgement";
import {
  judgedBudget,
  judgedIndicator,
  judgementOf,
  CHOICES,
  type JudgedRow,
  type Judgement,
} from "../../../src/core/decisions/judgement";
import { scoreTable } from "../../../src/core/score/score";
import { form, sheetOf } from "../../support/sheet";
import { brief } from "./support";

const row = (change: Partial<JudgedRow> = {}): JudgedRow => ({
  ...{ sheet: "自评表", row: 4, name: "服务水平", target: "有效提升", actual: "有所改善" },
  ...{ weight: new Decimal(10), ...change },
});
const judgement = (score: string, change: Partial<Judgement> = {}): Judgement => ({
  ...row(change),
  ...{ choice: "partly", score: new Decimal(score), reason: "略有不足", ...change },
});

describe("the bands of points", () => {
  it.each([
    ["national", "met", "10", "8–10"],
    ["national", "partly", "10", "6–8"],
    ["national", "unmet", "10", "0–6"],
    ["hubei", "partly", "10", "5–8"],
    ["national", "met", "3.33", "2.66–3.33"],
    ["shanxi", "met", "2.25", "1.8–2.25"],
  ] as const)("%s, %s of %s: %s", (id, choice, weight, expected) =>
    expect(bandOf(choice, new Decimal(weight), policy(id)!).map(plain).join("–")).toBe(expected),
  );

  it("lie within 0 and the weight, and leave no gap", () => {
    const weight = fc.integer({ min: 1, max: 20_000 }).map((n) => new Decimal(n).div(200));
    fc.assert(
      fc.property(weight, fc.constantFrom(...POLICY_IDS), (points, id) => {
        const [met, partly, unmet] = CHOICES.map((choice) => bandOf(choice, points, policy(id)!));
        for (const [least, most] of [met!, partly!, unmet!])
          expect(least.gte(0) && most.lte(points) && least.lte(most)).toBe(true);
        expect(met![1].equals(points) && met![0].equals(partly![1]) && partly![0].equals(unmet![1])).toBe(true);
        expect(unmet![0].isZero()).toBe(true);
      }),
    );
  });
});

describe("the judgement of a row", () => {
  it.each<[string, JudgedRow, Judgement[], string | undefined]>([
    ["is that of the same words in the same row", row(), [judgement("7")], "7"],
    ["goes along when rows move", row({ row: 9 }), [judgement("7")], "7"],
    ["is not guessed among several", row({ row: 9 }), [judgement("7"), judgement("6", { row: 5 })], undefined],
    ["is that of its own row among several", row({ row: 5 }), [judgement("7"), judgement("6", { row: 5 })], "6"],
    [
      "is that of its own column in a sideways table",
      row({ column: 3 }),
      [judgement("7", { column: 2 }), judgement("6", { column: 3 })],
      "6",
    ],
    ["ends when the target changes", row({ target: "显著提升" }), [judgement("7")], undefined],
    ["ends when the actual changes", row({ actual: "" }), [judgement("7")], undefined],
    ["ends when the weight changes", row({ weight: new Decimal(12) }), [judgement("7")], undefined],
    ["does not mind how the weight is written", row({ weight: new Decimal("10.00") }), [judgement("7")], "7"],
    ["is of its own sheet", row({ sheet: "另一表" }), [judgement("7")], undefined],
  ])("%s", (_, of, judgements, expected) => expect(judgementOf(of, judgements)?.score.toString()).toBe(expected));

  it("scores a row that waits for a person, and no other", () => {
    const sheet = sheetOf(
      form(`产出指标 | 质量指标 | 服务水平 | 有效提升 | 有所改善 | 10 | |
      产出指标 | 数量指标 | 培训次数 | ≥4次 | 3次 | 20 | |
      产出指标 | 质量指标 | 管理水平 | 有效提升 | 有所改善 | | |`),
    );
    const [table] = recognise(sheet).tables;
    const { indicators } = scoreTable(table!, NATIONAL);
    const judged = indicators.map((each) => judgedIndicator(table!, each));
    expect(judged.map((each) => each?.name)).toEqual(["服务水平", "培训次数", undefined]);
    const judgements = judged.flatMap((each) => (each ? [{ ...each, score: new Decimal(7), reason: "略有不足" }] : []));
    expect(
      scoreTable(table!, NATIONAL, { ...NO_DECISIONS, judgements }).indicators.map(({ result }) => brief(result)),
    ).toEqual(["7 扣 3 manual", "15 扣 5 proportional", "? qualitative"]);
  });

  it("of the budget is about the budget and what was spent", () => {
    const sheet = sheetOf(`项目支出绩效自评表
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额 | 0 | 0 | 0 | 10 | |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 养护里程 | ≥5公里 | 5公里 | 90 | 90 |`);
    const [table] = recognise(sheet).tables;
    const judged = judgedBudget(table!, table!.budget[0]!)!;
    expect(judged).toMatchObject({ name: "年度资金总额", target: "0", actual: "0" });
    const { budget } = scoreTable(table!, NATIONAL, {
      ...NO_DECISIONS,
      judgements: [{ ...judged, score: new Decimal(10), reason: "" }],
    });
    expect(brief(budget.get(3)!)).toBe("10 扣 0 manual");
  });
});

describe("the reason to start from", () => {
  it.each([
    ["partly", "7.5", "实际完成“有所改善”，部分达到年度指标值“有效提升”，扣 2.5 分。"],
    ["unmet", "0", "实际完成“有所改善”，未达到年度指标值“有效提升”，扣 10 分。"],
    ["met", "9", "实际完成“有所改善”，基本达到年度指标值“有效提升”，扣 1 分。"],
    ["met", "10", ""],
    [undefined, "6", "实际完成“有所改善”，与年度指标值“有效提升”有差距，扣 4 分。"],
  ] as const)("%s, %s points", (choice, score, expected) =>
    expect(proposedReason(row(), choice, new Decimal(score))).toBe(expected),
  );

  it("says nothing where no target is stated", () =>
    expect(proposedReason(row({ target: "" }), undefined, new Decimal(0))).toBe(""));

  it("does without an actual that is not there", () =>
    expect(proposedReason(row({ actual: "" }), undefined, new Decimal(0))).toBe(
      "与年度指标值“有效提升”有差距，扣 10 分。",
    ));
});
