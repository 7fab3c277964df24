import type { Decimal } from "decimal.js";
import type { Policy } from "../policy/policy";
import { plain } from "../quantity/decimal";
import { isEmpty, type BudgetRow, type Meta } from "../table/table";
import { reasons } from "./reason";
import { roundedPoints } from "./rounded";
import type { Result } from "./result";

/** Executed ÷ budget of the row, as a fraction; undefined where one is missing or the budget is 0. */
export function executionRate(row: BudgetRow, policy: Policy): Decimal | undefined {
  const budget = budgetOf(row, policy),
    executed = row.entries.executed?.value;
  return budget && executed && budget.gt(0) && executed.gte(0) ? executed.div(budget) : undefined;
}

/** What was executed out of a budget of 0, where the place divides by 1 then. */
function rateOfNothing(row: BudgetRow, policy: Policy): Decimal | undefined {
  const executed = row.entries.executed?.value;
  return policy.executionOfNothing === "by-one" && budgetOf(row, policy)?.isZero() && executed?.gte(0)
    ? executed
    : undefined;
}

/** The budget that the execution is measured by. */
export const budgetOf = ({ entries }: BudgetRow, policy: Policy): Decimal | undefined =>
  policy.executionDenominator === "initial" ? entries.initial?.value : entries.annual?.value;

/** True where budget or execution is filled in, and is no amount in a unit that is known. */
const isUnread = ({ entries }: BudgetRow, { executionDenominator }: Policy): boolean =>
  [entries[executionDenominator === "initial" ? "initial" : "annual"], entries.executed].some(
    (entry) => entry && !entry.value && !isEmpty(entry),
  );

/** The score of the budget execution: rate × weight, capped at the weight (national method, 单位自评: 全年执行数 ÷ 全年预算数). */
export function scoreExecution(row: BudgetRow, meta: Meta, policy: Policy): Result {
  const weight = row.entries.weight?.value;
  if (!weight?.gt(0)) return { state: "not-applicable" };
  const rate = executionRate(row, policy) ?? rateOfNothing(row, policy);
  if (!rate)
    return { state: "needs-judgement", why: "other", detail: isUnread(row, policy) ? "budget-unread" : "no-budget" };
  // Only a person knows whether the project is finished, which a rate below or above the whole may depend on.
  if (policy.executionBands && !rate.equals(1))
    return { state: "needs-judgement", why: "other", detail: "project-finished" };
  const score = roundedPoints(weight.times(rate), weight, policy);
  const deduction = weight.minus(score);
  const money = meta.money ? ` ${meta.money}` : "";
  const figure = (value: Decimal | undefined): string => (value ? plain(value) : "") + money;
  const reason = deduction.isZero()
    ? ""
    : reasons.execution(figure(budgetOf(row, policy)), figure(row.entries.executed?.value), rate, score, deduction);
  return { state: "scored", score, deduction, method: "execution", reason };
}
