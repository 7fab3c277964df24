import { Decimal } from "decimal.js";
import { phrasesOf, type Phrase } from "../grammar";
import { amountText } from "../print";
import type { Amount, Bound, Condition, Points, Threshold } from "../rule";
import { cleanName, exactly } from "../statements";
import { COUNTER, DENIES, FAILS, FINDS, LACKS, LISTED, MEETS, NONE_OF, PARTLY, SELF } from "../../words/clauses";
import { HANDLED, RATED } from "../../words/directions";
import { TIME } from "../../words/measures";
import { chineseNumeral, NUMERAL, wholeNumber } from "../../words/numerals";
import { isRate } from "../../words/names";
import { LATE } from "../../words/phrases";
import type { Frame } from "./frame";

/** 每年召开2次, 每千人: how often, or for how many, and no count. */
const PERIODS = "年|个?月|季度?|周|日|天|半年|学期|批(?!次?的?$)次?|人(?!次)|名|户|位|[百千万亿]|平方";

/** What kind of condition the free text of a frame is. */
export type Typed =
  | {
      readonly kind: "compare";
      readonly quantity: string;
      readonly conditions: readonly Condition[];
      /** 10天内办结 behind 5天内办结: what the limit before it leaves. */
      readonly within?: true;
      /** 按时完成 is a delay of 0: no figure stands there. */
      readonly told?: "explains" | "again";
    }
  /** 三次以上 of what is counted: nothing is left. */
  | {
      readonly kind: "so many";
      readonly name: string;
      readonly from: Decimal;
      /** 超过3个: the figure that stands there is one less. */
      readonly beyond: boolean;
    }
  /** 每有一项不符合扣除相应分值: each thing of a list loses what it gives. */
  | { readonly kind: "own" }
  /** 准确率不达标: below what was asked for before. */
  | { readonly kind: "missed"; readonly quantity: string }
  /** 每发现1处…, 任何一个…, 存在1项…: how often; `each` where each time counts. */
  | {
      readonly kind: "count";
      readonly name: string;
      readonly per: Decimal;
      readonly unit: string;
      readonly each: boolean;
      readonly lacks: boolean;
      readonly before: string;
      /** 1处或者1个事项. */
      readonly twice: boolean;
    }
  | {
      readonly kind: "steps";
      readonly quantity: string;
      readonly way: "below" | "above";
      readonly per: Amount;
      /** 完好率<98%，每降低1%: where they begin, said once more. */
      readonly conditions: readonly Condition[];
      /** 每高于基准价1%, 以90%为基数，每低1%: what they are counted from. */
      readonly of?: Bound;
    }
  /** "unclear": holds a 每, a formula or a sign that nobody could read. */
  | { readonly kind: "meets" | "partly" | "fails" | "rest" | "none" | "unclear" }
  | { readonly kind: "fact"; readonly text: string };

/** A frame with its condition typed; `listed` where it speaks of all the things before it. */
export interface Clause extends Frame {
  readonly listed: boolean;
  readonly typed: Typed;
}

/** `most`: the most that the text gives. */
export function typed(frame: Frame, most?: Points): Clause {
  const words = frame.words.replace(LISTED, "");
  const listed = words.length < frame.words.length && !NUMBERED.test(words);
  const { unit } = frame;
  if (unit !== undefined) {
    const count = {
      kind: "count",
      name: frame.words === "" ? "问题" : frame.words,
      per: new Decimal(1),
      unit,
      each: true,
    } as const;
    return {
      ...frame,
      listed: false,
      typed: UNCLEAR.test(frame.words) ? { kind: "unclear" } : { ...count, lacks: false, before: "", twice: false },
    };
  }
  const { effect } = frame;
  const counts =
    effect?.kind !== "give" || effect.points.value.isZero() || (most !== undefined && isLess(effect.points, most));
  return listed
    ? { ...frame, listed, typed: typeOf(words, undefined, counts) }
    : { ...frame, listed: false, typed: typeOf(frame.words, frame.pieces, counts) };
}

const isLess = (one: Points, other: Points): boolean => one.unit === other.unit && one.value.lt(other.value);

