import { Decimal } from "decimal.js";
import { shareIn, type Policy } from "../policy/policy";
import { isBound } from "../quantity/operators";
import { isRatio } from "../quantity/units";
import type { Indicator } from "../table/table";
import type { Outcome } from "./outcome";
import type { Reading } from "./reading";

const ZERO = new Decimal(0),
  ONE = new Decimal(1);

/** An actual as it counts: below 0 it may be nothing. */
export function counted(reading: Reading, { negativeActual }: Policy): Reading {
  const { actual } = reading;
  return negativeActual === "zero" && actual.kind === "figure" && actual.amount.value.isNegative()
    ? { ...reading, actual: { ...actual, amount: { ...actual.amount, value: ZERO } } }
    : reading;
}

/** What just reaches a target of > or < is met where the place takes it for ≥ or ≤. */
export function byPolicy(outcome: Outcome, { strictBound }: Policy): Outcome {
  if (strictBound === "judgement") return outcome;
  const reaches =
    (outcome.state === "unclear" && outcome.detail === "strict-bound") ||
    (outcome.state === "above" && outcome.ratio?.equals(1));
  return reaches ? { state: "met", ratio: ONE } : outcome;
}

/** The share of the weight that a place gives to satisfaction by bands; undefined where it does not, or the actual is no share. */
export function satisfactionShare(
  { level1, level2 }: Indicator,
  { actual }: Reading,
  { satisfactionBands }: Policy,
): number | undefined {
  const isSatisfaction = level1.role === "satisfaction" || level2.role === "satisfaction";
  if (!satisfactionBands || !isSatisfaction || actual.kind !== "figure" || isBound(actual.operator)) return undefined;
  const { value, unit } = actual.amount;
  return unit && isRatio(unit) ? shareIn(satisfactionBands, value.times(unit.factor).times(100)) : undefined;
}

/** A completion rate as it counts: with a pass mark from there on only. */
export function aboveMark(ratio: Decimal, { passMark }: Policy): Decimal {
  if (passMark === null) return ratio;
  const mark = new Decimal(passMark).div(100);
  return Decimal.max(0, ratio.minus(mark).div(ONE.minus(mark)));
}
