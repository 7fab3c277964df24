import { createToken, Lexer, type CustomPatternMatcherFunc, type IToken, type TokenType } from "chevrotain";
import { Decimal } from "decimal.js";
import { RULE_UNIT, isMeasure, measures } from "../words/measures";
import { chineseNumeral, NUMERAL, numeralsFrom, ORDINALS } from "../words/numerals";
import { oneOf } from "../words/pattern";
import { GIVES, LATE, STANDARD, TAKES } from "../words/phrases";
import { signsOf } from "../words/signs";
import type { Amount, Comparison, Points } from "./rule";

/** What the lexer has read in a sign or word. */
export interface Payload {
  readonly points?: Points;
  readonly amount?: Amount;
  readonly comparison?: Comparison;
  readonly number?: number;
  readonly verb?: string;
  readonly shares?: Decimal;
  /** 在0分至10分之间: the points at the two ends. */
  readonly range?: readonly [Points, Points];
  readonly ends?: readonly { readonly comparison: Comparison; readonly amount: Amount }[];
}

const NUMBER = "\\d+(?:,\\d{3})*(?:\\.\\d+)?";
const FULL_MARKS =
  "(?:该|本|此|相应|对应|所占|全部)?(?:项|项目|指标|条|款)?的?(?:指标)?(?:权重分值?|权重分数|权重|分值|满分值?|总分值?|标准分值?|全部分数|全部分值|分数|全分)";

/** What may stand in a name or an explanation. */
export const Plain = createToken({ name: "Plain", pattern: Lexer.NA });

const PLAIN = new Set([
  "Word",
  "Equals",
  "Sign",
  "Sum",
  "Open",
  "Close",
  "To",
  "After",
  "Including",
  "Compare",
  "Standard",
  "Full",
]);

/** The patterns of all tokens but that of any sign. */
const patterns: string[] = [];

/** Where anything but a plain sign may begin; made when all tokens are. */
let beginning: RegExp | undefined;

/** What was last looked for, and found: one token after the other asks about the same place. */
let asked = { text: "", from: 0, next: -1 };

/** The first place from one on where anything but a plain sign may begin. */
function nextToken(text: string, from: number): number {
  if (text === asked.text && from >= asked.from && from <= asked.next) return asked.next;
  beginning ??= new RegExp(patterns.join("|"), "g");
  beginning.lastIndex = from;
  asked = { text, from, next: beginning.exec(text)?.index ?? text.length };
  return asked.next;
}

/** A token read by a sticky pattern where `where` allows it; `read` gives what is in it, or undefined where it is none. */
function token(
  name: string,
  pattern: RegExp,
  read: (found: RegExpExecArray) => Payload | undefined = () => ({}),
  where: (text: string, offset: number, before: readonly IToken[]) => boolean = () => true,
): TokenType {
  const sticky = new RegExp(pattern.source, "y");
  const categories = PLAIN.has(name) ? [Plain] : [];
  patterns.push(pattern.source);
  const match: CustomPatternMatcherFunc = (text, offset, before) => {
    if (offset < nextToken(text, offset)) return null;
    sticky.lastIndex = offset;
    const found = sticky.exec(text);
    if (!found || found[0] === "" || !where(text, offset, before)) return null;
    const payload = read(found);
    if (!payload) return null;
    return Object.assign(found, { payload }) as unknown as [string];
  };
  return createToken({ name, pattern: match, line_breaks: false, categories });
}

const points = (value: string): Points => ({ unit: "points", value: new Decimal(value.replaceAll(",", "")) });
export const NO_POINTS: Points = { unit: "points", value: new Decimal(0) };
const share = (value: string): Points =>
  Number(value) === 0 ? NO_POINTS : { unit: "share", value: new Decimal(value).div(100) };
const fraction = (top: string, bottom: string): Points => ({ unit: "share", value: new Decimal(top).div(bottom) });
export const FULL_POINTS: Points = { unit: "share", value: new Decimal(1) };
/** The kind of the token before, and whether an 每 is open in front of it. */
const previous = (before: readonly IToken[]): string => before.at(-1)?.tokenType.name ?? "";
function inStep(before: readonly IToken[]): boolean {
  for (let i = before.length - 1; i >= 0; i--) {
    const { name } = before[i]!.tokenType;
    if (name === "Each") return true;
    if (name === "Stop" || name === "Take" || name === "Award" || name === "Mark") return false;
  }
  return false;
}

