import { Decimal } from "decimal.js";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { answerRule, type RuleAnswer } from "../../src/core/rule/answer";
import type { RuleContext } from "../../src/core/rule/compose";
import type { Value } from "../../src/core/rule/evaluate";
import type { Input } from "../../src/core/rule/program";
import { readValue } from "../../src/core/rule/value";
import { corpus } from "./support";

type Given = string | number | boolean;

/** A rule of a published workbook and what a careful reader makes of it. */
interface GoldRule {
  readonly indicator: string;
  readonly weight: string;
  readonly target?: string;
  readonly rule: string;
  readonly form: string;
  readonly inputs: readonly { readonly name: string }[];
  readonly examples?: readonly {
    readonly inputs: Readonly<Record<string, Given>>;
    readonly score: string | null;
  }[];
  readonly max?: string | null;
  readonly problems?: readonly (string | { readonly id: string })[];
}

const names = existsSync(corpus) ? readdirSync(corpus).filter((name) => /^rules-.*\.json$/.test(name)) : [];

const rules = names.flatMap((name) => JSON.parse(readFileSync(join(corpus, name), "utf8")) as GoldRule[]);

const contextOf = ({ weight, indicator, target }: GoldRule): RuleContext => ({
  weight: new Decimal(weight),
  indicator,
  ...(target !== undefined && { target }),
});

/** A value as the gold files have it: a percentage with its sign or as a fraction of one. */
function valueOf(input: Input, given: Given | undefined): Value | undefined {
  if (typeof given === "boolean") return input.kind === "boolean" ? given : undefined;
  if (given === undefined) return undefined;
  const text = String(given);
  return input.kind === "percent" && !text.endsWith("%") ? new Decimal(text) : readValue(input, text);
}

/** The answer to the values of an example, in the order in which the gold file names its inputs; to none without an example. */
const answerTo = (rule: GoldRule, example?: NonNullable<GoldRule["examples"]>[number]): RuleAnswer =>
  answerRule(rule.rule, contextOf(rule), (inputs) => [
    ...inputs.map((input, i) => valueOf(input, example?.inputs[rule.inputs[i]?.name ?? ""])),
    // What the rule does not ask for is handed over all the same, as the command line gets it.
    ...rule.inputs.slice(inputs.length).flatMap(({ name }) => (example && name in example.inputs ? [true] : [])),
  ]).answer;

const idOf = (problem: string | { readonly id: string }): string =>
  typeof problem === "string" ? problem : problem.id;

/** Those that are wrong, and the share of those that are right. */
function measured<T>(
  all: readonly T[],
  isRight: (each: T) => boolean,
): { readonly share: number; readonly wrong: T[] } {
  const wrong = all.filter((each) => !isRight(each));
  return { share: all.length === 0 ? 0 : 1 - wrong.length / all.length, wrong };
}

const sameFigure = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : new Decimal(a).equals(b);

if (names.length === 0)
  it.todo("the corpus is not on this machine: ../shared/corpus has no rules-*.json, no rule was measured");
else
  // Shares that may rise and not fall, over rules of many fields; what is wrong with confidence is nothing, always.
  describe("the rules of the corpus", () => {
    const read = rules.map((rule) => ({ rule, answer: answerTo(rule) }));
    const worked = rules.flatMap((rule) =>
      (rule.examples ?? []).map((example) => ({ rule, example, score: answerTo(rule, example).score })),
    );

    it("are there", () => {
      expect(read.length).toBeGreaterThan(100);
      expect(worked.length).toBeGreaterThan(300);
    });

    it("are parsed where they compute", () => {
      const computable = read.filter(({ rule }) => rule.form !== "judgement");
      expect(measured(computable, ({ answer }) => answer.form !== "judgement").share).toBeGreaterThanOrEqual(0.72);
    });

    it("are left alone where they do not", () => {
      const judged = read.filter(({ rule }) => rule.form === "judgement");
      expect(measured(judged, ({ answer }) => answer.form === "judgement").share).toBeGreaterThanOrEqual(0.97);
    });

    it("are of the form that a reader gives them", () => {
      expect(measured(read, ({ rule, answer }) => answer.form === rule.form).share).toBeGreaterThanOrEqual(0.69);
    });

    it("give at most what a reader says", () => {
      const stated = read.filter(({ rule }) => rule.max !== undefined && rule.max !== null);
      expect(measured(stated, ({ rule, answer }) => sameFigure(answer.max, rule.max!)).share).toBeGreaterThanOrEqual(
        0.86,
      );
    });

    it("give the scores that were worked out by hand", () => {
      expect(measured(worked, ({ example, score }) => sameFigure(score, example.score)).share).toBeGreaterThanOrEqual(
        0.63,
      );
    });

    it("never give a wrong score with confidence: where it is not the reader's, there is none", () => {
      const { wrong } = measured(worked, ({ example, score }) => score === null || sameFigure(score, example.score));
      expect(wrong.map(({ rule, example, score }) => [rule.rule, example.inputs, score, example.score])).toEqual([]);
    });

    it("have the problems that a reader finds", () => {
      const wanted = read.flatMap(({ rule, answer }) =>
        (rule.problems ?? []).map((problem) => ({ answer, id: idOf(problem) })),
      );
      expect(
        measured(wanted, ({ answer, id }) => answer.problems.some((each) => each.id === id)).share,
      ).toBeGreaterThanOrEqual(0.9);
    });

    it("have no others; of what can never be met the reader kept no list", () => {
      const found = read.flatMap(({ rule, answer }) =>
        answer.problems.filter(({ id }) => id !== "rule-dead").map(({ id }) => ({ rule, id })),
      );
      expect(
        measured(found, ({ rule, id }) => (rule.problems ?? []).map(idOf).includes(id)).share,
      ).toBeGreaterThanOrEqual(0.78);
    });
  });
