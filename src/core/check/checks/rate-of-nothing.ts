import type { Decimal } from "decimal.js";
import { isEmpty, type BudgetRow, type Entry } from "../../table/table";
import { ownersOf } from "../../table/own";
import { defineCheck } from "../check";
import { ranges } from "../printed";

/** 预算数为 0 或没有预算数，却有执行率或得分 */
export const rateOfNothing = defineCheck({
  id: "rate-of-nothing",
  severity: "error",
  group: "Arithmetic",
  messages: ["rate", "score"],
  // Executed out of nothing is above it, too.
  covers: ["budget-over"],
  run: ({ scored: { table }, report }) => {
    // A rate or a score that is merged over the sources as well is that of the first row.
    const [rates, scores] = (["rate", "score"] as const).map((key) => new Set(ownersOf(table.budget, key)));
    let said = false;
    for (const row of table.budget) {
      const { rate, score, initial, annual, executed } = row.entries;
      if (!isNothing(row)) continue;
      const found =
        (rates?.has(row) && given(rate, "rate")) || (scores?.has(row) && given(score, "score")) || undefined;
      if (!found) continue;
      // What the total has without a budget its sources have of themselves.
      if (!row.total && said) continue;
      said ||= row.total;
      const { entry, message } = found;
      report({
        address: entry.address,
        message,
        data: { stated: entry.text, budget: annual?.text ?? "", label: row.label },
        actual: entry.text,
        related: ranges([initial, annual, executed, ...(message === "rate" && isGiven(score) ? [score] : [])]),
      });
    }
  },
});

/** True for a row whose budget is 0, or that has none in any of the columns that it could stand in. */
function isNothing({ entries: { initial, annual } }: BudgetRow): boolean {
  if (!annual) return false;
  return [initial, annual].every((entry) => !entry || isEmpty(entry) || isZero(entry.value));
}

const isZero = (value: Decimal | undefined): boolean => value?.isZero() === true;

const isGiven = (entry: Entry | undefined): boolean => Boolean(entry?.value && !entry.value.isZero());

const given = (
  entry: Entry | undefined,
  message: "rate" | "score",
): { readonly entry: Entry; readonly message: "rate" | "score" } | undefined =>
  entry && isGiven(entry) ? { entry, message } : undefined;
