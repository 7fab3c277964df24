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
  /** Two letters of meanings → what it costs that the first stands left of the second, in tenths of a natural logarithm. */
  readonly orders: Readonly<Record<string, number>>;
  /** Of the logistic curve over the margin: where it begins and how steep it is. */
  readonly calibration: readonly number[];
  readonly measured?: Measured;
}

/**
 * How a model reads that was learned without the publisher whose tables it reads, each in turn, as right/all: the rows of headers, the
 * columns, and of those that are said at 0.95 or more how many are right.
 */
export interface Measured {
  readonly tables: number;
  readonly publishers: number;
  readonly headerRows: string;
  readonly columns: string;
  readonly oneWordUnknown: string;
  readonly noWordKnown: string;
  /** Columns without a meaning that were given one. */
  readonly falseMeanings: number;
  readonly sure: string;
  readonly sureOneWordUnknown: string;
}

const LEARNED: Model = data;

/** A model as it is counted with: meanings by their number. */
interface Compiled {
  readonly numbers: ReadonlyMap<Meaning, number>;
  /** Of each word of evidence in turn the number of a meaning and how much it speaks for it. */
  readonly weights: Map<string, readonly number[]>;
  /** Of each meaning how much every other one beside it speaks for it. */
  readonly companions: readonly Float64Array[];
  /** Of each meaning what it costs that another one stands left of it. */
  readonly orders: readonly Float64Array[];
  /** The most of these, 0 where all speak against it. */
  readonly best: readonly number[];
}

const A = "a".charCodeAt(0);

const compiledBy = new WeakMap<Model, Compiled>();

/** What is known of a model, each word of it looked at once. */
function compiled(model: Model): Compiled {
  const known = compiledBy.get(model);
  if (known) return known;
  const { meanings } = model;
  const companions = meanings.map(() => new Float64Array(meanings.length));
  for (const [one, other, said] of pairsOf(model.companions)) {
    companions[one]![other] = said;
    companions[other]![one] = said;
  }
  const orders = meanings.map(() => new Float64Array(meanings.length));
  for (const [left, right, costs] of pairsOf(model.orders)) orders[right]![left] = costs;
  const numbers = new Map(meanings.map((meaning, i) => [meaning as Meaning, i]));
  const best = companions.map((each) => Math.max(0, ...each));
  const made = { numbers, weights: new Map(), companions, orders, best };
  compiledBy.set(model, made);
  return made;
}

/** Two meanings by their numbers, and what is known of them (natural logarithm). */
const pairsOf = (known: Readonly<Record<string, number>>): (readonly [number, number, number])[] =>
  Object.entries(known).map(([letters, tenths]) => {
    const [one = 0, other = 0] = [...letters].map((letter) => letter.charCodeAt(0) - A);
    return [one, other, tenths / 10];
  });

/** What a word of evidence says; nothing where the model does not know it. */
function weightsOf(feature: string, model: Model, weights: Compiled["weights"]): readonly number[] {
  const known = weights.get(feature);
  if (known) return known;
  const said = model.weights[feature];
  if (said === undefined) return UNKNOWN;
  const own = [...said.matchAll(/([a-z])(-?\d+)/g)].flatMap(([, letter, tenths]) => [
    letter!.charCodeAt(0) - A,
    Number(tenths) / 10,
  ]);
  weights.set(feature, own);
  return own;
}

const UNKNOWN: readonly number[] = [];

/** How much the forms that we know count beside what was learned: a bonus for their words, never a condition. */
const BY_FORM = 0.35;

/** The natural logarithm of how likely each meaning is, by its number, by the evidence of one column alone. */
export function likelihoods(features: readonly string[], model: Model = LEARNED): Float64Array {
  const known = model === LEARNED ? likelihoodsBy.get(features) : undefined;
  const found = known ?? likelihoodsFrom(features, model);
  if (!known && model === LEARNED) likelihoodsBy.set(features, found);
  return found;
}

/** Each column is asked about several times: whether it begins a table, what it means, what it may mean instead. */
const likelihoodsBy = new WeakMap<readonly string[], Float64Array>();

/** What the evidence of one column says by itself; "none" unless that is likelier than not. */
export const likeliest = (features: readonly string[]): Meaning =>
  meaningsOf()[likelihoods(features).findIndex((likelihood) => likelihood > RATHER)] ?? "none";

const RATHER = Math.log(0.5);

/** The natural logarithm of how likely one meaning is. */
export const likelihoodOf = (features: readonly string[], meaning: Meaning): number =>
  likelihoods(features)[numberOf(meaning)] ?? -Infinity;

function likelihoodsFrom(features: readonly string[], model: Model): Float64Array {
  const { weights, numbers } = compiled(model);
  const learned = new Float64Array(model.meanings.length);
  const add = (feature: string): void => {
    const said = weightsOf(feature, model, weights);
    for (let i = 0; i < said.length; i += 2) learned[said[i]!]! += said[i + 1]!;
  };
  add("prior");
  let form: number | undefined;
  for (const feature of features) {
    add(feature);
    if (feature.startsWith(FORM)) form ??= numbers.get(feature.slice(FORM.length) as Meaning);
  }
  let most = -Infinity,
    all = 0;
  for (const sum of learned) most = Math.max(most, sum);
  for (const sum of learned) all += Math.exp(sum - most);
  const norm = most + Math.log(all);
  const isNamed = form !== undefined && form !== numbers.get("none");
  for (const [i, sum] of learned.entries()) {
    const likelihood = sum - norm;
    learned[i] = isNamed ? Math.log((1 - BY_FORM) * Math.exp(likelihood) + (i === form ? BY_FORM : 0)) : likelihood;
  }
  return learned;
}

const FORM = "h:form:";

/** How sure a column's meaning is by its margin: the share of the columns of unseen publishers that were right at such a margin. */
export const certaintyOf = (
  margin: number,
  { calibration: [from = 0, by = 1] }: Pick<Model, "calibration"> = LEARNED,
): number => 1 / (1 + Math.exp(-from - by * margin));

/** What a model knows of that a column may mean, each at its number. */
export const meaningsOf = ({ meanings }: Model = LEARNED): readonly Meaning[] => meanings as readonly Meaning[];

/** The number of a meaning in a model. */
export const numberOf = (meaning: Meaning, model: Model = LEARNED): number =>
  compiled(model).numbers.get(meaning) ?? -1;

/** How much a meaning speaks for each of those beside it, by their number. */
export const companionsOf = (meaning: Meaning, model: Model = LEARNED): Float64Array =>
  compiled(model).companions[numberOf(meaning, model)]!;

/** What a meaning costs behind each of those left of it, by their number. */
export const ordersOf = (meaning: Meaning, model: Model = LEARNED): Float64Array =>
  compiled(model).orders[numberOf(meaning, model)]!;

/** The most that any meaning beside it speaks for a meaning; 0 where none does. */
export const bestCompanion = (meaning: Meaning, model: Model = LEARNED): number =>
  compiled(model).best[numberOf(meaning, model)] ?? 0;
