import { Decimal } from "decimal.js";
import { measures, SCALE_SIGNS } from "../words/measures";
import { chineseNumeral, NUMERAL, numeralsFrom } from "../words/numerals";
import { oneOf } from "../words/pattern";
import { convertible, isRatio, knownUnit, unitOf, type Unit } from "./units";

/** A figure with its printed precision and its unit. */
export interface Amount {
  readonly value: Decimal;
  /** Digits after the point as printed. */
  readonly decimals: number;
  readonly unit?: Unit;
}

// A figure does not begin with 0 (007, 0531-88888888): what does is a number of something else.
// One with more digits than Excel keeps is an account or a code.
const NUMBER = "[-+]?(?:[1-9]\\d{0,2}(?:,\\d{3}){1,4}|0|[1-9]\\d{0,14})(?:\\.\\d{1,15})?|[-+]?\\.\\d{1,15}";
const PLAIN = new RegExp(`^(?<number>${NUMBER})$`);
const BRACKETED = new RegExp(`^(?<number>${NUMBER})\\[(?<unit>[^[\\]]{0,40})\\]$`);
const FIGURE = new RegExp(`^(?<number>${NUMBER})(?<unit>[^\\d[\\]]{1,12}[23]?)$`);
const SHARE = new RegExp(`^(?<unit>百分之|千分之)(?:(?<number>${NUMBER})|(?<chinese>${NUMERAL}{1,7}))$`);
const MONEY = new RegExp(`^(?:¥|人民币|RMB)(?<number>${NUMBER})(?<unit>[千万亿]|[百千]万)?元?$`, "i");
const CHINESE = new RegExp(`^(?<number>${NUMERAL}{1,7})(?<unit>\\D{1,5})$`);
const RANGE = new RegExp(
  `^(?<low>${NUMBER})(?<lowUnit>\\[[^[\\]]{0,40}\\]|[^\\d~至到\\-—[\\]]{0,6})(?:-|~|至|到|—)(?<high>${NUMBER})(?<unit>\\[[^[\\]]{0,40}\\]|[^\\d[\\]]{0,12}[23]?)$`,
);

// Behind a Chinese numeral only what is counted with it: 二期, 一类, 十分, 三方, 三月 are names.
const SPELLED = oneOf(measures("spelled"));
const SPELLED_LARGE = oneOf(measures("spelled-large"));
const COUNTED_IN_WORDS = new RegExp(`^(?:十?[${SCALE_SIGNS}]?${SPELLED_LARGE}|[万亿]|${SPELLED})$`);
const ANY = /^一[起批样些]/;

// One sign that no other list knows is taken as a unit, unless it ranks, bounds, dates or judges.
const LOOSE =
  /^(?![级号版楼路线届等成折前后余多来几上下内外中以至到之是为有无未不的了及和与或优良差月年日季层代甲乙丙强佳好高低大小])[\u4e00-\u9fff]$/;
const NOUN =
  /^(?<unit>.{1,2}?)(?:项目|设备|论文|报告|文件|活动|培训|培训班|会议|企业|学校|系统|平台|案件|课题|标准|专利|(?:安全|责任|生产|重大|质量|安全生产|安全责任)?事故|(?:有效)?投诉|差错|案例|信息)$/;
// 28个村, 10名学生, 4条线路: a measure word and what it counts. Whatever bounds, dates, compares or reports is none.
const NO_THING =
  "以及内前后上下左右中外余多来半约近超低高大小不无未没已有达到完成的和与或等为共其每各分之年月日季周天时秒级成倍率度者";
const THING = new RegExp(
  `^(?<unit>[${measures("thing").join("")}])(?!.*[${NO_THING}${numeralsFrom(1, 1000)}万亿])[\\u4e00-\\u9fff]{1,5}$`,
);
const NOTHING_HAPPENED = /^(?:安全|责任|生产|重大|质量|安全生产|安全责任)?(?:事故|投诉|差错|失误|违规|违纪|舆情)$/;
// Telephone numbers, days without separators, and 2023.10, which may be a month.
const OTHER_NUMBER =
  /^(?:1[3-9]\d{9}|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:19|20)\d\d\.(?:0?[1-9]|1[0-2]))$/;

function amount(number: string, unit: Unit | undefined): Amount {
  const digits = number.replace(/,/g, "");
  const value = new Decimal(digits);
  return {
    value: value.isZero() ? new Decimal(0) : value,
    decimals: digits.split(".")[1]?.length ?? 0,
    ...(unit && { unit }),
  };
}

