import { Decimal } from "decimal.js";
import type { Policy } from "../policy/policy";
import type { BudgetRow } from "../table/table";
import { executionRate } from "./execution";

/** A sum of scores as a total: not above what the place allows for so low an execution rate (a provincial platform's manual). */
export function cappedTotal(sum: Decimal, execution: BudgetRow | undefined, policy: Policy): Decimal {
  const rate = execution && executionRate(execution, policy);
  const cap = rate && policy.totalCaps.find(({ below }) => rate.times(100).lt(below))?.cap;
  return cap === undefined ? sum : Decimal.min(sum, cap);
}
