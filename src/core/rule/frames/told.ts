import { Decimal } from "decimal.js";
import type { Place, RuleContext } from "../compose/draft";
import { phrasesOf } from "../grammar";
import type { Claim } from "../ledger/ledger";
import type { Item, Part, Points, TallyPart, Threshold } from "../rule";
import { fragmentOf, joined } from "../source";
import { FAILS } from "../../words/clauses";
import type { Source } from "../../words/notation";
import { numeralsFrom, wholeNumber } from "../../words/numerals";
import { isNone } from "./bench";
import { thresholdIn } from "./condition";
import { framesOf } from "./frame";
import { AROUND, LIST_HEAD, pointsOf } from "./shares";
import type { Tree } from "./tree";

/** What one sentence says of a list: what each thing gives, in the order of the list, or what so many of them give together. */
type Told = { readonly points: readonly Points[]; readonly cap?: Points } | Pick<TallyPart, "tiers" | "otherwise">;

interface Telling {
  readonly id: string;
  readonly pattern: RegExp;
  readonly read: (
    groups: Readonly<Record<string, string | undefined>>,
    count: number,
    weight: Decimal | undefined,
  ) => Told | undefined;
}

const COUNT = `[${numeralsFrom(1, 10)}\\d]{1,2}`;
const THING =
  "(?:(?:评价|评分|考核|考评)?(?:要点|内容|标准|要求|条件|指标)|[小分]?项(?:内容|标准|条件|要求)?|条|点|个?方面|个?要素)";
const LIST = `(?:从|对|按|对照)?(?:以下|下列|如下|以上|上述|前述)?(?:(?<count>${COUNT})个?)?${THING}?(?:进行|分别)?(?:评价|评分|考核|考察)?(?:中|的)?[,:]?`;
const MET = "(?:满足|符合|达到|具备|做到|实现|完成|落实)";
const VALUE = "(?<value>\\d+(?:\\.\\d+)?(?:分|%))(?:的?(?:权重分?|分值|总分|满分|分))?";
const GETS = "(?:可?得|计|给|赋|加|各?占|为)*(?:该项|本项)?(?:权重|分值|总分)?的?";

/** 要点1占权重的30%: one thing by its number, and what it gets. */
const EACH_NUMBERED = new RegExp(
  `(?:评价|评分)?(?:要点|标准|内容|条件|指标|第)?(?<at>[①-⑳](?:[、和及与]?[①-⑳])*|${COUNT})(?:项|条|点)?(?:各|分别|均)?(?:得|计|占|为|:)*(?:权重|分值|总分)?的?(?<value>\\d+(?:\\.\\d+)?(?:分|%))(?:的?(?:权重分?|分值|总分|满分))?`,
  "g",
);
/** The same within a longer pattern, where a name stands once. */
const NUMBERED = EACH_NUMBERED.source.replace("?<at>", "?:").replace("?<value>", "?:");

