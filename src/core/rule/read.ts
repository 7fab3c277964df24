import { Decimal } from "decimal.js";
import { grouped } from "../grouped";
import { isStart } from "./base";
import { canonicalOf } from "./canonical";
import { compose, type RuleContext } from "./compose";
import { movesAgainst } from "./direction";
import { isOpposite } from "./frames/denial";
import { readFrames } from "./frames/read";
import { countsThings } from "./frames/told";
import { isUndone } from "./frames/retype";
import { withOneName } from "./identity";
import { kindsRule } from "./kinds";
import { givesWeight, maximumOf } from "./maximum";
import { programOf } from "./program";
import { isMeasure, measures } from "../words/measures";
import { oneOf } from "../words/pattern";
import { entriesIn } from "./ledger/entries";
import { EFFECTS } from "./ledger/words";
import { ADDED, BASED, COUNTER, MEETS, NONE_OF } from "../words/clauses";
import { isWhole, type CasesPart, type Fragment, type Give, type Part, type Rule } from "./rule";
import { fragmentOf, wordsOf } from "./source";
import { respelled } from "./respelled";
import { LONGEST_RULE, readSource, type Source } from "../words/notation";
import { ORDINALS } from "../words/numerals";
import { LATE } from "../words/phrases";
import { statementsOf } from "./statements";
import { withStems } from "./stems";

export type { RuleContext };

/**
 * Reads the text of a rule. Never throws; what is not understood is in `unread`, and then the form is `judgement`.
 * A rule is scored as it is shown: one whose canonical text would be read as another rule is not understood.
 */
export function readRule(original: string, context: RuleContext = {}): Rule {
  const alone = readAlone(original, context);
  return isWhole(alone) && !namesNothing(alone) ? alone : (readSpread(original, context) ?? alone);
}

/** ①②③各占1/3, 满足两项得7分: things that are not said here. */
const namesNothing = ({ parts }: Rule): boolean =>
  parts.some(
    (part) =>
      (part.kind === "items" && part.items.some(({ text }) => UNNAMED.test(text))) ||
      (part.kind === "choice" && part.choices.some(({ word }) => countsThings(word))),
  );
const UNNAMED = /^第\d+项$/;

/**
 * A rule that speaks of things that stand in another cell of its row: 各占1/3 in one, ①…；②…；③… in the other. Only where both
 * together are read whole and give just the weight.
 */
function readSpread(original: string, context: RuleContext): Rule | undefined {
  for (const { cell, text } of context.beside ?? [])
    for (const list of new Set([text.trim(), listIn(text)])) {
      if (list === undefined || list === "") continue;
      const rule = readAlone(`${list}\n${original}`, context);
      if (isWhole(rule) && givesWeight(rule, context)) return { ...rule, spread: { cell, from: 0, to: list.length } };
    }
  return undefined;
}

/** The things of an explanation, behind words that no score hangs on: 反映…的规范情况。评价要点：①…；②…. */
function listIn(text: string): string | undefined {
  const found = LIST.exec(text);
  if (!found) return undefined;
  const before = readSource(text.slice(0, found.index)).text;
  return entriesIn(before).some(({ key, points }) => points || key === "full" || EFFECTS.has(key))
    ? undefined
    : text.slice(found.index).replace(LIST_NAME, "").trim();
}

const LIST =
  /(?:评价|评分|考核|考评)?(?:要点|内容|指标)[:：]\s*(?=\S)|(?<![\d.])(?:[①⑴⒈]|[(（]1[)）]|1[.、．](?!\d)|[(（]?一[)）、]|一是)/;
const LIST_NAME = /^\S{2,4}[:：]\s*/;

function readAlone(original: string, context: RuleContext): Rule {
  const { rule, same } = readOnce(original, context);
  if (!isWhole(rule)) return rule;
  if (!same && !isSame(rule, context)) return notUnderstood(original);
  const turned = kindsOf(rule).find((each) => movesAgainst(programOf(each, context), context.weight ?? ONE));
  return turned === undefined ? rule : { ...rule, form: "judgement", doubt: "direction" };
}

/** The rules of the kinds that a rule tells apart, or the rule itself. */
const kindsOf = (rule: Rule): readonly Rule[] => {
  const [part] = rule.parts;
  return part?.kind === "kinds" ? part.kinds.map((kind) => kind.rule) : [rule];
};

/** True for a rule that its canonical text is read as. */
const isSame = (rule: Rule, context: RuleContext): boolean =>
  !isOverfull(rule, context) && meaning(readOnce(canonicalOf(rule), context, true).rule) === meaning(rule);

const ONE = new Decimal(1);

