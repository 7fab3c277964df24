import { remembered } from "../../memo";
import { isScoreName } from "../../words/names";
import { normalise } from "../../words/notation";
import type { ColumnKey } from "../../table/table";
import { columnKey, headerText, likelyColumn } from "../lexicon";
import { likelihoodOf, likelihoods, meaningsOf, type Meaning } from "./model";

/** A header's words as evidence: each of their signs, each pair of signs, how they begin and end, and what the usual forms mean by them. */
export const headerFeatures = remembered((text: string): readonly string[] => {
  const plain = normalise(text).slice(0, 60);
  const word = headerText(text);
  if (word === "") return ["h:none"];
  const features = new Set<string>();
  features.add(
    `h:length:${word.length <= 2 ? "2" : word.length <= 4 ? "4" : word.length <= 8 ? "8" : word.length <= 14 ? "14" : "long"}`,
  );
  if (/\d/.test(word)) features.add("h:digit");
  if (word.length <= 20) {
    const signs = [...word];
    for (const [i, sign] of signs.entries()) {
      features.add(`h:${sign}`);
      if (i > 0) features.add(`h:${signs[i - 1]!}${sign}`);
    }
    features.add(`h:^${signs[0]!}`);
    features.add(`h:${signs.at(-1)!}$`);
  }
  if (plain !== word) features.add("h:brackets");
  const known = columnKey(text);
  features.add(`h:form:${known ?? "none"}`);
  if (!known) features.add(`h:like:${likelyColumn(text) ?? "none"}`);
  return [...features];
});

/** What the forms mean by the words over a column, as the evidence of the one beside it. */
export const formsOf = remembered((text: string): Readonly<Record<"after" | "before", string>> => {
  const known = columnKey(text);
  const likely = known ? undefined : likelyColumn(text);
  const form = known ? `form:${known}` : likely ? `like:${likely}` : "none";
  return { after: `after:${form}`, before: `before:${form}` };
});

/** The words over a column as evidence: the lowest that say something, and those above them, to which these belong. */
export function pathFeatures(path: readonly string[]): readonly string[] {
  const own = telling(path);
  return [...headerFeatures(own.at(-1) ?? ""), ...own.slice(0, -1).flatMap(featuresAbove)];
}

/** 数值 under 实际完成值 says no more than that does. */
const telling = (path: readonly string[]): readonly string[] =>
  path.length > 1 && SAYS_NOTHING.test(normalise(path.at(-1)!)) ? path.slice(0, -1) : path;

const SAYS_NOTHING = /^(?:具体)?(?:[数量]值|值|数字?)$/;

const featuresAbove = remembered((text: string): readonly string[] =>
  headerFeatures(text).map((feature) => `p${feature}`),
);

/** True where the words alone say that they may name a column: likelier than half as likely as that they do not. */
export const namesColumn = remembered((text: string): boolean => {
  return likelihoodOf(headerFeatures(text), "none") < UNLIKELY;
});

const UNLIKELY = Math.log(0.6);

/** How likely a meaning has to be by the words alone for them to say it. */
const SAID = Math.log(0.2);

/** What the words over a column say that it means. */
const saidBy = remembered((path: string): ReadonlySet<Meaning> => {
  const texts = path.split(BREAK);
  const likely = likelihoods(pathFeatures(texts));
  return new Set(meaningsOf().filter((_, number) => likely[number]! > SAID));
});

/** Stands in no cell. */
const BREAK = "\u0000";

/** True where the words over a column speak for its meaning by themselves. */
export const wordsSay = (path: readonly string[], meaning: Meaning): boolean => saidBy(path.join(BREAK)).has(meaning);

/** True where the words over a column call what stands in it a rate (完成率), or points (执行率得分): it is not the other then. */
export const callsRate = (path: readonly string[]): boolean => RATE.test(lowest(path));
export const callsPoints = (path: readonly string[]): boolean => isScoreName(lowest(path));

/** True where the words over a column call what stands in it how much of a target has been done (指标完成率): no share of the points then. */
export const callsDone = (path: readonly string[]): boolean => DONE.test(lowest(path));

const lowest = (path: readonly string[]): string => headerText(path.at(-1) ?? "");

/** What the forms mean by the words right over a column; undefined where they have no such words. */
export const formOf = (path: readonly string[]): ColumnKey | undefined => columnKey(path.at(-1) ?? "");

const DONE = /^(?!.*(?:得分|分值|评分)).*(?:完成|达成|实现|达标)(?:率|比|比例|比率|程度|度|进度|百分比)$/;
const RATE = /率$/;

/** True where the words over a column speak for any meaning by themselves. */
export function saysMeaning(path: readonly string[]): boolean {
  const said = saidBy(path.join(BREAK));
  return said.size > (said.has("none") ? 1 : 0);
}
