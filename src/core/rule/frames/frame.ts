import { phrasesOf, type Phrase } from "../grammar";
import type { Points, Term } from "../rule";
import type { Place } from "../compose/draft";
import { ADDED, MEETS, SELF } from "../../words/clauses";
import { spelledOut } from "../spelled";
import { equalTo } from "../statements";
import { measures } from "../../words/measures";
import { isScoreName } from "../../words/names";
import { oneOf } from "../../words/pattern";
import type { Source } from "../../words/notation";

/** What a clause does to the points. */
export type Effect =
  | { readonly kind: "give"; readonly points: Points; readonly bare: boolean }
  | { readonly kind: "take"; readonly points: Points }
  | { readonly kind: "share"; readonly points: Points; readonly of: number | undefined }
  | { readonly kind: "formula"; readonly name: string; readonly term: Term }
  | { readonly kind: "cap" | "cap-off" | "cap-on"; readonly points: Points; readonly all: boolean }
  | { readonly kind: "floor" | "kept" | "proportional" }
  | { readonly kind: "between"; readonly range: readonly [Points, Points] | undefined }
  /** 预算完成率（3分）：… */
  | { readonly kind: "heading"; readonly points: Points };

/** One clause of a rule: the free text of its condition, and what it does. */
export interface Frame extends Place {
  /** The item that it stands in, counted from 0; -1 in front of the first one. */
  readonly item: number;
  /** Counts the sentences: only a full stop ends one; a stretch of one ends at any stop. */
  readonly sentence: number;
  readonly stretch: number;
  /** Set inside of a bracket: the words in front of it, which the bracket speaks of. */
  readonly head: Place | undefined;
  /** Where its condition stands, and the condition without what only leads up to it. */
  readonly said: Place;
  readonly words: string;
  /** 另得1分, 再得1分: beside what was given before, or on top of it. */
  readonly added: (Place & { readonly onTop: boolean }) | undefined;
  readonly pieces: readonly Phrase[];
  readonly otherwise: boolean;
  readonly effect: Effect | undefined;
  /** 扣0.2分/次: the points are for each. */
  readonly unit: string | undefined;
}

export interface Cut {
  readonly frames: readonly Frame[];
  /** Where the numbers of the items stand. */
  readonly marks: readonly Place[];
}

/** Cuts a text at its marks, stops and points; undefined where it holds what frames are not made for. */
export function framesOf(source: Source): Cut | undefined {
  const phrases = phrasesOf(source.text);
  return new Cutter(source, phrases).cut();
}

const LEADS = /^(?:[,:、;)\]]|其中[,:]|(?:如果|如若|如(?!期|实)|若|凡|对于|但是?|而且?|且|并且|同时)(?=.{2}))+/;
const TRAILS = new RegExp(
  `(?:[,:、(]|的(?:情况|情形)?|(?<!记|作|读|笔|学|患)者|(?<!及|按|准|实|同|临|定|限|小)时|则|亦|(?<=的)[对相]应|,?${SELF})$`,
);
const SHORT = /^(?:少|低|降|下降|缺|差|减少)/;
const OVER = /^(?:超|高|多|增加|上升)/;
const ABOUT = /^(?:根据|依据|按照?)[^,;。:]*(?:情况|结果|进度)[^,;。:]{0,2}(?:评分|计分|打分)$/;
const TOLD = /(?:计算|计分|得分|给分|赋分)$/;
const ALSO_GIVEN = new RegExp(`^${MEETS}(?:的|者|则)*[得计](?:相应|对应|该项)?的?(?:分值?|分数)$`);
/** 应达到100%，达不到的…: what is asked for, in front of what holds where it is not so. */
const MISSED = /^(?:未能?达到?|达不到|不达|没有?达到|未完成)(?:标|要求|标准|目标)*(?:[的者时,]|每|[该本]|不得)/;
const CAPS = { most: "cap", "most-off": "cap-off", "most-on": "cap-on" } as const;
const FULL_STOP = /[。!]/;
/** Of all that takes points: 合计最多扣3分. */
const TOGETHER = /累计|合计/;
const CLOSING = /^[).、\]]+$/;
/** What is more than signs. */
const MEANS = /[^,:、;。()的.]/;
/** Points for each of what is counted. */
const PER = new RegExp(`^(?:/|／|每)(${oneOf(measures("event", "each"))})(?=[,;。)]|$)`);
const REQUIRED = /^(?:严格|认真|切实|全面)(?:执行|落实|遵守|做好|履行|按照?|实行)[^,;。]*$/;
const EFFECT = /^(?:award|points|take|share|equation|proportional)$/;
const BROKEN = /^(?:words|amount|compare)$/;
/** What may stand behind a formula. */
const CLOSES = /^(?:的?(?:结果|值)?(?:计算|计分|得分|为准)|[;。,、)\]])/;

/** A condition without what only leads up to it or to its points. */
export function bareWords(words: string): string {
  let bare = words.replace(LEADS, "");
  for (;;) {
    const end = bare.slice(-16);
    const cut = end.replace(TRAILS, "");
    if (cut === end) return bare;
    bare = bare.slice(0, bare.length - end.length) + cut;
  }
}

