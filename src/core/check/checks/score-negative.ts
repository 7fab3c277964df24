import { defineCheck } from "../check";
import { figure } from "../printed";

/** 得分不得低于 0。 */
export const scoreNegative = defineCheck({
  id: "score-negative",
  severity: "error",
  kinds: ["self-evaluation", "score-sheet", "score-summary"],
  messages: ["negative"],
  covers: ["score-recalc"],
  run: ({ scored: { table }, report }) => {
    for (const {
      row,
      entries: { score },
    } of [...table.indicators, ...table.budget])
      // A score merged over several rows counts once.
      if (score?.value?.lt(0) && score.address.row === row)
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
