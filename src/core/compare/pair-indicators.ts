import { grouped } from "../grouped";
import { normalise } from "../words/notation";
import { indicatorName } from "../table/name";
import type { ScoredIndicator } from "../score/result";
import { entryText } from "../table/table";
import { likeness, rounded } from "../quantity/wording";

/** What two indicators of different names have in common. */
export type Shared = "position" | "weight" | "target";

/** An indicator and its counterpart. */
export interface IndicatorPair {
  readonly old: ScoredIndicator;
  readonly new: ScoredIndicator;
  /** Set where the names differ: then the pair is a guess, and this is what it rests on. */
  readonly renamed?: { readonly similarity: number; readonly shared: readonly Shared[] };
  /** True where the group (level 1 or 2) is another. */
  readonly moved: boolean;
}

export interface PairedIndicators {
  readonly pairs: readonly IndicatorPair[];
  readonly removed: readonly ScoredIndicator[];
  readonly added: readonly ScoredIndicator[];
}

/** A new name is believed where it is this much alike and as many things are the same; the less alike, the more. */
const BELIEVED: readonly (readonly [similarity: number, shared: number])[] = [
  [0.7, 1],
  [0.4, 2],
];

/** Finds for each indicator its counterpart: same name and group, then same name, then a name that is alike. */
export function pairIndicators(old: readonly ScoredIndicator[], now: readonly ScoredIndicator[]): PairedIndicators {
  const exact = pairBy(old, now, (row) => `${groupOf(row)}\n${indicatorName(row.indicator)}`);
  const named = pairBy(exact.removed, exact.added, ({ indicator }) => indicatorName(indicator));
  const alike = pairAlike(named.removed, named.added, positionsOf(old), positionsOf(now));
  const place = new Map(now.map((row, i) => [row, i]));
  const pairs = [...exact.pairs, ...named.pairs, ...alike.pairs];
  return { ...alike, pairs: pairs.sort((a, b) => place.get(a.new)! - place.get(b.new)!) };
}

const groupOf = ({ indicator: { level1, level2 } }: ScoredIndicator): string =>
  `${normalise(level1.name)}\n${normalise(level2.name)}`;

const pairOf = (old: ScoredIndicator, now: ScoredIndicator): IndicatorPair => ({
  old,
  new: now,
  moved: groupOf(old) !== groupOf(now),
});

/** Pairs what has the same key; where several have, in their order. */
function pairBy(
  old: readonly ScoredIndicator[],
  now: readonly ScoredIndicator[],
  keyOf: (row: ScoredIndicator) => string,
): PairedIndicators {
  const left = grouped(old, keyOf);
  const pairs = now.flatMap((row) => {
    const counterpart = left.get(keyOf(row))?.shift();
    return counterpart ? [pairOf(counterpart, row)] : [];
  });
  return { pairs, ...withoutPaired(old, now, pairs) };
}

function withoutPaired(
  old: readonly ScoredIndicator[],
  now: readonly ScoredIndicator[],
  pairs: readonly IndicatorPair[],
): Omit<PairedIndicators, "pairs"> {
  const paired = new Set(pairs.flatMap((pair) => [pair.old, pair.new]));
  return { removed: old.filter((row) => !paired.has(row)), added: now.filter((row) => !paired.has(row)) };
}

/** Where an indicator stands within its group. */
function positionsOf(rows: readonly ScoredIndicator[]): ReadonlyMap<ScoredIndicator, string> {
  return new Map([...grouped(rows, groupOf)].flatMap(([key, group]) => group.map((row, i) => [row, `${key}\n${i}`])));
}

type Positions = ReadonlyMap<ScoredIndicator, string>;

function pairAlike(
  old: readonly ScoredIndicator[],
  now: readonly ScoredIndicator[],
  before: Positions,
  after: Positions,
): PairedIndicators {
  const candidates = old.flatMap((a) =>
    now.flatMap((b) => {
      const alike = likeness(indicatorName(a.indicator), indicatorName(b.indicator));
      const shared = sharedBy(a, b, before.get(a) === after.get(b));
      const believed = BELIEVED.some(([least, count]) => alike >= least && shared.length >= count);
      return believed ? [{ ...pairOf(a, b), renamed: { similarity: rounded(alike), shared } }] : [];
    }),
  );
  const rank = ({ renamed }: (typeof candidates)[number]): number => renamed.similarity + renamed.shared.length / 10;
  candidates.sort((a, b) => rank(b) - rank(a));
  const taken = new Set<ScoredIndicator>();
  const pairs = candidates.filter((pair) => {
    if (taken.has(pair.old) || taken.has(pair.new)) return false;
    taken.add(pair.old).add(pair.new);
    return true;
  });
  return { pairs, ...withoutPaired(old, now, pairs) };
}

function sharedBy(a: ScoredIndicator, b: ScoredIndicator, position: boolean): Shared[] {
  const target = normalise(entryText(a.indicator, "target"));
  return [
    ...(position ? (["position"] as const) : []),
    ...(a.weight && b.weight?.equals(a.weight) ? (["weight"] as const) : []),
    ...(target !== "" && target === normalise(entryText(b.indicator, "target")) ? (["target"] as const) : []),
  ];
}
