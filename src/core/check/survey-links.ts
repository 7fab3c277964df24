import { questionKey } from "../table/answers";
import type { ScoredTable } from "../score/score";
import { isMultiple } from "../score/survey";
import type { SurveyFormula, SurveyQuestion, SurveyResult, Survey } from "../table/survey";

/** A satisfaction figure's row and the question that it comes from. */
export interface LinkedResult extends SurveyResult {
  readonly from?: SurveyQuestion;
  readonly fromSheet?: string;
}

/** A survey that states what its questions come to, with the formula that holds for it. */
export interface LinkedSurvey {
  readonly sheet: string;
  readonly survey: Survey;
  readonly results: readonly LinkedResult[];
  readonly formula?: SurveyFormula;
}

/** The results of a workbook, each row with its question: by its words, or by its place where the words are others. */
export function linkedSurveys(tables: readonly ScoredTable[]): LinkedSurvey[] {
  const surveys = tables.flatMap(({ table: { sheet, survey } }) => (survey ? [{ sheet, survey }] : []));
  return surveys.flatMap(({ sheet, survey }): LinkedSurvey[] => {
    if (survey.results.length === 0 && survey.questions.every(({ satisfaction }) => !satisfaction)) return [];
    const near = surveys.filter((other) => other.sheet === sheet && other.survey.questions.length > 0);
    const sources = near.length > 0 ? near : surveys.filter((other) => other.survey.questions.length > 0);
    const formula = survey.formula ?? sources.find((other) => other.survey.formula)?.survey.formula;
    const own = ownResults(survey);
    const asked = sources.flatMap((source) =>
      source.survey.questions.map((from) => ({ from, fromSheet: source.sheet })),
    );
    const results =
      own?.map((result) => ({ ...result, fromSheet: sheet })) ??
      survey.results.map((result, i) => ({ ...result, ...sourceOf(result, i, survey.results.length, asked) }));
    return [{ sheet, survey, results, ...(formula && { formula }) }];
  });
}

/** Where each question has its figure in its own block or row. */
function ownResults({ questions, results }: Survey): LinkedResult[] | undefined {
  if (questions.length === 0) return undefined;
  const byRow = new Map(results.map((result) => [result.row, result]));
  return questions.map((from) => ({
    row: from.row,
    question: from.text,
    ...(from.satisfaction && { satisfaction: from.satisfaction }),
    ...byRow.get(from.row),
    from,
  }));
}

interface Source {
  readonly from: SurveyQuestion;
  readonly fromSheet: string;
}

function sourceOf(
  { question }: SurveyResult,
  i: number,
  length: number,
  sources: readonly Source[],
): Source | undefined {
  const key = questionKey(question);
  const same = sources.filter(({ from }) => questionKey(from.text) === key);
  if (same.length === 1) return same[0];
  const like = sources.filter(({ from }) => alike(questionKey(from.text), key));
  if (same.length === 0 && like.length === 1) return like[0];
  const single = sources.filter(({ from }) => !isMultiple(from));
  return single.length === length ? single[i] : undefined;
}

const alike = (a: string, b: string): boolean => Math.min(a.length, b.length) >= 4 && (a.includes(b) || b.includes(a));