/** Each family with the words of a list's sentence that it reads; what stands around them (符合得分，不符合不得分) is cut off before. */
const TELLINGS: readonly Telling[] = [
  {
    // 下列五项每满足一项得20%权重分; 每一评价要点1分; 从以下三方面评价，每方面2分.
    id: "each",
    pattern: new RegExp(
      `^${LIST}(?:各|每)(?:有|存在)?${MET}?(?:其中)?(?:[一1]个?)?${THING}?${MET}?(?:要求|标准|条件|规定)?(?:的|者)?[,:]?${GETS}${VALUE}$`,
    ),
    read: ({ value }, count) => ({ points: Array.from({ length: count }, () => pointsOf(value!)) }),
  },
  {
    // 具备下列条件之一的得1分，最高5分: one of them is not all of them, as the ceiling says.
    id: "any",
    pattern: new RegExp(
      `^${MET}(?:以下|下列|以上|上述)(?:(?<count>${COUNT})个?)?${THING}?之一(?:的|者)?,?${GETS}${VALUE},(?:最高|最多)得?(?<most>\\d+(?:\\.\\d+)?)分$`,
    ),
    read: ({ value, most }, count) => {
      const each = pointsOf(value!);
      const cap: Points = { unit: "points", value: new Decimal(most!) };
      const all = each.value.times(count);
      return each.unit !== "points" || all.lt(cap.value)
        ? undefined
        : { points: Array.from({ length: count }, () => each), cap };
    },
  },
  {
    // 以上每少一项扣1分 of three things worth 3: each of them is worth 1.
    id: "lost",
    pattern: new RegExp(
      `^(?:以上|上述|其中)?(?:${THING})?,?(?:每|任一)?(?:缺少?|少|有|存在)?(?:[一1]个?)${THING}(?:${FAILS})?(?:的|者)?,?扣(?:除|减)?${VALUE}$`,
    ),
    read: ({ value }, count, weight) => {
      const each = pointsOf(value!);
      const all = each.value.times(count);
      const whole = each.unit === "share" ? all.equals(1) : weight !== undefined && all.equals(weight);
      return whole ? { points: Array.from({ length: count }, () => each) } : undefined;
    },
  },
  {
    // 各评价要点平均分配分值; 每符合一项得相应分值，各要点分值均等.
    id: "even",
    pattern: new RegExp(
      `^(?:${LIST}每?${MET}[一1]项得(?:相应|对应)的?分值?,)?(?:以上|上述)?(?:各|每个?|每一)?(?:(?<total>${COUNT})个?)?${THING}的?(?:权重|分值|得分|分数)?(?:平均|均等|均分|相等|相同|等权|平分)(?:分配|分摊|计算|设置)?(?:分值|权重分?|分数|得分)?$`,
    ),
    read: (_, count) => ({
      points: Array.from({ length: count }, () => ({ unit: "share", value: new Decimal(1).div(count) }) as const),
    }),
  },
  {
    // 要点1占权重的30%，要点2占权重的70%; 标准①4分，标准②3分; 第①项1分、第②项2分.
    id: "numbered",
    pattern: new RegExp(`^(?<all>(?:${NUMBERED}[,、;。]?){2,})$`),
    read: ({ all = "" }) => {
      // ①②各占30%: each of them.
      const found = [...all.matchAll(EACH_NUMBERED)].flatMap(({ groups }) =>
        (groups!["at"]!.match(SIGN) ?? [groups!["at"]!]).map((at) => ({ at, value: groups!["value"]! })),
      );
      const inOrder = found.every(({ at }, i) => numberOf(at) === i + 1);
      return inOrder ? { points: found.map(({ value }) => pointsOf(value)) } : undefined;
    },
  },
  {
    // 满足全部得10分，满足两项得7分，均不满足不得分.
    id: "tally",
    pattern: new RegExp(`^(?<all>.*${MET}.*分.*)$`),
    read: ({ all = "" }, count) => tallied(all, count),
  },
];

const SIGN = /[①-⑳]/g;
const CIRCLED_ONE = 0x2460;
const numberOf = (sign: string): number | undefined =>
  /[①-⑳]/.test(sign) ? sign.charCodeAt(0) - CIRCLED_ONE + 1 : wholeNumber(sign)?.toNumber();

// ── so many of them ─────────────────────────────────────────────────────────

const OF = "(?:以上|上述|其中)?(?:的)?(?:任意)?";
const ALL_OF = new RegExp(
  `^(?:${OF}(?:(?<of>${COUNT})个?${THING}|各项)?(?:全部|均|都|完全)${MET}|${MET}${OF}(?:全部|所有)${THING}?)(?:要求|标准|条件)?(?:的|者)?$`,
);
const SOME_OF = new RegExp(
  `^(?:仅|只|能)?(?:${MET}${OF}(?<of>${COUNT})个?${THING}|${OF}(?<other>${COUNT})个?${THING}${MET})(?:要求|标准|条件)?(?:的|者)?$`,
);
const NONE = new RegExp(
  `^(?:${COUNT}个?${THING})?(?:(?:均|都|全部|全)(?:不|未|没有)(?:能)?${MET}|${FAILS}|[一1](?:项|条)(?:都|也|均)(?:不|未)${MET})(?:要求|标准|条件)?(?:的|者)?$`,
);

/** True for the words of a tier that counts things of a list: 满足全部, 符合其中两项. */
export const countsThings = (words: string): boolean => SOME_OF.test(words);

/** How many of so many things a tier is of: 满足全部, 符合其中两项, 均不满足. */
export function metIn(words: string, count: number): number | undefined {
  if (NONE.test(words)) return 0;
  const { of, other } = SOME_OF.exec(words)?.groups ?? {};
  const all = ALL_OF.exec(words);
  const said = all?.groups?.["of"];
  return all && (said === undefined || wholeNumber(said)?.equals(count))
    ? count
    : wholeNumber(of ?? other ?? "")?.toNumber();
}

function tallied(text: string, count: number): Told | undefined {
  const frames = framesOf(plainSource(text))?.frames ?? [];
  const tiers = frames.map(({ words, effect, otherwise }) => {
    const met = metIn(words, count);
    return effect?.kind === "give" && !otherwise && met !== undefined ? { met, points: effect.points } : undefined;
  });
  const known = tiers.flatMap((tier) => tier ?? []);
  const last = frames.at(-1);
  const rest = last?.otherwise && last.words === "" && last.effect?.kind === "give" ? last.effect.points : undefined;
  const falling = known.every(({ met }, i) => met <= count && (i === 0 || met < known[i - 1]!.met));
  const begins = known[0]?.met === count;
  const told = known.length + (rest ? 1 : 0);
  const ends = rest ?? known.at(-1)?.points;
  return told === frames.length && told > 1 && falling && begins && ends && isNone(ends)
    ? { tiers: known, ...(rest && { otherwise: rest }) }
    : undefined;
}

