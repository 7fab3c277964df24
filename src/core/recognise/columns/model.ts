import { remembered } from "../../memo";
import type { ColumnKey } from "../../table/table";
import data from "./model.json";

/** What a column may mean; "none" where it means nothing for us. */
export type Meaning = ColumnKey | "none";

/** What was learned (npm run learn): how much each word of evidence speaks for each meaning. */
export interface Model {
  readonly meanings: readonly string[];
  /** Feature → for some meanings its letter (a is the first) and the weight in tenths of a natural logarithm: a12c-3. */
  readonly weights: Readonly<Record<string, string>>;
  /** Two letters of meanings → how much oftener they stand in one table than by chance, in tenths of a natural logarithm. */
  readonly companions: Readonly<Record<string, number>>;
  /** Of the logistic curve over the margin: where it begins and how steep it is. */
  readonly calibration: readonly number[];
}

const LEARNED: Model = data;

type Pairs = readonly (readonly [meaning: number, weight: number])[];

const A = "a".charCodeAt(0);

const pairsIn = remembered(
  (said: string): Pairs =>
    [...said.matchAll(/([a-z])(-?\d+)/g)].map(([, letter, tenths]) => [letter!.charCodeAt(0) - A, Number(tenths) / 10]),
  10_000,
);

const weightsOf = (feature: string, model: Model): Pairs => pairsIn(model.weights[feature] ?? "");

/** How much the forms that we know count beside what was learned: a bonus for their words, never a condition. */
const BY_FORM = 0.35;

/** The natural logarithm of how likely each meaning is, by the evidence of one column alone. */
export function likelihoods(features: readonly string[], model: Model = LEARNED): ReadonlyMap<Meaning, number> {
  const known = model === LEARNED ? likelihoodsBy.get(features) : undefined;
  const found = known ?? likelihoodsFrom(features, model);
  if (!known && model === LEARNED) likelihoodsBy.set(features, found);
  return found;
}

/** Each column is asked about several times: whether it begins a table, what it means, what it may mean instead. */
const likelihoodsBy = new WeakMap<readonly string[], ReadonlyMap<Meaning, number>>();

function likelihoodsFrom(features: readonly string[], model: Model): ReadonlyMap<Meaning, number> {
  const learned = learnedFrom(features, model);
  const form = features.find((feature) => feature.startsWith(FORM))?.slice(FORM.length) as Meaning | undefined;
  if (!form || !learned.has(form) || form === "none") return learned;
  return new Map(
    [...learned].map(([meaning, likelihood]) => [
      meaning,
      Math.log((1 - BY_FORM) * Math.exp(likelihood) + (meaning === form ? BY_FORM : 0)),
    ]),
  );
}

const FORM = "h:form:";

function learnedFrom(features: readonly string[], model: Model): Map<Meaning, number> {
  const sums = model.meanings.map(() => 0);
  for (const feature of ["prior", ...features])
    for (const [meaning, weight] of weightsOf(feature, model)) sums[meaning]! += weight;
  const most = Math.max(...sums);
  const norm = most + Math.log(sums.reduce((total, sum) => total + Math.exp(sum - most), 0));
  return new Map(model.meanings.map((meaning, i) => [meaning as Meaning, sums[i]! - norm]));
}

/** How sure a column's meaning is by its margin: the share of the columns of unseen publishers that were right at such a margin. */
export const certaintyOf = (margin: number, { calibration: [from = 0, by = 1] }: Model = LEARNED): number =>
  1 / (1 + Math.exp(-from - by * margin));

/** How much each other meaning in a table speaks for one. */
export type Companions = ReadonlyMap<Meaning, number>;

/** What speaks for a meaning among those beside it. */
export const companionsOf = (meaning: Meaning, model: Model = LEARNED): Companions | undefined =>
  pairsOf(model).get(meaning);

const companionsBy = new WeakMap<Model, ReadonlyMap<Meaning, Companions>>();

/** What a model says of pairs, by their meanings: every reading of every header asks for it. */
function pairsOf(model: Model): ReadonlyMap<Meaning, Companions> {
  const known = companionsBy.get(model);
  if (known) return known;
  const made = new Map<Meaning, Map<Meaning, number>>(model.meanings.map((meaning) => [meaning as Meaning, new Map()]));
  for (const [letters, tenths] of Object.entries(model.companions)) {
    const [one, other] = [...letters].map((letter) => model.meanings[letter.charCodeAt(0) - A] as Meaning);
    if (one === undefined || other === undefined) continue;
    made.get(one)?.set(other, tenths / 10);
    made.get(other)?.set(one, tenths / 10);
  }
  companionsBy.set(model, made);
  return made;
}
