import { isScoredBy } from "../../table/table";
import type { Answers } from "../../decisions/correction";
import { columnLetters } from "../../sheet/address";
import { isFilled, type Seen } from "./evidence";
import { likelihoods, meaningsOf, type Meaning, type Model } from "./model";
import type { Traits } from "./traits";
import { callsDone, callsPoints, callsRate, formOf, wordsSay } from "./words";

/** What a column may mean by itself, each with its likelihood (natural logarithm). */
export type Likely = readonly (readonly [Meaning, number])[];

/** How far behind the likeliest a meaning may lie to be considered. */
export const REACH = 9;

const MOST_OPTIONS = 6;

/** Meanings of which only words are written, and of which figures are. */
const IN_WORDS: readonly Meaning[] = ["reason", "rule", "explanation", "basis", "source", "remark", "grade"];
/** What is written in a few words and signs that are all known. */
const IN_SIGNS: readonly Meaning[] = ["nature", "direction"];
const IN_FIGURES: readonly Meaning[] = ["weight", "score", "rate", "executionRate", "subtotal"];

/** Points are no rate, a rate is no points, and what has been done no share of them. */
const isOfOtherSort = (meaning: Meaning, path: readonly string[]): boolean =>
  (POINTS.includes(meaning) && callsRate(path)) ||
  (meaning === "executionRate" && callsPoints(path)) ||
  (meaning === "rate" && callsDone(path));

const POINTS: readonly Meaning[] = ["weight", "score", "subtotal"];

/** Cells enough to tell by them that a column is something else. */
const ENOUGH = 3;

const areSigns = (said: readonly Traits[]): boolean => said.length > 1 && said.every(({ sign }) => sign);

/** Whether what stands in a column can have a meaning; of an empty one only its words speak. */
function mayMean(said: readonly Traits[], meaning: Meaning): boolean {
  if (said.length === 0) return false;
  if (areSigns(said)) return IN_SIGNS.includes(meaning);
  if (IN_SIGNS.includes(meaning)) return said.length < ENOUGH || said.some(({ sign, nature }) => sign || nature);
  if (IN_WORDS.includes(meaning)) return said.some(({ figure }) => figure === undefined);
  return !IN_FIGURES.includes(meaning) || said.some(({ figure, measured }) => figure !== undefined || measured);
}

/** True where names with the points behind them stand under words that speak of points alone: 留样（10分） under 分值. */
const holdsNames = (said: readonly Traits[], path: readonly string[]): boolean =>
  said.filter(({ named }) => named).length * 2 > said.length && IN_FIGURES.some((meaning) => wordsSay(path, meaning));

/**
 * True where a column shares out 100 % among the groups in the column before it, one share to each, and points stand in another
 * column: 板块 | 占比 | 评价内容 | 分值.
 */
export function isShareOfGroups(column: Seen, seen: readonly Seen[]): boolean {
  const before = seen[seen.indexOf(column) - 1];
  const { said } = column.cells;
  if (!before || said.length < 2 || !said.every(({ percent }) => percent)) return false;
  const isWhole = said.reduce((sum, { figure = 0 }) => sum + figure, 0) === 100;
  const isGrouped = said.length * 3 <= column.cells.cells.length * 2;
  const isBeside = column.cells.cells.every((cell, i) => !cell || before.cells.cells[i]?.figure === undefined);
  return isWhole && isGrouped && isBeside && seen.some((other) => other !== column && wordsSay(other.path, "weight"));
}

/** True where a column gives what the names of the rows state, and less somewhere: 立项充分性(4) | 3 is no weight. */
export function isGivenOf({ cells }: Seen, names: Seen | undefined): boolean {
  const pairs = cells.cells.flatMap((cell, i) => {
    const stated = names?.cells.cells[i]?.stated;
    return cell?.figure === undefined || stated === undefined ? [] : [[cell.figure, stated] as const];
  });
  const isOfRows = pairs.length >= ENOUGH && pairs.length * 3 >= cells.said.length * 2;
  return isOfRows && pairs.every(([given, most]) => given <= most) && pairs.some(([given, most]) => given < most);
}

