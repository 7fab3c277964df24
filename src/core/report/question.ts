import { shortened } from "../quantity/quotes";
import { aboutWord, questionsIn, type AskedQuestion } from "../questions";
import type { Audit } from "../audit";
import { columnLetters } from "../sheet/address";
import type { Answer, Question } from "../table/table";
import type { Translate } from "../translate";

/** A question of the report: what is asked, and each answer that may be given, in the user's language. */
export interface QuestionReport {
  readonly id: string;
  readonly sheet: string;
  readonly about: string;
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  readonly margin?: number;
}

/** What a question asks, as a sentence. */
export function questionText({ table, doubt, question: { about } }: AskedQuestion, translate: Translate): string {
  switch (about.what) {
    case "column":
      return translate("question.column", { meaning: translate(`doubt.columns.${about.meaning}`) });
    case "meaning":
      return translate("question.meaning", { column: about.column, text: doubt.data["text"] ?? "" });
    case "budget":
      return translate("question.budget", { column: about.column, text: doubt.data["text"] ?? "" });
    case "row":
      return translate("question.row", { row: String(about.row) });
    case "kind":
      return translate("question.kind", { sheet: table.sheet });
    case "policy":
      return translate(`question.policy-${doubt.data["why"] ?? ""}`, { words: doubt.data["words"] ?? "" });
  }
}

/** One answer of a question, as a person reads it. */
export function answerText(
  { id, words, samples = [], way }: Answer,
  { about }: Question,
  translate: Translate,
): string {
  if (id === "none") return translate(`question.none.${about.what}`);
  if (about.what === "kind") return translate(`kinds.${id}`);
  if (about.what === "policy") return translate(`policies.${id}`);
  if (about.what === "meaning") return translate(`doubt.columns.${id}`);
  if (about.what === "budget") return translate(`doubt.budget.${id}`);
  if (way)
    return way
      .map(({ column, key, text }) =>
        translate("question.cell", {
          meaning: translate(`doubt.columns.${key}`),
          column: columnLetters(column),
          text: shortened(text, SHOWN),
        }),
      )
      .join(translate("question.semicolon"));
  const shown = samples.join(translate("question.comma"));
  return translate(`question.answer${shown === "" ? "-empty" : ""}`, { column: id, words: words ?? "", shown });
}

/** How much of a cell an answer shows. */
const SHOWN = 16;

/** The questions of a workbook, for the report. */
export const reportQuestions = (audit: Pick<Audit, "tables" | "proposal">, translate: Translate): QuestionReport[] =>
  questionsIn(audit).map((asked) => {
    const { id, table, question } = asked;
    return {
      id,
      sheet: table.sheet,
      about: aboutWord(question.about),
      text: questionText(asked, translate),
      choices: question.answers.map((answer) => ({ id: answer.id, text: answerText(answer, question, translate) })),
      ...(question.margin !== undefined && { margin: question.margin }),
    };
  });
