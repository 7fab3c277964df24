import { problemsOf, type Problem, type ProblemId } from "../../../core/rule/problems";
import { wordsOf } from "../../../core/rule/source";
import type { PaperRow, PaperTable } from "./rows";

/** Something that is wrong with the rule of a row. */
export interface RuleProblem extends Pick<Problem, "message" | "data" | "suggestion"> {
  readonly key: string;
  readonly row: PaperRow;
  readonly check: ProblemId;
  /** The words that it is about. */
  readonly words: string;
  /** The rule with the suggested words behind it, to be worked on. */
  readonly start: string;
}

/** What is wrong with the rules of all tables, in the order of their rows. */
export const checkupOf = (tables: readonly PaperTable[]): readonly RuleProblem[] =>
  tables.flatMap(({ rows }) =>
    rows.flatMap((row) => {
      const { rule, context } = row.rule;
      return problemsOf(rule, context).map(({ id, message, data, fragment, suggestion }, i): RuleProblem => ({
        key: `${row.key}\n${String(i)}`,
        row,
        check: id,
        message,
        data,
        words: wordsOf(rule.original, fragment),
        start: withWords(rule.original, suggestion),
        ...(suggestion !== undefined && { suggestion }),
      }));
    }),
  );

const END = /[。；;\s]+$/;

/** A suggested tier follows the others. */
const withWords = (text: string, suggestion: string | undefined): string =>
  suggestion === undefined ? text : `${text.replace(END, "")}；${suggestion}。`;
