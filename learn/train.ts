import { randomOf } from "../bench/fuzz/random";
import type { Model } from "../src/core/recognise/columns/model";

/** What a column showed and what it means; `weight` is how much it counts. */
export interface Sample {
  readonly features: readonly string[];
  readonly meaning: string;
  readonly weight: number;
}

const ROUNDS = 24;
const STEP = 0.25;
/** How much a weight is pulled back to nought each time it is used: what was seen once shall not decide. */
const PULL = 0.001;

/** What counts less than this, in tenths, is left out: the pane carries the model. */
const LEAST = 3;

const A = "a".charCodeAt(0);

/** Learns a model by logistic regression over the meanings, in a fixed order, so that the same samples give the same model. */
export function train(samples: readonly Sample[]): Model {
  const meanings = [...new Set(samples.map(({ meaning }) => meaning))].sort();
  const k = meanings.length;
  const index = new Map<string, number>();
  const rows = samples.map(({ features, meaning, weight }) => ({
    features: ["prior", ...features].map((feature) => {
      if (!index.has(feature)) index.set(feature, index.size);
      return index.get(feature)!;
    }),
    meaning: meanings.indexOf(meaning),
    weight,
  }));
  const weights = new Float64Array(index.size * k);
  const squares = new Float64Array(index.size * k).fill(1);
  const random = randomOf(7, 1);
  const order = rows.map((_, i) => i);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = random.below(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const at of order) step(rows[at]!);
  }
  const table: Record<string, string> = {};
  for (const [feature, f] of index) {
    let said = "";
    for (let m = 0; m < k; m += 1) {
      const tenths = Math.round(weights[f * k + m]! * 10);
      if (Math.abs(tenths) >= LEAST) said += String.fromCharCode(A + m) + String(tenths);
    }
    if (said !== "") table[feature] = said;
  }
  return { meanings, weights: table };

  function step(row: (typeof rows)[number]): void {
    const sums = new Float64Array(k);
    for (const f of row.features) for (let m = 0; m < k; m += 1) sums[m]! += weights[f * k + m]!;
    const most = Math.max(...sums);
    let norm = 0;
    for (let m = 0; m < k; m += 1) norm += sums[m] = Math.exp(sums[m]! - most);
    for (let m = 0; m < k; m += 1) {
      const error = (sums[m]! / norm - (m === row.meaning ? 1 : 0)) * row.weight;
      for (const f of row.features) {
        const at = f * k + m;
        const gradient = error + PULL * weights[at]!;
        squares[at]! += gradient * gradient;
        weights[at]! -= (STEP * gradient) / Math.sqrt(squares[at]!);
      }
    }
  }
}