/** A text as it is read; `same` where its canonical text is known to be read as the same rule. `again`: nobody asks for that. */
function readOnce(
  original: string,
  context: RuleContext,
  again = false,
): { readonly rule: Rule; readonly same: boolean } {
  const source = respelled(readSource(original));
  const kinds = kindsRule(original, source, context, (own, known) => readFrom(original, own, known, true).rule);
  if (kinds && (again || isSame(kinds, context))) return { rule: kinds, same: true };
  return readFrom(original, source, context, again);
}

/** A text as it is read that tells no kinds apart. */
function readFrom(
  original: string,
  said: Source,
  context: RuleContext,
  again: boolean,
): { readonly rule: Rule; readonly same: boolean } {
  const source = capBehind(said);
  const { rule, same } = readParts(original, source, context, again);
  return { rule: withoutLoose(rule, source), same };
}

/** ①…，得2分；②…，得2分；没有的不得分: of what there is none, nobody can tell. Then the rule is open, and that is what was not read. */
function withoutLoose(rule: Rule, source: Source): Rule {
  const found = isWhole(rule) && !tellsOfWhat(rule) ? LOOSE.exec(source.text) : null;
  if (!found) return rule;
  const from = found.index + 1;
  return { ...rule, form: "judgement", unread: [fragmentOf(source, from, found.index + found[0].length)] };
}

/** True where 没有 has something to speak of: it is one of several answers, or 有制度得2分 stands alone. */
const tellsOfWhat = ({ parts }: Rule): boolean =>
  parts.some(({ kind }) => /^(?:choice|tally|kinds)$/.test(kind)) ||
  (parts.length === 1 &&
    parts.every(
      (part) => part.kind === "items" && part.items.length === 1 && part.items.every(({ text }) => THERE.test(text)),
    ));
const THERE = /有|建立|制定|编制|设[立置]|配备|出台|签订|开展|提供/;
/** In front of the next number it is said of its own item. */
const LOOSE =
  /[;。](?:没有?|无|未)(?:的|者)?(?:,|则|均|都)*(?:(?:该|本|此)(?:项|指标))?(?:不予?得分|不予?计分|不给分|[得计为]?0分|[得计为]?零分)(?=[;。]*(?:$|[^;。①-⑳\d(一二三四五六七八九十]))/;

/** A text as it is read, whatever it leaves loose. */
function readParts(
  original: string,
  source: Source,
  context: RuleContext,
  again: boolean,
): { readonly rule: Rule; readonly same: boolean } {
  // A rule may be longer in our words than in its own.
  const tooLong = source.text.length > LONGEST_RULE && !again;
  if (tooLong || depthOf(source.text) > DEEPEST || UNCOMPUTED.test(source.text))
    return { rule: notUnderstood(original), same: false };
  const rule = withStems(withOneName(compose(original, source, statementsOf(source), context)));
  const whole = isWhole(rule);
  if (whole && !isDoubtful(rule, context)) return { rule, same: false };
  // What is not read whole, or not as what it can be, is read as frames.
  const open = whole ? withoutMisread(rule) : rule;
  const kept = isWhole(open);
  const framed = readFrames(original, source, context, kept);
  if (!framed || framed.parts.some(asksForStart) || (kept && !givesWeight(framed, context)))
    return { rule: open, same: false };
  const same = again || isSame(framed, context);
  return { rule: same ? framed : open, same };
}

/** A rule with the words of its parts that cannot be so: then it is open, and they are what was not read. */
function withoutMisread(rule: Rule): Rule {
  const twice = saidTwice(rule.parts);
  const unread = rule.parts
    .filter((part) => twice.includes(part) || isMisread(part, rule.original))
    .map(({ fragment }) => fragment);
  return unread.length === 0 ? rule : { ...rule, form: "judgement", unread };
}

/** 每延迟1天扣1分，每延迟1周扣3分: one delay counted in two units is one quantity, and the text does not say which of them counts. */
function saidTwice(parts: readonly Part[]): readonly Part[] {
  const delays = parts.filter((part) => part.kind === "cases").filter(({ quantity }) => IN_TIME.test(quantity));
  const same = grouped(delays, ({ quantity }) => quantity.replace(IN_TIME, ""));
  return [...same.values()].filter(({ length }) => length > 1).flat();
}

const IN_TIME = /(?:小时|(?:工作)?[天日]|周|个?月|季度|年)数$/;

function isMisread(part: Part, original: string): boolean {
  switch (part.kind) {
    // 产区另得1分 is no answer and no thing of its own; 满足两项 of a list counts its things.
    case "choice":
      return part.choices.some(({ word }) => ADDED.test(word));
    case "deductions":
      return part.takes.some(({ name, per }) => (per ? A_BOUND.test(name) : EACH_TIME.test(name)));
    case "occurrences":
      return A_BOUND.test(part.name);
    case "veto":
      return GIVES_PART.test(part.text);
    // 第一名得6分，每下降一名: which place, and how far off a target.
    case "cases":
      return (
        sizesOf(part) > 1 ||
        (PLACED.test(original) && !IS_PLACE.test(part.quantity) && part.cases.some(({ give }) => give.kind === "steps"))
      );
    case "items":
      return part.items.some(
        ({ text, points }, i) =>
          ADDED.test(text) ||
          isStart(text) ||
          A_STEP.test(text) ||
          BASED.test(text) ||
          (MEETS_ALONE.test(text) && HAS_SHARES.test(original)) ||
          // 非试点地区，本项不扣分: of several things none gives the whole weight.
          (part.items.length > 1 && points.unit === "share" && points.value.equals(1)) ||
          part.items.slice(0, i).some((other) => isOpposite(other.text, text)),
      );
    default:
      return false;
  }
}

/** 逾期1个月扣2分，逾期2个月扣4分: how late, and not so much for each. */
const sizesOf = ({ cases }: CasesPart): number =>
  Math.max(
    ...(["above", "below"] as const).map((way) => {
      const own = cases.flatMap(({ give }) => (give.kind === "steps" && give.way === way ? [give.per] : []));
      return new Set(own.map(({ value, unit }) => `${value.toString()}${unit}`)).size;
    }),
  );
/** 超过任务1个百分点加0.2分: how far, and no fact. */
const A_STEP =
  /(?:超|高|多|低|少|降|升|增|减|提前|早于?|[延推]迟|逾期|滞后|晚)[^,;。\d]{0,8}(?<![\d.])[1一](?:个百分点|%|个?工作日|天|日|周|个月)的?$/;
/** B得一半分，C: what gives a part leaves something. */
const GIVES_PART = /[得计给](?:满分的?|分值的?)?一半/;
/** 超过3件的，每增加1件: what is above a bound, and no thing that is counted. */
const A_BOUND = /(?:超出?|超过|高于|多于|大于|达到?|不足|低于|少于|小于|[≥≤<>])\d/;
const IS_PLACE = /名次$/;
const PLACED = /每[^,;。\d]{0,6}[\d一二两三]?个?(?:名次|位次|名(?=扣))/;

/** True for a part that asks whether there is what there is to begin with: 基础分3分. */
const asksForStart = (part: Part): boolean => part.kind === "items" && part.items.some(({ text }) => isStart(text));
/** 有制度（50%）；有经费（50%）。符合得分: what it is that is so, and how much of it. */
const MEETS_ALONE = new RegExp(`^(?:${MEETS})的?$`);
const HAS_SHARES = /\d\s*[%％][^()（）]{0,6}[)）]/;

