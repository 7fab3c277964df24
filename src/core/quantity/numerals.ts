import { Decimal } from "decimal.js";

const DIGITS = "零一二三四五六七八九";
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Signs that a Chinese numeral is made of. */
export const NUMERAL = "[零〇一二两三四五六七八九十百千]";

/**
 * 十二 → 12, 三百零五 → 305, 两 → 2; undefined where the text is no Chinese numeral below 10,000.
 * What only sounds like one is none: 百 (as in 百日), 三五 (three to five), 一百五 (150 in speech).
 */
export function chineseNumeral(text: string): Decimal | undefined {
  if (text === "零" || text === "〇") return new Decimal(0);
  let total = 0,
    digit: number | undefined,
    rank = 10_000,
    gap = false;
  for (const sign of text) {
    if (sign === "零" || sign === "〇") {
      if (total === 0 || digit !== undefined || gap) return undefined;
      gap = true;
      continue;
    }
    const value = sign === "两" ? 2 : DIGITS.indexOf(sign);
    const tens = TENS[sign];
    if (value > 0) {
      if (digit !== undefined || (sign === "两" && text !== "两" && !/两[百千]/.test(text))) return undefined;
      digit = value;
    } else {
      if (!tens || tens >= rank || (digit === undefined && text[0] !== "十")) return undefined;
      total += (digit ?? 1) * tens;
      rank = tens;
      digit = undefined;
      gap = false;
    }
  }
  if (digit === undefined) return total === 0 || gap ? undefined : new Decimal(total);
  // 一百零五, but not 一百五; 十五, but not 零五.
  return total === 0 || rank === 10 || gap ? new Decimal(total + digit) : undefined;
}
