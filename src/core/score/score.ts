import { Decimal } from "decimal.js";
import type { Policy } from "../policy/policy";
import { round } from "../quantity/decimal";
import { addressKey } from "../sheet/address";
import { judgedBudget, judgedIndicator, judgementOf, type JudgedRow, type Judgement } from "../decisions/judgement";
import type { RuleInputs } from "../decisions/rule-inputs";
import { NO_DECISIONS, type Decisions } from "../decisions/decisions";
import { isScoredByPolicy } from "../table/capabilities";
import { extraOf } from "../table/extra";
import { hasKey } from "../table/own";
import { entryText, type Indicator, type Table } from "../table/table";
import { scoresWait } from "../table/waiting";
import { scoreExecution } from "./execution";
import { settled, settleIndicators } from "./judgement";
import { aboveMark, byPolicy, counted, satisfactionShare } from "./by-policy";
import { outcomeOf } from "./outcome";
import { otherYears, readIndicator } from "./reading";
import { reasons, sentenceParts } from "./reason";
import { scoreReverse, type Scorer } from "./reverse";
import type { Result, ScoredIndicator } from "./result";
import { roundedPoints } from "./rounded";
import { rowRule, type RowRule, type RuleDecisions } from "./rules";

const ZERO = new Decimal(0);
const NOT_APPLICABLE: Result = { state: "not-applicable" };
const BESIDE_THE_MARKS: Result = { state: "needs-judgement", why: "other", detail: "extra" };

/** A table with what the policy makes of its rows; the budget's results by row number. */
export interface ScoredTable {
  readonly table: Table;
  /** In the order of the rows. */
  readonly indicators: readonly ScoredIndicator[];
  readonly budget: ReadonlyMap<number, Result>;
  /** The decisions of people that are of a row as it is now, also where its score comes from elsewhere. */
  readonly decided: ReadonlySet<Judgement | RuleInputs>;
}

/**
 * Scores every row of a table by a policy; what waits for a person has the score of that person's judgement, where there is one.
 * A table with neither weights nor a score column is not scored.
 */
export function scoreTable(
  table: Table,
  policy: Policy,
  { judgements, ...decisions }: RuleDecisions & Pick<Decisions, "judgements"> = NO_DECISIONS,
): ScoredTable {
  const scorable = isScoredByPolicy(table) && (hasKey(table, "weight") || hasKey(table, "score"));
  const alone = hasKey(table, "weight") ? new Map<string, number>() : groupSizes(table);
  const shared = sharedPoints(table);
  const far = new Decimal(policy.farAbove.from);
  const indicators = table.indicators.map((indicator): ScoredIndicator => {
    const reading = readIndicator(indicator);
    const texts = { target: entryText(indicator, "target"), actual: entryText(indicator, "actual") };
    const outcome = byPolicy(outcomeOf(counted(reading, policy), texts, table.meta.year), policy);
    const points = weightOf(indicator, alone);
    const weight = points?.gt(0) ? points : undefined;
    const farAbove = outcome.state === "met" && reading.direction.better === "more" && Boolean(outcome.ratio?.gte(far));
    const rule = rowRule(table, indicator, reading, weight, policy, decisions);
    const row = {
      ...(rule && { rule }),
      indicator,
      reading,
      outcome,
      farAbove,
      // Points that nobody has to have are not deducted.
      ...(weight && { weight, ...(!extraOf(indicator) && { deducted: deductedIn(indicator, weight) }) }),
    };
    return { ...row, result: resultOf(table, row, scorable, policy) };
  });
  const divided = shared.size === 0 ? indicators : indicators.map((row) => withSharedPoints(row, indicators, shared));
  const decided = new Set<Judgement | RuleInputs>(indicators.flatMap(({ rule }) => rule?.inputs ?? []));
  const judgementFor = (row: JudgedRow | undefined): Judgement | undefined => {
    const judgement = judgementOf(row, judgements);
    if (judgement) decided.add(judgement);
    return judgement;
  };
  const budget = new Map<number, Result>();
  for (const row of table.budget) {
    const judgement = judgementFor(judgedBudget(table, row));
    if (isScoredByPolicy(table) && row.entries.weight?.value)
      budget.set(row.row, settled(scoreExecution(row, table.meta, policy), judgement));
  }
  const settledRows = settleIndicators(divided, (row) => judgementFor(judgedIndicator(table, row)));
  return { table, indicators: scoresWait(table) ? settledRows.map(waiting) : settledRows, budget, decided };
}

