import type { Decimal } from "decimal.js";
import { addressKey } from "../../sheet/address";
import { ownersOf } from "../../table/own";
import { scoresOf } from "../../table/points";
import { totalOf, weightsOf } from "../../table/weights";
import { indicatorsOf, type Entry, type Table } from "../../table/table";
import { defineCheck } from "../check";
import { figure, printRate, ranges, rateAgrees } from "../printed";

/** A printed rate, and what it is the rate of. */
interface Rated {
  readonly rate: Entry;
  readonly score: Decimal;
  readonly weight: Decimal;
  readonly from: Parameters<typeof ranges>[0];
}

/** 得分率不等于得分 ÷ 分值 */
export const scoreRate = defineCheck({
  id: "score-rate",
  severity: "error",
  group: "Arithmetic",
  messages: ["off"],
  run: ({ scored: { table }, report }) => {
    for (const { rate, score, weight, from } of rated(table)) {
      if (!weight.gt(0)) continue;
      const exact = score.div(weight);
      if (rateAgrees(rate, exact)) continue;
      const expected = printRate(exact, rate);
      report({
        address: rate.address,
        message: "off",
        data: { stated: rate.text, score: figure(score), weight: figure(weight), expected },
        expected,
        actual: rate.text,
        related: ranges(from),
      });
    }
  },
});

function rated(table: Table): Rated[] {
  const own = ownersOf(table.indicators, "rate").flatMap(({ entries: { rate, score, weight } }): Rated[] =>
    rate?.value && score?.value && weight?.value ? groupOf(table, rate) : [],
  );
  const ofGroups = table.subtotals.flatMap((subtotal): Rated[] => {
    const members = indicatorsOf(table, subtotal);
    const score = subtotal.score?.value ?? totalOf(scoresOf(members));
    return subtotal.rate?.value
      ? [{ rate: subtotal.rate, score, weight: totalOf(weightsOf(members, table)), from: [subtotal.score] }]
      : [];
  });
  const { rate, score, weight } = table.total ?? {};
  const whole =
    rate?.value && score?.value && weight?.value
      ? [{ rate, score: score.value, weight: weight.value, from: [score, weight] }]
      : [];
  return [...own, ...ofGroups, ...whole];
}

/** The rate of a row, or of all rows that its cell is merged over. */
function groupOf(table: Table, rate: Entry): Rated[] {
  const cell = addressKey(rate.address);
  const members = table.indicators.filter(({ entries }) => entries.rate && addressKey(entries.rate.address) === cell);
  const scores = scoresOf(members),
    weights = weightsOf(members, table);
  return members.every(({ entries }) => entries.score?.value)
    ? [{ rate, score: totalOf(scores), weight: totalOf(weights), from: [...scores, ...weights] }]
    : [];
}
