import { OF_CHANGE } from "../words/directions";
import { Decimal } from "decimal.js";
import { dateOrder, firstOrder, type DateQuantity } from "../quantity/date";
import { readQuantity, type Amount, type Quantity } from "../quantity/quantity";
import { normalise } from "../words/notation";
import { abbreviates, convertible, interchangeable, isRatio, unitOf, type Unit } from "../quantity/units";
import { isBound, type Operator } from "../quantity/operators";
import { measures, SCALE_SIGNS } from "../words/measures";
import { oneOf } from "../words/pattern";
import { phrases } from "../words/phrases";
import { operatorDirection, type Direction } from "./direction";
import type { Reading } from "./reading";

/** Why a person has to judge (`why` of the report). */
export type Why =
  "qualitative" | "reverse-unmet" | "no-actual" | "unit-mismatch" | "rule-judgement" | "rule-inputs" | "other";

/** What the actual is, compared with the target. */
export type Outcome =
  /** `ratio`: actual ÷ target, where both are figures and the target is not 0. */
  | { readonly state: "met"; readonly ratio?: Decimal }
  /** More is better and less was reached; `ratio` < 1 is the completion rate. */
  | { readonly state: "below"; readonly ratio: Decimal }
  /** Less is better and more was used; `ratio` > 1, undefined over a target of 0. */
  | { readonly state: "above"; readonly ratio?: Decimal }
  | { readonly state: "late" }
  | { readonly state: "unclear"; readonly why: Why; readonly detail: Detail };

/** What exactly keeps a row from being scored; a message id of the language files. */
export type Detail =
  | "no-target"
  | "no-actual"
  | "unit-mismatch"
  | "per-period"
  | "wording"
  | "actual-in-words"
  | "bound-outside"
  | "several-figures"
  | "error-value"
  | "range"
  | "saving-against-equals"
  | "negative"
  | "target-in-words"
  | "no-year"
  | "strict-bound"
  | "share-of-one"
  | "contradicting-signs"
  | "direction-unknown";

const ONE = new Decimal(1);

const unclear = (why: Why, detail: Detail): Outcome => ({ state: "unclear", why, detail });

const MONTH = /^(\d{1,2})月份?$/;

/** Beside a target that is a date 11月 is a month; alone it could as well be a duration. */
function monthIn(text: string): DateQuantity | undefined {
  const month = Number(MONTH.exec(normalise(text))?.[1]);
  return month >= 1 && month <= 12 ? { kind: "date", month, by: false } : undefined;
}