const plainSource = (text: string): Source => ({
  ...{ text, gaps: new Set<number>() },
  at: Array.from({ length: text.length }, (_, i) => i),
  ends: Array.from({ length: text.length }, (_, i) => i + 1),
});

// ── the list and its sentence ───────────────────────────────────────────────

/** Words in front of a list that say what its things give, and do not only name it. */
const TELLS = /\d|均/;

/** The tree of a list of things of which one sentence, in front or behind, says what they give; undefined for any other text. */
export function toldOf(
  source: Source,
  { weight }: RuleContext,
): { readonly tree: Tree; readonly marks: readonly Place[] } | undefined {
  const { text } = source;
  const phrases = phrasesOf(text);
  const marks = phrases.flatMap((phrase) => (phrase.kind === "mark" ? [phrase] : []));
  const run = marks.findIndex(({ number }, i) => number !== i + 1);
  const list = run < 0 ? marks : marks.slice(0, run);
  const [first] = list;
  if (!first || list.length < 2) return undefined;
  const last = list.at(-1)!;
  const stop = phrases.find(({ kind, from }) => kind === "stop" && from > last.from);
  const ahead = { from: 0, to: first.from };
  const behind = { from: stop?.to ?? text.length, to: text.length };
  const place = TELLS.test(text.slice(ahead.from, ahead.to)) ? ahead : behind;
  if (place === behind && ahead.to > 0 && !LIST_HEAD.test(text.slice(0, ahead.to))) return undefined;
  const own = { from: ahead.to, to: place === ahead ? text.length : behind.from };
  const sentence = sentenceIn(text.slice(place.from, place.to), list.length, weight);
  if (!sentence) return undefined;
  const { told, around } = sentence;
  const cut = framesOf(joined(source, [own]));
  if (cut?.frames.length !== list.length || cut.marks.length !== list.length) return undefined;
  if (cut.frames.some(({ effect, otherwise, words, item }, i) => effect ?? (otherwise || words === "" || item !== i)))
    return undefined;
  const things = cut.frames.map(({ words, said }) => ({
    text: words,
    fragment: fragmentOf(source, said.from + own.from, said.to + own.from),
  }));
  const fragment = fragmentOf(source, 0, text.length);
  const part: Part =
    "tiers" in told
      ? { kind: "tally", items: things.map((thing) => withThreshold(thing)), ...told, fragment }
      : { kind: "items", items: things.map((thing, i): Item => ({ ...thing, points: told.points[i]! })), fragment };
  const claims: Claim[] = [
    ...(place === behind ? [{ kind: "explains", ...ahead } as const] : []),
    { kind: "list", from: place.from, to: place.to - around },
    { kind: "again", from: place.to - around, to: place.to },
  ];
  return {
    tree: { parts: [part], definitions: [], notes: [], claims, ...("cap" in told && told.cap && { cap: told.cap }) },
    marks: marks.map(({ from, to }) => ({ from, to })),
  };
}

/** 执行率≥90% of which so many count: a figure is asked for. */
function withThreshold<T extends { readonly text: string }>(thing: T): T & { readonly threshold?: Threshold } {
  const threshold = thresholdIn(thing.text);
  return { ...thing, ...(threshold && { threshold }) };
}

/** What a sentence says of so many things, and how many of its last signs only frame that. */
function sentenceIn(
  text: string,
  count: number,
  weight: Decimal | undefined,
): { readonly told: Told; readonly around: number } | undefined {
  if (text.length > LONGEST) return undefined;
  const around = AROUND.exec(text)?.[0].length ?? 0;
  for (const tail of new Set([around, END.exec(text)?.[0].length ?? 0])) {
    const said = text.slice(0, text.length - tail);
    for (const { id, pattern, read } of TELLINGS) {
      const groups = pattern.exec(said)?.groups;
      if (!groups) continue;
      const stated = groups["count"] ?? groups["total"];
      if (stated !== undefined && !wholeNumber(stated)?.equals(count)) continue;
      const told = read(groups, count, weight);
      if (told && (!("points" in told) || told.points.length === count))
        return { told, around: id === "lost" ? text.length : tail };
    }
  }
  return undefined;
}

const END = /[。;,:]*$/;
/** Longer than any such sentence. */
const LONGEST = 160;
