import { formOf } from "./form";
import { phrasesOf, type Phrase } from "./grammar";
import { givesWeight, maximumOf } from "./maximum";
import { awardsOf, isWhole, type KindsPart, type Rule } from "./rule";
import type { RuleContext } from "./compose/draft";
import { fragmentOf, joined, type Fragment } from "./source";
import { KIND_BY_KIND, KIND_LEADS, KIND_OF_UNIT, KIND_SIGN, KIND_TRAILS } from "../words/kinds";
import { LONGEST_RULE, type Source } from "../words/notation";

/** Where a text speaks of one kind of unit, and how far it does so. */
interface Mention extends Fragment {
  readonly word: string;
  /** Where the word itself ends. */
  readonly told: number;
}

/** The kinds that a text tells apart, and what it says of each of them. */
interface Kinds {
  readonly kinds: readonly { readonly word: string; readonly source: Source }[];
  /** Where the first kind is named. */
  readonly at: Fragment;
  /** 产区 and 非产区, or so many kinds that the text announces: nothing else can be meant. */
  readonly sure: boolean;
}

/** How the words of a kind stand before what it gets: 产区得2分; 产区：…; 山区县造林面积达到…. */
type Shape = "bare" | "headed" | "subject";

type Read = (source: Source, context: RuleContext) => Rule;

/**
 * 产区得2分，非产区得1分: a unit is of one of several kinds, and the text is a rule for each of them. Undefined where it tells no kinds
 * apart, or one of these rules is not read whole; the weight has to be that of one of them.
 */
export function kindsRule(original: string, source: Source, context: RuleContext, read: Read): Rule | undefined {
  const signs = source.text.length > LONGEST_RULE ? [] : [...source.text.matchAll(KIND_SIGN)];
  if (!context.weight || signs.length < 2) return undefined;
  const found = kindsIn(source);
  if (!found) return undefined;
  const rules = found.kinds.map((kind) => ({ word: kind.word, rule: read(kind.source, context) }));
  const lead = rules.find(({ rule }) => isWhole(rule) && givesWeight(rule, context))?.rule;
  if (!lead) return undefined;
  const kinds = rules.map((each, i) =>
    isWhole(each.rule) && (givesWeight(each.rule, context) || shapeOf(each.rule) === shapeOf(lead))
      ? each
      : { ...each, rule: readFree(found.kinds[i]!.source, context, read) },
  );
  if (kinds.some(({ rule }) => !isWhole(rule) || (!givesWeight(rule, context) && shapeOf(rule) !== shapeOf(lead))))
    return undefined;
  if (!found.sure && addUp(kinds, context)) return undefined;
  const part: KindsPart = { kind: "kinds", kinds, fragment: found.at };
  const rule = { original, definitions: [], parts: [part], notes: [], unread: [] };
  return { ...rule, form: formOf(rule) };
}

/** A kind whose most is not the weight is read by its own most. */
function readFree(source: Source, { weight: _, ...free }: RuleContext, read: Read): Rule {
  const rule = read(source, free);
  const most = maximumOf(rule, free);
  return most?.gt(0) ? read(source, { ...free, weight: most }) : rule;
}

/** What a rule is made of, whatever its figures. */
const shapeOf = ({ parts }: Rule): string =>
  parts.map((part) => `${part.kind} ${String(awardsOf(part).length)}`).join(",");

/** 县得3分，乡镇得2分 of 5: two things that add up, and no kinds. */
function addUp(kinds: KindsPart["kinds"], context: RuleContext): boolean {
  const maxima = kinds.map(({ rule }) => maximumOf(rule, context));
  const sum = maxima.reduce((all, each) => each && all?.plus(each));
  return sum === undefined || sum.equals(context.weight!);
}

function kindsIn(source: Source): Kinds | undefined {
  const announced = KIND_BY_KIND.exec(source.text);
  const phrases = phrasesOf(source.text);
  if (announced) {
    const words = announced[1]!.split("、");
    const headed = mentionsOf("headed", source, phrases).filter(({ word }) => words.includes(word));
    const each = headed.map((mention, i) => ({ ...mention, to: headed[i + 1]?.from ?? source.text.length }));
    return each.length === words.length && words.length > 1
      ? told(source, each, true, { from: 0, to: announced[0].length })
      : undefined;
  }
  for (const shape of ["headed", "bare", "subject"] as const) {
    const mentions = mentionsOf(shape, source, phrases);
    const words = [...new Set(mentions.map(({ word }) => word))];
    const opposite = words.length === 2 && words.some((word) => words.includes(`非${word}`));
    if (words.length < 2 || !(opposite || words.every((word) => KIND_OF_UNIT.test(word)))) continue;
    // Each kind as often as the others, and one behind the other.
    if (mentions.some(({ word }, i) => word !== words[i % words.length])) continue;
    if (mentions.length % words.length !== 0 || (shape !== "bare" && mentions.length > words.length)) continue;
    return told(source, mentions, opposite);
  }
  return undefined;
}

function told(source: Source, mentions: readonly Mention[], sure: boolean, lead?: Fragment): Kinds {
  const words = [...new Set(mentions.map(({ word }) => word))];
  const { from, told: to } = mentions[0]!;
  return {
    kinds: words.map((word) => ({ word, source: without(source, mentions, word, lead) })),
    ...{ at: fragmentOf(source, from, to), sure },
  };
}

