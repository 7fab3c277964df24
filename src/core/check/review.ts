import type { ScoredTable } from "../score/score";
import type { Entry, Indicator, Table, Total } from "../table/table";

type Scored = { readonly score?: Entry; readonly review?: Entry };

/** What the review gives in the place of what the unit gives itself. */
const reviewed = <T extends Scored>({
  score: _score,
  review,
  ...rest
}: T): Omit<T, keyof Scored> & Pick<T, "score"> => ({
  ...rest,
  ...(review && { score: review }),
});

/**
 * A table as its review has it, so that what is checked of scores is checked of both; undefined where there is no review or where
 * nobody has filled it in.
 */
export function underReview(scored: ScoredTable): ScoredTable | undefined {
  const { table } = scored;
  if (table.projects || table.survey) return undefined;
  if (!table.columns.review || !table.indicators.some(({ entries }) => entries.review?.value)) return undefined;
  const indicators = scored.indicators.map(({ deducted: _deducted, ...row }) => {
    const indicator = ofReview(row.indicator);
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

const ofReview = (indicator: Indicator): Indicator => ({ ...indicator, entries: reviewed(indicator.entries) });
