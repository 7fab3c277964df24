import { plain } from "../quantity/decimal";
import type { Respondents, Survey, SurveyQuestion } from "../table/survey";
import type { Entry } from "../table/table";
import { changeOf, saidFigure, saidText, type Change } from "./change";
import { compareLabelled, joined, type Labelled, type RowPairs, type RowsDiff } from "./compare-rows";

/** What has changed in the questions of a survey, their answers, and what these come to. */
export const compareSurveys = (
  old: Survey | undefined,
  now: Survey | undefined,
): RowsDiff & { readonly pairs: RowPairs } =>
  joined(
    // A question and its result often have one name, and are two rows.
    compareLabelled(questionRows(old), questionRows(now)),
    compareLabelled(resultRows(old), resultRows(now)),
  );

/** The names that a survey goes by: what it asks. */
export const surveyNames = ({ questions, results }: Survey): string[] => [
  ...questions.map(({ text }) => text),
  ...results.map(({ question }) => question),
];

type Figures = Readonly<Partial<Record<string, Entry>>>;

const questionRows = (survey: Survey | undefined): Labelled[] => survey?.questions.flatMap(rowsOfQuestion) ?? [];

function rowsOfQuestion({ row, text, options, percentTotal, satisfaction }: SurveyQuestion): Labelled[] {
  const figures: Figures = { percent: percentTotal, satisfaction };
  return [
    { row, name: text, entries: figures },
    ...options.map(({ option, address, count, percent, weight }) => ({
      row: address.row,
      name: `${text} / ${option}`,
      entries: { count, percent, weight } as Figures,
    })),
  ];
}

const resultRows = (survey: Survey | undefined): Labelled[] => [
  ...(survey?.results.map(({ row, question, ...figures }) => ({ row, name: question, entries: { ...figures } })) ?? []),
  ...(survey?.total
    ? [survey.total].map(({ row, label, ...figures }) => ({ row, name: label, entries: { ...figures } }))
    : []),
];

/** What has changed of a survey as a whole: who has answered, and how satisfaction is computed. */
export const surveyFacts = (old: Survey | undefined, now: Survey | undefined): Change[] => [
  ...changeOf("respondents", saidFigure(countOf(old?.respondents)), saidFigure(countOf(now?.respondents))),
  ...changeOf("formula", saidText(formulaText(old)), saidText(formulaText(now))),
];

const countOf = (respondents: Respondents | undefined) => respondents?.count;

const formulaText = (survey: Survey | undefined): string =>
  survey?.formula?.weights.map(({ name = "", weight }) => `${name}×${plain(weight)}`).join("+") ?? "";