/** The text for one kind: without what it says of the others, and without the kind's own name. */
function without({ text, ...source }: Source, mentions: readonly Mention[], word: string, lead?: Fragment): Source {
  const dropped = [
    ...(lead ? [lead] : []),
    ...mentions.map((each) => {
      if (each.word === word) return { from: each.from, to: each.told };
      // What stands between two of them goes with one of them.
      if (JOINS.test(text[each.to] ?? "")) return { from: each.from, to: each.to + 1 };
      return { from: JOINS.test(text[each.from - 1] ?? "") ? each.from - 1 : each.from, to: each.to };
    }),
  ];
  const stretches: Fragment[] = [];
  let next = 0;
  for (const { from, to } of dropped) {
    if (from > next) stretches.push({ from: next, to: from });
    next = Math.max(next, to);
  }
  return joined({ text, ...source }, [...stretches, { from: next, to: text.length }]);
}

const JOINS = /[,、;]/;
const GIVEN = /^(?:award|take|points)$/;
const BEFORE = /^(?:comma|stop|colon|mark|award|take|points)$/;

function mentionsOf(shape: Shape, source: Source, phrases: readonly Phrase[]): Mention[] {
  if (shape === "subject") return subjectsOf(source, phrases);
  const { text } = source;
  const found = phrases.flatMap((phrase, i): Mention[] => {
    const behind = phrases[i + 1];
    if (phrase.kind !== "words" || !opens(phrases[i - 1]) || !behind) return [];
    const from = phrase.from + (KIND_LEADS.exec(phrase.text)?.[0].length ?? 0);
    const word = text.slice(from, phrase.to).replace(KIND_TRAILS, "");
    if (word.length > LONGEST || word === "") return [];
    if (shape === "headed") return behind.kind === "colon" ? [{ word, from, told: behind.to, to: text.length }] : [];
    return GIVEN.test(behind.kind) ? [{ word, from, told: phrase.to, to: behind.to }] : [];
  });
  const named = new Set(found.map(({ word }) => word));
  const kinds = found.filter(
    ({ word }) =>
      KIND_OF_UNIT.test(word) || named.has(`非${word}`) || (word.startsWith("非") && named.has(word.slice(1))),
  );
  if (shape === "bare") return inRuns(kinds, text);
  const stops = phrases.filter(({ kind }) => kind === "stop");
  return kinds.map((mention, i) => ({
    ...mention,
    to: kinds[i + 1]?.from ?? stops.find(({ from }) => from >= mention.told)?.from ?? text.length,
  }));
}

/** The longest name of a kind. */
const LONGEST = 14;

const opens = (before: Phrase | undefined): boolean => before === undefined || BEFORE.test(before.kind);

const beside = (one: Fragment | undefined, other: Fragment | undefined, text: string): boolean =>
  one !== undefined && other !== undefined && BESIDE.test(text.slice(one.to, other.from));
const BESIDE = /^[,、;]?$/;

/** Of bare mentions those that stand beside another one: 产区得2分，非产区得1分. */
const inRuns = (found: readonly Mention[], text: string): Mention[] =>
  found.filter((mention, i) => beside(found[i - 1], mention, text) || beside(mention, found[i + 1], text));

/** 山区县造林面积达到3000亩得5分，平原县造林面积达到1000亩得5分: clauses that are the same but for what they begin with, and their figures. */
function subjectsOf({ text }: Source, phrases: readonly Phrase[]): Mention[] {
  const clauses = phrases.flatMap((phrase, i): Fragment[] => {
    if (phrase.kind !== "words" || !opens(phrases[i - 1])) return [];
    const end = phrases.slice(i).find(({ kind }) => GIVEN.test(kind) || BEFORE.test(kind));
    const from = phrase.from + (KIND_LEADS.exec(phrase.text)?.[0].length ?? 0);
    return end && GIVEN.test(end.kind) ? [{ from, to: end.to }] : [];
  });
  const first = clauses.findIndex((clause, i) => wordsBefore(text, [clause, clauses[i + 1]]) !== undefined);
  if (first < 0) return [];
  const run = clauses
    .slice(first)
    .filter((_, i, all) => all.slice(0, i).every((each, j) => beside(each, all[j + 1], text)));
  for (let count = run.length; count > 1; count--) {
    const words = wordsBefore(text, run.slice(0, count));
    if (words) return words.map((word, i) => ({ word, ...run[i]!, told: run[i]!.from + word.length }));
  }
  return [];
}

/** What some clauses begin with, each with the name of a kind of unit; undefined where they are not the same behind it. */
function wordsBefore(text: string, clauses: readonly (Fragment | undefined)[]): readonly string[] | undefined {
  const said = clauses.map((clause) => clause && text.slice(clause.from, clause.to));
  // The longest name: 县道, and not 县 in front of 道养护达标率.
  for (let cut = LONGEST; cut > 0; cut--) {
    const [first] = said;
    if (first === undefined || !beginsWithKind(first, cut)) continue;
    const rest = bare(first.slice(cut));
    const words = said.map((each) => {
      for (let own = LONGEST; each && own > 0; own--)
        if (beginsWithKind(each, own) && bare(each.slice(own)) === rest) return each.slice(0, own);
      return undefined;
    });
    if (rest.length >= LEAST && words.every((each) => each !== undefined) && new Set(words).size === words.length)
      return words;
  }
  return undefined;
}

/** 山区县造林面积; 县级 and 县政府 are no kinds. */
const beginsWithKind = (text: string, cut: number): boolean =>
  KIND_OF_UNIT.test(text.slice(0, cut)) && !NO_KIND.test(text.slice(cut));
const NO_KIND = /^[级政委本直]/;

const bare = (text: string): string => text.replace(FIGURES, "");
const FIGURES = /[\d.]+/g;
/** A condition and its points are more than so many signs. */
const LEAST = 4;