/** What the rule and the policy make of a row of a table that is scored by the policy, or is not. */
function resultOf(table: Table, row: Omit<ScoredIndicator, "result">, scorable: boolean, policy: Policy): Result {
  const { rule, indicator } = row;
  // In a form that states targets the rule takes precedence over the policy where it computes; what it leaves open is the policy's.
  const byRule = rule && ruleResult(rule);
  const extra = extraOf(indicator);
  if (extra && (extra === "taken-off" || byRule?.state !== "scored"))
    return scorable || rule ? BESIDE_THE_MARKS : NOT_APPLICABLE;
  if (!scorable) return byRule ?? NOT_APPLICABLE;
  // Words that can be taken in several ways are asked about; what they do not speak of is the policy's.
  return byRule && (byRule.state === "scored" || rule.question) ? byRule : scoreRow(table, row, policy);
}

/** A row of a table of which it is asked which column is which has no score before that is answered. */
const waiting = (row: ScoredIndicator): ScoredIndicator =>
  row.result.state === "not-applicable"
    ? row
    : { ...row, result: { state: "needs-judgement", why: "other", detail: "question" } };

/** What a rule makes of its row: a score, or what a person has to do. */
function ruleResult(row: RowRule): Result {
  const { score, rule } = row;
  if (score.state === "scored")
    return { state: "scored", score: score.score, deduction: score.deduction, method: "rule", reason: score.reason };
  if (rule.form === "judgement") return { state: "needs-judgement", why: "rule-judgement", detail: "rule" };
  return {
    state: "needs-judgement",
    why: "rule-inputs",
    detail: openDetail(row),
  };
}

function openDetail({ score, question }: RowRule): "rule-question" | "rule-inputs" | "rule-unsaid" {
  if (question) return "rule-question";
  return score.state === "open" && score.why === "inputs" ? "rule-inputs" : "rule-unsaid";
}

/** Weights and scores that are merged over several indicators, by indicator. */
interface Shared {
  readonly weight?: number;
  readonly score?: number;
  /** True where a row whose place is not certain has one of them, too. */
  readonly unread?: true;
}

/** The indicators whose weight or score cell is another one's too, or that of a row whose place is not certain: one cell, several indicators. */
function sharedPoints({ indicators, unused }: Table): ReadonlyMap<string, Shared> {
  const unread = new Set(unused.flatMap(({ off, range }) => (off ? [range.top] : [])));
  const owners = (key: "weight" | "score"): Map<number, number> => {
    const count = new Map<number, number>();
    for (const { entries } of indicators) {
      const entry = entries[key];
      if (entry) count.set(addressKey(entry.address), (count.get(addressKey(entry.address)) ?? 0) + 1);
    }
    return count;
  };
  const weights = owners("weight"),
    scores = owners("score");
  const shared = new Map<string, Shared>();
  for (const { id, entries } of indicators) {
    const cellOf = (key: "weight" | "score", count: ReadonlyMap<number, number>): number | undefined => {
      const at = entries[key] && addressKey(entries[key].address);
      return at !== undefined && count.get(at)! > 1 ? at : undefined;
    };
    const weight = cellOf("weight", weights),
      score = cellOf("score", scores);
    const isUnread = [entries.weight, entries.score].some((entry) => entry && unread.has(entry.address.row));
    if (weight !== undefined || score !== undefined || isUnread)
      shared.set(id, {
        ...(weight !== undefined && { weight }),
        ...(score !== undefined && { score }),
        ...(isUnread && { unread: true as const }),
      });
  }
  return shared;
}