/** True behind a sign of equality, or inside a bracket with arithmetic: there - takes off. */
function inFormula(before: readonly IToken[]): boolean {
  for (let i = before.length - 1; i >= 0; i--) {
    const { name } = before[i]!.tokenType;
    if (name === "Equals" || name === "Open" || name === "Sign") return true;
    if (name === "Stop" || name === "Comma" || name === "Award" || name === "Take" || name === "Mark") return false;
  }
  return false;
}

const CIRCLED = /[\u2460-\u2473]/;
/** A number that is one only behind the number before it. */
const NEXT_ONLY = /^(?:(\d{1,2})[.、]\d|\(?(\d{3}))/;

/** ①, (1), 1.: the number of an item. */
export const Mark = token(
  "Mark",
  /([\u2460-\u2473\u2776-\u277f])|([\u2474-\u2487])|([\u2488-\u249b])|([\u3220-\u3229])|\((?:(\d{1,3})(?=\)(?!分))|([一二三四五六七八九十]{1,2}))\)|(?:第([一二三四五六七八九十]{1,2})[、.,]|([一二三四五六七八九十]{1,2})[、.](?!\d))|(\d{1,3})(?:[.、](?!\d)|\)(?![-+×/=]))|(\d{1,2})[.、](?=\d)|([A-Ha-h])(?:[.、](?!\d)|\)(?=[\u4e00-\u9fff]))|([一二三四五六七八九十])是/,
  (found) => {
    const [
      sign,
      circled,
      bracketed,
      dotted,
      chinese,
      inner,
      bracketedWord,
      nth,
      ordinal,
      digits,
      joined,
      letter,
      listed,
    ] = found;
    const from = (base: number): number => sign.codePointAt(0)! - base + 1;
    const words = inner ?? bracketedWord ?? nth ?? ordinal ?? digits ?? joined ?? listed;
    if (letter) return { number: letter.toUpperCase().charCodeAt(0) - 64 };
    const number = circled
      ? from(CIRCLED.test(circled) ? 0x2460 : 0x2776)
      : bracketed
        ? from(0x2474)
        : dotted
          ? from(0x2488)
          : chinese
            ? from(0x3220)
            : /^\d/.test(words!)
              ? Number(words)
              : chineseNumeral(words!)?.toNumber();
    return number === undefined ? undefined : { number };
  },
  (text, offset, before) => {
    if (CIRCLED.test(text[offset]!)) return true;
    // 一是…，二是…: neither without the other.
    if (text[offset + 1] === "是" && !/一是[^]*二是/.test(text)) return false;
    if (offset === 0) return true;
    if (!/^(?:Stop|Comma|Close|Award|Points|Take|Colon|Floor|Mark)$/.test(previous(before))) return false;
    // 2.85%≤… behind the item 1. is the item 2., and 85%; so far no list is numbered but by its own items.
    const joined = NEXT_ONLY.exec(text.slice(offset, offset + 5));
    if (!joined) return true;
    const last = before.findLast(({ tokenType }) => tokenType.name === "Mark");
    return (
      previous(before) === "Stop" &&
      (joined[1] ? /^\d/ : /^\(?\d/).test(last?.image ?? "") &&
      Number(joined[1] ?? joined[2]) === payloadOf(last!).number! + 1
    );
  },
);

export const Stop = token("Stop", /[;。!?]+/);
export const Comma = token("Comma", /,/);
export const Colon = token("Colon", /:/);

