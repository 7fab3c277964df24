import { Decimal } from "decimal.js";
import type { Policy } from "../../../core/policy/policy";
import { plain } from "../../../core/quantity/decimal";
import { bandOf, proposedReason } from "../../../core/score/judgement";
import { sentenceParts } from "../../../core/score/reason";
import type { ScoredIndicator } from "../../../core/score/result";
import { readScore } from "../../../core/score/typed-score";
import type { Choice, JudgedRow, Judgement } from "../../../core/decisions/judgement";

/** What stands in the form in which a person judges a row. */
export interface JudgementDraft {
  readonly choice: Choice | undefined;
  /** The points as typed. */
  readonly points: string;
  /** The person's own words; undefined as long as the proposed ones stand. */
  readonly reason: string | undefined;
}

/** The row that is judged, and the policy by which it is. */
export interface Judged {
  readonly row: JudgedRow;
  readonly indicator: ScoredIndicator | undefined;
  readonly policy: Policy;
}

/** A problem of a field: a message id under pane.scores.judge.problems and what to fill in. */
export interface Problem {
  readonly id: string;
  readonly data?: Readonly<Record<string, string>>;
}

/** A draft as far as it can be understood. */
export interface ReadJudgement {
  /** True where one says how far the target was met. */
  readonly qualitative: boolean;
  /** The points that may be given, least and most. */
  readonly band: readonly [Decimal, Decimal];
  /** The words for the deduction, proposed or the person's own; undefined where nothing is deducted. */
  readonly reason: string | undefined;
  /** True where the table has a reason already, which stays. */
  readonly reasonKept: boolean;
  readonly problems: Readonly<Partial<Record<keyof JudgementDraft, Problem>>>;
  /** There where nothing is wrong. */
  readonly judgement: Judgement | undefined;
}

/** The draft that says what was judged before, or nothing yet. */
export const judgementDraft = (before: Judgement | undefined): JudgementDraft => ({
  choice: before?.choice,
  points: before ? plain(before.score) : "",
  reason: before?.reason,
});

/** Reads a draft: the judgement that it comes to, or what is wrong with it. */
export function readJudgement(draft: JudgementDraft, { row, indicator, policy }: Judged): ReadJudgement {
  const { weight } = row;
  const qualitative = isQualitative(indicator);
  const choice = qualitative ? draft.choice : undefined;
  const band = choice ? bandOf(choice, weight, policy) : ([new Decimal(0), weight] as const);
  const read = readScore(draft.points, band, policy.decimals);
  const parts = indicator && sentenceParts(indicator.indicator, indicator.reading);
  const deducts = read.ok && read.score.lt(weight);
  const reason = deducts ? (draft.reason ?? proposedReason(row, draft.choice, read.score, parts)) : undefined;
  const words = reason?.trim();
  const reasonKept = (indicator?.indicator.entries.reason?.text ?? "") !== "";
  const problems = {
    ...(qualitative && !choice && { choice: { id: "choice" } }),
    ...(!read.ok && { points: { id: read.problem, data: read.data } }),
    ...(words === "" && !reasonKept && { reason: { id: "reason" } }),
  };
  const judgement =
    read.ok && Object.keys(problems).length === 0
      ? { ...row, ...(choice && { choice }), score: read.score, reason: words ?? "" }
      : undefined;
  return { qualitative, band, reason, reasonKept, problems, judgement };
}

function isQualitative(indicator: ScoredIndicator | undefined): boolean {
  const outcome = indicator?.outcome;
  return outcome?.state === "unclear" && outcome.why === "qualitative";
}

/** A draft with a choice: 达成 is full marks unless somebody says otherwise; of the rest only a person knows how many points are due. */
export function withChoice(draft: JudgementDraft, choice: Choice, { row, policy }: Judged): JudgementDraft {
  const fits = readScore(draft.points, bandOf(choice, row.weight, policy), policy.decimals).ok;
  const usual = choice === "met" ? plain(row.weight) : "";
  return { ...draft, choice, points: fits ? draft.points : usual };
}

/** The problems to be shown: that something is missing is told once the person has tried to go on. */
export function shownProblems({ problems }: ReadJudgement, tried: boolean): ReadJudgement["problems"] {
  const { choice, points, reason } = problems;
  return {
    ...(choice && tried && { choice }),
    ...(points && (tried || points.id !== "empty") && { points }),
    ...(reason && { reason }),
  };
}