/** A quantity that is compared with one figure, and nothing else; undefined for any other words. */
export function thresholdIn(words: string): Threshold | undefined {
  const said = typeOf(words, undefined, false);
  if (said.kind !== "compare" || said.quantity === "" || said.within || said.told) return undefined;
  const [only, ...more] = said.conditions;
  return only?.bound.kind === "amount" && more.length === 0
    ? { quantity: said.quantity, comparison: only.comparison, amount: only.bound.amount }
    : undefined;
}

const [BEFORE, BEHIND] = ["^(?:的|如|若|凡)?", "(?:的|者|时|则)*$"];
const MEETS_ONLY = new RegExp(BEFORE + MEETS + BEHIND);
const PARTLY_ONLY = new RegExp(BEFORE + PARTLY + BEHIND);
const FAILS_ONLY = new RegExp(BEFORE + FAILS + BEHIND);

/** `counts`: what takes points is said of each time, and what gives them where there may be more; else it names what is there (有一套台账). */
function typeOf(words: string, pieces: readonly Phrase[] | undefined, counts: boolean): Typed {
  if (words === "") return { kind: "none" };
  if (MEETS_ONLY.test(words)) return { kind: "meets" };
  if (PARTLY_ONLY.test(words)) return { kind: "partly" };
  if (NONE_OF.test(words)) return { kind: "rest" };
  if (FAILS_ONLY.test(words)) return { kind: "fails" };
  return (
    rankOf(words) ??
    basedOf(words) ??
    countOf(words, counts) ??
    stepsOf(words) ??
    comparisonOf(words, pieces ?? phrasesOf(words)) ??
    equalOf(words) ??
    withinOf(words.replace(HEADING, "")) ??
    missedOf(words) ??
    (UNCLEAR.test(words) ? { kind: "unclear" } : { kind: "fact", text: words })
  );
}

/** 上述3项…: a number goes on. */
const NUMBERED = /^[\d一二三四五六七八九十]/;
/** 合格率为100%. */
const EQUALS = /[为是达到]$/;
/** What has to be read as a count, steps, a comparison or points, or is not understood. */
const UNCLEAR = new RegExp(`每(?!${PERIODS})|[×/=^|±]|\\(%\\)|扣|\\d分(?![之钟])`);

// ── counts ──────────────────────────────────────────────────────────────────

const VERB = `(?<verb>(?:${FINDS}|${LACKS})*)`;
const COUNTS: readonly { readonly pattern: RegExp; readonly each: boolean }[] = [
  // 每发现问题1处, 每缺1项, 每出现一次不按时完成.
  {
    pattern: new RegExp(
      `^(?<before>.*?)[,:]?每(?!${PERIODS})${VERB}(?<mid>[^\\d,%]{0,24}?)(?=[\\d一二两三])${COUNTER}(?<rest>.*)$`,
    ),
    each: true,
  },
  // 每处, 每个点.
  { pattern: new RegExp(`^(?<before>.*?)[,:]?每(?!${PERIODS})${VERB}(?<mid>)${COUNTER}(?<rest>.*)$`), each: true },
  // 任何一个队伍人数不足.
  { pattern: new RegExp(`^(?<before>.*?)[,:]?(?<verb>)任(?:何|意|一)(?<mid>)${COUNTER}(?<rest>.*)$`), each: true },
  // 存在1项问题, 缺1份.
  {
    pattern: new RegExp(
      `^(?<before>[^每]*?)[,:]?(?<verb>(?:${FINDS}|${LACKS})+)(?<mid>)(?=[1一](?!\\d))${COUNTER}(?!以上|及|或以|以内)(?<rest>[^\\d]*)$`,
    ),
    each: false,
  },
  // 迟到一次, 发现漏报一例.
  {
    pattern: new RegExp(
      `^(?<before>[^\\d每]*(?<![\\d每第前后至有≥≤<>]|达到))(?<verb>)(?<mid>)(?=[1一](?!\\d))${COUNTER}(?<rest>)$`,
    ),
    each: false,
  },
  // 1项不符合条件.
  {
    pattern: new RegExp(`^(?<before>)(?<verb>)(?<mid>)(?=[1一](?!\\d))${COUNTER}(?<rest>(?:不|未|缺|没有?|无).*)$`),
    each: false,
  },
];
const MEASURES = /^(?:超出?|超过|多|高于?|高出|降低|下降|低于?)$/;
const FOUND = new RegExp(`^${FINDS}(?=[^,]{2})`);
/** Words that only join others. */
const JOINED = /^的|[,:的在于]+$/g;
const LACKING = new RegExp(LACKS);
const TWICE = new RegExp(`^(?:或者?|、|及)${COUNTER.replace("?<per>", "").replace("?<unit>", "")}`);

