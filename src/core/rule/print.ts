import type { Decimal } from "decimal.js";
import { plain, round } from "../quantity/decimal";
import type { Amount } from "./rule";

/** A figure in a sentence: at most four decimals, no trailing zeros. */
export const figure = (value: Decimal): string => plain(round(value, 4));

/** An amount with its unit, in full; shares as percent. */
export const amountText = ({ value, unit }: Amount): string =>
  unit === "%" ? `${plain(value.times(100))}%` : plain(value) + unit;

/** A fraction in percent: at most two decimals (half up); what is short of 100 % never prints as 100 %. */
export function percentText(value: Decimal): string {
  const hundredfold = value.times(100);
  for (const decimals of [2, 4, 6]) {
    const printed = round(hundredfold, decimals);
    if (!printed.equals(100) || hundredfold.equals(100)) return `${plain(printed)}%`;
  }
  return `${plain(round(hundredfold, 8))}%`;
}
