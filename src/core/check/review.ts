import { hasKey } from "../table/own";
import type { ScoredTable } from "../score/score";
import { REVIEW_KEYS, type Entry, type Indicator, type Table, type Total } from "../table/table";

type ReviewKey = (typeof REVIEW_KEYS)[number];
type Scored = Partial<Record<"score" | ReviewKey, Entry>>;

/** A table as each review of it has it, so that what is checked of scores is checked of all. */
export const underReviews = (scored: ScoredTable): ScoredTable[] =>
  REVIEW_KEYS.flatMap((key) => underReview(scored, key) ?? []);

/** A table as a review has it; undefined where there is none or where nobody has filled it in. */
function underReview(scored: ScoredTable, key: ReviewKey): ScoredTable | undefined {
  const { table } = scored;
  if (table.projects || table.survey) return undefined;
  if (!hasKey(table, key) || !table.indicators.some(({ entries }) => entries[key]?.value)) return undefined;
  /** What the review gives in the place of what the unit gives itself. */
  const reviewed = <T extends Scored>(row: T): Omit<T, keyof Scored> & Pick<T, "score"> => {
    const { score: _score, firstReview: _first, review: _last, ...rest } = row;
    return { ...rest, ...(row[key] && { score: row[key] }) };
  };
  const indicators = scored.indicators.map(({ deducted: _deducted, ...row }) => {
    const indicator: Indicator = { ...row.indicator, entries: reviewed(row.indicator.entries) };
    const { score } = indicator.entries;
    const deducted = row.weight && score?.value && row.weight.minus(score.value);
    return { ...row, indicator, ...(deducted && { deducted }) };
  });
  const own: Table = {
    ...table,
    indicators: indicators.map(({ indicator }) => indicator),
    budget: table.budget.map((row) => ({ ...row, entries: reviewed(row.entries) })),
    subtotals: table.subtotals.map(reviewed),
    ...(table.total && { total: reviewed(table.total) satisfies Total }),
  };
  return { ...scored, table: own, indicators };
}