function countOf(words: string, taking: boolean): Typed | undefined {
  for (const { pattern, each } of COUNTS) {
    if (!each && !taking && !pattern.source.endsWith("(?<rest>)$")) continue;
    const {
      before = "",
      verb = "",
      mid = "",
      per = "1",
      unit = "",
      rest: said = "",
    } = pattern.exec(words)?.groups ?? {};
    if (unit === "") continue;
    const rest = said.replace(TWICE, "").replace(JOINED, "");
    const lacks = LACKING.test(verb);
    // 每降低1次 is a step of what stands in front of it.
    if (each && rest === "" && MEASURES.test(mid)) return undefined;
    const value = wholeNumber(per);
    if (!value?.gt(0) || (before + mid + rest).includes("每")) return undefined;
    const context = before.replace(JOINED, "").replace(FOUND, "");
    const what = [context, mid + rest].filter((each) => each !== "").join(",");
    const name =
      lacks && !DENIES.test(what) ? `缺少${what === "" ? `的${unit}数` : what}` : what === "" ? "问题" : what;
    return { kind: "count", name, per: value, unit, each, lacks, before: context, twice: rest !== said };
  }
  return undefined;
}

// ── steps ───────────────────────────────────────────────────────────────────

const BELOW = "降低|下降|低于|低|减少|少于|少|不足|落后|差";
const ABOVE = `相差|偏差|偏离|上升|升高|提高|提升|增加|增长|超出|超过|超时|超期|超|高于|高出|高|多|迟|晚|${LATE}`;
const STEPS = new RegExp(
  `^(?<name>(?:[^每]|每(?:${PERIODS}))*?)[,:]?每(?<verb>${ABOVE}|${BELOW})于?(?<of>[^\\d,(]{0,10}?)(?:\\(?(?<stated>\\d+(?:\\.\\d+)?[^(),.\\d]{1,6})(?:\\)|(?=[\\d一二两三])))?的?(?<amount>(?:\\d|[一二两三]).{0,6})$`,
);

function stepsOf(words: string): Typed | undefined {
  const { name = "", verb = "", of = "", stated, amount = "" } = STEPS.exec(words)?.groups ?? {};
  if (verb === "") return undefined;
  const [piece, ...more] = phrasesOf(`每${verb}${amount.replace(FIRST, digitOf)}扣1分`).filter(
    ({ kind }) => kind === "amount",
  );
  if (piece?.kind !== "amount" || more.length > 0) return undefined;

  const from = stated === undefined ? baseOf(of) : figureIn(stated);
  if (stated !== undefined && !from) return undefined;
  // 基准价等于平均价，每高于基准价1%: the first only says what the second is.
  const head = from && DEFINES.test(name) ? "" : name.replace(/[,:]$/, "");
  const said = head === "" ? undefined : comparisonOf(head, phrasesOf(head));
  const compared = said?.kind === "compare" ? said : undefined;
  // 实际进度比计划进度每滞后5%: how far it is behind.
  const apart = APART.exec(verb)?.[0] ?? (COMPARED.test(head) ? verb : "");
  return {
    // 较上年降低: the more, the further.
    ...{ kind: "steps", way: apart !== "" || IS_ABOVE.test(verb) ? "above" : "below", per: piece.amount },
    quantity: compared?.quantity ?? cleanName(head.replace(MISSED, "$<name>")) + apart,
    conditions: compared?.conditions ?? [],
    ...(from && { of: from }),
  };
}

/** 每高于基准价1%: what it is counted from. */
const baseOf = (of: string): Bound | undefined => (IS_BASE.test(of) ? { kind: "quantity", name: of } : undefined);

/** 每高于目标值(90%)1个百分点: the figure that it comes to. */
function figureIn(stated: string): Bound | undefined {
  const [figure, ...more] = phrasesOf(stated);
  return figure?.kind === "amount" && more.length === 0 ? { kind: "amount", amount: figure.amount } : undefined;
}

