import { Decimal } from "decimal.js";

/** A sign that Chinese numerals are written with. */
interface NumeralSign {
  readonly sign: string;
  readonly value: number;
  /** It numbers things: 一、, （二）, 第三. 零 and 两 count, and number nothing. */
  readonly orders?: true;
  /** 十, 百, 千: what stands in front of it is multiplied. */
  readonly rank?: true;
}

const SIGNS: readonly NumeralSign[] = [
  { sign: "零", value: 0 },
  { sign: "〇", value: 0 },
  { sign: "一", value: 1, orders: true },
  { sign: "二", value: 2, orders: true },
  { sign: "两", value: 2 },
  { sign: "三", value: 3, orders: true },
  { sign: "四", value: 4, orders: true },
  { sign: "五", value: 5, orders: true },
  { sign: "六", value: 6, orders: true },
  { sign: "七", value: 7, orders: true },
  { sign: "八", value: 8, orders: true },
  { sign: "九", value: 9, orders: true },
  { sign: "十", value: 10, orders: true, rank: true },
  { sign: "百", value: 100, rank: true },
  { sign: "千", value: 1000, rank: true },
];

const KNOWN: ReadonlyMap<string, NumeralSign> = new Map(SIGNS.map((each) => [each.sign, each]));
const joined = (signs: readonly NumeralSign[]): string => signs.map(({ sign }) => sign).join("");

/** The signs of all numerals, for a class of a pattern. */
export const NUMERALS = joined(SIGNS);

/** The signs with a value from `least` to `most`, 两 too, for a class of a pattern. */
export const numeralsFrom = (least: number, most: number): string =>
  joined(SIGNS.filter(({ value }) => value >= least && value <= most));

/** A sign of a numeral, as a pattern. */
export const NUMERAL = `[${NUMERALS}]`;

/** The signs that number things, from 一 to 十, each at its place (一 at 0), also for a class of a pattern. */
export const ORDINALS = joined(SIGNS.filter(({ orders }) => orders));

const IN_WORDS: ReadonlyMap<number, string> = new Map(
  SIGNS.filter(({ sign, orders }) => orders || sign === "零").map(({ sign, value }) => [value, sign]),
);

/** A whole number up to 10 in words, 零 to 十; undefined above. */
export const numeralOf = (value: number): string | undefined => IN_WORDS.get(value);

/** A whole number in digits or in Chinese numerals; undefined where a text is neither. */
export const wholeNumber = (text: string): Decimal | undefined =>
  DIGITS.test(text) ? new Decimal(text) : chineseNumeral(text);

const DIGITS = /^\d+$/;

/** Where 两 does not stand alone. */
const TWO = /两[百千]/;

/**
 * 十二 → 12, 三百零五 → 305, 两 → 2; undefined where the text is no Chinese numeral below 10,000.
 * What only sounds like one is none: 百 (as in 百日), 三五 (three to five), 一百五 (150 in speech).
 */
export function chineseNumeral(text: string): Decimal | undefined {
  if (KNOWN.get(text)?.value === 0) return new Decimal(0);
  let total = 0,
    digit: number | undefined,
    rank = 10_000,
    gap = false;
  for (const sign of text) {
    const known = KNOWN.get(sign);
    if (!known) return undefined;
    const { value } = known;
    if (value === 0) {
      if (total === 0 || digit !== undefined || gap) return undefined;
      gap = true;
    } else if (known.rank) {
      if (value >= rank || (digit === undefined && text[0] !== "十")) return undefined;
      total += (digit ?? 1) * value;
      rank = value;
      digit = undefined;
      gap = false;
    } else {
      if (digit !== undefined || (sign === "两" && text !== "两" && !TWO.test(text))) return undefined;
      digit = value;
    }
  }
  return finished(total, digit, rank, gap);
}

/** 一百零五, but not 一百五; 十五, but not 零五: what is counted so far, and a digit without a rank at the end. */
function finished(total: number, digit: number | undefined, rank: number, gap: boolean): Decimal | undefined {
  if (digit === undefined) return total === 0 || gap ? undefined : new Decimal(total);
  return total === 0 || rank === 10 || gap ? new Decimal(total + digit) : undefined;
}
