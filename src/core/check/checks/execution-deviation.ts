import type { Decimal } from "decimal.js";
import { executionRate } from "../../score/execution";
import { percent } from "../../score/reason";
import { executionRow, fullMarksOf, scoresOf } from "../../table/points";
import { totalOf, weightsOf } from "../../table/weights";
import type { Table } from "../../table/table";
import { defineCheck } from "../check";
import { ranges } from "../printed";

/** 预算执行率低于指标得分率，或比预算少得多，超出平台的界限（所选办法有界限的才查） */
export const executionDeviation = defineCheck({
  id: "execution-deviation",
  severity: "warning",
  group: "Scores against targets",
  kinds: ["self-evaluation"],
  messages: ["red", "yellow"],
  run: ({ scored: { table }, policy, report }) => {
    const limits = policy.executionDeviation;
    const row = executionRow(table) ?? table.budget.find(({ total }) => total);
    const rate = limits && row && executionRate(row, policy);
    if (!rate) return;
    const points = scoreRate(table);
    const deviation = points?.gt(0) ? points.minus(rate).div(points) : undefined;
    const red = deviation?.times(100).gt(limits.red) === true;
    if (!red && !rate.lt(1 - limits.yellow / 100)) return;
    const { rate: stated, annual, executed } = row.entries;
    const address = (stated ?? executed)?.address;
    if (!address) return;
    report({
      address,
      message: red ? "red" : "yellow",
      ...(!red && { severity: "info" }),
      data: {
        rate: percent(rate),
        limit: String(red ? limits.red : limits.yellow),
        ...(points && { points: percent(points) }),
        ...(deviation && { deviation: percent(deviation) }),
      },
      actual: percent(rate),
      related: ranges([annual, executed]),
    });
  },
});

/** What the indicators got of their points, as a fraction; undefined where one has no score, or the points are not all known. */
function scoreRate(table: Table): Decimal | undefined {
  const whole = fullMarksOf(table)?.addsUp === true && table.indicators.every(({ entries }) => entries.score?.value);
  return whole ? totalOf(scoresOf(table.indicators)).div(totalOf(weightsOf(table.indicators, table))) : undefined;
}