const COMPARED = /[^,;]{2,}(?:比|较|相比)[^,;例率重]{2,}$/;
const IS_BASE = /(?:基准|标准|目标|预算|控制|计划|规定|核定|平均|最低)[价值数量额线]+$|平均(?:水平)?$/;
const DEFINES = /(?:等于|=|[为是]).*[价值数量额]/;

const EQUALLY = /^(?<name>[^,:]{1,16}?)(?:等于|与)(?<base>[^,:]{2,16}?)(?:相等|一致|相同)?$/;

/** 报价等于基准价. */
function equalOf(words: string): Typed | undefined {
  const { name = "", base = "" } = EQUALLY.exec(words)?.groups ?? {};
  if (!IS_BASE.test(base)) return undefined;
  const bound = { kind: "quantity", name: base } as const;
  const conditions = (["≥", "≤"] as const).map((comparison) => ({ comparison, bound, soft: false }));
  return { kind: "compare", quantity: cleanName(name), conditions };
}

// ── what is reckoned from ───────────────────────────────────────────────────

const BASED =
  /^(?:(?<name>[^,:]{1,20}?))?[,:]?以(?<bound>[^,:;]{1,16}?)(?:作为|为)(?:满分|评分|计分|考核)?(?:基准|基数|标准|目标|起点|基点)[值价线数]?[,:]?/;
const REACHES =
  /^(?:达到|完成|不低于|≥)(?:该|此|这一|上述|规定)?(?:基准|基数|标准|目标|起点|基点)[值价线数]?(?:以上|及以上)?的?$/;

/** 出勤率以90%为基数，达到基数; 以预算价为基准，每高1%: from which bound. */
function basedOf(words: string): Typed | undefined {
  const found = BASED.exec(words);
  if (!found) return undefined;
  const { name = "", bound: said = "" } = found.groups!;
  const [figure, ...more] = phrasesOf(said);
  if (!figure || more.length > 0 || !/^(?:amount|words)$/.test(figure.kind)) return undefined;
  const of: Bound =
    figure.kind === "amount" ? { kind: "amount", amount: figure.amount } : { kind: "quantity", name: said };
  const rest = words.slice(found[0].length);
  if (REACHES.test(rest))
    return { kind: "compare", quantity: cleanName(name), conditions: [{ comparison: "≥", bound: of, soft: false }] };
  const steps = stepsOf(rest);
  return steps?.kind === "steps" && steps.quantity === "" ? { ...steps, quantity: cleanName(name), of } : undefined;
}

/** 每少一座: the lexer spells out few units. */
const FIRST = /^[一二两三]/;
const digitOf = (numeral: string): string => chineseNumeral(numeral)?.toString() ?? numeral;
const IS_ABOVE = new RegExp(`^(?:${ABOVE})`);
const APART = /相差|偏差|偏离/;

// ── comparisons ─────────────────────────────────────────────────────────────

/** ≥规定数的90%: so much of another quantity. */
const PRODUCT =
  /(≥|>|≤|<|不低于|不少于|不足|低于|高于|超过|达到|未达到?|少于|小于|大于)([^\d,;:≥>≤<]{2,10}?)的(?=\d+(?:\.\d+)?%)/g;
const GRADE_LABEL = '[“"]?(?:优秀|良好|中等|合格|基本合格|不合格|较差|优|良|中|差|[A-E一二三四]档|[A-E]级)[”"]?';
const FILLS = new RegExp(
  `^(?:[,、:]|${SELF}|的|时|者|则|为?${GRADE_LABEL}|之间|范围内|部分|期间|但是?|且|并且|同时|和|以?及)*$`,
);

/** 完成80%, 资金100%到位: a rate, by its name. */
const AIM =
  "(?:(?:年度|全年|当年|预定|既定|规定|下达|总)的?)*(?:计划|目标|任务|指标)(?:任务|目标|指标|数量?|值|量|要求)*";
const DONE_ALONE = new RegExp(`^(?:完成|达成|实现)了?(?:${AIM}的)?$`);
const IS_AIM = new RegExp(`^${AIM}$`);
const DONE_BEHIND = new RegExp(`^,?(${RATED.replaceAll(" ", "|")})(?:的|任务|计划|目标|要求|标准|[,:])*$`);