class Cutter {
  private readonly frames: Frame[] = [];
  private readonly marks: Place[] = [];
  private item = -1;
  private number = 0;
  private sentence = 0;
  private stretch = 0;
  private open: Phrase[] = [];
  private otherwise = false;
  private since: number | undefined;
  private head: Place | undefined;
  private failed = false;
  /** What stands in front of this was read with the points before it. */
  private next = 0;

  constructor(
    private readonly source: Source,
    private readonly phrases: readonly Phrase[],
  ) {}

  cut(): Cut | undefined {
    for (const [i, phrase] of this.phrases.entries()) {
      this.read(phrase, i);
      if (this.failed) return undefined;
    }
    this.close(undefined, this.source.text.length);
    return { frames: this.frames, marks: this.marks };
  }

  private read(phrase: Phrase, i: number): void {
    const { text } = this.source;
    if (phrase.to <= this.next) return;
    if (phrase.kind === "words" && phrase.from < this.next)
      return this.words({ ...phrase, text: phrase.text.slice(this.next - phrase.from), from: this.next });
    switch (phrase.kind) {
      case "mark":
        // The number of the cell itself, or of an item; a number out of turn speaks of an item.
        // 评价要点：①…: what the items are.
        if (this.number === 0 && this.open.at(-1)?.kind === "colon") this.close(undefined, phrase.from);
        // 一是…，二是…: the next one behind a comma.
        if (this.open.at(-1)?.kind === "comma" && phrase.number === this.number + 1) this.close(undefined, phrase.from);
        if (this.open.length > 0 || (phrase.number !== this.number + 1 && phrase.number !== 1)) {
          if (this.number > 0 || this.open.length > 0) this.failed = true;
        }
        this.close(undefined, phrase.from);
        this.number = phrase.number;
        this.item += 1;
        this.marks.push({ from: phrase.from, to: phrase.to });
        return;
      case "stop":
        this.close(undefined, phrase.from);
        this.stretch += 1;
        if (FULL_STOP.test(text.slice(phrase.from, phrase.to))) this.sentence += 1;
        return;
      case "comma":
      case "colon":
        if (this.tellsFormula()) return this.close(undefined, phrase.from);
        if (this.open.at(-1)?.kind === "compare" && MISSED.test(text.slice(phrase.to, phrase.to + 12)))
          return this.close(undefined, phrase.from);
        if (this.isRequired(phrase.from, i)) return this.close(undefined, phrase.from);
        // 符合要求得分，不符合不得分: two clauses.
        if (this.open.length > 0 && ALSO_GIVEN.test(text.slice(this.open[0]!.from, phrase.from)))
          return this.close(undefined, phrase.from);
        if (this.open.length > 0) this.open.push(phrase);
        return;
      case "words":
        return this.words(phrase);
      case "each":
        if (this.isAsked(phrase.verb)) this.close(undefined, phrase.from);
        this.put(phrase);
        return;
      case "compare":
      case "amount":
        this.put(phrase);
        return;
      case "beyond":
        this.failed = true;
        return;
      case "otherwise":
        this.close(undefined, phrase.from);
        this.otherwise = true;
        this.since = phrase.from;
        return;
      case "judgement":
        // 根据任务完成情况评分, …: what the rule is about, in front of the rule itself.
        if (this.frames.length > 0 || this.open.length > 0 || !ABOUT.test(phrase.text)) this.failed = true;
        else this.put({ kind: "words", text: phrase.text, from: phrase.from, to: phrase.to });
        return;
      case "award": {
        const kept = text.slice(phrase.from, phrase.to) === "不扣分";
        return this.close(kept ? { kind: "kept" } : { kind: "give", points: phrase.points, bare: false }, phrase.to);
      }
      case "points":
        if (this.phrases[i + 1]?.kind === "colon" && this.open.length > 0)
          return this.close({ kind: "heading", points: phrase.points }, phrase.to);
        return this.close({ kind: "give", points: phrase.points, bare: true }, phrase.to);
      case "take":
        return this.close({ kind: "take", points: phrase.points }, phrase.to);
      case "share":
        return this.close({ kind: "share", points: phrase.points, of: phrase.of }, phrase.to);
      case "most":
      case "most-on":
      case "most-off": {
        const all = TOGETHER.test(text.slice(phrase.from, phrase.to));
        return this.close({ kind: CAPS[phrase.kind], points: phrase.points, all }, phrase.to);
      }
      case "floor":
        return this.close({ kind: "floor" }, phrase.to);
      case "proportional":
        return this.close({ kind: phrase.kind }, phrase.to);
      case "between":
        return this.close({ kind: phrase.kind, range: phrase.range }, phrase.to);
      case "equation": {
        const next = this.phrases[i + 1];
        const cutOff =
          next !== undefined &&
          BROKEN.test(next.kind) &&
          !this.source.gaps.has(next.from) &&
          !CLOSES.test(text.slice(next.from, next.from + 6));
        const name = this.name();
        // 调整率=0的，得5分 compares.
        if (!cutOff && phrase.term.kind === "figure" && name !== "" && !isScoreName(name))
          return this.put(equalTo(phrase.term.amount, phrase));
        if (cutOff || phrase.term.kind === "figure") {
          this.failed = true;
          return;
        }
        return this.close({ kind: "formula", name, term: phrase.term }, phrase.to);
      }
    }
  }

