/** A year in words, in front of its 年, as a pattern: 二〇二五, 二○二五, 二零二五. */
export const YEAR_IN_WORDS = "二[〇○零][〇○零一二三四五六七八九]{2}(?=年)";

const DIGITS = "〇一二三四五六七八九";
const ZERO = /[○零]/g;

/** 二〇二五 → 2025 */
export const yearOf = (words: string): number =>
  Number([...words.replace(ZERO, "〇")].map((digit) => DIGITS.indexOf(digit)).join(""));

/** 2025 → 二〇二五 */
export const yearInWords = (year: number): string =>
  [...String(year)].map((digit) => DIGITS[Number(digit)] ?? digit).join("");
