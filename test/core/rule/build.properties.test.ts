import fc from "fast-check";
import { buildRule } from "../../../src/core/rule/build";
import { FORMS } from "../../../src/core/rule/rule";
import { FILLED_IN } from "./blanks";

/** Rules of each form; `BUILT_RULES=7200` makes 100,000 of them. */
const EACH = Number(process.env["BUILT_RULES"] ?? 150);

test("every form has its blanks", () => expect(FILLED_IN.map(([form]) => form).sort()).toEqual([...FORMS].sort()));

describe.each(FILLED_IN)("%s: what is written", (form, filledIn) => {
  test("is read again as the same rule, gives just the weight, and leaves nothing open", () => {
    fc.assert(
      fc.property(filledIn, ({ blanks, weight }) => {
        const built = buildRule(blanks, { weight, indicator: "养护质量" });
        expect({
          text: built.text,
          same: built.same,
          form: built.rule.form,
          maximum: built.maximum?.toFixed(),
          problems: built.problems.map(({ id }) => id),
        }).toEqual({
          text: built.text,
          same: true,
          form,
          maximum: weight.toFixed(),
          problems: form === "judgement" ? ["rule-subjective"] : [],
        });
      }),
      { numRuns: EACH },
    );
  });
});
