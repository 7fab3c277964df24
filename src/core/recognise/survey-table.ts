import type { Sheet } from "../sheet/sheet";
import type { Respondents, Survey, SurveyColumns, SurveyFormula, SurveyQuestion } from "../table/survey";
import type { Evidence, Table } from "../table/table";
import { boundingRange } from "./grid";
import { readMeta, readTitle } from "./meta";
import { statedRespondents } from "./survey-figure";
import type { SurveyPart } from "./survey-parts";

/** A survey as a table: what its parts say together. */
export function surveyTable(
  sheet: Sheet,
  { items, top, bottom }: SurveyPart,
  respondents: Respondents | undefined,
  formula: SurveyFormula | undefined,
): Table | undefined {
  const range = boundingRange(sheet, top, bottom, 1, Infinity);
  if (!range) return undefined;
  const first = items[0]!;
  const questions = items
    .flatMap(({ blocks }) => blocks.flatMap(({ question }) => question ?? []))
    .map((question) => withRespondents(question, respondents));
  const results = items.flatMap((item) => item.results);
  const total = items.find((item) => item.total)?.total;
  const survey: Survey = {
    columns: columnsOf(first.columns, questions),
    questions,
    results,
    ...(total && { total }),
    ...(respondents && { respondents }),
    ...(formula && { formula }),
  };
  const title = readTitle(sheet, top, first.top, range.left, range.right);
  const { year, project } = readMeta(sheet, top, first.top - 1, range.left, range.right);
  return {
    sheet: sheet.name,
    range,
    kind: "survey",
    ...verdict(survey, title, sheet.name),
    title,
    meta: { ...(year !== undefined && { year }), ...(project !== undefined && { project }) },
    headerRows: [...new Set(items.filter(({ headed }) => headed).map(({ headerRow }) => headerRow))],
    columns: {},
    budget: [],
    indicators: [],
    subtotals: [],
    unused: [],
    doubts: [],
    survey,
  };
}

/** A question's own number of respondents, in its block or in its words, else the survey's. */
function withRespondents(question: SurveyQuestion, stated: Respondents | undefined): SurveyQuestion {
  if (question.respondents) return question;
  const own = statedRespondents({ row: question.row, column: 1 }, question.text) ?? stated;
  return own ? { ...question, respondents: { address: own.address, count: own.count } } : question;
}

/** Answers beside each other have no columns of options; a question's column, and what it comes to, stay. */
function columnsOf(columns: SurveyColumns, questions: readonly SurveyQuestion[]): SurveyColumns {
  if (questions.length === 0 || questions[0]!.layout === "down") return columns;
  const { option: _, ...rest } = columns;
  return rest;
}

function verdict(
  { questions, results, columns, respondents, total }: Survey,
  title: string,
  sheetName: string,
): { confidence: number; evidence: Evidence[] } {
  const named = /问卷|满意度|调查/;
  const rows = questions.length > 0 ? questions.length : results.length;
  const signs: readonly (readonly [boolean, number, Evidence])[] = [
    [true, 55, { id: questions.length > 0 ? "questions" : "results", data: { count: String(rows) } }],
    [Object.keys(columns).length > 0, 10, { id: "columns", data: { count: String(Object.keys(columns).length) } }],
    [named.test(title), 15, { id: "title", data: { title } }],
    [!named.test(title) && named.test(sheetName), 10, { id: "sheet-name", data: { name: sheetName } }],
    [
      respondents !== undefined || questions.some((question) => question.respondents),
      15,
      { id: "respondents", data: {} },
    ],
    [total !== undefined, 10, { id: "total", data: {} }],
  ];
  const seen = signs.filter(([applies]) => applies);
  const points = seen.reduce((sum, [, weight]) => sum + weight, rows >= 2 ? 5 : 0);
  return { confidence: Math.min(98, points) / 100, evidence: seen.map(([, , evidence]) => evidence) };
}