export const Judge = token(
  "Judge",
  /(?:(?:根据|依据|按照?|结合|视)[^;。,:()]{0,24}?)?(?:[,]?(?:酌情|酌量|适当|综合评定|综合评价|综合评分|综合打分|综合判断|综合考评|自由裁量|专家评议|由专家|主观)(?:[^;。,:()]{0,8}?(?:扣分|得分|给分|评分|打分|计分|赋分|扣减分?|扣除|减分|评定))?(?:\(?扣?\d+(?:\.\d+)?(?:-|~|至)\d+(?:\.\d+)?分\)?)?)|(?:根据|依据|按照?|结合|视)(?!(?:实际)?(?:完成)?比例|[^;。,]{0,12}(?:满意率|满意度|完成率|执行率|到位率|利用率|及时率|提升程度|比率|权重)[^;。,]{0,4}[得计]分)(?:[^;。,:()\d]{0,20})(?:情况|结果|程度|效果|质量|实际|访谈|评价|表现)[^;。,:()\d]{0,6}(?:扣分|给分|评分|打分|赋分|计分|评定得分|得分)/,
);

export const Floor = token(
  "Floor",
  /(?:直至|直到|至|以)?(?:(?:该|本|此)(?:项|指标)?)?(?:分值|分数)?(?:扣|减)(?:完|光)(?:(?:该|本|此)?(?:项|指标|项目)?(?:的?(?:全部)?(?:分值|权重分?|分数|得分|分|满分))?)?(?:即止|为止|止)|(?:直至|直到|直至该项)扣(?:完|光)(?:(?:该|本|此)(?:项|指标|项目)(?:的?(?:全部)?(?:分值|权重分?|分数|得分|分|满分))?)?|(?:直至|直到)?(?:倒扣|扣减|扣|减)(?:至|到)(?:0|零)分?(?:(?:为|即)?止)?|最低(?:得分?)?(?:为)?(?:0|零)分|(?:最多|最高)?(?:以)?扣(?:完|至)(?:分值|满分)(?:为止|为限)|不(?:得|能|会)?(?:倒扣|计负分|出现负分|为负|低于(?:0|零)分)分?/,
);

export const Otherwise = token(
  "Otherwise",
  /否则|反之|(?:存在|出现|有)?其他(?:情况|情形)的?|其余(?:情况|情形)?的?(?=[,:得不扣按为酌])|除此(?:以|之)外|除上述情况外|不满足(?:上述|以上)条件的?/,
);

const capped = ([, before, behind]: RegExpExecArray): Payload => {
  const stated = before ?? behind;
  return { points: stated ? points(stated) : FULL_POINTS };
};
const cappedOff = ([, stated, until, most, part]: RegExpExecArray): Payload => {
  const fixed = stated ?? until ?? most;
  return { points: fixed ? points(fixed) : share(part!) };
};
/** 最高得3分, 满分5分, 最多扣2分, 不超过3分. */
export const MostOff = token(
  "MostOff",
  new RegExp(
    `(?:(?:累计|合计)扣分|扣分(?:最多|最高|上限|累计|不超过|不得超过))(?:为|不超过|不得超过)?(?=\\d)(?:(${NUMBER})分(?!钟))|扣(?:满|完|至)(${NUMBER})分(?!钟)(?:即|为)?止|(?:最多|最高|累计(?:最多)?|合计最多)(?:可|只能|不超过)?扣(?:除|减)?(?:不超过)?(?:(${NUMBER})分(?!钟)|(${NUMBER})%(?:的?${FULL_MARKS})?)`,
  ),
  cappedOff,
);
/** 最多加2分: of what was told last, and not of all. */
export const MostOn = token(
  "MostOn",
  new RegExp(`(?:累计|合计)?(?:最多|最高|封顶)(?:可|只能|累计)?加(?:分)?(?:不超过)?(${NUMBER})分(?!钟)(?:为止|封顶)?`),
  ([, most]) => ({ points: points(most!) }),
);
export const Most = token(
  "Most",
  new RegExp(
    `(?:(?:得分|总分|累计)?以|累计|[得加]?满)?(${NUMBER})分(?:封顶|为上限|为限|为止)|(?:(?:得分)?最高(?:可)?(?:得分?|不超过|为|计)?|(?:得分)?最多(?:可)?(?:得分?|不超过|为|计)?|(?:得分|总分|累计得分|累计加分|加分|累计|合计)?(?:最高|最多)?不(?:得)?超过(?=\\d+(?:\\.\\d+)?分(?!钟))|(?:得分|总分|加分|累计)?(?:的)?上限为?|(?:累计|合计|得分|加分)?封顶(?:分值|分)?为?(?=\\d)|满分为?(?=\\d)|共计?(?=\\d+(?:\\.\\d+)?分(?!钟))|总分为?(?=\\d)|(?:以满分为限|满分(?:为止|即止))|(?:得分)?不超过(?=(?:满分|权重分|该项分值|分值|本项分值)))(?:(${NUMBER})分(?!钟)|(?:满分|权重分|该项分值|分值|本项分值))?(?:为止|为限)?`,
  ),
  capped,
  (text, offset) => /分|满/.test(text.slice(offset, offset + 14)),
);

