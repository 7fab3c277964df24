import { Decimal } from "decimal.js";
import { firstQuestion, isSameInput, scoreOrAsk, type Asked, type RuleQuestion } from "./alternatives";
import { plain } from "../quantity/decimal";
import { canonicalOf } from "./canonical";
import type { RuleContext } from "./compose";
import type { Value } from "./evaluate";
import { scoreFormula } from "./excel";
import { maximumOf } from "./maximum";
import { problemsOf, type ProblemId } from "./problems";
import { programOf, type Input, type Program } from "./program";
import { readRule } from "./read";
import type { Rule } from "./rule";
import { openKey, type RuleScore } from "./score";
import { wordsOf } from "./source";

/** One answer of `jiheng rule --json` (docs/rules.md); figures are decimal text. */
export interface RuleAnswer {
  readonly form: Rule["form"];
  readonly inputs: readonly {
    readonly name: string;
    readonly kind: Input["kind"];
    readonly unit?: string;
    readonly choices?: readonly string[];
  }[];
  readonly max: string | null;
  readonly problems: readonly {
    readonly id: ProblemId;
    readonly message: string;
    readonly text: string;
    readonly data: Readonly<Record<string, string>>;
    readonly suggestion?: string;
  }[];
  readonly score: string | null;
  readonly reason: string;
  /** Where there is no score: why; `question` where the text can be taken in several ways that come to different scores. */
  readonly why?: string;
  /** The ways in which the text can be taken, and what each gives for one example on which they differ. */
  readonly alternatives?: readonly {
    readonly canonical: string;
    readonly example: { readonly inputs: readonly (string | boolean)[]; readonly score: string | null };
  }[];
  /** Of a rule that is spread over cells: the cell that its things stand in, and their words. */
  readonly spread?: { readonly cell: string; readonly text: string };
  readonly canonical: string;
  /** Over the cells A1, B1 … in the order of the inputs. */
  readonly formula: string | null;
  readonly assumed: readonly string[];
  readonly unread: readonly string[];
}

/** A rule as it was read and computed. */
export interface Answered {
  readonly rule: Rule;
  readonly program: Program;
  readonly score: RuleScore;
  /** What there is to ask before the text says more than it does. */
  readonly question: RuleQuestion | undefined;
  readonly answer: RuleAnswer;
}

/** What is given for the inputs that a rule asks for. */
type Values = (inputs: readonly Input[]) => readonly (Value | undefined)[];

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** A1, B1 … AA1. */
const cellAt = (i: number): string => `${i < 26 ? LETTERS[i]! : LETTERS[Math.floor(i / 26) - 1]! + LETTERS[i % 26]!}1`;

/**
 * Reads a rule, and scores by it what is given for its inputs; `values` is called with the inputs once they are known,
 * and may hand over more than them: then there is no score. `take`: which alternative answers each question, by its place;
 * undefined where there is none there.
 */
export function answerRule(text: string, context: RuleContext, values: Values): Answered;
export function answerRule(
  text: string,
  context: RuleContext,
  values: Values,
  take: readonly number[],
): Answered | undefined;
export function answerRule(
  text: string,
  context: RuleContext,
  values: Values,
  take: readonly number[] = [],
): Answered | undefined {
  const read = readRule(text, context);
  const rule = take.reduce((each: Rule | undefined, at) => each && chosen(each, context, values, at), read);
  return rule && answerOf(rule, context, rule === read ? values : valuesFor(read, context, values));
}

/** What is given for the inputs of a rule as it stands, for a way to take it that may ask for less. */
const valuesFor =
  (rule: Rule, context: RuleContext, values: Values): Values =>
  (inputs) => {
    const asked = inputsOf(rule, programOf(rule, context));
    const given = values(asked);
    const own = inputs.map((input) => given[asked.findIndex((each) => isSameInput(each, input))]);
    return given.length > asked.length ? [...own, undefined] : own;
  };

/** The rule that an answer takes; undefined where the question has no such answer. */
function chosen(rule: Rule, context: RuleContext, values: Values, at: number): Rule | undefined {
  return asked(rule, context, values).question?.alternatives[at]?.rule;
}

/** The score for what is given, and the question that it rests on, or the first that the text leaves. */
function asked(rule: Rule, context: RuleContext, values: Values): Asked & { readonly program: Program } {
  const program = programOf(rule, context);
  const found = scoreOrAsk(rule, values(inputsOf(rule, program)), context, 2, program);
  const waits = found.score.state === "open" && openKey(found.score) === "inputs";
  const question = found.question ?? (waits ? firstQuestion(rule, context, 2, program) : undefined);
  return { program, score: found.score, ...(question && { question }) };
}

/** Of a rule that is left to a person nothing is asked. */
const inputsOf = ({ form }: Rule, { inputs }: Program): readonly Input[] => (form === "judgement" ? [] : inputs);

function answerOf(rule: Rule, context: RuleContext, values: Values): Answered {
  const { program, score, question } = asked(rule, context, values);
  const inputs = inputsOf(rule, program);
  const max = maximumOf(rule, context);
  const { weight } = context;
  return {
    ...{ rule, program, score, question },
    answer: {
      form: rule.form,
      inputs: inputs.map(({ name, kind, unit, choices }) => ({
        name,
        kind,
        ...(unit !== "" && { unit }),
        ...(choices && { choices }),
      })),
      max: max ? plain(max) : null,
      problems: problemsOf(rule, context).map(({ id, message, data, fragment, suggestion }) => ({
        ...{ id, message, text: wordsOf(rule.original, fragment), data },
        ...(suggestion !== undefined && { suggestion }),
      })),
      score: score.state === "scored" ? plain(score.score) : null,
      reason: score.state === "scored" ? score.reason : "",
      ...(score.state === "open" && { why: question && score.why === question.doubt ? "question" : score.why }),
      ...(question && { alternatives: alternativesIn(question) }),
      ...(rule.spread && { spread: { cell: rule.spread.cell, text: wordsOf(rule.original, rule.spread) } }),
      canonical: canonicalOf(rule),
      formula:
        rule.form === "judgement" || !weight
          ? null
          : scoreFormula(program, { inputs: inputs.map((_, i) => cellAt(i)), weight: plain(weight) }),
      assumed: program.assumed.map(({ name, value }) => `${name}：${value}`),
      unread: rule.unread.map((fragment) => wordsOf(rule.original, fragment)),
    },
  };
}

/** A value as `inputs` takes it. */
const given = (value: Value): string | boolean => (Decimal.isDecimal(value) ? plain(value) : value);

const alternativesIn = ({ example, alternatives }: RuleQuestion): NonNullable<RuleAnswer["alternatives"]> =>
  alternatives.map(({ canonical, score }) => ({
    canonical,
    example: { inputs: example.map(({ value }) => given(value)), score: score ? plain(score) : null },
  }));
