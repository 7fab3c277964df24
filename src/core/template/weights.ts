import { Decimal } from "decimal.js";
import type { Policy, Scheme } from "../policy/policy";
import { grouped } from "../grouped";
import { sum } from "../quantity/decimal";
import { roleOf } from "../recognise/levels";
import type { Role } from "../table/table";
import type { Layout } from "./layout";
import type { TemplateRow } from "./row";

const ZERO = new Decimal(0);

/** One that takes a part of some points: just so many, or what falls to it by its importance. */
export interface Claim {
  readonly locked?: Decimal | undefined;
  /** Above 0; 1 where nobody says so. */
  readonly importance?: number | undefined;
}

/**
 * Shares points out in steps, by the largest remainders, so that they always add up: what is locked stays, everybody else gets
 * a step at least while there are enough. What no step fits into falls to the largest. Undefined where more is locked than there
 * is, or where all are locked and something is left.
 */
export function allocate(total: Decimal, claims: readonly Claim[], step: Decimal): readonly Decimal[] | undefined {
  const parts = claims.map(({ locked, importance = 1 }): Part => ({
    share: locked ?? ZERO,
    isFree: locked === undefined,
    importance,
    steps: ZERO,
    remainder: ZERO,
  }));
  const free = parts.filter(({ isFree }) => isFree);
  const rest = total.minus(sum(parts.map(({ share }) => share)));
  if (rest.isNegative() || (free.length === 0 && !rest.isZero())) return undefined;
  shareSteps(free, rest, step);
  return parts.map(({ share }) => share);
}

/** One of several that share points out, while they do. */
interface Part {
  readonly isFree: boolean;
  readonly importance: number;
  share: Decimal;
  steps: Decimal;
  remainder: Decimal;
}

function shareSteps(parts: readonly Part[], rest: Decimal, step: Decimal): void {
  const all = rest.div(step).floor();
  const importance = parts.reduce((sumOf, part) => sumOf + part.importance, 0);
  for (const part of parts) {
    const exact = all.times(part.importance).div(importance);
    part.steps = exact.floor();
    part.remainder = exact.minus(part.steps);
  }
  const missing = all.minus(sum(parts.map(({ steps }) => steps))).toNumber();
  const byRemainder = [...parts].sort((a, b) => b.remainder.comparedTo(a.remainder));
  for (const part of byRemainder.slice(0, missing)) part.steps = part.steps.plus(1);
  if (all.gte(parts.length)) raiseFromNothing(parts);
  for (const part of parts) part.share = part.steps.times(step);
  const largest = largestOf(parts);
  if (largest) largest.share = largest.share.plus(rest.minus(all.times(step)));
}

/** Nobody is left with nothing while somebody has two steps. */
function raiseFromNothing(parts: readonly Part[]): void {
  for (const part of parts.filter(({ steps }) => steps.isZero())) {
    const largest = largestOf(parts);
    if (largest) largest.steps = largest.steps.minus(1);
    part.steps = part.steps.plus(1);
  }
}

const largestOf = (parts: readonly Part[]): Part | undefined =>
  parts.reduce<Part | undefined>((best, part) => (!best || part.steps.gt(best.steps) ? part : best), undefined);

/** What is fixed before weights are shared out. */
export interface Allocation {
  /** What all rows come to: 100, less the points of the budget's execution where the form has them. */
  readonly total: number;
  /** 1 or 0.5. */
  readonly step: number;
  /** The points of a level 1 by its name. */
  readonly levels?: Readonly<Record<string, number>>;
  /** True for a row whose weight stays as it is. */
  readonly locked?: (row: TemplateRow) => boolean;
  /** How important a row is beside the others of its level; 1 where nobody says so. */
  readonly importance?: (row: TemplateRow) => number;
}