/** 得3分, 得满分, 得70%的分, 得权重的70%, 不得分, 按分值75%得分. */
export const Award = token(
  "Award",
  new RegExp(
    [
      `(不扣分)`,
      `((?:该|本|此)(?:项|项目)?(?:指标)?(?:得分)?(?:为)?不得分|不得分|不予得分|不计分|不给分|不赋分|(?:(?:得|计|赋|记|给|评)分?(?:值)?(?:为|按)?|为|扣至|按)(?:0|零)分|得分(?:为)?(?:0(?![.\\d])|零)分?)`,
      `${GIVES}(?:该项|本项)?的?(?:${NUMBER}×)?(${NUMBER})分(?!之|钟|以上|以下|以内|及以|[≥≤<>~-]|至\\d|到\\d)(?:\\(满分\\))?`,
      `(?:可得|则得|均得|各得|得|计|记|赋|给|按|占)?(?:${FULL_MARKS}的?)?(?:的)?(${NUMBER})%的?(?:${FULL_MARKS}|分(?!之|钟|点))(?:(?:计|得|给|赋)分)?`,
      `(?:可得|则得|均得|得|计|记|赋|给|按)(?:该|本|此)?(?:项|指标)?的?(?:满分|权重|分值|权重分|总分)的?(${NUMBER})%(?:(?:计|得|给|赋)分)?`,
      `((?:赋分|可得|则得|得分为|均得|得|计|记|赋|给|按|为)(?:该|本|此|对应|相应|各自)?(?:项|指标)?的?(?:满分|全分|全部分数|全部分值|全部分|满分值|全部权重分|权重分|分值|权重)(?!的?\\d|=))(?:计算|计分|计(?![算分划]))?(?:\\((${NUMBER})分\\))?`,
      `(?:按)(?:${FULL_MARKS})?的?(${NUMBER})%(?:计|得|给|赋)分`,
      `(?:可得|则得|均得|得)(?:${FULL_MARKS}的)?(\\d+)/(\\d+)(?:的?${FULL_MARKS})?`,
      `(?:可得|则得|均得|得)(${NUMBER})%(?=[,;。]|$)`,
    ].join("|"),
  ),
  ([, kept, none, fixed, part, ofWhole, full, stated, scaled, top, bottom, bare]) => {
    if (kept) return { points: FULL_POINTS };
    if (none) return { points: NO_POINTS };
    if (fixed ?? stated) return { points: points((fixed ?? stated)!) };
    if (full) return { points: FULL_POINTS };
    return { points: top ? fraction(top, bottom!) : share((part ?? ofWhole ?? scaled ?? bare)!) };
  },
  (text, offset, before) => !/^(?:Sign|Close)$/.test(previous(before)) || /^(?:得|计|不)/.test(text.slice(offset)),
);

/** 扣1分, 扣除20%的分数, 扣25%权重, 扣权重的5%, 扣除全部分数. */
export const Take = token(
  "Take",
  new RegExp(
    `(?:则|各|均|相应)?${TAKES}(?:(?:${FULL_MARKS}的)?(\\d+)/(\\d+)(?:的?${FULL_MARKS})?|(?:${FULL_MARKS}的?)?(${NUMBER})(?:分(?!之|钟)|(%)(?:的?(?:${FULL_MARKS}|分(?!之|钟|点)))?)|(?:该|本|此)?(?:项|指标)?的?(全部|所有|全|满)(?:分数|分值|权重分?|得分|分))`,
  ),
  ([, top, bottom, value, percent, all]) => ({
    points: all ? FULL_POINTS : top ? fraction(top, bottom!) : percent ? share(value!) : points(value!),
  }),
);

