import { Decimal } from "decimal.js";
import type { Place } from "../compose/draft";
import type { Item } from "../rule";
import { fragmentOf, joined } from "../source";
import type { Source } from "../../words/notation";
import { framesOf } from "./frame";
import { AROUND, LIST_HEAD, pointsOf } from "./shares";
import type { Tree } from "./tree";

const VALUE = "\\d+(?:\\.\\d+)?(?:%|分)";
/** 以上三项分别占30%、30%、40%: what each thing of a list gives, in its order. */
const SPLIT = new RegExp(
  `(?:以上|上述|各|其中)?(?:[一二三四五六七八九十\\d]+|各)?(?:个)?(?:项|方面|点|条|部分|要点|要素)?(?:内容|标准|要求|工作|指标)?(?:的)?(?:权重|分值|得分)?(?:分别|依次|各自?(?=占|得|为))(?:各)?(?:占|得|为|计|按)(?:总分值?|分值|权重分?|满分)?的?(?<values>${VALUE}(?:(?:[、,和]|及)${VALUE})+)(?:的?(?:权重分?|分值|总分|满分|分))?(?:计分|得分)?[:;。,]?`,
);

/** A list with its shares, and where its things begin. */
interface List {
  readonly tree: Tree;
  readonly marks: readonly Place[];
}

const listOf = (source: Source, items: readonly Item[], claims: Tree["claims"], marks: List["marks"]): List => ({
  tree: {
    parts: [{ kind: "items", items, fragment: fragmentOf(source, 0, source.text.length) }],
    definitions: [],
    notes: [],
    claims,
  },
  marks,
});

const shifted = (marks: readonly Place[], by: number): Place[] =>
  marks.map(({ from, to }) => ({ from: from + by, to: to + by }));

/** The tree of a list whose shares stand in one sentence in front of it or behind it; undefined for any other text. */
export function splitOf(source: Source): List | undefined {
  const found = SPLIT.exec(source.text);
  if (!found) return bracketedIn(source);
  const [from, to] = [found.index, found.index + found[0].length];
  const end = source.text.length;
  const ahead = from <= 1;
  // 符合得相应分值，不符合不得分 behind it says the same once more.
  const last = STOP.test(source.text[to - 1]!) ? to - 1 : to;
  if (!ahead && AROUND.exec(source.text.slice(last))?.[0].length !== end - last) return undefined;
  const first = MARKED.exec(source.text)?.index ?? 0;
  const head = !ahead && LIST_HEAD.test(source.text.slice(0, first)) ? first : 0;
  const shift = ahead ? to : head;
  const cut = framesOf(joined(source, [ahead ? { from: to, to: end } : { from: head, to: from }]));
  const values = found.groups!["values"]!.match(new RegExp(VALUE, "g"))!.map(pointsOf);
  if (!cut || cut.frames.length !== values.length || cut.marks.length !== values.length) return undefined;
  if (cut.frames.some(({ effect, otherwise, words, item }, i) => effect ?? (otherwise || words === "" || item !== i)))
    return undefined;
  const items = cut.frames.map(({ words, said }, i) => ({
    ...{ text: words, points: values[i]! },
    fragment: fragmentOf(source, said.from + shift, said.to + shift),
  }));
  const claims: Tree["claims"] = [
    { kind: "list", from, to },
    { kind: "again", from: last, to: ahead ? last : end },
    { kind: "explains", from: 0, to: head },
  ];
  return listOf(source, items, claims, shifted(cut.marks, shift));
}

const STOP = /[:;。,]/;
/** Where a list begins. */
const MARKED = /[①⑴⒈]|\(1\)|1[.、](?!\d)|\(?一[)、]|一是/;

/** ①有机构（30%）；②有经费（70%）: each thing with its share behind it; together they are all. */
function bracketedIn(source: Source): List | undefined {
  const { text } = source;
  const last = [...text.matchAll(SHARE)].at(-1);
  if (!last) return undefined;
  const [end, whole] = [last.index + last[0].length, text.length];
  // 符合得相应分值，否则不得分 behind it says the same once more.
  if (AROUND.exec(text.slice(end))?.[0].length !== whole - end) return undefined;
  const first = MARKED.exec(text)?.index ?? 0;
  const head = LIST_HEAD.test(text.slice(0, first)) ? first : 0;
  const cut = framesOf(joined(source, [{ from: head, to: end }]));
  const marked = cut?.marks.length === cut?.frames.length;
  if (!cut || cut.frames.length < 2 || (!marked && cut.marks.length > 0)) return undefined;
  const items = cut.frames.flatMap(({ words, said, effect, otherwise, item }, i) => {
    const [all, value] = BRACKETED.exec(words) ?? [];
    if (all === undefined || effect || otherwise || words === all) return [];
    // Without a number, what is asked is a thing of its own; 优（60%）；良（40%） is one of several.
    if (marked ? item !== i : !ASKS.test(words)) return [];
    const fragment = fragmentOf(source, said.from + head, said.to + head);
    return [{ text: words.slice(0, -all.length), points: pointsOf(value!), fragment }];
  });
  const sum = items.reduce((all, { points }) => all.plus(points.value), new Decimal(0));
  if (items.length < cut.frames.length || !sum.equals(1)) return undefined;
  const claims: Tree["claims"] = [
    { kind: "again", from: end, to: whole },
    { kind: "explains", from: 0, to: head },
  ];
  return listOf(source, items, claims, shifted(cut.marks, head));
}

const SHARE = /\d%(?:权重分?)?\)/g;
const BRACKETED = /\((?:占|权重)?(\d+(?:\.\d+)?%)(?:权重分?)?\)$/;
const ASKS = /是否|有无|能否|\(权重/;
