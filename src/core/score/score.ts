import { Decimal } from "decimal.js";
import type { Policy } from "../policy/policy";
import { round } from "../quantity/decimal";
import type { Quantity } from "../quantity/quantity";
import { entryText, type Indicator, type Table } from "../table/table";
import { scoreExecution } from "./execution";
import { judge, type Outcome } from "./outcome";
import { readIndicator, yearsOf, type Reading } from "./reading";
import { reasons, withUnit } from "./reason";
import type { Result, ScoredIndicator } from "./result";

/** A table with what the policy makes of its rows, by row number. */
export interface ScoredTable {
  readonly table: Table;
  readonly indicators: ReadonlyMap<number, ScoredIndicator>;
  readonly budget: ReadonlyMap<number, Result>;
}

/** Scores every row of a table by a policy. A table with neither weights nor a score column is not scored. */
export function scoreTable(table: Table, policy: Policy): ScoredTable {
  const scorable = table.kind === "self-evaluation" && Boolean(table.columns.weight ?? table.columns.score);
  const alone = table.columns.weight ? new Map<string, number>() : groupSizes(table);
  const indicators = new Map<number, ScoredIndicator>();
  for (const indicator of table.indicators) {
    const reading = readIndicator(indicator);
    const outcome = judge(
      reading,
      { target: entryText(indicator, "target"), actual: entryText(indicator, "actual") },
      table.meta.year,
    );
    const weight = weightOf(indicator, alone);
    const result: Result = scorable
      ? scoreRow(table, indicator, reading, outcome, weight, policy)
      : { state: "not-applicable" };
    indicators.set(indicator.row, { reading, outcome, result, ...(weight && { weight }) });
  }
  const budget = new Map<number, Result>();
  if (table.kind === "self-evaluation")
    for (const row of table.budget)
      if (row.entries.weight?.value) budget.set(row.row, scoreExecution(row, table.meta, policy));
  return { table, indicators, budget };
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

function scoreRow(
  table: Table,
  indicator: Indicator,
  reading: Reading,
  outcome: Outcome,
  weight: Decimal | undefined,
  policy: Policy,
): Result {
  const needs = (
    why: (Result & { state: "needs-judgement" })["why"],
    detail: (Result & { state: "needs-judgement" })["detail"],
  ): Result => ({ state: "needs-judgement", why, detail });
  if (outcome.state === "unclear") return needs(outcome.why, outcome.detail);
  if (!weight?.gt(0)) return needs("other", "no-weight");
  if (carriedOver(indicator, table.meta.year)) return needs("other", "year");
  const texts = sentenceParts(indicator, reading);
  const scored = (
    method: "met" | "proportional" | "over-fulfilled",
    raw: Decimal,
    reason: (score: Decimal, deduction: Decimal) => string,
  ): Result => {
    const score = round(Decimal.max(0, Decimal.min(weight, raw)), policy.decimals);
    const deduction = weight.minus(score);
    return { state: "scored", score, deduction, method, reason: deduction.isZero() ? "" : reason(score, deduction) };
  };
  switch (outcome.state) {
    case "late":
      return needs("other", "late");
    case "met": {
      const { ratio } = outcome;
      if (!ratio || !isFarAbove(reading, ratio, policy))
        return { state: "scored", score: weight, deduction: new Decimal(0), method: "met", reason: "" };
      return scored("over-fulfilled", weight.minus(policy.farAbove.deduct), (_, deduction) =>
        reasons.farAbove(texts.actual, texts.target, ratio, deduction),
      );
    }
    case "below": {
      const { ratio } = outcome;
      return scored("proportional", weight.times(ratio), (score, deduction) =>
        reasons.below(texts.actual, texts.target, ratio, score, deduction),
      );
    }
    case "above":
      return scoreReverse(outcome.ratio, policy, scored, texts, weight) ?? needs("reverse-unmet", "reverse-unmet");
  }
}

/** Far above the target, where more is better. */
export const isFarAbove = (reading: Reading, ratio: Decimal, policy: Policy): boolean =>
  reading.direction.better === "more" && ratio.gte(policy.farAbove.from);

type Scorer = (method: "proportional", raw: Decimal, reason: (score: Decimal, deduction: Decimal) => string) => Result;

/** A reverse indicator that is not met: the national method says nothing, the places differ (POLICIES.md). */
function scoreReverse(
  ratio: Decimal | undefined,
  { reverseUnmet }: Policy,
  scored: Scorer,
  { actual, target }: { actual: string; target: string },
  weight: Decimal,
): Result | undefined {
  switch (reverseUnmet.method) {
    case "judgement":
      return undefined;
    case "zero":
      return scored("proportional", new Decimal(0), (_, deduction) => reasons.zero(actual, target, deduction));
    case "inverse":
      // Over a target of 0 the quotient is 0.
      if (!ratio)
        return scored("proportional", new Decimal(0), (score, deduction) =>
          reasons.inverse(actual, target, score, deduction),
        );
      return (
        ratio &&
        scored("proportional", weight.div(ratio), (score, deduction) =>
          reasons.inverse(actual, target, score, deduction),
        )
      );
    case "excess": {
      if (!ratio) return undefined;
      const excess = ratio.minus(1);
      const raw = excess.gt(reverseUnmet.limit) ? new Decimal(0) : weight.times(new Decimal(1).minus(excess));
      return scored("proportional", raw, (score, deduction) =>
        reasons.excess(actual, target, excess, score, deduction),
      );
    }
  }
}

/** True where target or actual speaks of a year other than the table's, so that they cannot be held against each other. */
export const carriedOver = (indicator: Indicator, year: number | undefined): boolean =>
  year !== undefined && yearsOf(entryText(indicator, "target")).some((other) => other < year);

function sentenceParts(
  indicator: Indicator,
  { target, actual, direction }: Reading,
): { readonly target: string; readonly actual: string } {
  const unit = (quantity: Quantity) => (quantity.kind === "figure" ? quantity.amount.unit : undefined);
  const sign = direction.assumed || !direction.operator || direction.operator === "=" ? "" : direction.operator;
  return {
    target: withUnit(entryText(indicator, "target"), unit(target), sign),
    actual: withUnit(entryText(indicator, "actual"), unit(actual)),
  };
}
