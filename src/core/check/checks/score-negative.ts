import { isTakenOff } from "../../table/extra";
import { ownersOf } from "../../table/own";
import { defineCheck } from "../check";
import { figure } from "../printed";

/** 得分低于 0 */
export const scoreNegative = defineCheck({
  id: "score-negative",
  severity: "error",
  group: "Scores against targets",
  needs: ["scores"],
  messages: ["negative"],
  ofReview: true,
  covers: ["score-recalc"],
  run: ({ scored: { table }, report }) => {
    // A score merged over several rows counts once.
    for (const {
      entries: { score },
    } of ownersOf([...table.indicators.filter((each) => !isTakenOff(each)), ...table.budget], "score"))
      if (score?.value?.lt(0))
        report({
          address: score.address,
          message: "negative",
          data: { score: figure(score.value) },
          expected: "≥0",
          actual: figure(score.value),
          related: [],
        });
  },
});