/** The rows with their weights, level by level; undefined where what is fixed leaves no way to add up. */
export function allocateWeights(rows: readonly TemplateRow[], fixed: Allocation): readonly TemplateRow[] | undefined {
  const weights = new Map<TemplateRow, Decimal>();
  const isDone = shareOut(new Decimal(fixed.total), rows, ["level1", "level2"], fixed, weights);
  return isDone ? rows.map((row) => ({ ...row, weight: weights.get(row)?.toNumber() ?? 0 })) : undefined;
}

/** What all rows of a form come to: 100, less the points of the budget's execution where the form has them. */
export const pointsFor = ({ budget }: Layout, { executionWeight }: Policy): number =>
  budget?.amounts.some(({ key }) => key === "weight") ? 100 - executionWeight : 100;

/**
 * The rows with their weights by the place's usual split where that leaves a way to add up, in the first of the steps that does, else
 * without it; undefined where nothing does.
 */
export function allocateUsually(
  rows: readonly TemplateRow[],
  { layout, policy, steps, locked, importance }: UsualAllocation,
): readonly TemplateRow[] | undefined {
  const total = pointsFor(layout, policy);
  const usual = usualLevels(rows, policy);
  for (const levels of usual ? [usual, undefined] : [undefined])
    for (const step of steps) {
      const given = allocateWeights(rows, {
        total,
        step,
        locked,
        ...(importance && { importance }),
        ...(levels && { levels }),
      });
      if (given) return given;
    }
  return undefined;
}

interface UsualAllocation extends Required<Pick<Allocation, "locked">>, Pick<Allocation, "importance"> {
  readonly layout: Layout;
  readonly policy: Policy;
  readonly steps: readonly number[];
}

type LevelKey = "level1" | "level2";

/** Shares points out over the groups of a level, and of each over what stands in it. */
function shareOut(
  total: Decimal,
  rows: readonly TemplateRow[],
  [level, ...below]: readonly LevelKey[],
  fixed: Allocation,
  weights: Map<TemplateRow, Decimal>,
): boolean {
  const step = new Decimal(fixed.step);
  const importance = fixed.importance ?? (() => 1);
  const lockedIn = (row: TemplateRow): Decimal | undefined =>
    fixed.locked?.(row) === true && row.weight !== undefined ? new Decimal(row.weight) : undefined;
  if (level === undefined) {
    const claims = rows.map((row) => ({ locked: lockedIn(row), importance: importance(row) }));
    const shares = allocate(total, claims, step);
    for (const [i, row] of rows.entries()) weights.set(row, shares?.[i] ?? ZERO);
    return shares !== undefined;
  }
  // Of a group the locked rows have their points in any case; what is shared out comes on top of them.
  const groups = [...grouped(rows, (row) => row[level])].map(([name, members]) => {
    const free = members.filter((row) => lockedIn(row) === undefined);
    const own = sum(members.flatMap((row) => lockedIn(row) ?? []));
    const set = level === "level1" ? fixed.levels?.[name] : undefined;
    const nothing = free.length === 0 ? ZERO : undefined;
    const claim: Claim = {
      locked: set === undefined ? nothing : new Decimal(set).minus(own),
      importance: free.reduce((all, row) => all + importance(row), 0),
    };
    return { members, own, claim };
  });
  if (groups.some(({ claim }) => claim.locked?.isNegative())) return false;
  const rest = total.minus(sum(groups.map(({ own }) => own)));
  const shares = allocate(
    rest,
    groups.map(({ claim }) => claim),
    step,
  );
  return (
    shares !== undefined &&
    groups.every(({ members, own }, i) => shareOut(own.plus(shares[i] ?? ZERO), members, below, fixed, weights))
  );
}

/** Which part of a scheme a level 1 has. */
type PartOf = "cost" | "output" | "benefit" | "satisfaction";

const PARTS: readonly PartOf[] = ["cost", "output", "benefit", "satisfaction"];

/**
 * What the place's usual split gives each level 1 that there is: of a self-evaluation its scheme, of an evaluation at least the
 * share of outputs and benefits. Undefined where the place sets none, or none has just these levels.
 */
