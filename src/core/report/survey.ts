import { plain } from "../quantity/decimal";
import { columnLetters, printAddress } from "../sheet/address";
import type { Survey, SurveyQuestion, SurveyResult, SurveyTotal } from "../table/survey";
import type { Entry, Span } from "../table/table";

/** What the report says of a survey: its columns, its questions or results, and the row of the whole. */
export interface SurveyReport {
  readonly columns: Readonly<Record<string, string>>;
  readonly questions: readonly Readonly<Record<string, unknown>>[];
  readonly formula?: { readonly cell: string; readonly weights: readonly Readonly<Record<string, string>>[] };
  readonly total?: {
    readonly row: number;
    readonly weight?: string;
    readonly satisfaction?: string;
    readonly final?: string;
  };
}

/** A count as decimal text, a ratio as it is displayed. */
const figureText = ({ value, text, percent }: Entry): string => (value && !percent ? plain(value) : text);

export function reportSurvey({ columns, questions, results, total, formula }: Survey): SurveyReport {
  const byRow = new Map(results.map((result) => [result.row, result]));
  const asked = new Set(questions.map(({ row }) => row));
  return {
    columns: Object.fromEntries(
      Object.entries(columns).map(([key, span]: [string, Span]) => [key, columnLetters(span.left)]),
    ),
    questions: [
      ...questions.map((question) => ({ ...reportQuestion(question), ...figures(byRow.get(question.row)) })),
      ...results
        .filter(({ row }) => !asked.has(row))
        .map((result) => ({ row: result.row, question: result.question, ...figures(result) })),
    ],
    ...(formula && {
      formula: {
        cell: printAddress(formula.address),
        weights: formula.weights.map(({ name, weight }) => ({
          ...(name !== undefined && { option: name }),
          weight: plain(weight),
        })),
      },
    }),
    ...(total && { total: { row: total.row, ...figures(total) } }),
  };
}

function reportQuestion(question: SurveyQuestion): Record<string, unknown> {
  const { row, text, layout, optionRow, countRow, percentRow, options, respondents, satisfaction } = question;
  const across = layout === "across";
  return {
    row,
    question: text,
    ...(across && {
      layout,
      optionRow,
      ...(countRow !== undefined && { countRow }),
      ...(percentRow !== undefined && { percentRow }),
    }),
    options: options.map(({ option, address, count, percent }) => ({
      ...(across ? { cell: printAddress((percent ?? count)!.address) } : { row: address.row }),
      option,
      ...(count && { count: figureText(count) }),
      ...(percent && { percent: figureText(percent) }),
    })),
    ...(respondents && { respondents: { row: respondents.address.row, count: plain(respondents.count) } }),
    ...(satisfaction && { satisfaction: figureText(satisfaction) }),
  };
}

const figures = (row: SurveyResult | SurveyTotal | undefined): Record<string, string> =>
  Object.fromEntries(
    (["weight", "satisfaction", "final"] as const).flatMap((key) => (row?.[key] ? [[key, figureText(row[key])]] : [])),
  );
