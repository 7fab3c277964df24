import { gradeOf } from "../../policy/policy";
import { rangeOf } from "../../sheet/address";
import { GRADE } from "../../words/degrees";
import { defineCheck } from "../check";
import { figure } from "../printed";

const STATED = new RegExp(`^${GRADE}$`);

/** 优、良、中、差与得分不符 */
export const grade = defineCheck({
  id: "grade",
  severity: "error",
  group: "Arithmetic",
  kinds: ["self-evaluation", "score-sheet", "score-summary", "roll-up"],
  messages: ["off"],
  run: ({ scored: { table }, grades, report }) => {
    const stated = [
      { grade: table.grade, score: table.total?.score, others: [] },
      ...(table.projects ?? []).map(({ entries: { grade, score, review, selfScore } }) => ({
        grade,
        score,
        // 复核等次 is that of the reviewed score.
        others: [review, selfScore],
      })),
    ];
    for (const { grade: entry, score, others } of stated) {
      const word = entry && STATED.exec(entry.text)?.groups?.["grade"];
      if (!entry || !word || !score?.value) continue;
      const expected = gradeOf(grades(), score.value);
      if (others.some((other) => other?.value && gradeOf(grades(), other.value) === word)) continue;
      if (word !== expected)
        report({
          address: entry.address,
          message: "off",
          data: { stated: word, score: figure(score.value), expected },
          expected,
          actual: word,
          related: [rangeOf(score.address)],
        });
    }
  },
});
