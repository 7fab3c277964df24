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
const END = "(?<end>年?(?:底|末|终)|内|中)?";
const BY = "(?<by>之?前|以前|截止|止)?";
const DONE = "(?:全部|按时|按期|如期)?(?:完成|竣工|完工|交付|到位|达成)?";
const PATTERNS = [
  new RegExp(
    `^(?:截[止至]|于|在|至|到|已于)?${YEAR}?(?<month>\\d{1,2})月(?:份)?(?:(?<day>\\d{1,2})[日号]|(?<part>底|末|初|中旬|上旬|下旬))?${BY}${DONE}$`,
  ),
  new RegExp(`^(?:截[止至]|于|在|至|到|已于)?(?:${YEAR}|年)${END}${BY}${DONE}$`),
  new RegExp(`^(?:截[止至]|于|在)?${YEAR}?第?(?<quarter>[一二三四1-4])季度(?<end>底|末|内)?${BY}${DONE}$`),
  new RegExp(`^(?<year>(?:19|20)\\d\\d)[-./](?<month>\\d{1,2})(?:[-./](?<day>\\d{1,2}))?${BY}${DONE}$`),
];

const LAST_DAY = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads a deadline or a date from a normalised text; undefined where the whole text is not one. */
export function readDate(text: string): DateQuantity | undefined {
  for (const pattern of PATTERNS) {
    const found = pattern.exec(text)?.groups;
    if (!found) continue;
    const { year, month, day, part, end, by, quarter } = found;
    // 全年 and 当年 alone say when nothing has to be done by.
    if (!year && !month && !quarter && !end && !by) return undefined;
    const m = month ? Number(month) : quarter ? ("一二三四".indexOf(quarter) + 1 || Number(quarter)) * 3 : undefined;
    if (m !== undefined && (m < 1 || m > 12)) return undefined;
    if (day && (Number(day) < 1 || Number(day) > LAST_DAY[m! - 1]!)) return undefined;
    // "12月" alone may also be a duration of twelve months.
    if (month && !year && !found["this"] && !day && !part && !by) return undefined;
    const lastDay = { 初: 1, 上旬: 10, 中旬: 20 }[part ?? ""];
    return {
      kind: "date",
      ...(year && { year: Number(year) }),
      ...(m !== undefined && { month: m }),
      ...((day || lastDay) && { day: day ? Number(day) : lastDay }),
      by: Boolean(by || end),
    };
  }
  return undefined;
}

/** A number that grows with the date; a missing month or day means the end of the period, a missing year the given one. */
export const dateOrder = (date: DateQuantity, year: number): number =>
  ((date.year ?? year) * 100 + (date.month ?? 12)) * 100 + (date.day ?? 31);

/** The years that a text speaks of: 2022年12月底前 → [2022]. */
export const yearsIn = (text: string): number[] =>
  [...text.matchAll(/(?<!\d)((?:19|20)\d\d)(?=年|[-./](?:0?[1-9]|1[0-2])(?!\d))/g)].map((found) => Number(found[1]));