function rateOf(name: string, share: boolean, done: string | undefined): string {
  if (share && DONE_ALONE.test(name)) return "完成率";
  const own = cleanName(name);
  return share && done && !isRate(own) ? `${own}${done}率` : own;
}

function comparisonOf(words: string, own: readonly Phrase[]): Typed | undefined {
  const bases = [...words.matchAll(PRODUCT)].map(([, , base]) => base!);
  if (new Set(bases).size > 1) return undefined;
  const pieces = bases.length > 0 ? phrasesOf(words.replace(PRODUCT, "$1")) : own;
  const conditions: Condition[] = [];
  let quantity: string | undefined;
  let before = "";
  let ratesOnly = false;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.kind === "compare") {
      if (piece.conditions.length === 0) return undefined;
      const { name, rest } = nameOf(before);
      if (conditions.length === 0) {
        const when = DATE.exec(rest)?.[1];
        if (when === undefined && !FILLS.test(rest)) return undefined;
        quantity = (when ?? "") + (piece.name || name);
      } else if (!FILLS.test(before) && cleanName(before) !== quantity) return undefined;
      const stated = statedBehind(pieces, i);
      for (const each of piece.conditions)
        conditions.push(stated && each.bound.kind === "standard" ? { ...each, bound: stated } : each);
      if (stated) i += 3;
      before = "";
    } else if (piece.kind === "words") before += piece.text;
    else if (piece.kind === "comma") before += ",";
    else if (piece.kind === "colon") before += ":";
    else if (piece.kind === "amount" && isDated(piece.amount, pieces.slice(i + 1))) before += amountText(piece.amount);
    else if (piece.kind === "amount" && conditions.length === 0) {
      const { name, rest } = nameOf(before);
      const alone = pieces.slice(i + 1).every(({ kind }) => /^(?:comma|colon|words)$/.test(kind));
      if (!alone || !FILLS.test(rest) || (piece.amount.unit !== "%" && !EQUALS.test(before))) return undefined;
      ratesOnly = name !== "";
      quantity = name;
      conditions.push(...(DONE_ALONE.test(name) ? exactly(piece.amount).slice(0, 1) : exactly(piece.amount)));
      before = "";
    } else return undefined;
  }
  const timed =
    (conditions.length === 2 || quantity === "" || IS_LATE.test(quantity ?? "")) &&
    conditions.every(({ bound }) => bound.kind === "amount" && TIME[bound.amount.unit] !== undefined);
  if (timed && DONE_IN.test(before)) before = "";
  const share = conditions.every(({ bound }) => bound.kind === "amount" && bound.amount.unit === "%");
  const done = share ? DONE_BEHIND.exec(before)?.[1] : undefined;
  if (quantity === undefined || quantity.includes("%") || conditions.length > 2 || (!done && !FILLS.test(before)))
    return undefined;
  const named = rateOf(quantity, share, done);
  if (ratesOnly && !isRate(named)) return undefined;
  const [base] = bases;
  const of = base === undefined ? named : IS_AIM.test(base) ? "完成率" : `占${base}的比例`;
  return { kind: "compare", quantity: of, conditions };
}

/** 6月底执行率≥50%: when it is so much is a part of its name. */
const isDated = ({ unit }: Amount, rest: readonly Phrase[]): boolean =>
  DAY.test(unit) && rest.some(({ kind }) => kind === "compare");
const DAY = /^[年月日号]$/;
/** 截至12月底, in front of the quantity. */
const DATE = /^((?:截至|截止|到|至|在|于)?[\d年月日号底末]+),$/;

/** 办理时限：3天内办结. */
const HEADING = /^[^,:\d]{1,14}:/;
/** 超过2小时不足4小时到场, 31至60日分解下达: what is done in the time. */
const DONE_IN = new RegExp(`^的?(?:${`${HANDLED} ${RATED}`.replaceAll(" ", "|")}|[^,:;\\d的不未没无每扣且]{2,6})的?$`);

/** 5天内办结, 接报后30分钟内到达: how long it took. */
const WITHIN = new RegExp(
  `^(?<start>[^\\d,;:]{0,12}?)(?<limit>(?:\\d+|${NUMERAL}{1,3})(?:${Object.keys(TIME).join("|")}))(?:以|之)?内(?<done>[^\\d,;:]{1,16})$`,
);

