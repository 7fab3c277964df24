import { Decimal } from "decimal.js";
import { printed, scoreByRule } from "../../../src/core/rule/score";
import { readRule } from "../../../src/core/rule/read";
import { answer, contextOf } from "./support";

/** The reason for a score in the words of the rule. */
test.each([
  ["4|制度健全性", "①制度健全，得2分；②执行有效，得2分。", "是 否", "未满足：“执行有效”，得2分，扣2分。"],
  ["4|制度健全性", "①制度健全，得2分；②执行有效，得2分。", "是 是", ""],
  ["4|预算执行率", "得分=预算执行率×4分", "90%", "预算执行率90%，得3.6分，扣0.4分。"],
  [
    "4|预算执行率",
    "预算执行率=实际支出/预算安排×100%。得分=预算执行率×4分",
    "1 3",
    "预算执行率33.33%，得1.33分，扣2.67分。",
  ],
  [
    "4|预算执行率",
    "预算执行率≥95%，得4分；预算执行率<95%，得分=预算执行率×4分。",
    "50%",
    "预算执行率50%，得2分，扣2分。",
  ],
  ["3|合规性", "每发现一处不符合扣1分，扣完为止。", "2", "不符合2处，得1分，扣2分。"],
  [
    "5|社会效益",
    "效果显著得5分，效果一般得3分，效果不明显不得分。",
    "效果一般",
    "评价结果为“效果一般”，得3分，扣2分。",
  ],
  [
    "5|物资管理",
    "①储备充足的得2分，基本充足的得1分，不充足的不得分；②更新及时的得3分，基本及时的得2分，不及时的不得分。",
    "基本充足的 基本及时的",
    "评价结果为“基本充足的”；评价结果为“基本及时的”，得3分，扣2分。",
  ],
  [
    "5|资金管理",
    "①资金到位率×2分；②预算执行率×3分。资金到位率=实际到位资金/预算资金×100%；预算执行率=实际支出/实际到位资金×100%",
    "80 100 60",
    "资金到位率80%；预算执行率75%，得3.85分，扣1.15分。",
  ],
  ["5|系统建设", "①“一卡通”系统建成，得2分；②制度健全，得3分。", "否 是", "未满足：“‘一卡通’系统建成”，得3分，扣2分。"],
  ["5|响应时间", "响应时间≤30分钟得5分，每超10分钟扣1分。", "50", "响应时间50分钟，得3分，扣2分。"],
])("[%s] %s %s", (known, text, values, reason) => {
  expect(answer(text, contextOf(known), values).reason).toBe(reason);
});

test("a formula stands over the cells A1, B1 …, and after Z1 comes AA1", () => {
  const marks = Array.from(
    { length: 27 },
    (_, i) => `材料${"甲乙丙丁戊己庚辛壬"[i % 9]!}${"上中下"[Math.floor(i / 9)]!}册齐全得1分`,
  ).join("；");
  const { inputs, formula } = answer(marks, contextOf("27"));
  expect(inputs).toHaveLength(27);
  expect(formula).toContain('IF(AA1="符合",1,0)');
  expect(answer(marks, {}).formula).toBeNull();
  expect(answer("根据情况酌情给分", contextOf("5")).formula).toBeNull();
});

test("there is no score without a weight, a value or a value of the right kind", () => {
  const rule = readRule("每发现一处不符合扣1分", contextOf("3"));
  const why = (value: unknown, known = "3"): unknown => {
    const result = scoreByRule(rule, [value as Decimal], contextOf(known));
    return result.state === "open" ? [result.why, result.input] : result.score.toNumber();
  };
  expect(why(new Decimal(1), "")).toEqual(["no-weight", undefined]);
  expect(why(new Decimal(1), "0")).toEqual(["no-weight", undefined]);
  expect(why(undefined)).toEqual(["inputs", 0]);
  expect(why(new Decimal(-1))).toEqual(["invalid", 0]);
  expect(why(new Decimal(NaN))).toEqual(["invalid", 0]);
  expect(why(true)).toEqual(["invalid", 0]);
  expect(why(new Decimal(1))).toBe(2);
});

test("every step is told with the words that it comes from", () => {
  const text = "资金到位率=（到位资金/预算资金）×100%。资金到位率≥100%得5分，否则得分=资金到位率×5分。";
  const result = scoreByRule(readRule(text), [new Decimal(1), new Decimal(0)], contextOf("5"));
  expect(result.trace).toEqual([
    { kind: "named", name: "资金到位率", value: "—", words: "资金到位率=（到位资金/预算资金）×100%" },
    { kind: "cases", name: "资金到位率", value: "—", words: "资金到位率≥100%得5分，否则得分=资金到位率×5分" },
  ]);
  expect(
    printed(
      { kind: "named", name: "", expr: { op: "weight" }, show: "figure", fragment: { from: 0, to: 0 } },
      new Decimal("1.23456"),
    ),
  ).toBe("1.2346");
});

test("decimals are those of the policy, and a weight with more of them is given in full", () => {
  const rule = readRule("得分=完成率×满分，超过100%的按满分计");
  const score = (value: number, decimals: number): number => {
    const result = scoreByRule(rule, [new Decimal(value)], contextOf("6.67|完成率"), decimals);
    return result.state === "scored" ? result.score.toNumber() : NaN;
  };
  expect([score(1, 1), score(0.9, 1), score(0.9, 0), score(2, 2)]).toEqual([6.67, 6, 6, 6.67]);
});
