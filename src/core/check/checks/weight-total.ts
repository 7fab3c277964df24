import { Decimal } from "decimal.js";
import { sumAgrees } from "../../quantity/precision";
import { cellOfSum, hasKey } from "../../table/own";
import { defineCheck, type Report, type Reported } from "../check";
import { isPart } from "../../table/capabilities";
import { executionPoints, fullMarksOf } from "../../table/points";
import type { Table } from "../../table/table";
import { goalsWithPoints } from "../../table/goals";
import { sharedOut } from "../../table/shares";
import { totalOf, weightsOf } from "../../table/weights";
import { figure, ranges } from "../printed";

/** 各指标与预算执行率的分值合计不等于声明的总分（没有声明的为 100） */
export const weightTotal = defineCheck({
  id: "weight-total",
  severity: "error",
  group: "Weights",
  needs: ["weights"],
  messages: ["over", "under", "shares"],
  run: ({ scored: { table }, report }) => {
    if (sharesOff(table, report)) return;
    goalPoints(table, report);
    const marks = fullMarksOf(table);
    // A part of a summary adds up to what it states itself, if it states anything.
    if (!marks || marks.addsUp || isPart(table)) return;
    const { sum, stated, weights } = marks;
    // What is missing may stand in a row of which it is asked how it lies.
    if (sum.lt(stated) && table.unused.some(({ off }) => off)) return;
    const own = table.total?.weight;
    // Rows with their points in their names that come to less than half of 100, without a total, are an excerpt.
    if (!own && !hasKey(table, "weight") && sum.times(2).lt(stated)) return;
    report({
      address: own?.address ?? totalCell(table) ?? weights[0]!.address,
      ...offBy(sum, stated),
      // A declared total is right in its cell; it is the weights that are not.
      ...(!own?.formula && { actualOf: "related" }),
      related: ranges(weights),
    });
  },
});

/** True where goals state shares that do not add up to the whole: nothing that rests on them is held against anything. */
function sharesOff(table: Table, report: Report): boolean {
  const shares = sharedOut(table);
  const [first] = table.goals ?? [];
  if (!first || !shares || sumAgrees(shares.times(HUNDRED), HUNDRED)) return false;
  const stated = `${figure(shares.times(HUNDRED))}%`;
  report({
    address: first.address,
    message: "shares",
    data: { sum: stated },
    expected: "100%",
    actual: stated,
    actualOf: "related",
    related: ranges(table.goals ?? []),
  });
  return true;
}

/** In a form that has points only for its goals and the budget's execution, these are what has to add up. */
function goalPoints(table: Table, report: Report): void {
  const goals = goalsWithPoints(table).map(({ address, points }) => ({ address, value: points }));
  const execution = executionPoints(table, "weight");
  const [first] = goals;
  if (!first || !execution || table.total?.weight || weightsOf(table.indicators, table).length > 0) return;
  const all = [execution, ...goals];
  const sum = totalOf(all);
  if (sumAgrees(sum, HUNDRED)) return;
  report({ address: first.address, ...offBy(sum, HUNDRED), actualOf: "related", related: ranges(all) });
}

/** What is said of points that come to more or less than they should. */
const offBy = (sum: Decimal, due: Decimal): Pick<Reported, "message" | "data" | "expected" | "actual"> => ({
  message: sum.gt(due) ? "over" : "under",
  data: { sum: figure(sum), expected: figure(due), difference: figure(sum.minus(due).abs()) },
  expected: figure(due),
  actual: figure(sum),
});

const HUNDRED = new Decimal(100);

const totalCell = (table: Table) =>
  table.total && (cellOfSum(table, table.total, "weight") ?? table.total.labelAddress);
