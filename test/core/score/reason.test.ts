import fc from "fast-check";
import { Decimal } from "decimal.js";
import { proposedReason } from "../../../src/core/score/judgement";
import type { Result } from "../../../src/core/score/result";
import { sentenceParts } from "../../../src/core/score/reason";
import { reasonOf, scoreRow, scoreRows, type Row } from "./support";

const targetOf = (result: Result): string =>
  /年度指标值 (?<target>.*?)，完成率/.exec(reasonOf(result) ?? "")?.groups?.["target"] ?? "";

const targetIn = (row: Row): string => targetOf(scoreRow({ weight: "10", ...row }));

describe("a reason says once what the target asks", () => {
  it.each<readonly [string, Row, string]>([
    ["words, and the sign in a column", { direction: "≥", target: "不少于10个", actual: "9个" }, "不少于10个"],
    ["words, and 大于等于 in a column", { direction: "大于等于", target: "10个以上", actual: "9个" }, "10个以上"],
    ["a sign before and words behind", { target: "≥95%以上", actual: "90%" }, "≥95%"],
    ["a sign before words", { target: "≥不少于10个", actual: "9个" }, "≥10个"],
    ["both, and a column", { direction: "≥", target: "不低于95%以上", actual: "90%" }, "≥95%"],
    ["a sign alone", { target: "≥ 95%", actual: "90%" }, "≥ 95%"],
    ["a column alone", { direction: "≥", target: "1,200", unit: "人", actual: "900" }, "≥1,200 人"],
    ["a verb, and the sign in a column", { direction: "≥", target: "达到95%", actual: "90%" }, "≥95%"],
    ["a verb with words", { target: "达到95%以上", actual: "90%" }, "达到95%以上"],
    ["an exact target", { target: "＝100台", actual: "90台" }, "100台"],
    ["an exact target in words", { target: "等于100台", actual: "90台" }, "100台"],
    ["none", { target: "10个", actual: "9个" }, "10个"],
  ])("%s", (_, row, expected) => expect(targetIn(row)).toBe(expected));

  const sign = fc.constantFrom("", "≥", ">=", "≧", "大于等于", "不低于", "不少于", "至少");
  const frame = fc.constantFrom("", "达到", "完成", "实现");
  const after = fc.constantFrom("", "以上", "及以上", "（含）以上");
  const figure = fc.constantFrom("10", "95", "1,200", "0.5");
  const unit = fc.constantFrom("", "%", "个", "万元", "公里");
  const column = fc.constantFrom("", "≥", "大于等于", "不低于");
  it("for any sign, words, figure and unit", () => {
    // Rows of one table: it is recognised once for all of them.
    const rows = fc.array(fc.tuple(column, sign, frame, figure, unit, after), { minLength: 20, maxLength: 20 });
    let told = 0;
    fc.assert(
      fc.property(rows, (cases) => {
        const { indicators } = scoreRows(
          cases.map(([direction, before, verb, value, measure, behind]) => {
            const target = before + verb + value + measure + behind;
            return { direction, name: "完成数量", target, actual: `0${measure}`, weight: "10" };
          }),
        );
        expect(indicators).toHaveLength(cases.length);
        for (const [i, { indicator, reading, result }] of indicators.entries()) {
          const [direction, before, verb, value, measure, behind] = cases[i]!;
          const text = targetOf(result);
          if (text === "") continue;
          told += 1;
          expect(text).toBe(sentenceParts(indicator, reading).target);
          const said = text.match(/≥|>=|≧|大于等于|不低于|不少于|至少|以上/g) ?? [];
          const target = before + verb + value + measure + behind;
          expect([target, said.length]).toEqual([target, direction + before + behind === "" ? 0 : 1]);
          expect(text).toContain(value.replace(",", "").slice(0, 2).replace("12", "1"));
        }
      }),
      { numRuns: 20 },
    );
    expect(told).toBeGreaterThan(200);
  });
});

describe("the reason that a person starts from", () => {
  const judged = { sheet: "", row: 1, name: "", weight: new Decimal(10) };
  it("quotes what has quotation marks of its own", () =>
    expect(
      proposedReason({ ...judged, target: "落实“两免一补”", actual: "“一补”未到位" }, "partly", new Decimal(8)),
    ).toBe("实际完成“‘一补’未到位”，部分达到年度指标值“落实‘两免一补’”，扣 2 分。"));
  it("prints a target with the sign and the unit of their columns", () => {
    const row: Row = { direction: "≤", target: "2", unit: "小时", actual: "3", weight: "10" };
    const { indicator, reading } = scoreRows([row]).indicators[0]!;
    const parts = sentenceParts(indicator, reading);
    expect(proposedReason({ ...judged, target: "2", actual: "3" }, undefined, new Decimal(8), parts)).toBe(
      "实际完成“3 小时”，与年度指标值“≤2 小时”有差距，扣 2 分。",
    );
  });
});
