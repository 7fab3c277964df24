import { Decimal } from "decimal.js";
import { CALENDAR, COUNTED, MEASURED, SCALE, SCALE_SIGNS, SCALES } from "../words/measures";
import { normalise } from "../words/notation";

/** A unit as written, what it measures and how many base units it is. Counted things (个, 项, 套) are dimensions of their own. */
export interface Unit {
  readonly symbol: string;
  readonly dimension: string;
  readonly factor: Decimal;
  /** Months and years against days: right to within a few per cent only. */
  readonly calendar?: boolean;
}

const ONE = new Decimal(1);

const KNOWN = new Map<string, Unit>();
for (const row of [...MEASURED, ...CALENDAR]) {
  const [dimension, factor, ...symbols] = row;
  for (const symbol of symbols)
    KNOWN.set(symbol, {
      // 12月 may be December, so months are always printed as 个月.
      symbol: dimension === "ratio" || symbol === "月" ? symbols[0]! : symbol,
      dimension,
      factor: new Decimal(factor),
      ...(CALENDAR.includes(row) && { calendar: true }),
    });
}
for (const symbol of COUNTED)
  if (!KNOWN.has(symbol)) KNOWN.set(symbol, { symbol, dimension: `count ${symbol}`, factor: ONE });
// Of single letters the case tells what they are (m metre, M megabit); longer ones are written in any case (KM, Kwh).
for (const [symbol, unit] of [...KNOWN]) if (/[a-z]{2}|[a-z]\d/i.test(symbol)) KNOWN.set(symbol.toLowerCase(), unit);

const known = (symbol: string): Unit | undefined =>
  KNOWN.get(symbol) ?? (symbol.length > 1 ? KNOWN.get(symbol.toLowerCase()) : undefined);

const SCALED = new RegExp(`^(${SCALE})(.*)$`);

function scaled(symbol: string): Unit | undefined {
  const [, scale, rest] = SCALED.exec(symbol) ?? [];
  if (!scale) return undefined;
  const base = rest === "" ? { symbol: "", dimension: "", factor: ONE } : known(rest!);
  if (!base || base.dimension === "ratio" || base.calendar) return undefined;
  return { ...base, symbol: scale + base.symbol, factor: base.factor.times(SCALES[scale]!) };
}

/** 人·次 is no fraction. */
const PERSON_TIMES = /人[·.]次/;
const EACH = /^每/;

/** 元/人, 次/年, mg/L, 元/人·天, 元/(人.天): the unit above is converted, those below have to be the same, in any order. */
function compound(symbol: string): Unit | undefined {
  const [above, ...below] = symbol
    .replace(/\/\(([^()]*)\)/g, "/$1")
    .replace(PERSON_TIMES, "人次")
    .split(/[/·.]/);
  const unit = known(above!) ?? scaled(above!);
  if (!unit || unit.dimension === "ratio" || below.length === 0 || below.length > 3) return undefined;
  const parts: string[] = [];
  for (const part of below) {
    const per = known(part.replace(EACH, ""));
    if (!per) return undefined;
    // A year is what these tables are about: 4次/年 and 4次 are the same (小时/年 is not: it is a rate).
    if (per.symbol !== "年" || unit.dimension === "time") parts.push(`/${per.factor.toFixed()} ${per.dimension}`);
  }
  return { symbol, dimension: unit.dimension + parts.sort().join(""), factor: unit.factor };
}

/** A unit that is in the list, with a scale in front (万条, 亿元) or another one below it (元/人) where it has one; undefined for other words. */
export function knownUnit(text: string): Unit | undefined {
  if (text.length > 20) return undefined;
  const symbol = /^\(.*\)$/.test(text) ? text.slice(1, -1) : text;
  // 人(次) is 人次.
  return (
    known(symbol) ??
    scaled(symbol) ??
    compound(symbol) ??
    known(symbol.replace(/^(.)\((.)\)$/, "$1$2")) ??
    either(symbol)
  );
}

/** 卷(件), 万卷(件): counted in the one or the other. */
function either(symbol: string): Unit | undefined {
  const found = /^(?<first>[^()]{1,4})\((?<second>[^()]{1,2})\)$/.exec(symbol)?.groups;
  const [first, second] = [found?.["first"], found?.["second"]].map((word) => word && (known(word) ?? scaled(word)));
  if (!first || !second || ![first, second].every(({ dimension }) => dimension.startsWith("count "))) return undefined;
  return { symbol, dimension: `${first.dimension}|${second.dimension.slice("count ".length)}`, factor: first.factor };
}

/** Any text as a unit; what is not in the list is a counted thing of its own. */
export function unitOf(text: string): Unit {
  const symbol = normalise(text);
  return knownUnit(symbol) ?? { symbol, dimension: `count ${symbol}`, factor: ONE };
}

export const isRatio = (unit: Unit | undefined): boolean => unit?.dimension === "ratio";

/** True where figures in the two units can be compared. A bare scale (70万) goes with anything, a missing unit too. */
export const convertible = (a: Unit | undefined, b: Unit | undefined): boolean =>
  a === undefined || b === undefined || a.dimension === b.dimension || a.dimension === "" || b.dimension === "";

const ALSO_COUNTED_IN: Readonly<Record<string, readonly string[]>> = { 台套: ["台套", "台", "套"], 次: ["场"] };

/** What a measure word may stand for: 台(套) is 台 or 套, an event is counted in 场 or 次. */
const countedIn = ({ dimension }: Unit): string[] =>
  dimension
    .replace(/^count /, "")
    .split("|")
    .flatMap((word) => ALSO_COUNTED_IN[word] ?? [word]);

/** True for two measure words that people use for one thing, though they are not convertible by themselves: 台(套) and 台, 场 and 次. */
export const interchangeable = (a: Unit, b: Unit): boolean =>
  (a.dimension.startsWith("count ") &&
    b.dimension.startsWith("count ") &&
    countedIn(a).some((word) => countedIn(b).includes(word))) ||
  isElectricity(a, b) ||
  isElectricity(b, a);

const DEGREES = new RegExp(`^[${SCALE_SIGNS}]*度$`);

/** 万度 beside 万千瓦时 are no degrees. */
const isElectricity = (a: Unit, b: Unit): boolean => DEGREES.test(a.symbol) && b.dimension === "energy";

/** True where one of two units leaves out what the other one is counted by: 3000元 beside 3000元/人. */
export function abbreviates(a: Unit, b: Unit): boolean {
  const [one, other] = [a.dimension.split("/"), b.dimension.split("/")];
  return one[0] === other[0] && one.length !== other.length && Math.min(one.length, other.length) === 1;
}
