import type { Decimal } from "decimal.js";
import { indicatorName } from "../table/name";
import { standingOf } from "../table/own";
import { entryText, type BudgetRow, type Indicator, type Table } from "../table/table";
import { replacing, standingAt } from "./of-row";

/** How far a qualitative target was reached (policy `qualitative`). */
export const CHOICES = ["met", "partly", "unmet"] as const;
export type Choice = (typeof CHOICES)[number];

/**
 * What a row says that a person judged. The judgement is of these words: where one of them has changed it does not count any more.
 * Of a budget row, target and actual are the budget and what was spent.
 */
export interface JudgedRow {
  readonly sheet: string;
  readonly row: number;
  /** In a sideways table: the column that its indicator stands in. */
  readonly column?: number;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: Decimal;
}

/** A score that a person gave where the policy leaves it to judgement. */
export interface Judgement extends JudgedRow {
  readonly choice?: Choice;
  readonly score: Decimal;
  readonly reason: string;
}

/** What a judgement of an indicator is about; undefined where no points are at stake. */
export function judgedIndicator(
  table: Table,
  { indicator, weight }: { readonly indicator: Indicator; readonly weight?: Decimal },
): JudgedRow | undefined {
  return (
    weight && {
      sheet: table.sheet,
      ...standingOf(indicator),
      name: indicatorName(indicator),
      target: entryText(indicator, "target"),
      actual: entryText(indicator, "actual"),
      weight,
    }
  );
}

/** What a judgement of the budget's execution is about. */
export function judgedBudget(table: Table, { row, label, entries }: BudgetRow): JudgedRow | undefined {
  const weight = entries.weight?.value;
  return weight?.gt(0)
    ? {
        sheet: table.sheet,
        row,
        name: label,
        target: entries.annual?.text ?? "",
        actual: entries.executed?.text ?? "",
        weight,
      }
    : undefined;
}

/** The judgement of a row: of the same words, in the same row or, where rows have moved, the only one of these words. */
export function judgementOf(row: JudgedRow | undefined, judgements: readonly Judgement[]): Judgement | undefined {
  if (!row) return undefined;
  const same = judgements.filter(
    ({ sheet, name, target, actual, weight }) =>
      sheet === row.sheet &&
      name === row.name &&
      target === row.target &&
      actual === row.actual &&
      weight.equals(row.weight),
  );
  return standingAt(row, same);
}

/** What holds judgements, whatever else it holds. */
interface Judged {
  readonly judgements: readonly Judgement[];
}

/** Keeps a judgement, in place of the one that its row has and of one that the same indicator had when it said something else. */
export function withJudgement<All extends Judged>(decisions: All, judgement: Judgement): All {
  const { judgements } = decisions;
  return { ...decisions, judgements: replacing(judgements, judgementOf(judgement, judgements), judgement) };
}

/** Takes the judgement of a row back; an outdated one is found by the row that it was of. */
export function withoutJudgement<All extends Judged>(decisions: All, row: JudgedRow): All {
  const gone = judgementOf(row, decisions.judgements);
  return gone ? { ...decisions, judgements: decisions.judgements.filter((each) => each !== gone) } : decisions;
}
