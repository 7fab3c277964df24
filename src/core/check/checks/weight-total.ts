import { Decimal } from "decimal.js";
import { defineCheck } from "../check";
import { executionPoints, totalOf, weightsOf } from "../../table/points";
import { figure, ranges, sumAgrees } from "../printed";

/** 各指标分值（含预算执行率的分值）合计应等于表中声明的总分，未声明时为 100。 */
export const weightTotal = defineCheck({
  id: "weight-total",
  severity: "error",
  kinds: ["self-evaluation", "framework", "score-sheet", "score-summary"],
  messages: ["over", "under"],
  run: ({ scored: { table }, report }) => {
    const weights = weightsOf(table.indicators, table);
    // A part of a summary adds up to what it states itself, if it states anything.
    if (weights.length === 0 || (table.kind === "score-summary" && !table.total?.weight?.value)) return;
    const execution = executionPoints(table, "weight");
    const all = execution ? [execution, ...weights] : weights;
    const total = totalOf(all),
      expected = table.total?.weight?.value ?? new Decimal(100);
    if (sumAgrees(total, expected)) return;
    const difference = total.minus(expected);
    report({
      address: table.total?.weight?.address ?? totalCell(table) ?? weights[0]!.address,
      message: difference.gt(0) ? "over" : "under",
      data: { sum: figure(total), expected: figure(expected), difference: figure(difference.abs()) },
      expected: figure(expected),
      actual: figure(total),
      related: ranges(all),
    });
  },
});

const totalCell = ({ total, columns }: Parameters<typeof weightsOf>[1]) =>
  total && (columns.weight ? { row: total.row, column: columns.weight.left } : total.labelAddress);
