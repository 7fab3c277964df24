import { Decimal } from "decimal.js";
import type { Policy } from "../policy/policy";
import { plain } from "../quantity/decimal";
import type { BudgetRow } from "../table/table";
import { aboveMark } from "./by-policy";
import { budgetOf, executionRate } from "./execution";
import { comparable } from "./outcome";
import { percent } from "./reason";
import type { Result, ScoredIndicator } from "./result";

/** One line of a calculation: a message id of the language files (pane.scores.steps) and what to fill in. */
export interface Step {
  readonly id:
    | "share"
    | "share-only"
    | "converted"
    | "excess"
    | "excess-limit"
    | "product"
    | "mark"
    | "bands"
    | "capped"
    | "met"
    | "inverse"
    | "nothing"
    | "far-above"
    | "by-hand"
    | "rounded";
  readonly data: Readonly<Record<string, string>>;
}

type Scored = Result & { readonly state: "scored" };

/** How the score of an indicator comes about, line by line: 3 ÷ 4 = 75%; 60 × 75% = 45. A rule has a trace of its own. */
export function arithmeticOf(row: ScoredIndicator, policy: Policy): readonly Step[] {
  const { result, outcome, weight } = row;
  if (result.state !== "scored" || !weight) return [];
  if (result.method === "manual") return byHand(result, weight);
  if (result.method === "rule") return [];
  if (result.method === "bands") return [{ id: "bands", data: { weight: plain(weight), score: plain(result.score) } }];
  switch (outcome.state) {
    case "met":
      return [...shareOf(row, outcome.ratio), ...met(result, weight, policy)];
    case "below":
      return [
        ...shareOf(row, outcome.ratio),
        ...mark(outcome.ratio, policy),
        ...product(weight, aboveMark(outcome.ratio, policy), result, policy),
      ];
    case "above":
      return reverse(row, weight, result, outcome.ratio, policy);
    default:
      return [];
  }
}

/** The same for the execution of the budget: 14189.76 ÷ 14481 ≈ 97.99%. */
export function executionArithmetic(row: BudgetRow, result: Result, policy: Policy): readonly Step[] {
  const weight = row.entries.weight?.value;
  if (result.state !== "scored" || !weight) return [];
  if (result.method === "manual") return byHand(result, weight);
  const rate = executionRate(row, policy);
  if (!rate) return [];
  const first = share(row.entries.executed!.value!, budgetOf(row, policy)!, rate);
  return rate.gt(1)
    ? [first, { id: "capped", data: { weight: plain(weight) } }]
    : [first, ...product(weight, rate, result, policy)];
}

const byHand = ({ score, deduction }: Scored, weight: Decimal): readonly Step[] => [
  { id: "by-hand", data: { weight: plain(weight), score: plain(score), deduction: plain(deduction) } },
];

function met({ method, score, deduction }: Scored, weight: Decimal, { farAbove }: Policy): readonly Step[] {
  if (method !== "over-fulfilled" || deduction.isZero()) return [{ id: "met", data: { weight: plain(weight) } }];
  const from = percent(new Decimal(farAbove.from));
  const data = { from, weight: plain(weight), deduct: plain(deduction), score: plain(score) };
  return [{ id: "far-above", data }];
}

/** A less-is-better indicator that is not met, by the way of the place (reverse.ts). */
function reverse(
  row: ScoredIndicator,
  weight: Decimal,
  result: Scored,
  ratio: Decimal | undefined,
  policy: Policy,
): readonly Step[] {
  const { reverseUnmet } = policy;
  const score = plain(result.score);
  if (reverseUnmet.method === "inverse" && ratio) {
    const exact = weight.div(ratio);
    const data = { weight: plain(weight), ratio: percent(ratio), equals: sign(exact, result.score), score };
    return [...shareOf(row, ratio), { id: "inverse", data }, ...rounded(exact, result.score, policy)];
  }
  if (reverseUnmet.method !== "excess" || !ratio) return [...shareOf(row, ratio), { id: "nothing", data: {} }];
  const excess = ratio.minus(1);
  const first = { id: "excess", data: { ratio: percent(ratio), excess: percent(excess) } } as const;
  if (excess.gt(reverseUnmet.limit)) {
    const limit = percent(new Decimal(reverseUnmet.limit));
    return [...shareOf(row, ratio), first, { id: "excess-limit", data: { limit } }];
  }
  return [...shareOf(row, ratio), first, ...product(weight, new Decimal(1).minus(excess), result, policy)];
}

/** Actual ÷ target, in the figures of the cells where they are what was divided. */
function shareOf({ reading: { target, actual } }: ScoredIndicator, ratio: Decimal | undefined): readonly Step[] {
  if (!ratio) return [];
  const sides =
    target.kind === "figure" && actual.kind === "figure" ? comparable(target.amount, actual.amount) : undefined;
  if (target.kind !== "figure" || actual.kind !== "figure" || !sides || !sides.actual.div(sides.target).equals(ratio))
    return [{ id: "share-only", data: { ratio: percent(ratio) } }];
  if (target.amount.value.equals(sides.target) && actual.amount.value.equals(sides.actual))
    return [share(sides.actual, sides.target, ratio)];
  return [{ ...share(sides.actual, sides.target, ratio), id: "converted" }];
}

function share(part: Decimal, whole: Decimal, ratio: Decimal): Step {
  const data = { part: plain(part), whole: plain(whole), equals: isExact(ratio) ? "=" : "≈", ratio: percent(ratio) };
  return { id: "share", data };
}

/** What counts of a completion rate where there is a pass mark. */
function mark(ratio: Decimal, policy: Policy): readonly Step[] {
  if (policy.passMark === null) return [];
  const factor = percent(aboveMark(ratio, policy));
  return [{ id: "mark", data: { ratio: percent(ratio), mark: String(policy.passMark), factor } }];
}

/** Weight × share. A share that cannot be printed in full is still used in full. */
function product(weight: Decimal, factor: Decimal, result: Scored, policy: Policy): readonly Step[] {
  const exact = weight.times(factor);
  const data = { weight: plain(weight), ratio: percent(factor), score: plain(result.score) };
  const equals = isExact(factor) ? sign(exact, result.score) : "≈";
  return [{ id: "product", data: { ...data, equals } }, ...rounded(exact, result.score, policy)];
}

const rounded = (exact: Decimal, score: Decimal, { decimals }: Policy): readonly Step[] =>
  exact.equals(score) ? [] : [{ id: "rounded", data: { exact: brief(exact), count: String(decimals) } }];

/** An unrounded figure, as far as anybody reads it. */
function brief(exact: Decimal): string {
  const printed = exact.toDecimalPlaces(6, Decimal.ROUND_DOWN);
  return plain(printed) + (printed.equals(exact) ? "" : "…");
}

const sign = (exact: Decimal, score: Decimal): string => (exact.equals(score) ? "=" : "≈");

/** True where a rate is printed without loss. */
const isExact = (ratio: Decimal): boolean => ratio.times(100).decimalPlaces() <= 2;
