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
import { scoreByRule, type RuleScore } from "./score";
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
  /** Where there is no score: why. */
  readonly why?: string;
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
  readonly answer: RuleAnswer;
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** A1, B1 … AA1. */
const cellAt = (i: number): string => `${i < 26 ? LETTERS[i]! : LETTERS[Math.floor(i / 26) - 1]! + LETTERS[i % 26]!}1`;

/**
 * Reads a rule, and scores by it what is given for its inputs; `values` is called with the inputs once they are known,
 * and may hand over more than them: then there is no score.
 */
export function answerRule(
  text: string,
  context: RuleContext,
  values: (inputs: readonly Input[]) => readonly (Value | undefined)[],
): Answered {
  const rule = readRule(text, context);
  const program = programOf(rule, context);
  // Of a rule that is left to a person nothing is asked.
  const inputs = rule.form === "judgement" ? [] : program.inputs;
  const score = scoreByRule(rule, values(inputs), context, 2, program);
  const max = maximumOf(rule, context);
  const { weight } = context;
  return {
    ...{ rule, program, score },
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
        ...{ id, message, text: wordsOf(text, fragment), data },
        ...(suggestion !== undefined && { suggestion }),
      })),
      score: score.state === "scored" ? plain(score.score) : null,
      reason: score.state === "scored" ? score.reason : "",
      ...(score.state === "open" && { why: score.why }),
      canonical: canonicalOf(rule),
      formula:
        rule.form === "judgement" || !weight
          ? null
          : scoreFormula(program, { inputs: inputs.map((_, i) => cellAt(i)), weight: plain(weight) }),
      assumed: program.assumed.map(({ name, value }) => `${name}：${value}`),
      unread: rule.unread.map((fragment) => wordsOf(text, fragment)),
    },
  };
}