/** 以上五项各占1/5权重分, 各占20%, 每项0.5分: what each of several gets. */
export const Share = token(
  "Share",
  new RegExp(
    `(?:各占|均占|分别占|各得|各为|各|每项占?|每条占?|每点占?|每个占?|均为|占)(?:${FULL_MARKS}的?)?(?:总)?(?:(\\d+)/(\\d+)|(${NUMBER})%|(${NUMBER})分(?!之)|([${ORDINALS}])分之([${ORDINALS}]))(?:的?(?:${FULL_MARKS}|分))?`,
  ),
  ([, top, bottom, percent, fixed, below, above]) => {
    if (fixed) return { points: points(fixed) };
    if (percent) return { points: share(percent) };
    const value = top
      ? new Decimal(top).div(bottom!)
      : (chineseNumeral(above!) ?? new Decimal(1)).div(chineseNumeral(below!) ?? 1);
    const of = top ? new Decimal(bottom!) : chineseNumeral(below!)!;
    return of.isZero() || !value.isFinite() ? undefined : { points: { unit: "share", value }, shares: of };
  },
  (text, offset) =>
    !/^(?:占|均为)(?!\d|[一二三四五六七八九十]分之|(?:该|本|此|权重|分值|满分|总))/.test(text.slice(offset)),
);

export const Proportional = token(
  "Proportional",
  /(?:则)?(?:按照?|依|采用|运用|用)?(?:实际)?(?:完成|执行|到位|相应|同等|等|对应)?(?:的)?(?:比例|比率)法?(?:进行)?(?:扣除相应分值|扣减相应分值|扣减分数|扣除分数|扣减得分|相应扣分|相应扣减|扣分|扣减|得分|计分|给分|赋分|计算得分|折算得分|折算|计算)|(?:按照?)(?:实际)?完成(?:率|情况)(?:占比|比例)?(?:计|得|给|赋|折算)分?|(?:按照?)(?:实际)?(?:完成)?(?:值|数|数量|情况)?[与和占](?:目标值|计划值|计划数|计划数量|预期值|年度指标值|指标值)(?:之|的)?(?:比例|比值|比率|比)(?:进行)?(?:计分|得分|给分|计算|计算得分)|(?:同|等)比例(?:扣分|得分|计分|扣减)|(?:按照?)(?:实际)?(?:完成|执行)?(?:比例|比率)(?=[;。,]|$)|按比例/,
);

const LINE =
  "(?:则)?(?:按照?|采用|运用|用|以|通过)?(?:直线|线性)?内?插(?:值|入)?法?(?:进行)?(?:计算|计分|得分|给分|赋分|确定|折算|扣减|扣分|计)*(?:得分|分值|分数)?";
/** In proportion, where the points at both ends are stated: the same line. */
const EVENLY =
  "(?:则)?(?:按照?|以|呈|依)?(?:相应|等|同)?(?:线性)?(?:的)?(?:比例|线性关系)(?:进行)?(?:计算|计分|得分|给分|赋分|确定|折算|递减|递增)*(?:得分|分值|分数)?";
const RANGE = `(?:在|得|计|按|记|赋)?(${NUMBER})分?(?:和|与|至|到|-+|~)(?:(${NUMBER})分|满分|权重分)(?!以)(?:之间|区间|范围)?(?:内)?(?:的)?,?`;

/** 按线性插值法计分, 在0分至10分之间按比例计分: on the straight line between two tiers, or between the points that are stated. */
export const Between = token("Between", new RegExp(`${RANGE}(?:${LINE}|${EVENLY})|${LINE}`), ([, low, high]) =>
  low === undefined ? {} : { range: [points(low), high === undefined ? FULL_POINTS : points(high)] },
);