/** 出现投诉的每批次: how often, and no fact. */
const EACH_TIME = new RegExp(`每(?:${COUNTER.replace("?<per>", "").replace("?<unit>", "")})的?$`);

/** Read whole, and all the same most likely something else: it does not give its weight, or does not know what to take from. */
const isDoubtful = (rule: Rule, context: RuleContext): boolean =>
  (context.weight !== undefined && !givesWeight(rule, context)) ||
  (rule.parts.some(({ kind }) => /^(?:occurrences|deductions)$/.test(kind)) && SO_MANY.test(rule.original)) ||
  rule.parts.some(
    (part) =>
      isMisread(part, rule.original) ||
      part.kind === "unclear-deduction" ||
      (part.kind === "veto" &&
        (NONE_OF.test(part.text) ||
          rule.parts.some((each) => each.kind === "cases" && isUndone(part.text, each.quantity)))) ||
      (part.kind === "cases" &&
        IS_DELAY.test(part.quantity) &&
        LIMITED.test(rule.original) &&
        !DELAYED.test(rule.original)) ||
      isJoint(part) ||
      (part.kind === "choice" && namesNothing(rule)) ||
      (part.kind === "choice" && WEIGHTED.test(rule.original)) ||
      (part.kind === "choice" &&
        part.choices.some(
          ({ word, fragment }, i) => (i > 0 || JOINS.test(word)) && isCut(rule, fragment, part.name ?? word, word),
        )) ||
      (part.kind === "cases" &&
        context.target === undefined &&
        part.cases.some(({ give }) => isLack(give, rule.original))),
  );

/** 执行率≥90%且结余率≤10%: two figures, and no one fact; nor is 6月底执行率≥50%. */
const isJoint = (part: Part): boolean =>
  (part.kind === "items" && part.items.some(({ text }) => TWO_FIGURES.test(text))) ||
  (part.kind === "choice" && part.choices.some(({ word }) => TWO_FIGURES.test(word)));
const TWO_FIGURES = /\d[^;。]*(?:且|同时|或)[^;。]*\d|\d[月日]\D{0,12}(?:达到?|不低于|不少于|超过|低于|[≥≤<>])\d/;

