import { Decimal } from "decimal.js";
import fc from "fast-check";
import { round } from "../../../src/core/quantity/decimal";
import { canonicalOf } from "../../../src/core/rule/canonical";
import { programOf } from "../../../src/core/rule/program";
import { readRule } from "../../../src/core/rule/read";
import type { Rule } from "../../../src/core/rule/rule";
import { scoreByRule } from "../../../src/core/rule/score";
import { FORMS, noisy, type Generated } from "./generated";

const contextOf = ({ weight, indicator }: Generated) => ({ weight: new Decimal(weight), indicator });

/** What a rule says, without where it stands in the text. */
const meaning = ({ form, definitions, parts, cap }: Rule): unknown =>
  JSON.parse(
    JSON.stringify({ form, definitions, parts, cap }, (key, value: unknown) =>
      key === "fragment" ? undefined : value,
    ),
  );

const RUNS = { numRuns: 20 };

describe.each(Object.entries(FORMS))("%s", (_, form) => {
  test("the score is what the text says", () => {
    fc.assert(
      fc.property(
        form.chain((rule) => fc.tuple(fc.constant(rule), noisy(rule.text), rule.values)),
        ([rule, text, values]) => {
          const context = contextOf(rule);
          const read = readRule(text, context);
          expect(read.unread).toEqual([]);
          const result = scoreByRule(read, values, context);
          const expected = rule.score(values);
          expect(result.state === "scored" ? result.score.toFixed() : result.why).toEqual(
            expected ? round(expected, 2).toFixed() : expect.stringMatching(/^(?:gap|part|range|zero-division)$/),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test("the canonical text says the same and is its own canonical text", () => {
    fc.assert(
      fc.property(form, (rule) => {
        const context = contextOf(rule);
        const read = readRule(rule.text, context);
        const canonical = canonicalOf(read);
        const again = readRule(canonical, context);
        expect(canonicalOf(again)).toBe(canonical);
        expect(meaning(again)).toEqual(meaning(read));
      }),
      RUNS,
    );
  });

  test("a score is within 0 and the weight, and goes only one way", () => {
    fc.assert(
      fc.property(
        form.chain((rule) => fc.tuple(fc.constant(rule), rule.values, rule.values)),
        ([rule, one, other]) => {
          const context = contextOf(rule);
          const read = readRule(rule.text, context);
          const program = programOf(read, context);
          const [first, second] = [one, other].map((values) => {
            const result = scoreByRule(read, values, context, 2, program);
            if (result.state !== "scored") return undefined;
            expect(result.score.gte(0) && result.score.lte(rule.weight)).toBe(true);
            expect(result.score.plus(result.deduction).toNumber()).toBe(rule.weight);
            expect(result.reason === "").toBe(result.deduction.isZero());
            return result.score;
          });
          const [a, b] = [one[0], other[0]];
          if (rule.way === 0 || !first || !second || !Decimal.isDecimal(a) || !Decimal.isDecimal(b)) return;
          if (a.lte(b)) expect(first.minus(second).times(rule.way).toNumber()).toBeLessThanOrEqual(0);
          else expect(second.minus(first).times(rule.way).toNumber()).toBeLessThanOrEqual(0);
        },
      ),
      RUNS,
    );
  });
});
