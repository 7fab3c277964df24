import { Decimal } from "decimal.js";
import { plain } from "../../quantity/decimal";
import { unitOf } from "../../quantity/units";
import { isBound } from "../../quantity/operators";
import type { Amount } from "../../quantity/quantity";
import type { Entry, Table } from "../../table/table";
import { defineCheck } from "../check";
import { ranges } from "../printed";
import { agrees } from "../../quantity/precision";

const TOTAL_COST = /^(?:项目)?(?:总成本|成本总额|总投资成本)(?:\(.*\))?$/;

/** 总成本指标的实际完成值与全年执行数不一致 */
export const costExecution = defineCheck({
  id: "cost-execution",
  severity: "warning",
  group: "Scores against targets",
  needs: ["scoring"],
  messages: ["differs"],
  run: ({ scored, report }) => {
    const { table } = scored;
    const executed = table.budget.find((row) => row.total)?.entries.executed;
    if (!executed?.value) return;
    for (const { indicator, reading } of scored.indicators) {
      const { entries } = indicator;
      const { actual } = reading;
      if (!TOTAL_COST.test(reading.name) || actual.kind !== "figure" || isBound(actual.operator)) continue;
      if (sameMoney(actual.amount, executed, table)) continue;
      const money = table.meta.money ?? "";
      report({
        address: entries.actual!.address,
        message: "differs",
        data: { actual: entries.actual!.text, executed: plain(executed.value) + money },
        expected: plain(executed.value) + money,
        actual: entries.actual!.text,
        related: ranges([executed]),
      });
    }
  },
});

/** Each figure is right to half a unit of its own last digit; a unit that is not stated is the other side's. */
function sameMoney(actual: Amount, executed: Entry, table: Table): boolean {
  const own = actual.unit?.dimension === "money" ? actual.unit.factor : undefined;
  const block = table.meta.money ? unitOf(table.meta.money).factor : undefined;
  const scale = (block ?? own ?? new Decimal(1)).div(own ?? block ?? 1);
  const inActualUnit = executed.value!.times(scale);
  return (
    agrees(actual.value, actual.decimals, inActualUnit) ||
    agrees(executed.value!, executed.decimals, actual.value.div(scale))
  );
}
