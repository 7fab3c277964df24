import { gradeOf } from "../../policy/policy";
import { rangeOf } from "../../sheet/address";
import { GRADE } from "../../words/degrees";
import { defineCheck } from "../check";
import { figure } from "../printed";

const STATED = new RegExp(`^${GRADE}$`);

/** 评价等级应与得分相符，按工作簿中写明的分档，没有写明的按办法（全国：90 分及以上为优，80 分及以上为良，60 分及以上为中，60 分以下为差）。 */
export const grade = defineCheck({
  id: "grade",
  severity: "error",
  kinds: ["self-evaluation", "score-sheet", "score-summary", "roll-up"],
  messages: ["off"],
  run: ({ scored: { table }, grades, report }) => {
    const stated = [
      { grade: table.grade, score: table.total?.score },
      ...table.projects.map(({ entries }) => ({ grade: entries.grade, score: entries.score })),
    ];
    for (const { grade: entry, score } of stated) {
      const word = entry && STATED.exec(entry.text)?.groups?.["grade"];
      if (!entry || !word || !score?.value) continue;
      const expected = gradeOf(grades(), score.value);
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