/** 每降低1%, 每发现一处, 每项: the words up to the figure are the verb. */
export const Each = token(
  "Each",
  new RegExp(
    `每(?!(?:[百千万]+(?:名|人|户|亩|位)|年|个?月|季度|半年|周|日|天|人(?!次))(?!扣|延|逾|迟))(?=[^;。]{0,60}?(?:扣|减(?!少)|得|加|计))(?:(?:再|有|出现|发生|发现|存在|查实|查出|增加|减少|少完成|少于|少|多于|多出|多|降低|下降|低于|低|高于|高出|高|超出|超过|超期|超时|超|${LATE}|晚|满足|符合|达到|完成|提高|提升|上升|缺少|缺失|缺|违反|偏离|偏差|差|落后)*)`,
  ),
  ([verb]) => ({ verb: verb.slice(1) }),
);

const comparisons = (["≤", "<", "≥", ">"] as const).map(
  (sign) => [new RegExp(`^(?:${signsOf("rule", "before", sign)})`), sign] as const,
);
const OPERATOR = comparisons.map(([{ source }]) => source.slice(1)).join("|");
const OPERATOR_HERE = new RegExp(`(?:${OPERATOR})`, "y");
const STANDARD_ALONE = new RegExp(`^(?:${STANDARD})(?=[,;。:()得扣为的]|不得|按|计|给|赋|$|满分)`);

/** 未完成1次扣1分: each time that it was not done, and no comparison with one. */
function isOneMissed(words: string, rest: string): boolean {
  const [, digits, unit, more] = MISSED.exec(rest) ?? [];
  return (
    /^(?:未|没有?|不足|不到|达不到|不达)/.test(words) &&
    unit !== undefined &&
    isMeasure(unit, "event") &&
    (/^未完成/.test(words) || /^[1一]$/.test(digits!)) &&
    /^[^,;。]{0,12},?(?:则|每次|每项|各)?(?:扣|减|罚)/.test(more!)
  );
}

const MISSED = new RegExp(`^(\\d+|[${numeralsFrom(1, 10)}]{1,3})(${RULE_UNIT})(.*)`);

/** A comparison in signs, or in words that stand before a figure or the standard. */
export const Compare = token(
  "Compare",
  new RegExp(`(?:${OPERATOR})(?=[\\s\\S])`),
  ([words]) => {
    const found = comparisons.find(([pattern]) => pattern.test(words));
    return found && { comparison: found[1] };
  },
  (text, offset, before) => {
    OPERATOR_HERE.lastIndex = offset;
    const found = OPERATOR_HERE.exec(text)![0];
    if (/^[≥≤<>]$/.test(found)) return !inStep(before) || /^\d/.test(text.slice(offset + 1));
    const rest = text.slice(offset + found.length);
    return (
      !inStep(before) &&
      !isOneMissed(found, rest) &&
      (/^(?:-?\d|[一二两三四五六七八九十]{1,3}(?:个|天|周|年|项|次|处|起|件|成|小时))/.test(rest) ||
        STANDARD_ALONE.test(rest))
    );
  },
);

/** 评价标准, 目标值 behind a comparison. */
export const Standard = token(
  "Standard",
  new RegExp(`(?:${STANDARD})(?:的|时|要求)?`),
  () => ({}),
  (_, __, before) => previous(before) === "Compare",
);

