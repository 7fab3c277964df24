import { Decimal } from "decimal.js";
import { answerRule, type RuleAnswer } from "../../../src/core/rule/answer";
import type { RuleContext } from "../../../src/core/rule/compose";
import type { Value } from "../../../src/core/rule/evaluate";
import type { Input } from "../../../src/core/rule/program";
import type { Form } from "../../../src/core/rule/rule";
import { readValue } from "../../../src/core/rule/value";

/** What is known beside a rule's text: 5, 5|资金到位率, 5|产出数量|100个. */
export function contextOf(text: string): RuleContext {
  const [weight, indicator, target] = text.split("|").map((word) => word.trim());
  return {
    ...(weight && { weight: new Decimal(weight) }),
    ...(indicator && { indicator }),
    ...(target && { target }),
  };
}

/** The values that stand in a text, one for each input. */
export const valuesOf = (inputs: readonly Input[], text: string): readonly (Value | undefined)[] => {
  const words = text.split(" ").filter((word) => word !== "");
  return inputs.map((input, i) => (words[i] === undefined ? undefined : readValue(input, words[i])));
};

/** The answer for values that stand in a text. */
export const answer = (text: string, context: RuleContext, values = ""): RuleAnswer =>
  answerRule(text, context, (inputs) => valuesOf(inputs, values)).answer;

const printInput = ({ name, kind, unit, choices }: RuleAnswer["inputs"][number]): string =>
  `${name}(${[kind, ...(unit ? [unit] : []), ...(choices ?? [])].join(" ")})`;

const printProblem = ({ id, data }: RuleAnswer["problems"][number]): string =>
  [id, ...Object.entries(data).map(([key, value]) => `${key}=${value}`)].join(" ");

/** A rule as it was read, in the lines of the tables below. */
export function printReading(text: string, context: RuleContext, tried: readonly string[]): string[] {
  const read = answer(text, context);
  const scored = tried.map((values) => {
    const { score, why } = answer(text, context, values);
    return `${values} → ${score ?? why ?? ""}`;
  });
  return [
    ...(read.canonical === text ? [] : [`读作 ${read.canonical.replaceAll("\n", "⏎")}`]),
    ...(read.inputs.length === 0 ? [] : [`问 ${read.inputs.map(printInput).join(" ")}`]),
    ...(scored.length === 0 ? [] : [`得 ${scored.join("；")}`]),
    ...(read.assumed.length === 0 ? [] : [`设 ${read.assumed.join("；")}`]),
    ...read.problems.map((problem) => `题 ${printProblem(problem)}`),
    ...read.unread.map((words) => `不懂 ${words.replaceAll("\n", "⏎")}`),
  ];
}

/** Canonical texts that are not read as what they say: 指标值 is also a word for the target, 第1项 a mark. */
const NOT_AGAIN = /[≤<]指标值[≤<]|第1项|\d项，得/;

/**
 * A test for each rule of a table, all of one form. An entry begins with what is known beside the text and the text
 * ("[5|资金到位率] …", ⏎ for a line break); below it stand the canonical text where it is another one (读作), the inputs (问),
 * the scores for some values (得), what was taken for granted (设), the problems (题) and what was not understood (不懂).
 */
export function wordings(form: Form, table: string): void {
  for (const entry of table.trim().split(/\n\s*\n/)) {
    const [head = "", ...expected] = entry.split("\n").map((line) => line.trim());
    const [, known = "", text = ""] = /^\[(.*?)\] (.*)$/.exec(head) ?? [];
    const tried = expected.flatMap((line) =>
      line.startsWith("得 ")
        ? line
            .slice(2)
            .split("；")
            .map((each) => each.split(" → ")[0]!)
        : [],
    );
    test(head, () => {
      const original = text.replaceAll("⏎", "\n");
      const context = contextOf(known);
      expect([answer(original, context).form, ...printReading(original, context, tried)]).toEqual([form, ...expected]);
      const { canonical } = answer(original, context);
      const again = answer(canonical, context);
      if (!NOT_AGAIN.test(canonical)) expect([again.form, again.canonical]).toEqual([form, canonical]);
    });
  }
}
