import { chineseNumeral, ORDINALS } from "../words/numerals";
import { phrases } from "../words/phrases";

/** A day, month or year that something is due by or was done in. Parts that the text leaves out are missing. */
export interface DateQuantity {
  readonly kind: "date";
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** True for 年底前, 12月31日前, 年内: the date is a limit. */
  readonly by: boolean;
}

const YEAR = "(?:(?<year>(?:19|20)\\d\\d)年(?:度)?|(?<this>当年|本年度?|全年))";
const END = "(?<end>年?(?:底|末|终)|内)?";
const BY = "(?<by>之?前|以前|截止|止)?";
const DONE = `(?<done>(?:已|均|全部|按时|按期|如期){0,3}${phrases("met", "deadline")})?`;
const IN = "(?:截[止至]|于|在|至|到|已于|已在)?";
const PATTERNS = [
  new RegExp(
    `^${IN}${YEAR}?(?<month>\\d{1,2})月(?<whole>份)?(?:(?<day>\\d{1,2})[日号]|(?<part>底|末|初|中旬|上旬|下旬))?${BY}${DONE}$`,
  ),
  new RegExp(`^${IN}(?:${YEAR}|年)${END}${BY}${DONE}$`),
  new RegExp(
    `^${IN}${YEAR}?(?:第?(?<quarter>[${ORDINALS.slice(0, 4)}1-4])季度|(?<half>[上下])半年)(?<end>底|末|内)?${BY}${DONE}$`,
  ),
  new RegExp(
    `^(?<year>(?:19|20)\\d\\d)(?<dot>[-./])(?<month>\\d{1,2})(?:[-./](?<day>\\d{1,2})(?: 0?0:00(?::00)?)?)?(?<part>底|末)?${BY}${DONE}$`,
  ),
];

const LAST_DAY = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const lastDay = (month: number, year?: number): number =>
  month === 2 && year !== undefined && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))
    ? 28
    : LAST_DAY[month - 1]!;

const IN_WORDS = new RegExp(`[${ORDINALS}]{1,3}(?=[月日号])`, "g");
const INCLUDED = /\(含\)(?=之?前|以前|$)/;

/** Reads a deadline or a date from a normalised text; undefined where the whole text is not one. */
export function readDate(source: string): DateQuantity | undefined {
  if (source.length > 40) return undefined;
  const text = source
    .replace(IN_WORDS, (numeral) => chineseNumeral(numeral)?.toFixed() ?? numeral)
    .replace(INCLUDED, "");
  for (const pattern of PATTERNS) {
    const found = pattern.exec(text)?.groups;
    if (found) return fromParts(found);
  }
  return undefined;
}

type Parts = Readonly<Record<string, string | undefined>>;

/** The month that is named, or the last one of the quarter or the half year. */
function monthOf({ month, quarter, half }: Parts): number | undefined {
  if (month) return Number(month);
  if (quarter) return (ORDINALS.indexOf(quarter) + 1 || Number(quarter)) * 3;
  if (half) return half === "上" ? 6 : 12;
  return undefined;
}

/** True for 12月 alone, which may also be a duration of twelve months, and 2023.5, which may be an amount. */
function isDoubtful(found: Parts): boolean {
  const { year, month, day, part, by, done, whole, dot } = found;
  if (!month || day || part || by || done || whole) return false;
  return dot ? dot === "." : !year && !found["this"];
}

const DAY_OF_PART: Readonly<Record<string, number>> = { 初: 1, 上旬: 10, 中旬: 20 };

function fromParts(found: Parts): DateQuantity | undefined {
  const { year, day, part, end, by } = found;
  const y = year ? Number(year) : undefined;
  const m = monthOf(found);
  // 全年 and 当年 alone say when nothing has to be done by.
  if (y === undefined && m === undefined && !end && !by) return undefined;
  if (m !== undefined && (m < 1 || m > 12)) return undefined;
  if (day && m !== undefined && (Number(day) < 1 || Number(day) > lastDay(m, y))) return undefined;
  if (isDoubtful(found)) return undefined;
  const d = day ? Number(day) : DAY_OF_PART[part ?? ""];
  return {
    kind: "date",
    ...(y !== undefined && { year: y }),
    ...(m !== undefined && { month: m }),
    ...(d !== undefined && { day: d }),
    by: Boolean(by || end),
  };
}

/** The canonical text of a date; reading it gives the same date again. */
export function printDate({ year, month, day, by }: DateQuantity): string {
  if (year === undefined && month === undefined) return "年底前";
  const body =
    (year === undefined ? "" : `${year}年`) +
    (month === undefined ? "" : `${month}月`) +
    (day === undefined ? "" : `${day}日`);
  if (by) return body + (day === undefined ? "底前" : "前");
  // 9月 alone may also be a duration.
  return year === undefined && day === undefined ? `${body}份` : body;
}

/** A number that grows with the date; a missing month or day means the end of the period, a missing year the given one. */
export const dateOrder = (date: DateQuantity, year: number): number =>
  ((date.year ?? year) * 100 + (date.month ?? 12)) * 100 + (date.day ?? lastDay(date.month ?? 12, date.year ?? year));

/** The first day that a date may mean, in the same order: that of the month or the year where it names no more. */
export const firstOrder = (date: DateQuantity, year: number): number =>
  date.by ? dateOrder(date, year) : ((date.year ?? year) * 100 + (date.month ?? 1)) * 100 + (date.day ?? 1);

const YEARS = /(?<![\d较比])(?:19|20)\d\d(?=年|[-/](?:0?[1-9]|1[0-2])(?![\d%])|\.(?:0?[1-9]|1[0-2])(?:\.\d|[前底末]))/g;

/** The years that a text speaks of: 2022年12月底前 → [2022]. A year that is only compared with (较2021年增长), and an amount (2022.5), is none. */
export const yearsIn = (text: string): number[] => [...text.matchAll(YEARS)].map((found) => Number(found[0]));
