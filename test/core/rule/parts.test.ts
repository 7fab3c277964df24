import { Decimal } from "decimal.js";
import fc from "fast-check";
import { canonicalOf } from "../../../src/core/rule/canonical";
import { factsOf } from "../../../src/core/rule/facts";
import { programOf, type Program } from "../../../src/core/rule/program";
import { readRule } from "../../../src/core/rule/read";
import { awardsOf } from "../../../src/core/rule/rule";
import { FORMS } from "./generated";
import { answer, contextOf } from "./support";

const programOfText = (text: string): Program => {
  const context = contextOf("5|管理");
  return programOf(readRule(text, context), context);
};

const printed = ({ parts, inputs, steps }: Program): string[] =>
  parts.map(
    (each) =>
      `${each.part.kind}: ${each.inputs.map((i) => `${String(i)} ${inputs[i]!.name}`).join("、")} → ${each.steps
        .map((i) => `${String(i)} ${steps[i]!.name}`)
        .join("、")}`,
  );

test.each<[string, string, readonly string[]]>([
  [
    "a definition's inputs and steps belong to the part that uses it",
    "资金到位率=（到位资金/预算资金）×100%。①资金到位率≥100%得3分，否则得0分；②制度健全，得2分。",
    ["cases: 0 到位资金、1 预算资金 → 0 资金到位率、1 资金到位率", "items: 2 制度健全 → 2 制度健全"],
  ],
  [
    "equal words in two parts are two inputs",
    "①每发现一处差错扣1分，满分2分；②每发现一处差错扣0.5分，满分3分。",
    ["occurrences: 0 差错 → 0 差错", "occurrences: 1 差错 → 1 差错"],
  ],
  [
    "a veto has an input and gives nothing",
    "①资金使用合规，得2分；②制度健全，得3分。存在截留挪用的，本项不得分。",
    ["items: 0 资金使用合规、1 制度健全 → 0 资金使用合规、1 制度健全", "veto: 2 存在截留挪用的 → "],
  ],
])("%s", (_, text, parts) => {
  expect(printed(programOfText(text))).toEqual(parts);
});

test("the facts of a part are of its own inputs, whatever others are called", () => {
  const text = "①存在截留挪用的，得2分；②制度健全，得3分。存在截留挪用的，本项不得分。";
  const program = programOfText(text);
  expect(program.inputs.map(({ name }) => name)).toEqual(["存在截留挪用的", "制度健全", "存在截留挪用的"]);
  expect(factsOf(program)).toEqual([
    {
      kind: "unmet",
      items: [
        { step: 0, text: "存在截留挪用的" },
        { step: 1, text: "制度健全" },
      ],
    },
    { kind: "veto", input: 2, text: "存在截留挪用的" },
  ]);
});

test("the answers of each survey come to no more than all of them, whatever there is of others", () => {
  const text = "①得分=（非常满意比例×100%+满意比例×80%）×3分；②得分=（非常满意比例×100%+满意比例×80%）×2分。";
  const scoreOf = (values: string): string | undefined => {
    const { score, why } = answer(text, contextOf("5|满意度"), values);
    return score ?? why;
  };
  expect(["80% 20% 100% 0%", "80% 30% 0% 0%", "0% 0% 80% 30%"].map(scoreOf)).toEqual(["4.88", "invalid", "invalid"]);
});

test.each(Object.entries(FORMS))(
  "%s: every step that gives points is of one part, as often as the part is numbered",
  (_, form) => {
    fc.assert(
      fc.property(form, ({ text, weight, indicator }) => {
        const context = { weight: new Decimal(weight), indicator };
        const rule = readRule(text, context);
        const { parts, points, steps } = programOf(rule, context);
        expect(parts.map(({ part }) => part)).toEqual(rule.parts);
        const given = parts.map((each) => each.steps.filter((at) => steps[at]!.show === "points"));
        expect(given.flat()).toEqual(points);
        expect(given.map(({ length }) => length)).toEqual(rule.parts.map((part) => awardsOf(part).length));
        const numbers = canonicalOf(rule).match(/[①-⑳]/g) ?? [];
        if (new Set(numbers).size > 1) expect(new Set(numbers).size).toBe(points.length);
      }),
      { numRuns: 20 },
    );
  },
);
