import { Decimal } from "decimal.js";
import { plain } from "../quantity/decimal";
import { printAmount } from "../quantity/figure";
import { isBound, operatorsAround, type Operator } from "../quantity/operators";
import { readQuantity, type Quantity } from "../quantity/quantity";
import { normalise } from "../words/notation";
import type { Unit } from "../quantity/units";
import type { Indicator } from "../table/table";
import type { Reading } from "./reading";

/** A rate in percent with two decimals, half up; a rate that is short of 100 % never prints as 100 %. */
export function percent(ratio: Decimal): string {
  const hundredfold = ratio.times(100);
  let decimals = 2;
  let printed = hundredfold.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  while (printed.equals(100) && !hundredfold.equals(100) && decimals < 10) {
    decimals += 2;
    printed = hundredfold.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  }
  return `${plain(printed)}%`;
}

const EQUALS = /^[=＝═]\s*/;

/** A cell's words for a sentence: 17 → 17 个 where the unit stands in a column of its own. */
export function withUnit(text: string, unit: Unit | undefined): string {
  const body = text.trim().replace(EQUALS, "");
  if (!unit || !/[\d.]$/.test(body)) return body;
  return unit.symbol === "%" ? body + unit.symbol : `${body} ${unit.symbol}`;
}

/**
 * A target for a sentence: what it asks of the figure stands there once, in the cell's words where it has some (不少于10个), else as
 * the sign of the column beside it (≥10个). What says it twice (≥95%以上) is printed anew.
 */
export function printTarget(text: string, target: Quantity, operator: Operator | undefined): string {
  if (target.kind !== "figure") return text.trim();
  const { amount } = target;
  const sign = isBound(operator) ? operator : "";
  const plainly = normalise(text).replace(/^=/, "");
  const said = operatorsAround(plainly);
  if (said === (sign === "" ? 0 : 1)) return withUnit(text, amount.unit);
  if (said === 0 && /^[\d.+-]/.test(plainly)) return sign + withUnit(text, amount.unit);
  const own = readQuantity(text);
  return own.kind === "figure" && own.amount.unit
    ? sign + printAmount(amount, false)
    : withUnit(sign + printAmount({ value: amount.value, decimals: amount.decimals }, false), amount.unit);
}

/** Target and actual as a sentence has them: with sign and unit. */
export interface SentenceParts {
  readonly actual: string;
  readonly target: string;
}

/** What a sentence says of a row. */
export const sentenceParts = ({ entries }: Indicator, { target, actual, direction }: Reading): SentenceParts => ({
  target: printTarget(entries.target?.text ?? "", target, direction.operator),
  actual: withUnit(entries.actual?.text ?? "", actual.kind === "figure" ? actual.amount.unit : undefined),
});

/** Reasons are the document's own language, not the reader's: always formal Chinese. */
export const reasons = {
  below: ({ actual, target }: SentenceParts, ratio: Decimal, score: Decimal, deduction: Decimal): string =>
    `实际完成 ${actual}，低于年度指标值 ${target}，完成率 ${percent(ratio)}，按比例得 ${plain(score)} 分，扣 ${plain(deduction)} 分。`,
  belowMark: (
    { actual, target }: SentenceParts,
    ratio: Decimal,
    mark: number,
    score: Decimal,
    deduction: Decimal,
  ): string =>
    ratio.times(100).lte(mark)
      ? `实际完成 ${actual}，低于年度指标值 ${target}，完成率 ${percent(ratio)}，未超过及格线 ${mark}%，不得分，扣 ${plain(deduction)} 分。`
      : `实际完成 ${actual}，低于年度指标值 ${target}，完成率 ${percent(ratio)}，按及格线 ${mark}% 以上的比例得 ${plain(score)} 分，扣 ${plain(deduction)} 分。`,
  bands: ({ actual, target }: SentenceParts, score: Decimal, deduction: Decimal): string =>
    `实际完成 ${actual}（年度指标值 ${target}），按分档得 ${plain(score)} 分，扣 ${plain(deduction)} 分。`,
  inverse: ({ actual, target }: SentenceParts, score: Decimal, deduction: Decimal): string =>
    `实际完成 ${actual}，超过年度指标值 ${target}，按年度指标值与实际完成值之比得 ${plain(score)} 分，扣 ${plain(deduction)} 分。`,
  zero: ({ actual, target }: SentenceParts, deduction: Decimal): string =>
    `实际完成 ${actual}，超过年度指标值 ${target}，反向指标未完成不得分，扣 ${plain(deduction)} 分。`,
  excess: ({ actual, target }: SentenceParts, excess: Decimal, score: Decimal, deduction: Decimal): string =>
    `实际完成 ${actual}，超过年度指标值 ${target} ${percent(excess)}，按超出比例得 ${plain(score)} 分，扣 ${plain(deduction)} 分。`,
  farAbove: ({ actual, target }: SentenceParts, ratio: Decimal, deduction: Decimal): string =>
    `实际完成 ${actual}，为年度指标值 ${target} 的 ${percent(ratio)}，指标值设定偏低，扣 ${plain(deduction)} 分。`,
  execution: (budget: string, executed: string, rate: Decimal, score: Decimal, deduction: Decimal): string =>
    `全年预算数 ${budget}，全年执行数 ${executed}，预算执行率 ${percent(rate)}，得 ${plain(score)} 分，扣 ${plain(deduction)} 分。`,
};