export function usualLevels(
  rows: readonly TemplateRow[],
  policy: Policy,
): Readonly<Record<string, number>> | undefined {
  const { levels, means } = levelsIn(rows);
  return isEvaluation({ levels, means }) ? evaluated(levels, means, policy) : schemeOf(levels, policy);
}

/** Points that are not those of the place's usual split. */
export interface OffUsual {
  /** The names of the levels that have them. */
  readonly levels: readonly string[];
  readonly points: Decimal;
  readonly usual: number;
  /** True where more would do as well. */
  readonly least?: true;
}

/** Where weights leave what the place usually gives, in rows that come to so many points in all: a guide, and no fault. */
export function offUsual(rows: readonly TemplateRow[], policy: Policy, total: number): readonly OffUsual[] {
  const { levels, means } = levelsIn(rows);
  const pointsIn = (names: readonly string[]): Decimal =>
    sum(rows.flatMap(({ level1, weight }) => (names.includes(level1) ? new Decimal(weight ?? 0) : [])));
  if (isEvaluation({ levels, means })) {
    const ends = levels.filter((level) => !means.includes(level)).map(({ name }) => name);
    const points = pointsIn(ends);
    const usual = policy.outcomeShare;
    return points.times(100).lt(total * usual) ? [{ levels: ends, points, usual, least: true }] : [];
  }
  const usual = Object.entries(schemeOf(levels, policy) ?? {});
  if (usual.reduce((all, [, points]) => all + points, 0) !== total) return [];
  return usual.flatMap(([name, points]) => {
    const own = pointsIn([name]);
    return own.eq(points) ? [] : [{ levels: [name], points: own, usual: points }];
  });
}

interface NamedLevel {
  readonly name: string;
  readonly role: Role | undefined;
}

interface Levels {
  readonly levels: readonly NamedLevel[];
  /** Those for how something was done, and not for what was reached. */
  readonly means: readonly NamedLevel[];
}

function levelsIn(rows: readonly TemplateRow[]): Levels {
  const levels = [...new Set(rows.map(({ level1 }) => level1))].map((name) => ({ name, role: roleOf(name) }));
  const means = levels.filter(({ role }) => role === "decision" || role === "process" || role === undefined);
  return { levels, means };
}

const isEvaluation = ({ levels, means }: Levels): boolean => means.length > 0 && means.length < levels.length;

/** 决策 20, 过程 20, 产出 30, 效益 30: what was reached has its share, the rest is for how it was done. */
function evaluated(levels: readonly NamedLevel[], means: readonly NamedLevel[], { outcomeShare }: Policy) {
  const ends = levels.filter((level) => !means.includes(level));
  const shareOf = (among: readonly NamedLevel[], share: number) => {
    const each = allocate(
      new Decimal(share),
      among.map(() => ({})),
      new Decimal(1),
    );
    return among.map(({ name }, i) => [name, each?.[i]?.toNumber() ?? 0] as const);
  };
  return Object.fromEntries([...shareOf(ends, outcomeShare), ...shareOf(means, 100 - outcomeShare)]);
}

function schemeOf(levels: readonly NamedLevel[], { schemes }: Policy): Readonly<Record<string, number>> | undefined {
  const roles = new Set(levels.map(({ role }) => role));
  if (roles.size !== levels.length) return undefined;
  const scheme = schemes?.find((each) => PARTS.every((part) => roles.has(part) === pointsOf(each, part) > 0));
  return (
    scheme &&
    Object.fromEntries(
      levels.map(({ name, role }) => [name, pointsOf(scheme, PARTS.find((part) => part === role) ?? "cost")]),
    )
  );
}

/** Costs are told as a part of the outputs. */
function pointsOf(scheme: Scheme, part: PartOf): number {
  if (part === "cost") return scheme.cost ?? 0;
  return part === "output" ? scheme.output - (scheme.cost ?? 0) : scheme[part];
}
