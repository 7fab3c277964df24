import type { Decimal } from "decimal.js";
import { isTakenOff } from "../../table/extra";
import { ownersOf } from "../../table/own";
import type { Entry } from "../../table/table";
import { defineCheck } from "../check";
import { figure, ranges } from "../printed";

/** 得分高于分值 */
export const scoreOverWeight = defineCheck({
  id: "score-over-weight",
  severity: "error",
  group: "Scores against targets",
  needs: ["scores"],
  messages: ["over"],
  ofReview: true,
  covers: ["full-score-unmet"],
  run: ({ scored: { table, indicators }, report }) => {
    const hold = (score: Entry | undefined, weight: Decimal | undefined, at: Entry | undefined): void => {
      if (!score?.value || !weight || score.value.lte(weight)) return;
      report({
        address: score.address,
        message: "over",
        data: { score: figure(score.value), weight: figure(weight) },
        expected: `≤${figure(weight)}`,
        actual: figure(score.value),
        related: ranges([at]),
      });
    };
    // A score merged over several rows counts once.
    for (const { entries } of ownersOf(table.budget, "score"))
      hold(entries.score, entries.weight?.value, entries.weight);
    const own = new Set(ownersOf(table.indicators, "score"));
    for (const { indicator, weight } of indicators) {
      const { entries } = indicator;
      const points = entries.weight?.value ?? weight;
      if (own.has(indicator)) hold(entries.score, isTakenOff(indicator) ? points?.abs() : points, entries.weight);
    }
  },
});