function withinOf(words: string): Typed | undefined {
  const { start = "", limit = "", done = "" } = WITHIN.exec(words)?.groups ?? {};
  if (limit === "" || DENIES.test(start + done)) return undefined;
  const late = IS_LATE.test(start);
  const name = late ? start : `${start.replace(JOINED, "")}${done}时间`;
  const compared = comparisonOf(`${name}不超过${limit}`, phrasesOf(`${name}不超过${limit}`));
  return compared?.kind !== "compare" || late ? compared : { ...compared, within: true };
}

const IS_LATE = new RegExp(`^(?:${LATE})$`);

const PLACE = `(?:\\d+|${NUMERAL}{1,3})`;
const RANK = new RegExp(
  `^(?<name>[^,:\\d≥≤<>超过低于不]{0,20}?)[,:]?(?:位列|名列|位居|排在|排名为?|名次为?|进入)?(?<within>(?:全|本)?[国省市县区]+)?` +
    `(?:前(?<top>${PLACE})(?:名|位)?(?:以内|之内)?|第?(?<from>${PLACE})(?:名|位)?(?:-+|~|至|到)第?(?<to>${PLACE})(?:名|位)|第?(?<at>${PLACE})(?:名|位)(?<rest>(?<and>及|或)?其?(?:以后|之后|以下))?)的?$`,
);
const RANKED = /第|前|名次|排[名位]|位次|以后|之后|[一二三四五六七八九十](?:名|位)/;

/** 位列前三名, 第四至六名, 第七名及以后: which place. */
function rankOf(words: string): Typed | undefined {
  const found = RANKED.test(words) ? RANK.exec(words)?.groups : undefined;
  if (!found || words.startsWith("每") || DENIES.test(words)) return undefined;
  const place = (text: string | undefined, comparison: Condition["comparison"]): Condition[] => {
    const value = text === undefined ? undefined : wholeNumber(text);
    return value ? [{ comparison, bound: { kind: "amount", amount: { value, unit: "名" } }, soft: false }] : [];
  };
  const { name = "", within = "", top, from, to, at, rest, and } = found;
  const conditions = [
    ...place(top, "≤"),
    ...place(from, "≥"),
    ...place(to, "≤"),
    // Nobody is before the first.
    ...(rest === undefined && wholeNumber(at ?? "")?.equals(1) === true
      ? []
      : place(at, rest !== undefined && and === undefined ? ">" : "≥")),
    ...(rest === undefined ? place(at, "≤") : []),
  ];
  const own = cleanName(name + within).replace(PLACED, "");
  return { kind: "compare", quantity: own === "" ? "" : `${own}名次`, conditions };
}

const PLACED = /位列|名列|位居|排在|排名|名次|位次|排位|列|居|第$|获得|取得|荣获|进入/g;

/** 达到绩效目标值(100%): the target, with its figure behind it. */
function statedBehind(pieces: readonly Phrase[], i: number): Bound | undefined {
  const [open, figure, close] = pieces.slice(i + 1, i + 4);
  const bracketed =
    open?.kind === "words" && open.text === "(" && close?.kind === "words" && close.text.startsWith(")");
  if (!bracketed || figure?.kind !== "amount") return undefined;
  return { kind: "amount", amount: figure.amount };
}

/** The last words before a comparison name the quantity. */
function nameOf(before: string): { readonly name: string; readonly rest: string } {
  const last = before.replace(/[,:]$/, "");
  const at = Math.max(last.lastIndexOf(","), last.lastIndexOf(":"));
  // 完成率,100%: a name with a comma behind it.
  if (last !== before && isRate(last)) return { name: last.slice(at + 1), rest: before.slice(0, at + 1) };
  return { name: before.slice(at + 1), rest: before.slice(0, at + 1).replace(/^[^,:]{1,30}:/, "") };
}

const MISSED =
  /^(?<name>[^,:;\d]{0,20}?)(?:未达标|不达标|未达到|达不到|不达到|未能达到|未达)(?:的|要求|标准|目标|评价标准|目标值)*$/;

function missedOf(words: string): Typed | undefined {
  const found = MISSED.exec(words)?.groups;
  if (!found) return undefined;
  return { kind: "missed", quantity: cleanName(found["name"] ?? "") };
}