/** 以上, 以下, 以内 behind a figure. */
export const After = token(
  "After",
  /(?:及|或|\(含\))?(?:以上|以下|以内|之内|以外|及以上|内(?=[,;。的完扣得不(]|$))(?:的)?/,
  ([words]) => ({ comparison: /上|外/.test(words) ? "≥" : "≤" }),
  (_, __, before) => /^(?:Amount|Including)$/.test(previous(before)),
);

/** (含), (含10天), (不含). */
export const Including = token(
  "Including",
  new RegExp(
    `\\((不包?含|包?含)(?:本数|本级|(${NUMBER})(${RULE_UNIT}|分)?)?(?:以上|以下|以内)?(?:,下同)?\\)|(不含|含)本数`,
  ),
  ([, is, digits, unit = "", bare]) => ({
    number: /不/.test((is ?? bare)!) ? 0 : 1,
    // (含80%): which of two ends is meant.
    ...(digits !== undefined && { amount: amountOf(new Decimal(digits.replaceAll(",", "")), unit) }),
  }),
  (_, __, before) => /^(?:Amount|After|Including)$/.test(previous(before)),
);

/** ±5%以内: as far on either side; what lies beyond (超过±5%) is said of the rest. */
export const Tolerance = token(
  "Tolerance",
  new RegExp(
    `(?:(超过|超出|大于|高于|>)|不(?:得|能|应|可)?(?:超过|超出|大于)|未超过|控制在|保持在|处于|≤|在)?(?:±|正负|上下浮动)(${NUMBER})(${RULE_UNIT})?(?:\\(含\\))?(以外|之外)?(?:以内|之内|范围内|之间|区间内|内)?(?:\\(含\\))?`,
  ),
  ([, beyond, digits, unit = "", outside]) => ({
    amount: amountOf(new Decimal(digits!.replaceAll(",", "")), unit),
    number: (beyond ?? outside) ? 1 : 0,
  }),
);

/** 至, -, ~ between two figures. */
export const To = token(
  "To",
  /(?:~|-+|至|到)(?=\(?\d)|(?:和|与|到)(?=\d[^,;。]{0,12}之间)/,
  () => ({}),
  (_, __, before) => /^(?:Amount|Including)$/.test(previous(before)) && !inFormula(before),
);

/** 3分, (3分) where no 得 stands before it. */
export const Only = token(
  "Points",
  new RegExp(
    `\\(?(?:计|得|满分|分值|权重)?(${NUMBER})分(?:值)?\\)|(${NUMBER})分(?!之|钟|值|[≥≤<>=~-]|以上|以下|以内|\\(含|\\(不含|至|到|及|段)`,
  ),
  ([, bracketed, plain]) => ({ points: points((bracketed ?? plain)!) }),
  (_, __, before) => !/^(?:Compare|To|Sign|Each|Equals|Open)$/.test(previous(before)) && !inStep(before),
);

/** 15日内重复住院率: part of the name of a rate. */
const OF_NAME = /^\d+(?:日|天|小时|个月|年|分钟)内[^\d,;:。≥≤<>]{2,8}(?:率|比例|比重)(?:[≥≤<>达低不高控超]|为|在)/;

export const Amounts = token(
  "Amount",
  new RegExp(`(-?${NUMBER})(?:(${RULE_UNIT}|分(?!之)))?|(${NUMERAL}{1,4})(${oneOf(measures("rule-spelled"))})`),
  ([, digits, unit = "", numeral, counted]) => {
    if (numeral) {
      const value = chineseNumeral(numeral);
      return value && { amount: amountOf(value, counted!) };
    }
    return { amount: amountOf(new Decimal(digits!.replaceAll(",", "")), unit) };
  },
  (text, offset, before) =>
    !OF_NAME.test(text.slice(offset, offset + 16)) &&
    // PM2.5, ISO9001 are names.
    ((/\d/.test(text[offset]!) && !/[A-Za-z][\d.]*$/.test(text.slice(Math.max(0, offset - 6), offset))) ||
      // -10%≤…: a minus takes off unless nothing stands before it.
      (text[offset] === "-" && /^(?:|Stop|Comma|Colon|Mark|Compare|Open|Award|Take)$/.test(previous(before))) ||
      inStep(before) ||
      /(?:存在|出现|发现|发生|有|延迟|延期|逾期|超过|每|超出|缺|缺少|少|满|达到|达|满足|符合|任|其中)$/.test(
        text.slice(Math.max(0, offset - 2), offset),
      ) ||
      // 一项不符合扣1分
      (/^(?:|Stop|Comma|Colon|Mark)$/.test(previous(before)) &&
        /^一(?:项|处|个|次|起|场)[^,;。]{0,10}(?:不|未|缺|没|扣|违)/.test(text.slice(offset)))),
);

function amountOf(value: Decimal, unit: string): Amount {
  if (/百分点$|^%$/.test(unit)) return { value: value.div(100), unit: "%" };
  if (unit === "‰") return { value: value.div(1000), unit: "%" };
  if (unit === "成") return { value: value.div(10), unit: "%" };
  return { value, unit };
}

export const Equals = token(
  "Equals",
  /=|等于|为|是/,
  () => ({}),
  (text, offset) =>
    text[offset] === "=" ||
    /^等于\d/.test(text.slice(offset)) ||
    (/得分$/.test(text.slice(0, offset)) && /^(?:等于|为|是)/.test(text.slice(offset))),
);
/** 满分, 权重, 该项分值 in a formula. */
export const Full = token(
  "Full",
  /(?:(?:该|本|此)(?:项|指标)?的?|指标|项目)?(?:满分值?|权重分值?|权重分数|分数权重|权重|分值|标准分值?|总分值?|全分)(?!\d)/,
  () => ({}),
  (_, __, before) => /^(?:Sign|Open|Equals|Close)$/.test(previous(before)),
);
export const FullMarks = token("FullMarks", /(?:为|是)?(?:满分|全分)(?!\d)/);
export const Sign = token("Sign", /[+\-×/]|乘以?|除以/, ([sign]) => ({
  verb: /^[乘×]/.test(sign) ? "×" : /^[除/]/.test(sign) ? "/" : sign,
}));
export const Sum = token("Sum", /∑/);
export const Open = token("Open", /[([]/);
export const Close = token("Close", /[)\]]/);
/** [80%,90%): the brackets say which end is in. */
export const Interval = token(
  "Interval",
  new RegExp(`([[(])(${NUMBER})(${RULE_UNIT})?[,、~-](${NUMBER})(${RULE_UNIT})?([\\])])(?=得|的|,|:)`),
  ([, open, low, lowUnit = "", high, highUnit = "", close]) => ({
    ends: [
      { comparison: open === "[" ? "≥" : ">", amount: amountOf(new Decimal(low!), lowUnit || highUnit) },
      { comparison: close === "]" ? "≤" : "<", amount: amountOf(new Decimal(high!), highUnit || lowUnit) },
    ],
  }),
);
/** 超过100%的按满分计. */
export const AtMostFull = token(
  "AtMostFull",
  /(?:超过|高于|大于)(?<most>\d+(?:\.\d+)?)分(?:的|时|部分)*,?(?:均|都|则)?(?:按照?|以)\k<most>分(?:计算|计分|计|得分)|(?:超过|大于或?等于|大于|高于|达到或超过|达到|≥|>)(?:100%|1(?=的))(?:的|时|部分)*,?(?:均|都|则)?(?:按照?|以)(?:100%|满分|权重分|分值)(?:计算|计分|计|得分)?/,
  ({ groups }) => ({ points: groups?.["most"] ? points(groups["most"]) : FULL_POINTS }),
  // ≥100%，按满分计算 is a case of its own, unless a formula stands before it.
  (text, offset, before) =>
    /^(?:超过|大于(?!或?等于)|高于|>)/.test(text.slice(offset)) ||
    before.some(({ tokenType }) => tokenType.name === "Equals" || tokenType.name === "Sign"),
);
/** All other signs up to where something may begin, or one with which nothing does: names and explanations are made of them. */
export const Word = createToken({
  name: "Word",
  pattern: (text: string, offset: number) => {
    const end = offset + (text.codePointAt(offset)! > LAST_OF_ONE ? 2 : 1);
    return [text.slice(offset, Math.max(end, nextToken(text, offset)))];
  },
  line_breaks: true,
  categories: [Plain],
});

/** Signs behind this one take two places of a string. */
const LAST_OF_ONE = 0xffff;

export const TOKENS = [
  Plain,
  Mark,
  Stop,
  Comma,
  Colon,
  Floor,
  Otherwise,
  AtMostFull,
  Interval,
  Tolerance,
  MostOff,
  MostOn,
  Most,
  Judge,
  Take,
  Share,
  Each,
  Award,
  Including,
  To,
  After,
  Only,
  Full,
  FullMarks,
  Compare,
  Standard,
  Amounts,
  Between,
  Proportional,
  Equals,
  Sign,
  Sum,
  Open,
  Close,
  Word,
];

/** The signs and words of a rule's text (see source.ts). Never throws; every sign is in some token. */
const LEXER = new Lexer(TOKENS, { ensureOptimizations: false, positionTracking: "onlyOffset" });

export const tokensOf = (text: string): IToken[] => LEXER.tokenize(text).tokens;

export const payloadOf = (found: IToken): Payload => (found.payload ?? {}) as Payload;