/** The unit written behind a figure; undefined where the words are none. `null` says that there is a figure without a unit. */
function writtenUnit(number: string, text: string, loose: boolean): Unit | null | undefined {
  // 5G is a network, a share has no thousands.
  if (/^[2-6]G$/.test(number + text)) return undefined;
  const unit = knownUnit(text);
  if (unit) return isRatio(unit) && number.includes(",") ? undefined : unit;
  if (number === "0" && NOTHING_HAPPENED.test(text)) return null;
  const noun = (NOUN.exec(text) ?? THING.exec(text))?.groups;
  const counted = noun && knownUnit(noun["unit"]!);
  if (counted?.dimension.startsWith("count ")) return counted;
  return loose && LOOSE.test(text) ? unitOf(text) : undefined;
}

/**
 * A figure without words around it. `column` is the unit of a column beside it; `loose` allows a sign that is in no list as a unit;
 * `bound` says that an operator stands before it, so that ≤12月 is a duration and 12月 may be December.
 */
export function readFigure(
  text: string,
  { column, loose, bound }: { readonly column?: Unit | undefined; readonly loose: boolean; readonly bound: boolean },
): Amount | undefined {
  const plain = PLAIN.exec(text)?.groups;
  if (plain) return !column && !bound && OTHER_NUMBER.test(text) ? undefined : amount(plain["number"]!, column);
  const bracketed = BRACKETED.exec(text)?.groups;
  if (bracketed) return amount(bracketed["number"]!, inBrackets(bracketed["unit"]!));
  const money = MONEY.exec(text)?.groups;
  if (money) return amount(money["number"]!, unitOf(`${money["unit"] ?? ""}元`));
  const figure = FIGURE.exec(text)?.groups;
  if (figure) {
    const [number, unit] = [figure["number"]!, figure["unit"]!];
    if (unit === "月" && !bound && new Decimal(number.replace(/,/g, "")).lte(12)) return undefined;
    const written = writtenUnit(number, unit, loose);
    return written === undefined ? undefined : amount(number, written ?? undefined);
  }
  return figureInWords(text);
}

/** 百分之九十五, 三项. */
function figureInWords(text: string): Amount | undefined {
  const share = SHARE.exec(text)?.groups;
  if (share?.["number"]) return amount(share["number"], unitOf(share["unit"]!));
  const chinese = share ?? CHINESE.exec(text)?.groups;
  if (!chinese || (!share && (ANY.test(text) || !COUNTED_IN_WORDS.test(chinese["unit"]!)))) return undefined;
  const numeral = chinese["chinese"] ?? chinese["number"]!;
  const value = share && numeral === "百" ? new Decimal(100) : chineseNumeral(numeral);
  return value && { value, decimals: 0, unit: unitOf(chinese["unit"]!) };
}

/** 5[版]: how a unit is printed that would not be read back as one; 5[] has none. */
const inBrackets = (text: string): Unit | undefined => (/[^\d\s]/.test(text) ? unitOf(text) : undefined);

function endUnit(text: string): Unit | undefined {
  if (text.startsWith("[")) return inBrackets(text.slice(1, -1));
  return text === "" ? undefined : knownUnit(text);
}

/** 5-10个, 95%~100%, 3至5天. Periods (1-6月, 2022-2023年) and telephone numbers are none. */
export function readRange(
  text: string,
  column: Unit | undefined,
): { readonly low: Amount; readonly high: Amount } | undefined {
  const found = RANGE.exec(text)?.groups;
  if (!found) return undefined;
  const { low, high, lowUnit, unit } = found as Record<"low" | "high" | "lowUnit" | "unit", string>;
  const isYear = (number: string): boolean => /^(?:19|20)\d\d$/.test(number);
  if (unit === "月" || ((unit === "" || unit === "年") && (isYear(low) || isYear(high)))) return undefined;
  const own = endUnit(unit),
    ownLow = endUnit(lowUnit);
  const isOther = (written: string, read: Unit | undefined): boolean => written !== "" && written !== "[]" && !read;
  if (isOther(unit, own) || isOther(lowUnit, ownLow) || (ownLow && unit === "")) return undefined;
  const upper = amount(high, own ?? (unit === "[]" ? undefined : column));
  const lower = amount(low, ownLow ?? (lowUnit === "[]" ? undefined : upper.unit));
  return convertible(lower.unit, upper.unit) && inOrder(lower, upper) ? { low: lower, high: upper } : undefined;
}

function inOrder(low: Amount, high: Amount): boolean {
  if (low.unit?.dimension !== high.unit?.dimension) return low.value.lte(high.value);
  const base = ({ value, unit }: Amount): Decimal => value.times(unit && unit.dimension !== "" ? unit.factor : 1);
  return base(low).lte(base(high));
}

/** The figure in print; `bracketed` sets the unit apart. */
export const printAmount = ({ value, decimals, unit }: Amount, bracketed: boolean): string =>
  value.toFixed(decimals) + (bracketed ? `[${unit?.symbol ?? ""}]` : (unit?.symbol ?? ""));