/** What is all but certain. */
export const certain = (meaning: Meaning): Likely => [
  [meaning, 0],
  ["none", -REACH],
];

/** Of several columns beside each other that are the same thing of others the table is read by one. */
export const ofTwins = (meaning: Meaning, first: boolean): Likely => (first ? certain(meaning) : [["none", 0]]);

/** How much a person's word on the kind counts for a meaning that such tables have, and against one that they have not. */
const BY_KIND = 3;

/** What the words over a column and what stands in it let it mean, the likeliest first. */
export function likelyOf({ features, cells: { said }, path }: Seen, usual?: readonly Meaning[], model?: Model): Likely {
  if (holdsNames(said, path)) return certain("level3");
  const speaking = said.length > 0 ? features : features.filter((feature) => OF_WORDS.test(feature));
  const likely = likelihoods(speaking, model);
  const all = meaningsOf(model)
    .map((meaning, i): Likely[number] => [meaning, likely[i]! + (usual ? byKind(meaning, usual) : 0)])
    .sort((a, b) => b[1] - a[1]);
  const near: Likely[number][] = [];
  // ≥ beside its figure under one 年度指标值 is a sign, whatever the words over both say.
  const ofSigns = areSigns(said);
  for (const option of all) {
    const [meaning, likelihood] = option;
    if (near.length === MOST_OPTIONS || (near[0] && likelihood <= near[0][1] - REACH)) break;
    const isSaid = IN_SIGNS.includes(meaning) ? formOf(path) === meaning : wordsSay(path, meaning);
    const may = meaning === "none" || mayMean(said, meaning) || (isSaid && !(ofSigns && isScoredBy(meaning)));
    if (may && !isOfOtherSort(meaning, path) && (!usual || isAllowed(meaning, usual, path))) near.push(option);
  }
  const none = all.find(([meaning]) => meaning === "none")!;
  return near.includes(none) ? near : [...near, none];
}

const OF_WORDS = /^p?h:/;

/** What the filled columns mean that are called as the forms call it. */
export const namedIn = (seen: readonly Seen[]): ReadonlySet<Meaning> =>
  new Set(
    seen.flatMap(({ path, cells: { said } }) => {
      const meaning = formOf(path);
      return meaning && mayMean(said, meaning) ? [meaning] : [];
    }),
  );

/** An empty column does not take the meaning of a filled one: 复核得分 beside 得分. */
export const withoutNamed = (likely: Likely, column: Seen, named: ReadonlySet<Meaning>): Likely =>
  isFilled(column) ? likely : likely.filter(([meaning]) => !named.has(meaning));

/** What an answer leaves: what a column was said to mean alone, which no other column means then. */
export function answered(likely: Likely, { left }: Seen, answers: Answers | undefined): Likely {
  if (!answers) return likely;
  const { is = {}, not = {} } = answers;
  const letters = columnLetters(left);
  const own = is[letters];
  if (own) return [[own, likely.find(([meaning]) => meaning === own)?.[1] ?? -REACH]];
  const taken = Object.values(is).filter((meaning) => meaning !== "weight");
  return likely.filter(
    ([meaning]) => meaning === "none" || !(taken.some((each) => each === meaning) || not[letters]?.includes(meaning)),
  );
}

/** Where a person has said the kind, a table is scored by what such tables have and no more, unless the forms call it so. */
const isAllowed = (meaning: Meaning, usual: readonly Meaning[], path: readonly string[]): boolean =>
  usual.includes(meaning) || !isScoredBy(meaning) || formOf(path) === meaning;

function byKind(meaning: Meaning, usual: readonly Meaning[]): number {
  if (meaning === "none" || meaning === "project") return 0;
  return usual.includes(meaning) ? BY_KIND : -BY_KIND;
}