/** 30日内拨付得2分，每超1天扣0.1分: how long it took is asked, and what it may take is stated. */
const LIMITED = /\d(?:个?工作日|日|天|个?小时|分钟|个?月)(?:以|之)?内/;
const IS_DELAY = /^延迟/;
const DELAYED = new RegExp(LATE);

/** 三次以上 of what is counted: how many of it, and no fact of its own. */
const SO_MANY = new RegExp(`[\\d${ORDINALS}]\\s*${oneOf(measures("event", "each"))}(?:[(（]含[)）])?[及或]?以上`);

/** A word that was cut at a comma: it is not all that stands there. */
const isCut = ({ original }: Rule, fragment: Fragment, name: string, word: string): boolean => {
  const words = readSource(wordsOf(original, fragment)).text.replace(LEADING, "");
  return !words.startsWith(name) && !words.startsWith(word);
};

/** Several answers count by their shares: no one of them is chosen. */
const WEIGHTED = /加权/;
/** What goes on from the words in front of a comma. */
const JOINS = /^(?:且|并|但|而|未|不|同时|也)/;
const LEADING = /^[,、;:。\d.()①-⑳]+/;

/** 每少1次 of a number that nobody states, 与计划每相差3%: how many are missing, or how far it is off, is what there is to ask for. */
const isLack = (give: Give, original: string): boolean =>
  give.kind === "steps" &&
  give.way === "below" &&
  give.from.kind === "standard" &&
  (isMeasure(give.per.unit, "event", "each") || OFF.test(original));

const OFF = /每相差|比[^,;。\d]{2,12}每/;

/** 得分=完成率(超过100%按100%计)×20: what a formula says of its quantity in brackets, said behind it instead. */
function capBehind(source: Source): Source {
  const found = CAP_INSIDE.exec(source.text);
  if (!found) return source;
  const [from, to] = [found.index, found.index + found[0].length];
  const stop = source.text.slice(to).search(STOP);
  const end = stop < 0 ? source.text.length : to + stop;
  const moved = <T>(list: readonly T[]): T[] => [
    ...list.slice(0, from),
    ...list.slice(to, end),
    list[from]!,
    ...list.slice(from + 1, to - 1),
    ...list.slice(end),
  ];
  const text = `${source.text.slice(0, from)}${source.text.slice(to, end)},${source.text.slice(from + 1, to - 1)}${source.text.slice(end)}`;
  return { text, at: moved(source.at), ends: moved(source.ends), gaps: new Set() };
}

const CAP_INSIDE =
  /(?<=[^\d;。,])\((?:超过|大于|高于|超出|>)100%(?:的|时|部分)*,?(?:均|都|则)?(?:按照?|以)100%(?:计算|计)?\)(?=[×*])/;
const STOP = /[。;]|,$/;

/** 1:3 is a proportion, 10² a power or a figure with a footnote: with neither do we compute. */
const UNCOMPUTED = /\d[:^]\d/;

/** Brackets inside brackets: no formula of a person has so many, and the grammar would run out of stack. */
const DEEPEST = 20;

function depthOf(text: string): number {
  let depth = 0,
    deepest = 0;
  for (const sign of text) {
    if (/[([]/.test(sign)) deepest = Math.max(deepest, ++depth);
    else if (/[)\]]/.test(sign)) depth = Math.max(0, depth - 1);
  }
  return deepest;
}

const notUnderstood = (original: string): Rule => ({
  ...{ original, form: "judgement", definitions: [], parts: [], notes: [] },
  unread: [{ from: 0, to: original.length }],
});

/** Parts of several kinds that give more than the weight together, and are not numbered as things that add up: most likely one thing. */
const isOverfull = (rule: Rule, context: RuleContext): boolean =>
  context.weight !== undefined &&
  new Set(rule.parts.map(({ kind }) => kind)).size > 1 &&
  !NUMBERED.test(rule.original) &&
  maximumOf(rule, context)?.gt(context.weight) === true;

const NUMBERED = new RegExp(`[①-⑳⑴-⑽]|[(（]\\d{1,2}[)）]|(?:^|[\\s;；。])(?:\\d{1,2}|[${ORDINALS}])[.、．]`);

/** True where two rules say the same, wherever and in whatever order their texts say it. */
export const sameRule = (one: Rule, other: Rule): boolean => meaning(one) === meaning(other);

/** What a rule says, without where it says it. */
const meaning = (rule: Rule): string =>
  JSON.stringify(rule, (key, value: unknown) =>
    /^(?:fragment|original|notes|unread)$/.test(key) ? undefined : sorted(value),
  );

/** An object with its keys in one order: two readers may build the same thing in two. */
const sorted = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
