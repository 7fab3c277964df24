import { Decimal } from "decimal.js";
import { round } from "../quantity/decimal";
import { printAddress, printRange, type Address } from "../sheet/address";
import { runsOf } from "../sheet/runs";
import { cellAt, type Sheet } from "../sheet/sheet";
import type { Policy } from "../policy/policy";
import type { BudgetRow, Entry } from "../table/table";
import type { ScoredIndicator } from "./result";

/**
 * A score as a live Excel formula (without "="), e.g. ROUND(G13*MIN(1,F13/E13),2): only where target, actual and weight are cells
 * that hold numbers and the formula gives the very score that the policy gives; otherwise undefined.
 */
export function scoreFormula(
  { indicator, reading, result }: ScoredIndicator,
  sheet: Sheet,
  policy: Policy,
): string | undefined {
  const { target, actual, weight } = indicator.entries;
  // A score of a person, or of the row's own rule, may give the same figure, and is still another calculation.
  if (result.state !== "scored" || result.method === "manual" || result.method === "rule") return undefined;
  if (!reading.direction.sure || reading.direction.better !== "more") return undefined;
  return proportional(weight, actual, target, sheet, policy, result.score);
}

/** The same for the execution of the budget: ROUND(G6*MIN(1,F6/E6),2). */
export function executionFormula(
  { entries }: BudgetRow,
  sheet: Sheet,
  policy: Policy,
  score: Decimal,
): string | undefined {
  const { weight, executed, initial, annual } = entries;
  const budget = policy.executionDenominator === "initial" ? initial : annual;
  return proportional(weight, executed, budget, sheet, policy, score);
}

function proportional(
  weight: Entry | undefined,
  part: Entry | undefined,
  whole: Entry | undefined,
  sheet: Sheet,
  { decimals }: Policy,
  score: Decimal,
): string | undefined {
  const [w, a, t] = [weight, part, whole].map((entry) => numberIn(sheet, entry));
  if (!w || !a || !t?.gt(0) || a.isNegative()) return undefined;
  if (!round(w.times(Decimal.min(1, a.div(t))), decimals).equals(score)) return undefined;
  const [W, A, T] = [weight!, part!, whole!].map(({ address }) => printAddress(address));
  return `ROUND(${W}*MIN(1,${A}/${T}),${decimals})`;
}

/** The number that a cell itself holds, which is what a formula would calculate with. */
function numberIn(sheet: Sheet, entry: Entry | undefined): Decimal | undefined {
  const value = entry && cellAt(sheet, entry.address)?.value;
  return Decimal.isDecimal(value) ? value : undefined;
}

/** A sum as a live formula: SUM(H4:H7,H9). */
export const sumFormula = (cells: readonly Address[]): string => `SUM(${runsOf(cells).map(printRange).join(",")})`;
