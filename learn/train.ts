import { randomOf } from "../bench/fuzz/random";
import type { Model } from "../src/core/recognise/columns/model";

/** What a column showed and what it means; `weight` is how much it counts. */
export interface Sample {
  readonly features: readonly string[];
  readonly meaning: string;
  readonly weight: number;
}

const A = "a".charCodeAt(0);

/** The meanings of the columns of one table; `weight` is how much it counts. */
export interface Together {
  readonly meanings: readonly string[];
  readonly weight: number;
}

/** The most that two meanings speak against each other, and for each other. */
const [AGAINST, FOR] = [1, 0.6];

/** How much oftener two meanings stand in one table than by chance, as logarithms, drawn to nought where little was seen. */
function companionsIn(tables: readonly Together[], meanings: readonly string[]): Record<string, number> {
  const count = (...keys: readonly string[]): number =>
    tables.reduce((sum, table) => sum + (keys.every((key) => table.meanings.includes(key)) ? table.weight : 0), 0);
  const all = tables.reduce((sum, { weight }) => sum + weight, 0);
  const companions: Record<string, number> = {};
  for (const [i, a] of meanings.entries())
    for (const [j, b] of meanings.entries()) {
      if (j <= i || a === "none" || b === "none") continue;
      const ratio = Math.log((count(a, b) + 2) / ((count(a) * count(b)) / all + 2));
      const tenths = Math.round(Math.max(-AGAINST, Math.min(FOR, ratio)) * 10);
      if (tenths !== 0) companions[String.fromCharCode(A + i, A + j)] = tenths;
    }
  return companions;
}

/** The most that it costs that a meaning stands left of another. */
const OUT_OF_ORDER = 1;

/** What it costs that a meaning stands left of another that it hardly ever stands left of: drawn to nought where little was seen. */
function ordersIn(tables: readonly Together[], meanings: readonly string[]): Record<string, number> {
  const orders: Record<string, number> = {};
  for (const [i, a] of meanings.entries())
    for (const [j, b] of meanings.entries()) {
      if (i === j || a === "none" || b === "none") continue;
      let [as, otherwise] = [0, 0];
      for (const table of tables) {
        const [left, right] = [table.meanings.indexOf(a), table.meanings.indexOf(b)];
        if (left < 0 || right < 0) continue;
        if (left < right) as += table.weight;
        else otherwise += table.weight;
      }
      const ratio = Math.log((as + 1) / ((as + otherwise) / 2 + 1));
      const tenths = Math.round(Math.max(-OUT_OF_ORDER, ratio) * 10);
      if (tenths < 0) orders[String.fromCharCode(A + i, A + j)] = tenths;
    }
  return orders;
}

const ROUNDS = 24;
const STEP = 0.25;
/** How much a weight is pulled back to nought each time it is used: what was seen once shall not decide. */
const PULL = 0.001;

/** What counts less than this, in tenths, is left out: the pane carries the model. */
const LEAST = 3;

/** Learns a model by logistic regression over the meanings, in a fixed order, so that the same samples give the same model. */
export function train(samples: readonly Sample[], tables: readonly Together[]): Model {
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
  const [companions, orders] = [companionsIn(tables, meanings), ordersIn(tables, meanings)];
  return { meanings, weights: table, companions, orders, calibration: [0, 1] };

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

/** The logistic curve through what was right and wrong at which margin, by gradient descent. */
export function calibrated(said: readonly { readonly margin: number; readonly right: boolean }[]): readonly number[] {
  let [from, by] = [0, 1];
  for (let round = 0; round < 4000; round += 1) {
    let [a, b] = [0, 0];
    for (const { margin, right } of said) {
      const error = 1 / (1 + Math.exp(-from - by * margin)) - (right ? 1 : 0);
      a += error;
      b += error * margin;
    }
    from -= (0.5 * a) / said.length;
    by -= (0.5 * b) / said.length;
  }
  return [from, by].map((value) => Math.round(value * 100) / 100);
}
