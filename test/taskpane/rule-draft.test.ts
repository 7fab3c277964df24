import { Decimal } from "decimal.js";
import { percentText } from "../../src/core/rule/print";
import type { Input } from "../../src/core/rule/program";
import { readRuleOf, type RowRule } from "../../src/core/score/rules";
import {
  EMPTY_DRAFT,
  fieldsOf,
  filledField,
  isWrong,
  sharesSums,
  typedField,
  withFields,
  type Field,
} from "../../src/taskpane/model/paper/rule-draft";

const input = (kind: Input["kind"], more: Partial<Input> = {}): Input => ({
  name: "甲",
  kind,
  unit: "",
  ...more,
});
const brief = (field: Field): string =>
  `${field.value === undefined ? "" : String(field.value)}${isWrong(field) ? "✗" : ""}`;

it.each<[Input, string, string]>([
  [input("percent"), "78.65%", "0.7865"],
  [input("percent"), "78.65", "✗"],
  [input("percent"), " ", ""],
  [input("count"), "3", "3"],
  [input("count"), "-1", "✗"],
  [input("count"), "三处", "✗"],
  [input("number", { unit: "天" }), "12天", "12"],
  [input("boolean"), "是", "true"],
  [input("choice", { choices: ["显著", "一般"] }), "一般", "一般"],
  [input("choice", { choices: ["显著", "一般"] }), "很好", "✗"],
])("%j: %s is read as %s", (asked, text, expected) => expect(brief(typedField(asked, text))).toBe(expected));

it("a value that is taken over keeps the digits that are not shown", () => {
  const { text, value } = filledField(input("percent"), new Decimal("0.97987654"));
  expect([text, String(value)]).toEqual(["97.99%", "0.97987654"]);
});

/** A row whose rule is a survey, with what was filled in before. */
function survey(
  values: readonly (Decimal | undefined)[] | undefined,
  text = "得分=（非常满意占比×100%+满意占比×80%+基本满意占比×60%）×分值",
): RowRule {
  const weight = new Decimal(10);
  return {
    ...readRuleOf(text, { weight }),
    context: { weight },
    entry: { address: { row: 3, column: 5 }, text, decimals: 0, percent: false },
    words: text,
    proposals: [],
    ruled: undefined,
    inputs: values && { sheet: "评分表", row: 3, name: "满意度", rule: text, weight, values, evidence: "" },
    score: { state: "open", why: "inputs", trace: [] },
  };
}

it("shares are added up as far as they are filled in, what is typed before what was kept", () => {
  const sum = (rule: RowRule, ...typed: [number, string][]): string => {
    const draft = withFields(
      EMPTY_DRAFT,
      typed.map(([at, text]) => [at, typedField(rule.program.inputs[at]!, text)] as const),
    );
    return sharesSums(rule, fieldsOf(rule, draft)).map(percentText).join();
  };
  const kept = survey([new Decimal("0.6"), new Decimal("0.3"), undefined]);
  expect([sum(survey(undefined)), sum(kept), sum(kept, [2, "5%"]), sum(kept, [0, "x"])]).toEqual([
    "",
    "90%",
    "95%",
    "30%",
  ]);
  const two = survey(undefined, "①得分=（满意占比×100%+一般占比×60%）×6分；②得分=（满意占比×100%+一般占比×60%）×4分。");
  expect([sum(two, [0, "70%"], [1, "20%"], [3, "5%"]), sum(two, [3, "5%"])]).toEqual(["90%,5%", "5%"]);
});
