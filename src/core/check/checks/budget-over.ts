import type { Decimal } from "decimal.js";
import { plain } from "../../quantity/decimal";
import { converted } from "../../quantity/money";
import { sumAgrees } from "../../quantity/precision";
import { unitOf } from "../../quantity/units";
import type { ScoredIndicator } from "../../score/result";
import type { BudgetRow, Entry, Table } from "../../table/table";
import { defineCheck } from "../check";
import { moneyOf } from "../money";
import { ranges } from "../printed";

/** 执行数大于全年预算数，或成本指标值大于项目预算 */
export const budgetOver = defineCheck({
  id: "budget-over",
  severity: "warning",
  group: "Arithmetic",
  messages: ["executed", "target"],
  run: ({ scored: { table, indicators }, sheet, report }) => {
    const over = table.budget.flatMap((row) => overIn(row) ?? []);
    // Of a whole that is above its budget the sources are so of themselves.
    const whole = over.find(({ total }) => total);
    for (const { executed, annual, label } of whole ? [whole] : over)
      report({
        address: executed.address,
        message: "executed",
        data: { executed: executed.text, budget: annual.text, label },
        actual: executed.text,
        related: ranges([annual]),
      });
    const budget = budgetIn(moneyOf(sheet, table));
    if (!budget) return;
    for (const row of indicators) {
      const { target } = row.indicator.entries;
      const ceiling = ceilingIn(row, table);
      if (!target || !ceiling?.gt(budget.value) || sumAgrees(ceiling, budget.value)) continue;
      report({
        address: target.address,
        message: "target",
        data: { name: row.reading.name, target: target.text, budget: plain(budget.value) + (table.meta.money ?? "") },
        actual: target.text,
        related: ranges([budget.entry]),
      });
    }
  },
});

/** A row of the budget block in which more was executed than there was. */
interface Over {
  readonly executed: Entry;
  readonly annual: Entry;
  readonly label: string;
  readonly total: boolean;
}

function overIn({ entries: { annual, executed }, label, total }: BudgetRow): Over | undefined {
  if (!executed?.value || !annual?.value) return undefined;
  const more = executed.value.gt(annual.value) && !sumAgrees(executed.value, annual.value);
  return more ? { executed, annual, label, total } : undefined;
}

/** The largest amount that the project was ever given. */
function budgetIn(money: ReturnType<typeof moneyOf>): { readonly entry: Entry; readonly value: Decimal } | undefined {
  const wholes = money.flatMap((rows) => rows.find(({ total }) => total) ?? []);
  const given = wholes.flatMap(({ entries: { initial, annual } }) =>
    [initial, annual].flatMap((entry) => (entry?.value?.gt(0) ? [{ entry, value: entry.value }] : [])),
  );
  return given.sort((a, b) => b.value.cmp(a.value))[0];
}

/** The target of a cost indicator in the money of the budget block; undefined where it is none or in another money. */
function ceilingIn({ reading: { target, cost } }: ScoredIndicator, { meta }: Table): Decimal | undefined {
  if (!cost || target.kind !== "figure" || target.amount.unit?.dimension !== "money" || !meta.money) return undefined;
  return converted(target.amount, target.amount.unit, unitOf(meta.money))?.value;
}
