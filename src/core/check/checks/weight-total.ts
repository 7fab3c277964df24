import { cellOfSum, hasKey } from "../../table/own";
import { defineCheck } from "../check";
import { isPart } from "../../table/capabilities";
import { fullMarksOf } from "../../table/points";
import type { Table } from "../../table/table";
import { figure, ranges } from "../printed";

/** 各指标与预算执行率的分值合计不等于声明的总分（没有声明的为 100） */
export const weightTotal = defineCheck({
  id: "weight-total",
  severity: "error",
  group: "Weights",
  needs: ["weights"],
  messages: ["over", "under"],
  run: ({ scored: { table }, report }) => {
    const marks = fullMarksOf(table);
    // A part of a summary adds up to what it states itself, if it states anything.
    if (!marks || marks.addsUp || isPart(table)) return;
    const { sum, stated, weights } = marks;
    const difference = sum.minus(stated);
    // What is missing may stand in a row of which it is asked how it lies.
    if (difference.lt(0) && table.unused.some(({ off }) => off)) return;
    const own = table.total?.weight;
    // Rows with their points in their names that come to less than half of 100, without a total, are an excerpt.
    if (!own && !hasKey(table, "weight") && sum.times(2).lt(stated)) return;
    report({
      address: own?.address ?? totalCell(table) ?? weights[0]!.address,
      message: difference.gt(0) ? "over" : "under",
      data: { sum: figure(sum), expected: figure(stated), difference: figure(difference.abs()) },
      expected: figure(stated),
      actual: figure(sum),
      // A declared total is right in its cell; it is the weights that are not.
      ...(!own?.formula && { actualOf: "related" }),
      related: ranges(weights),
    });
  },
});

const totalCell = (table: Table) =>
  table.total && (cellOfSum(table, table.total, "weight") ?? table.total.labelAddress);
