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

/** The natural logarithm of how likely each meaning is, by the evidence of one column alone. */
export function likelihoods(features: readonly string[], model: Model = LEARNED): Map<Meaning, number> {
  const sums = model.meanings.map(() => 0);
  for (const feature of ["prior", ...features])
    for (const [meaning, weight] of weightsOf(feature, model)) sums[meaning]! += weight;
  const most = Math.max(...sums);
  const norm = most + Math.log(sums.reduce((total, sum) => total + Math.exp(sum - most), 0));
  return new Map(model.meanings.map((meaning, i) => [meaning as Meaning, sums[i]! - norm]));
}

/** How much a word of evidence speaks for a meaning. */
export function weightOf(feature: string, meaning: Meaning, model: Model = LEARNED): number {
  const at = model.meanings.indexOf(meaning);
  return weightsOf(feature, model).find(([each]) => each === at)?.[1] ?? 0;
}
