import type { Decimal } from "decimal.js";
import { sum } from "../quantity/decimal";
import { addressKey, type Address } from "../sheet/address";
import { hasKey } from "./own";
import { LEVELS, type Entry, type Indicator, type Table } from "./table";

/** Points that stand in a cell; a cell merged over several indicators counts once. */
export interface Points {
  readonly address: Address;
  readonly value: Decimal;
}

/** The points of some indicators; `whole` where those of all of them are known. */
export interface KnownPoints {
  readonly points: readonly Points[];
  readonly whole: boolean;
}

type LevelKey = (typeof LEVELS)[number];

/** The levels whose names group others. */
export type GroupKey = Exclude<LevelKey, "level3">;

/** Each cell once. */
export function unique(cells: Iterable<Points | undefined>): Points[] {
  const seen = new Set<number>(),
    result: Points[] = [];
  for (const cell of cells) {
    if (!cell) continue;
    const key = addressKey(cell.address);
    if (!seen.has(key)) result.push(cell);
    seen.add(key);
  }
  return result;
}

/** The points in a cell, if any. */
export const fromEntry = (entry: Entry | undefined): Points | undefined =>
  entry?.value ? { address: entry.address, value: entry.value } : undefined;

/** What some points come to. */
export const totalOf = (points: readonly Points[]): Decimal => sum(points.map(({ value }) => value));

/** The points that a level states: in its name, or in a column of their own. */
export function statedBy(indicator: Indicator, key: LevelKey): Points | undefined {
  const { address, weight } = indicator[key];
  if (address && weight) return { address, value: weight };
  return key === "level3" ? undefined : fromEntry(indicator.entries[key === "level1" ? "weight1" : "weight2"]);
}

/** The indicators of a group, and the first of them. */
export interface IndicatorGroup {
  readonly first: Indicator;
  readonly members: readonly Indicator[];
}

/** Rows below each other under one name; the name and its points may be merged, stand once or be repeated on every row. */
export function groupsIn(indicators: readonly Indicator[], key: GroupKey): IndicatorGroup[] {
  const groups: { first: Indicator; members: Indicator[] }[] = [];
  for (const indicator of indicators) {
    const open = groups.at(-1);
    if (open && goesOn(open.first, indicator, key)) open.members.push(indicator);
    else groups.push({ first: indicator, members: [indicator] });
  }
  return groups;
}

function goesOn(first: Indicator, own: Indicator, key: GroupKey): boolean {
  if (key === "level2" && !goesOn(first, own, "level1")) return false;
  const [a, b] = [first[key].address, own[key].address];
  if (a && b && addressKey(a) === addressKey(b)) return true;
  // A cell with points and no name begins a group each time.
  if (own[key].name !== first[key].name || (own[key].name === "" && own[key].weight)) return false;
  const stated = statedBy(own, key);
  return !stated || stated.value.equals(statedBy(first, key)?.value ?? stated.value);
}

/** The weights of some indicators: their 分值 cells, else the points in the names, in each group the finest that all of it has. */
export const weightsOf = (indicators: readonly Indicator[], table: Table): readonly Points[] =>
  knownWeights(indicators, table).points;

/** The weights of some indicators, or of what is below a group that they make up, and whether all are known. */
export function knownWeights(
  indicators: readonly Indicator[],
  table: Pick<Table, "columns" | "rows">,
  group?: GroupKey,
): KnownPoints {
  if (hasKey(table, "weight"))
    return { points: unique(indicators.map(({ entries }) => fromEntry(entries.weight))), whole: true };
  return inNames(indicators, LEVELS.slice(group === undefined ? 0 : LEVELS.indexOf(group) + 1));
}

/** The points that levels state, from the first of them downwards. */
function inNames(indicators: readonly Indicator[], [key, ...finer]: readonly LevelKey[]): KnownPoints {
  if (key === undefined) return { points: [], whole: false };
  const parts =
    key === "level3"
      ? indicators.map((indicator) => known(statedBy(indicator, key)))
      : groupsIn(indicators, key).map(({ first, members }) => {
          const below = inNames(members, finer);
          const own = below.whole ? undefined : statedBy(first, key);
          return own ? known(own) : below;
        });
  return { points: unique(parts.flatMap(({ points }) => points)), whole: parts.every(({ whole }) => whole) };
}

const known = (points: Points | undefined): KnownPoints => ({
  points: points ? [points] : [],
  whole: points !== undefined,
});
