import type { Decimal } from "decimal.js";
import type { Policy } from "../policy/policy";
import { sum } from "../quantity/decimal";
import { addressKey } from "../sheet/address";
import { executionPoints, executionRow, isWhole } from "../table/points";
import { sharesOf } from "../table/shares";
import { totalOf, weightsOf } from "../table/weights";
import type { ScoredIndicator } from "./result";
import type { ScoredTable } from "./score";
import { cappedTotal } from "./total";

/** 得分率 of a part of a table: its score compared with its weight. */
export interface Rate {
  readonly kind: "execution" | "level1" | "total";
  /** The name of the level-1 indicator, or the label of the budget row; "" for the total. */
  readonly name: string;
  readonly weight: Decimal;
  /** The stated scores; where one is missing, the one that the policy gives. Undefined where nothing is known. */
  readonly score?: Decimal;
  /** score ÷ weight */
  readonly rate?: Decimal;
  /** How many of the scores are computed because none is stated. */
  readonly computed: number;
  /** How many are neither stated nor computed: a person decides. */
  readonly open: number;
}

type Parts = Pick<Rate, "computed" | "open"> & { readonly scores: readonly Decimal[] };

/**
 * The rates of the budget's execution and of each level-1 indicator, and that of the whole where there are several and its
 * weights add up; a cell that is merged over several rows counts once. Empty for a table without weights, or without any score.
 */
export function ratesByLevel1(scored: ScoredTable, policy: Policy): readonly Rate[] {
  const { table } = scored;
  const seen = new Set<number>();
  const parts: { readonly rate: Rate; readonly of: Parts }[] = [];
  const add = (kind: Rate["kind"], name: string, weight: Decimal | undefined, of: Parts): void => {
    if (weight?.gt(0)) parts.push({ rate: rateOf(kind, name, weight, of, sum(of.scores)), of });
  };
  const row = executionRow(table);
  if (row) add("execution", row.label, executionPoints(table, "weight")?.value, executionParts(scored));
  const shares = sharesOf(table);
  for (const [name, rows] of byLevel1(scored.indicators)) {
    const members = rows.map(({ indicator }) => indicator);
    const share = shares?.find(({ first }) => members.includes(first));
    // Of a group that weighs a share its points count as much in the whole.
    const counted = (points: Decimal): Decimal => (share ? points.times(share.part) : points);
    const of = scoresOf(rows, seen);
    add("level1", name, counted(totalOf(weightsOf(members, table))), { ...of, scores: of.scores.map(counted) });
  }
  if (parts.every(({ rate }) => !rate.score)) return [];
  const rates = parts.map(({ rate }) => rate);
  if (rates.length < 2 || !isWhole(table)) return rates;
  const all: Parts = {
    scores: parts.flatMap(({ of }) => of.scores),
    computed: sumOf(rates, "computed"),
    open: sumOf(rates, "open"),
  };
  const total = cappedTotal(sum(all.scores), row, policy);
  return [...rates, rateOf("total", "", sum(rates.map(({ weight }) => weight)), all, total)];
}

function rateOf(
  kind: Rate["kind"],
  name: string,
  weight: Decimal,
  { scores, computed, open }: Parts,
  score: Decimal,
): Rate {
  return { kind, name, weight, computed, open, ...(scores.length > 0 && { score, rate: score.div(weight) }) };
}

const sumOf = (rates: readonly Rate[], key: "computed" | "open"): number =>
  rates.reduce((total, rate) => total + rate[key], 0);

function executionParts({ table, budget }: ScoredTable): Parts {
  const stated = executionPoints(table, "score")?.value;
  if (stated) return { scores: [stated], computed: 0, open: 0 };
  const result = budget.get(executionRow(table)?.row ?? 0);
  return result?.state === "scored"
    ? { scores: [result.score], computed: 1, open: 0 }
    : { scores: [], computed: 0, open: 1 };
}

/** The indicators under the names of their level 1, in the order of the table. */
function byLevel1(rows: readonly ScoredIndicator[]): ReadonlyMap<string, readonly ScoredIndicator[]> {
  const groups = new Map<string, ScoredIndicator[]>();
  for (const row of rows) {
    const { name } = row.indicator.level1;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return groups;
}

/** The scores of some indicators, each cell once: `seen` are those that count already. */
function scoresOf(rows: readonly ScoredIndicator[], seen: Set<number>): Parts {
  const scores: Decimal[] = [];
  let computed = 0,
    open = 0;
  for (const { indicator, result } of rows) {
    const cell = indicator.entries.score;
    if (cell && seen.has(addressKey(cell.address))) continue;
    if (cell) seen.add(addressKey(cell.address));
    if (cell?.value) scores.push(cell.value);
    else if (result.state === "scored") {
      scores.push(result.score);
      computed += 1;
    } else open += 1;
  }
  return { scores, computed, open };
}
