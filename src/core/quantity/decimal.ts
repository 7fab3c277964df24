import { Decimal } from "decimal.js";

/**
 * A binary double of a workbook as a decimal: the 15 significant digits that Excel keeps, shows and compares.
 * (A file may hold 9.800000000000001 for what was typed, and is seen, as 9.8.)
 */
export const fromDouble = (value: number): Decimal => new Decimal(value.toPrecision(15));

/** True where a cell, which keeps a double, can hold the number. */
export const fitsCell = (value: Decimal): boolean => Number.isFinite(value.toNumber());

/** Plain decimal text without an exponent: "1.79", "12867". */
export const plain = (value: Decimal): string => value.toFixed();

/**
 * Digits that a quotient is right to, and places that are right where something was taken from it; what it is off behind them must not
 * decide on which side of a half it lies (10 × 73 ÷ 80, 30 × (2 − 95 ÷ 48)).
 */
const EXACT_DIGITS = 18,
  EXACT_PLACES = 14;

/** Rounds half up (away from zero), the way scores are rounded. */
export const round = (value: Decimal, decimals: number): Decimal =>
  value
    .toSignificantDigits(EXACT_DIGITS)
    .toDecimalPlaces(EXACT_PLACES, Decimal.ROUND_HALF_UP)
    .toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);

export const sum = (values: Iterable<Decimal>): Decimal => {
  let total = new Decimal(0);
  for (const value of values) total = total.plus(value);
  return total;
};