  /** Words, with brackets that hold a rule of their own taken apart: 台账完整（符合得1分，每缺1份扣0.2分）. */
  private words(phrase: Phrase & { readonly kind: "words" }): void {
    const opens = phrase.text.lastIndexOf("(");
    if (opens >= 0 && !phrase.text.slice(opens).includes(")") && this.holdsRule(phrase.from + opens)) {
      if (opens > 0) this.put({ ...phrase, text: phrase.text.slice(0, opens), to: phrase.from + opens });
      const from = this.open[0]?.from;
      if (this.head || from === undefined) {
        this.failed = true;
        return;
      }
      this.close(undefined, phrase.from + opens);
      this.head = { from, to: phrase.from + opens };
      const rest = phrase.text.slice(opens + 1);
      if (rest !== "") this.put({ ...phrase, text: rest, from: phrase.from + opens + 1 });
      return;
    }
    const closes = this.head ? phrase.text.indexOf(")") : -1;
    if (closes >= 0) {
      if (closes > 0) this.put({ ...phrase, text: phrase.text.slice(0, closes), to: phrase.from + closes });
      this.close(undefined, phrase.from + closes);
      this.head = undefined;
      const rest = phrase.text.slice(closes + 1);
      if (rest !== "") this.put({ ...phrase, text: rest, from: phrase.from + closes + 1 });
      return;
    }
    this.put(phrase);
  }

  /** 召开会议≥4次，每少1次…: what is asked for, in front of what falls short of it. */
  private isAsked(verb: string): boolean {
    const [compare, comma, ...more] = this.open.slice(this.open.findIndex(({ kind }) => kind === "compare"));
    if (compare?.kind !== "compare" || comma?.kind !== "comma" || more.length > 0) return false;
    const [condition, ...others] = compare.conditions;
    const short = condition !== undefined && /[≥>]/.test(condition.comparison);
    return condition !== undefined && others.length === 0 && (short ? SHORT : OVER).test(verb);
  }

  /** 严格执行24小时值班制度，脱岗一次扣1分: what is asked for, in front of what costs points. */
  private isRequired(to: number, i: number): boolean {
    const from = this.open[0]?.from;
    if (from === undefined || !REQUIRED.test(this.source.text.slice(from, to))) return false;
    return this.phrases.slice(i).find(({ kind }) => EFFECT.test(kind))?.kind === "take";
  }

  /** True for a bracket with a condition and points in it. */
  private holdsRule(from: number): boolean {
    const end = this.source.text.indexOf(")", from);
    const inside = this.phrases.filter((each) => each.from > from && each.to <= end);
    return end > from + 8 && inside.some(({ kind }) => /^(?:award|take)$/.test(kind));
  }

  /** 按完成率×6计分，…: a formula that is told to its end. */
  private tellsFormula(): boolean {
    const last = this.open.at(-1);
    return (
      last !== undefined &&
      TOLD.test(this.source.text.slice(last.from, last.to)) &&
      spelledOut(this.source, [...this.open]) !== undefined
    );
  }

  private put(phrase: Phrase): void {
    if (phrase.kind === "words" && this.open.length === 0 && CLOSING.test(phrase.text)) return;
    this.open.push(phrase);
  }

  private name(): string {
    const last = this.open.findLastIndex(({ kind }) => kind === "comma" || kind === "colon");
    const [first] = this.open.slice(last + 1);
    return first ? this.source.text.slice(first.from, this.open.at(-1)!.to).replace(LEADS, "") : "";
  }

  private close(given: Effect | undefined, to: number): void {
    const { open, otherwise, source } = this;
    const effect = given ?? spelledOut(source, open);
    const each = effect?.kind === "give" || effect?.kind === "take" ? PER.exec(source.text.slice(to, to + 6)) : null;
    if (each) this.next = to + each[0].length;
    this.open = [];
    this.otherwise = false;
    const from = this.since ?? open[0]?.from;
    this.since = undefined;
    if (!effect && open.length === 0 && !otherwise) return;
    const said = open.length > 0 ? { from: open[0]!.from, to: open.at(-1)!.to } : { from: to, to };
    const all = bareWords(source.text.slice(said.from, said.to));
    const [adverb] = (effect?.kind === "give" && ADDED.exec(all)) || [];
    const words = adverb === undefined ? all : bareWords(all.slice(0, -adverb.length));
    if (!effect && !otherwise && !MEANS.test(words)) return;
    this.frames.push({
      ...{ item: this.item, sentence: this.sentence, stretch: this.stretch, head: this.head },
      ...{
        said,
        words,
        added:
          adverb === undefined
            ? undefined
            : { from: said.to - adverb.length, to: said.to, onTop: adverb.startsWith("再") },
        pieces: open,
        otherwise,
        effect,
        unit: each?.[1],
        from: from ?? this.frames.at(-1)?.to ?? 0,
        to,
      },
    });
  }
}
