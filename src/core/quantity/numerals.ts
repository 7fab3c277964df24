import { Decimal } from "decimal.js";

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 十二 → 12, 三百零五 → 305, 两 → 2; undefined where the text is no Chinese numeral below 10,000. */
export function chineseNumeral(text: string): Decimal | undefined {
  if (!/^[零〇一二两三四五六七八九十百千]{1,7}$/.test(text)) return undefined;
  let total = 0,
    digit: number | undefined;
  for (const sign of text) {
    const value = DIGITS[sign];
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
    } else {
      total += (digit ?? 1) * TENS[sign]!;
      digit = undefined;
    }
  }
  return new Decimal(total + (digit ?? 0));
}