/** Points that several indicators share are given in full where each of them is met; how they divide otherwise is a person's to say. */
function withSharedPoints(
  row: ScoredIndicator,
  all: readonly ScoredIndicator[],
  shared: ReadonlyMap<string, Shared>,
): ScoredIndicator {
  const own = shared.get(row.indicator.id);
  if (!own || row.result.state !== "scored") return row;
  const together = all.filter(
    ({ indicator }) => shared.get(indicator.id)?.score === own.score && shared.get(indicator.id)?.weight === own.weight,
  );
  const met =
    !own.unread &&
    own.weight !== undefined &&
    own.score !== undefined &&
    together.every(({ result }) => result.state === "scored" && result.method === "met");
  return met ? row : { ...row, result: { state: "needs-judgement", why: "other", detail: "shared-points" } };
}

/** How many indicators share a level's points. */
function groupSizes(table: Table): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { level1, level2 } of table.indicators)
    for (const key of [level1.name, `${level1.name}\n${level2.name}`]) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  return sizes;
}

function weightOf(indicator: Indicator, sizes: ReadonlyMap<string, number>): Decimal | undefined {
  const { level1, level2, level3, entries } = indicator;
  const own = entries.weight?.value ?? level3.weight;
  if (own || entries.weight) return own;
  if (level2.weight && sizes.get(`${level1.name}\n${level2.name}`) === 1) return level2.weight;
  return level1.weight && sizes.get(level1.name) === 1 ? level1.weight : undefined;
}

const deductedIn = ({ entries }: Indicator, weight: Decimal): Decimal | undefined =>
  entries.score?.value && weight.minus(entries.score.value);

function scoreRow(table: Table, row: Omit<ScoredIndicator, "result">, policy: Policy): Result {
  const { indicator, reading, outcome, weight, farAbove } = row;
  const needs = (
    why: (Result & { state: "needs-judgement" })["why"],
    detail: (Result & { state: "needs-judgement" })["detail"],
  ): Result => ({ state: "needs-judgement", why, detail });
  if (outcome.state === "unclear") return needs(outcome.why, outcome.detail);
  if (!weight) return needs("other", "no-weight");
  if (carriedOver(indicator, table.meta.year)) return needs("other", "year");
  const scored: Scorer = (method, raw, reason) => {
    const score = roundedPoints(raw, weight, policy);
    const deduction = weight.minus(score);
    const because = deduction.isZero() ? "" : reason(sentenceParts(indicator, reading), score, deduction);
    return { state: "scored", score, deduction, method, reason: because };
  };
  const share = satisfactionShare(indicator, reading, policy);
  if (share !== undefined) {
    // Bands that contradict the target of the row itself are a person's to weigh.
    if (share >= 100 !== (outcome.state === "met")) return needs("other", "bands");
    if (share < 100) return scored("bands", weight.times(share).div(100), reasons.bands);
  }
  switch (outcome.state) {
    case "late":
      return needs("other", "late");
    case "met": {
      const { ratio } = outcome;
      if (!ratio || !farAbove) return { state: "scored", score: weight, deduction: ZERO, method: "met", reason: "" };
      return scored("over-fulfilled", weight.minus(policy.farAbove.deduct), (parts, _, deduction) =>
        reasons.farAbove(parts, ratio, deduction),
      );
    }
    case "below": {
      const ratio = aboveMark(outcome.ratio, policy);
      // 99.97 % of 7 points is 7.00: not met, yet nothing left to deduct.
      if (round(weight.times(ratio), policy.decimals).gte(weight)) return needs("other", "rounds-to-full");
      return scored("proportional", weight.times(ratio), (parts, score, deduction) =>
        policy.passMark === null
          ? reasons.below(parts, ratio, score, deduction)
          : reasons.belowMark(parts, outcome.ratio, policy.passMark, score, deduction),
      );
    }
    case "above":
      return scoreReverse(outcome.ratio, policy, scored, weight) ?? needs("reverse-unmet", "reverse-unmet");
  }
}

/** True where the target speaks of other years than the table's, so that the actual cannot be compared with it. */
export const carriedOver = (indicator: Indicator, year: number | undefined): boolean =>
  otherYears(entryText(indicator, "target"), year).length > 0;
