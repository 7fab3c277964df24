import type { Decimal } from "decimal.js";
import { isTakenOff } from "../../table/extra";
import { ownersOf } from "../../table/own";
import { goalsWithPoints } from "../../table/goals";
import { scoresOf } from "../../table/points";
import { indicatorsOf, type Entry } from "../../table/table";
import { totalOf } from "../../table/weights";
import { defineCheck } from "../check";
import { figure, ranges } from "../printed";
import { sumAgrees } from "../../quantity/precision";

/** 得分高于分值 */
export const scoreOverWeight = defineCheck({
  id: "score-over-weight",
  severity: "error",
  group: "Scores against targets",
  needs: ["scores"],
  messages: ["over", "goal"],
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
    for (const goal of goalsWithPoints(table)) {
      const scores = scoresOf(indicatorsOf(table, goal));
      const [sum, last] = [totalOf(scores), scores.at(-1)];
      if (!last || sum.lte(goal.points) || sumAgrees(sum, goal.points)) continue;
      report({
        address: last.address,
        message: "goal",
        data: { goal: goal.label, sum: figure(sum), points: figure(goal.points) },
        expected: `≤${figure(goal.points)}`,
        actual: figure(sum),
        actualOf: "related",
        related: ranges([goal, ...scores]),
      });
    }
  },
});
