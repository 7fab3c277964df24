import type { Sheet } from "../sheet/sheet";
import type { Figure, SurveyColumns, SurveyResult, SurveyTotal } from "../table/survey";
import { isScaleWord } from "../table/answers";
import { entryUnder } from "./entry";
import { filled, rightEdge } from "./grid";
import { figureUnder } from "./survey-figure";
import { isTotalLabel, surveyRole } from "./survey-words";

/** The header of a table of results: 序号 | 调查项目 | 权重 | 满意度 | 最终满意度. */
export interface ResultsHeader {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly columns: SurveyColumns;
}

/** Words of the headers of other forms. */
const OTHER_FORMS = /[一二三]级|指标值|实际|自评|等级|产出|效益|预算|执行|部门|单位|项目名称/;

/** A table of results names the questions and their satisfaction, and no answers and no levels of indicators. */
export function resultsHeaderAt(sheet: Sheet, row: number): ResultsHeader | undefined {
  const cells = filled(sheet, row, 1, Infinity);
  if (cells.length < 2 || cells.some(([, { text }]) => text.length > 24 || OTHER_FORMS.test(text))) return undefined;
  const columns: SurveyColumns = {};
  for (const [column, { text }] of cells) {
    const role = surveyRole(text);
    if (isScaleWord(text) || role === "option" || role === "count") return undefined;
    const key = role === "percent" ? "weight" : role;
    if (key && key !== "respondents" && !(key in columns))
      Object.assign(columns, { [key]: { left: column, right: rightEdge(sheet, row, column) } });
  }
  const { question, satisfaction, weight, final } = columns;
  // 调查内容 | 满意度 alone is enough only where the questions come first.
  if (!question || !satisfaction || !(weight ?? final ?? question.left < satisfaction.left)) return undefined;
  if (!figureUnder(sheet, row + 1, satisfaction)) return undefined;
  return {
    row,
    left: cells[0]![0],
    right: Math.max(...cells.map(([column]) => rightEdge(sheet, row, column))),
    columns,
  };
}

/** The rows of results, and the row of the whole. */
export function readResults(
  sheet: Sheet,
  { row: top, left, columns }: ResultsHeader,
  limit: number,
): { readonly results: readonly SurveyResult[]; readonly total?: SurveyTotal; readonly bottom: number } {
  const results: SurveyResult[] = [];
  for (let row = top + 1; row <= limit; row += 1) {
    const figures = figuresIn(sheet, columns, row);
    const front = filled(sheet, row, left, columns.question!.right);
    // A numbered row is an item, even where it asks for the satisfaction on the whole.
    const numbered = front.length > 1 && /^\d+$/.test(front[0]![1].text.trim());
    const label = numbered ? undefined : front.find(([, { text }]) => isTotalLabel(text));
    if (label) return { results, total: { row, label: label[1].text.trim(), ...figures }, bottom: row };
    const { text } = entryUnder(sheet, row, columns.question!);
    if (text === "" || Object.keys(figures).length === 0) return { results, bottom: row - 1 };
    results.push({ row, question: text, ...figures });
  }
  return { results, bottom: limit };
}

function figuresIn(
  sheet: Sheet,
  columns: SurveyColumns,
  row: number,
): { weight?: Figure; satisfaction?: Figure; final?: Figure } {
  const weight = figureUnder(sheet, row, columns.weight),
    satisfaction = figureUnder(sheet, row, columns.satisfaction),
    final = figureUnder(sheet, row, columns.final);
  return { ...(weight && { weight }), ...(satisfaction && { satisfaction }), ...(final && { final }) };
}
