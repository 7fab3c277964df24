import { questionKey } from "../table/answers";
import type { ScoredTable } from "../score/score";
import { isMultiple } from "../score/survey";
import type { SurveyFormula, SurveyQuestion, SurveyResult, Survey } from "../table/survey";

/** A satisfaction figure's row and the question that it comes from. */
export interface LinkedResult extends SurveyResult {
  readonly from?: SurveyQuestion;
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
    const before = sources.flatMap((other) => other.survey.questions);
    const results = own ?? survey.results.map((result, i) => linked(result, i, survey.results, before));
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

function linked(
  result: SurveyResult,
  i: number,
  results: readonly SurveyResult[],
  questions: readonly SurveyQuestion[],
): LinkedResult {
  const key = questionKey(result.question);
  const same = questions.filter(({ text }) => questionKey(text) === key);
  const like = questions.filter(({ text }) => alike(questionKey(text), key));
  const asked = questions.filter((question) => !isMultiple(question));
  const inOrder = asked.length === results.length ? asked[i] : undefined;
  const from = same.length === 1 ? same[0] : same.length === 0 && like.length === 1 ? like[0] : inOrder;
  return from ? { ...result, from } : result;
}

const alike = (a: string, b: string): boolean => Math.min(a.length, b.length) >= 4 && (a.includes(b) || b.includes(a));
