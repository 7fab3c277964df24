import { defineCheck } from "../check";
import { cappedTotal } from "../../score/total";
import { isTakenOff } from "../../table/extra";
import { executionIsOpen, executionPoints, executionRow, mayTotal, scoresOf } from "../../table/points";
import { inWhole, sharedOut } from "../../table/shares";
import { totalOf } from "../../table/weights";
import { figure, ranges } from "../printed";
import { sumAgrees } from "../../quantity/precision";

/** 总分不等于各项得分之和 */
export const totalScore = defineCheck({
  id: "total-score",
  severity: "error",
  group: "Arithmetic",
  needs: ["scores"],
  messages: ["off"],
  ofReview: true,
  run: ({ scored: { table }, policy, report }) => {
    const stated = table.total?.score;
    const scores = scoresOf(table.indicators);
    if (!stated?.value || scores.length === 0 || executionIsOpen(table)) return;
    // Shares that do not come to the whole say nothing of the total.
    if (sharedOut(table)?.equals(1) === false) return;
    const execution = executionPoints(table, "score");
    const all = execution ? [execution, ...scores] : scores;
    const rows = inWhole(table, (members) => totalOf(scoresOf(members)));
    const total = cappedTotal(rows.plus(execution?.value ?? 0), executionRow(table), policy);
    if (sumAgrees(stated.value, total)) return;
    // What is taken off may be written without a sign.
    const takenOff = totalOf(scoresOf(table.indicators.filter(isTakenOff)));
    if (takenOff.gt(0) && sumAgrees(stated.value, total.minus(takenOff.times(2)))) return;
    // The sum may be put in its place where no score is missing, no row is in doubt, and it is not above the full marks.
    const complete =
      !stated.formula && table.indicators.every(({ entries }) => entries.score?.value) && mayTotal(table, total);
    report({
      address: stated.address,
      message: "off",
      data: { stated: stated.text, sum: figure(total) },
      expected: figure(total),
      actual: figure(stated.value),
      related: ranges(all),
      ...(complete && { fix: { address: stated.address, value: total } }),
    });
  },
});
