import { Decimal } from "decimal.js";
import { sum } from "../quantity/decimal";
import { sumAgrees } from "../quantity/precision";
import { indicatorsOf, type Indicator, type Table } from "./table";
import { groupsIn, knownWeights, statedBy, totalOf, type IndicatorGroup } from "./weights";

const HUNDRED = new Decimal(100);

/** What shares of a whole may come to: 50 % and 50 %, or 0.5 and 0.5. */
const WHOLES = [HUNDRED, new Decimal(1)];

/** A group that weighs a share of the whole, and whose rows add up to 100 within. */
export interface Share extends IndicatorGroup {
  /** Of the whole, at most 1. */
  readonly part: Decimal;
}

/**
 * The groups of a table that is weighted twice (预算绩效 50 %、业务绩效 50 %, each with 100 points of its own); undefined for any other.
 * What they state comes to 100, and so does what is under at least half of them.
 */
export function sharesOfGroups(table: Table): readonly Share[] | undefined {
  const groups = groupsIn(table.indicators, "level1");
  const stated = groups.flatMap((group) => {
    const points = statedBy(group.first, "level1")?.value;
    return points ? [{ ...group, points }] : [];
  });
  const whole = sum(stated.map(({ points }) => points));
  if (groups.length < 2 || stated.length < groups.length || !WHOLES.some((each) => sumAgrees(whole, each)))
    return undefined;
  const full = groups.filter(({ members }) => sumAgrees(weightWithin(members, table), HUNDRED));
  if (full.length * 2 < groups.length) return undefined;
  return stated.map(({ points, ...group }) => ({ ...group, part: points.div(whole) }));
}

/** What the shares of a table's goals come to; undefined where its goals have none. */
export function sharedOut({ goals = [] }: Table): Decimal | undefined {
  const shares = goals.flatMap(({ share }) => share ?? []);
  return shares.length > 0 ? sum(shares) : undefined;
}

/** The same, or the goals of a table by their shares. */
export function sharesOf(table: Table): readonly Share[] | undefined {
  const shares = (table.goals ?? []).flatMap(({ share, members }): Share[] => {
    const [first, ...others] = indicatorsOf(table, { members });
    return share && first ? [{ first, members: [first, ...others], part: share }] : [];
  });
  return shares.length > 0 ? shares : sharesOfGroups(table);
}

const weightWithin = (members: readonly Indicator[], table: Table): Decimal =>
  totalOf(knownWeights(members, table, "level1").points);

/** What the points of some rows come to in the whole: of a group that weighs a share, that share of them. */
export function inWhole(table: Table, pointsOf: (members: readonly Indicator[]) => Decimal): Decimal {
  const shares = sharesOf(table);
  if (!shares) return pointsOf(table.indicators);
  return sum(shares.map(({ part, members }) => pointsOf(members).times(part)));
}
