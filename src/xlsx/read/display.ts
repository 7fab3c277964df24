import { format, getFormatDateInfo } from "numfmt";
import { ORDINALS } from "../../core/words/numerals";
import { XlsxError } from "../error";
import { LIMITS } from "../limits";

/** Days between the epochs of the two date systems. */
const DAYS_TO_1904 = 1462;

const OPTIONS = { overflow: "########", dateErrorNumber: false, dateSpanLarge: false, throws: true } as const;

/** Excel rounds the 15 digits that it shows, so 1.005 is 1.01 under 0.00; the double itself is slightly below. */
const NUDGE = 1 + 1e-15;

/** How a format prints a number, and a text. */
interface Display {
  readonly number: (value: number) => string;
  readonly text: (value: string) => string;
}

/** Makes displayed texts as a Chinese Excel does; formats that cannot be read count as General. */
export function createDisplay(date1904: boolean): (code: string | undefined) => Display {
  const displays = new Map<string | undefined, Display>([[undefined, GENERAL]]);
  return (code) => {
    let display = displays.get(code);
    if (!display) {
      // Each one costs time, a long one the more; to show a figure under another format would be to show a wrong one.
      if (displays.size > LIMITS.formats) throw new XlsxError("too-large", { what: "formats", limit: LIMITS.formats });
      if (code!.length > LIMITS.formatLength)
        throw new XlsxError("too-large", { what: "format", limit: LIMITS.formatLength });
      displays.set(code, (display = compile(code!, date1904)));
    }
    return display;
  };
}

const GENERAL: Display = {
  number: (value) => (Number.isInteger(value) && Math.abs(value) < 1e11 ? String(value + 0) : format("General", value)),
  text: (value) => value,
};

function compile(code: string, date1904: boolean): Display {
  const pattern = neutral(code);
  const options = { ...OPTIONS, locale: isChinese(pattern) ? "zh-CN" : "en-US" };
  const date = isDate(pattern);
  const shift = date1904 && date ? DAYS_TO_1904 : 0;
  const inChinese = date && /\[dbnum1\]/i.test(pattern);
  const print = (value: number | string): string => {
    const text = format(pattern, value, options);
    return inChinese ? chineseDigits(text) : text;
  };
  return {
    number: (value) => {
      try {
        return print(date ? value + shift : value * NUDGE);
      } catch {
        return GENERAL.number(value);
      }
    },
    text: (value) => {
      if (pattern === "@" || !/@|;[^]*;[^]*;/.test(pattern)) return value;
      try {
        return print(value);
      } catch {
        return value;
      }
    },
  };
}

/** Quoted and escaped text, which stays, and what Excel calls General and AM/PM in Chinese. */
const LOCAL = /"[^"]*"?|\\.|G\/通用格式|上午\/下午|![^]/g;

/** The code in the notation that numfmt reads: Excel's Chinese names of General and of AM/PM, "!" for "\". */
const neutral = (code: string): string =>
  code.replace(SYSTEM_LONG_DATE, 'yyyy"年"m"月"d"日"').replace(LOCAL, (token) => {
    if (token === "G/通用格式") return "General";
    if (token === "上午/下午") return CHINESE_NOON;
    return token.startsWith("!") ? `\\${token.slice(1)}` : token;
  });

/** The system's own long date, whatever is written behind it. */
const SYSTEM_LONG_DATE = /^\[\$-F800\].*$/i;

const CHINESE_NOON = "[$-804]AM/PM";

/** In a Chinese Excel month and day names are English, but aaaa and the system's own dates are Chinese. */
const isChinese = (pattern: string): boolean => /aaa|\[\$-F[48]00\]|\[\$-804\]/i.test(pattern);

function isDate(pattern: string): boolean {
  try {
    const { year, month, day } = getFormatDateInfo(pattern);
    return year || month || day;
  } catch {
    return false;
  }
}

const DIGITS = `〇${ORDINALS.slice(0, 9)}`;

/** Years digit by digit, months and days as they are spoken. */
const chineseDigits = (text: string): string =>
  text.replace(/\d+/g, (run) => {
    const digits = [...run].map((digit) => DIGITS[Number(digit)]!);
    if (run.length !== 2) return digits.join("");
    const [tens, ones] = [Number(run[0]), Number(run[1])];
    return `${tens > 1 ? digits[0]! : ""}${tens > 0 ? "十" : ""}${ones > 0 || tens === 0 ? digits[1]! : ""}`;
  });