const PUNCTUATION = /[,.;:、，。；：!"'“”()]/g;

/** Letters and figures of a wording: 有效提升。 and 有效 提升 are the same. */
const wording = (text: string): string => normalise(text).replace(PUNCTUATION, "");

/**
 * Compares the actual with the target (national method: met gives full marks, more-is-better unmet is in proportion).
 * `texts` are the cells' own words: the same words are met whatever they mean. `year` completes dates without one.
 */
export function outcomeOf(
  reading: Reading,
  texts: { readonly target: string; readonly actual: string },
  year?: number,
): Outcome {
  const { target, direction } = reading;
  const actual = target.kind === "date" ? (monthIn(texts.actual) ?? reading.actual) : reading.actual;
  if (actual.kind === "blank") return unclear("no-actual", "no-actual");
  if (target.kind === "blank") return unclear("other", "no-target");
  if (target.kind === "unreadable") return unreadable(target.why, texts);
  if (actual.kind === "unreadable") return unreadable(actual.why, texts);
  if (target.kind === "figure" && actual.kind === "figure") {
    const exact = figures(target.amount, actual, reading);
    return isAbout(texts.target) && isNear(exact) ? unclear("other", "range") : exact;
  }
  if (wordsEqual(texts) || areNone(target, actual)) return { state: "met" };
  const inside = changes(reading) ?? onOneBasis(reading);
  if (inside) return figures(inside.target.amount, inside.actual, { ...reading, direction: inside.direction });
  const each = eachPeriod(reading);
  if (each) return figures(each.target, each.actual, { ...reading, direction: { ...reading.direction, sure: true } });
  if (target.kind === "date" && actual.kind === "date") return dates(target, actual, year);
  if (target.kind === "range" || actual.kind === "range") return ranges(target, actual, direction);
  return inWords(target, actual);
}

function inWords(target: Quantity, actual: Quantity): Outcome {
  if (target.kind === "words") return unclear("qualitative", "wording");
  return actual.kind === "words" ? unclear("qualitative", "actual-in-words") : unclear("other", "target-in-words");
}

/** The same words are met even where nobody can read them. */
const unreadable = (why: Unreadable["why"], texts: Parameters<typeof wordsEqual>[0]): Outcome =>
  wordsEqual(texts) && why !== "error-value" ? { state: "met" } : unclear("other", why);

function dates(target: DateQuantity, actual: DateQuantity, year: number | undefined): Outcome {
  if (target.year === undefined && actual.year !== undefined && year === undefined) return unclear("other", "no-year");
  const due = dateOrder(target, year ?? 0);
  if (dateOrder(actual, year ?? 0) <= due) return { state: "met" };
  // 9月 beside 9月15日前 may be before or after it.
  return firstOrder(actual, year ?? 0) > due ? { state: "late" } : unclear("other", "range");
}

const ABOUT = /^\s*大?约|左右|上下\s*$/;

/** 约500人, 500人左右: what misses that by little may still be it. */
const isAbout = (text: string): boolean => ABOUT.test(text);
const isNear = (outcome: Outcome): boolean =>
  (outcome.state === "below" || outcome.state === "above") && Boolean(outcome.ratio?.minus(1).abs().lte(NEAR));

const NEAR = new Decimal("0.1");

const isNone = (quantity: Quantity): boolean => quantity.kind === "figure" && quantity.amount.value.isZero();

/** 无, 未发生, 无投诉, 零事故, 不发生: none of it, in words. */
const NONE = new RegExp(
  `^(?:全年|年度|本年度?|均)?${phrases("denied", "none")}${phrases("found", "none")}?(?:任何)?` +
    "(?:安全|责任|生产|重大|较大|质量|有效|群体性?|网络|失泄密|违规|违纪)*" +
    "(?:事故|投诉|差错|事件|失误|违规|违纪|舆情|案件|上访|信访|伤亡|纠纷)?(?:发生|出现|情况|现象)?$",
);
const saysNone = (quantity: Quantity): boolean =>
  quantity.kind === "words" && quantity.text !== "不" && quantity.text !== "未" && NONE.test(quantity.text);

const areNone = (a: Quantity, b: Quantity): boolean => (isNone(a) && saysNone(b)) || (saysNone(a) && isNone(b));

const UP_OR_DOWN = `(?:(?<up>${phrases("rises", "by")})|${phrases("falls", "by")})`;
const CHANGE = new RegExp(
  `^(?:同比|环比|年均|平均|(?:较|比)(?:上年度?|上一年度?|去年|(?:19|20)\\d\\d年)(?:同期)?)*${UP_OR_DOWN}(?:了|率|幅度|比例)?(?<by>[^至到为].*)$`,
);
const CHANGED = new RegExp(`${UP_OR_DOWN}(?:率|幅度|比例)?$`);

/** Two changes in the same direction (下降5% → 下降6.2%): the one asked for is reached where the actual one is as large. */
function changes({ target, actual, name }: Reading): Compared | undefined {
  const [wanted, got] = [changeIn(target), changeIn(actual)];
  const named = CHANGED.exec(name)?.groups;
  const up = (wanted ?? got)?.up;
  if (
    up === undefined ||
    [wanted, got].some((change) => (change ? change.up : named && named["up"] !== undefined) !== up)
  )
    return undefined;
  const [asked, reached] = [wanted?.by ?? target, got?.by ?? actual];
  if (asked.kind !== "figure" || reached.kind !== "figure" || asked.operator?.match(/[≤<]/)) return undefined;
  const { operator } = asked;
  return {
    target: asked,
    actual: reached,
    direction: { better: "more", ...(operator && { operator }), sure: true, evidence: [] },
  };
}

/** What a figure is per (a week, a person), where both cells say the same: 每周≥56小时 → 每周63小时. */
const BASIS = new RegExp(
  `^(?<basis>(?:每${oneOf(measures("per"))}){1,2}|[人户亩年月日]均|平均|(?:累计)?新增|净增)(?<rest>.+)$`,
);

function onOneBasis({ target, actual, direction }: Reading): Compared | undefined {
  const [asked, reached] = [target, actual].map((quantity) =>
    quantity.kind === "words" ? BASIS.exec(quantity.text)?.groups : undefined,
  );
  if (!asked || asked["basis"] !== reached?.["basis"]) return undefined;
  const [wanted, got] = [readQuantity(asked["rest"]!), readQuantity(reached!["rest"]!)];
  if (wanted.kind !== "figure" || got.kind !== "figure") return undefined;
  const { operator } = wanted;
  const better = operatorDirection(operator);
  if (!better) return { target: wanted, actual: got, direction };
  const sure = !direction.evidence.some((each) => each.always && each.better !== better);
  return { target: wanted, actual: got, direction: { ...direction, better, operator: operator!, sure } };
}

interface Compared {
  readonly target: Figure;
  readonly actual: Figure;
  readonly direction: Direction;
}

type Figure = Quantity & { kind: "figure" };
type Unreadable = Quantity & { kind: "unreadable" };

function changeIn(quantity: Quantity): { readonly up: boolean; readonly by: Figure } | undefined {
  const found = quantity.kind === "words" ? CHANGE.exec(quantity.text)?.groups : undefined;
  const by = found && readQuantity(found["by"]!);
  return by?.kind === "figure" ? { up: found?.["up"] !== undefined, by } : undefined;
}

const wordsEqual = (texts: { readonly target: string; readonly actual: string }): boolean =>
  wording(texts.target) === wording(texts.actual);

/** Two figures in the same base units, or undefined where they cannot be compared. A unit that is missing is taken from the other side. */
export function comparable(
  target: Amount,
  actual: Amount,
): { readonly target: Decimal; readonly actual: Decimal; readonly rough: boolean } | undefined {
  if (target.unit?.symbol === actual.unit?.symbol) return { target: target.value, actual: actual.value, rough: false };
  if (!convertible(target.unit, actual.unit) && !meansTheSame(target, actual)) return undefined;
  const rough =
    target.unit?.dimension === "time" &&
    actual.unit?.dimension === "time" &&
    Boolean(target.unit.calendar) !== Boolean(actual.unit.calendar);
  return { target: inBase(target, actual), actual: inBase(actual, target), rough };
}

/** A figure in base units; one without a unit is in that of the other, unless it says by its size that it is not. */
function inBase({ value, unit }: Amount, other: Amount): Decimal {
  if (unit) return value.times(unit.factor);
  // A ratio typed as a bare number (0.95 against ≥90%) is a share of one, unless the target itself is as small.
  const isShare = isRatio(other.unit) && value.lte(1) && other.value.gt(1);
  // A bare scale (70万) against a bare number, or a unit without a scale: both count the same things.
  const isWhole = isScaled(other.unit) && value.gte(other.value.times(100));
  return isShare || isWhole ? value : value.times(other.unit?.factor ?? ONE);
}

/** Units that differ in words only; where one leaves out what the other is counted by, the figures have to be of like size. */
function meansTheSame({ unit: a, value: x }: Amount, { unit: b, value: y }: Amount): boolean {
  if (!a || !b) return false;
  const [one, other] = [x.times(a.factor), y.times(b.factor)];
  return interchangeable(a, b) || (abbreviates(a, b) && one.lte(other.times(LIKE)) && other.lte(one.times(LIKE)));
}

const LIKE = 3;

const SCALED = new RegExp(`^[${SCALE_SIGNS}]`);

/** 万, 万人次, 亿元: a bare number beside it may be meant without the scale. */
const isScaled = (unit: Unit | undefined): boolean =>
  unit !== undefined && (unit.dimension === "" || SCALED.test(unit.symbol));

// Months and years against days are right to within a few per cent only.
const ROUGHLY_EQUAL = new Decimal("0.04");

function figures(target: Amount, actual: Quantity & { kind: "figure" }, reading: Reading): Outcome {
  // Zero is zero in any unit.
  if (target.value.isZero() && actual.amount.value.isZero()) return { state: "met" };
  const year = inYear(target, actual, reading);
  if (year) return year;
  const sides = comparable(target, actual.amount);
  if (!sides) return unclear("unit-mismatch", "unit-mismatch");
  if (mayBeShareOfOne(target, actual.amount)) return unclear("other", "share-of-one");
  const { target: t, actual: a } = sides;
  if (t.isNegative() || a.isNegative()) return belowZero(a.cmp(t), reading);
  const ratio = ratioOf(a, t);
  if (sides.rough && ratio && ratio.minus(1).abs().lt(ROUGHLY_EQUAL)) return { state: "met", ratio };
  return ordered(a.cmp(t), ratio, actual.operator, reading);
}

/** Below 0 there is no proportion: a change may be met, all else is a person's to look at. */
function belowZero(order: number, { name, direction: { sure, better } }: Reading): Outcome {
  const isBetter = sure && OF_CHANGE.test(name) && (better === "more" ? order > 0 : order < 0);
  return order === 0 || isBetter ? { state: "met" } : unclear("other", "negative");
}

/** How many of a period a year has. */
const IN_A_YEAR: Readonly<Record<string, number>> = { 月: 12, 季: 4, 季度: 4, 半年: 2, 周: 52, 日: 365, 天: 365 };

const PER_PERIOD = /^(?<counted>[^/]+)\/每?(?<period>月|季度?|半年|周|日|天)$/;

/**
 * What was done in all, beside what is asked per month (1次/月 and 12次): enough for a whole year of it is met; less may do for a shorter
 * time. Undefined where the two do not count the same things.
 */
function inYear({ value, unit }: Amount, { amount, operator }: Figure, { direction }: Reading): Outcome | undefined {
  const { counted = "", period = "" } = PER_PERIOD.exec(unit?.symbol ?? "")?.groups ?? {};
  const times = IN_A_YEAR[period];
  const one = unitOf(counted);
  if (!times || !one.dimension.startsWith("count ") || amount.unit?.dimension !== one.dimension) return undefined;
  const known = direction.sure && direction.better === "more" && !isBound(operator);
  return known && amount.value.times(amount.unit.factor).gte(value.times(one.factor).times(times))
    ? { state: "met" }
    : unclear("other", "per-period");
}

const EACH_PERIOD = /^每(?<period>月|季度?|半年|周|日|天)(?<rest>.+)$/;

/** 每月1次 as 1次/月, beside what was done in all. */
function eachPeriod({
  target,
  actual,
  direction,
}: Reading): { readonly target: Amount; readonly actual: Figure } | undefined {
  const found = target.kind === "words" ? EACH_PERIOD.exec(target.text)?.groups : undefined;
  const { period = "", rest = "" } = found ?? {};
  const asked = readQuantity(rest);
  if (asked.kind !== "figure" || actual.kind !== "figure" || !asked.amount.unit) return undefined;
  if (operatorDirection(asked.operator) === "less" || direction.better === "less") return undefined;
  return { target: { ...asked.amount, unit: unitOf(`${asked.amount.unit.symbol}/${period}`) }, actual };
}

/** The outcome of an actual that is below (-1), equal to (0) or above (1) its target; `bound` is the actual's own sign. */
function ordered(
  order: number,
  ratio: Decimal | undefined,
  bound: Operator | undefined,
  { direction, cost }: Reading,
): Outcome {
  const met: Outcome = { state: "met", ...(ratio && { ratio }) };
  // Under one of the two directions this would be a deduction, and which one holds is a guess.
  if (order !== 0 && !direction.sure)
    return unclear("other", direction.conflict ? "contradicting-signs" : "direction-unknown");
  if (isBound(bound)) return isInside(bound, order, direction) ? met : unclear("other", "bound-outside");
  const above: Outcome = { state: "above", ...(ratio && { ratio }) };
  if (order === 0) {
    if (direction.operator === "<") return above;
    // 大于 90% and exactly 90%: not met, yet nothing to deduct in proportion.
    return direction.operator === ">" ? unclear("other", "strict-bound") : met;
  }
  // Above an exact target is met, below it is scored in proportion (docs/checks/README.md) – unless less is better anyway.
  if (direction.operator === "=" && cost && order < 0) return unclear("other", "saving-against-equals");
  if (order > 0) return direction.better === "more" ? met : above;
  if (direction.better === "less") return met;
  // What is below a target of 0 is negative, and was asked about before.
  return ratio ? { state: "below", ratio } : unclear("other", "negative");
}

/** 0.95 in a column of percentages beside a target of 95 may well be a share of one. */
const mayBeShareOfOne = (target: Amount, { unit, value }: Amount): boolean =>
  value.e <= 0 && isRatio(target.unit) && isRatio(unit) && value.gt(0) && value.lte(1) && target.value.gte(50);

function ratioOf(actual: Decimal, target: Decimal): Decimal | undefined {
  if (target.isZero()) return undefined;
  return actual.equals(target) ? ONE : actual.div(target);
}

/** A bound as actual that is equal to the target's bound, or inside it, counts as met (docs/checks/README.md). */
function isInside(bound: Operator, order: number, { better, sure }: Direction): boolean {
  const inside = better === "more" ? order >= 0 : order <= 0;
  return sure && operatorDirection(bound) === better && inside;
}

/** The ends of a range; of a figure both are the figure itself. */
function endsOf(quantity: Quantity): readonly [Amount, Amount] | undefined {
  if (quantity.kind === "range") return [quantity.low, quantity.high];
  return quantity.kind === "figure" ? [quantity.amount, quantity.amount] : undefined;
}

function ranges(target: Quantity, actual: Quantity, direction: Direction): Outcome {
  const wanted = endsOf(target),
    got = endsOf(actual);
  if (!wanted || !got) return unclear("qualitative", actual.kind === "words" ? "actual-in-words" : "range");
  const low = comparable(wanted[0], got[0]),
    high = comparable(wanted[1], got[1]);
  if (!low || !high) return unclear("unit-mismatch", "unit-mismatch");
  if (target.kind === "range") {
    if (low.actual.gte(low.target) && high.actual.lte(high.target)) return { state: "met" };
    if (
      actual.kind === "figure" &&
      direction.sure &&
      direction.better === "more" &&
      low.actual.lt(low.target) &&
      low.target.gt(0)
    )
      return { state: "below", ratio: low.actual.div(low.target) };
    return unclear("other", "range");
  }
  const inside = direction.better === "more" ? low.actual.gte(low.target) : high.actual.lte(high.target);
  return direction.sure && inside ? { state: "met" } : unclear("other", "range");
}
