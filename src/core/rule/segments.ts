import type { Decimal } from "decimal.js";
import type { Case, Comparison } from "./rule";

/** Which case holds: its number, none, or two that say different things. */
export type Choice = number | "gap" | "overlap";

/** A stretch of values in which the same case holds, from below; undefined is without end. */
export interface Segment {
  readonly low: Decimal | undefined;
  readonly lowIn: boolean;
  readonly high: Decimal | undefined;
  readonly highIn: boolean;
  readonly choice: Choice;
  /** The cases that hold there. */
  readonly cases: readonly number[];
}

interface Limit {
  readonly comparison: Comparison;
  readonly value: Decimal;
}

/** The stretches of cases whose bounds are all figures; undefined where one is known only with the row. */
export function fixedSegments(cases: readonly Case[]): readonly Segment[] | undefined {
  const limits = cases.map(({ conditions }) =>
    conditions.flatMap(({ comparison, bound }): Limit[] =>
      bound.kind === "amount" ? [{ comparison, value: bound.amount.value }] : [],
    ),
  );
  return cases.some(({ conditions }, i) => limits[i]!.length < conditions.length)
    ? undefined
    : segmentsOf(cases, (i) => limits[i]!);
}

/**
 * The line of values cut into stretches by which case holds, from below, without holes.
 * A list of one-sided bounds is read from the top (≥90; ≥75; ≥60), and an exception that is stated after a general case
 * takes precedence over it (＜95% in proportion; ＜60% nothing); cases that share values in another way overlap (docs/checks/README.md).
 */
export function segmentsOf(cases: readonly Case[], limitsOf: (i: number) => readonly Limit[]): readonly Segment[] {
  const limits = cases.map((_, i) => limitsOf(i));
  const points = distinct(limits.flat().map(({ value }) => value));
  // Every second region is a point: (-∞, a), a, (a, b), b, (b, ∞).
  const regions = 2 * points.length + 1;
  const placeOf = new Map(points.map((point, i) => [point.toString(), 2 * i + 1]));
  const holds = limits.map((each) => {
    const placed = each.map(({ comparison, value }) => [comparison, placeOf.get(value.toString())!] as const);
    return Array.from({ length: regions }, (_, region) =>
      placed.every(([comparison, at]) => inside(comparison, at, region)),
    );
  });
  const gives = cases.map(({ give }) => JSON.stringify(give));
  const segments: Segment[] = [];
  for (let region = 0; region < regions; region++) {
    const found = holds.flatMap((each, i) => (each[region] ? [i] : []));
    const choice = chosen(found, gives, holds, limits);
    const last = segments.at(-1);
    const at = points[(region - 1) >> 1];
    const isPoint = region % 2 === 1;
    if (last && last.choice === choice && String(last.cases) === String(found)) {
      segments[segments.length - 1] = { ...last, high: isPoint ? at : points[region >> 1], highIn: isPoint };
      continue;
    }
    segments.push({
      low: isPoint ? at : region === 0 ? undefined : points[(region >> 1) - 1],
      lowIn: isPoint,
      high: isPoint ? at : points[region >> 1],
      highIn: isPoint,
      ...{ choice, cases: found },
    });
  }
  return segments;
}

function distinct(values: readonly Decimal[]): Decimal[] {
  const sorted = [...values].sort((a, b) => a.cmp(b));
  return sorted.filter((value, i) => i === 0 || !value.equals(sorted[i - 1]!));
}

/** `at`: the region that the bound is. */
function inside(comparison: Comparison, at: number, region: number): boolean {
  switch (comparison) {
    case "≥":
      return region >= at;
    case ">":
      return region > at;
    case "≤":
      return region <= at;
    case "<":
      return region < at;
  }
}

function chosen(
  found: readonly number[],
  gives: readonly string[],
  holds: readonly (readonly boolean[])[],
  limits: readonly (readonly Limit[])[],
): Choice {
  if (found.length === 0) return "gap";
  const within = (a: number, b: number): boolean => holds[a]!.every((each, region) => !each || holds[b]![region]!);
  const narrowest = found.find((i) => found.every((j) => i === j || !within(j, i) || within(i, j)));
  if (narrowest === undefined) return "overlap";
  for (const other of found) {
    if (other === narrowest || gives[narrowest] === gives[other]) continue;
    const nested = within(narrowest, other) && !within(other, narrowest);
    const exception = nested && narrowest > other;
    const fromTop =
      nested &&
      narrowest < other &&
      way(limits[narrowest]!) !== "both" &&
      way(limits[narrowest]!) === way(limits[other]!);
    if (!exception && !fromTop) return "overlap";
  }
  return narrowest;
}

const way = (limits: readonly Limit[]): "up" | "down" | "both" => {
  const up = limits.some(({ comparison }) => comparison === "≥" || comparison === ">"),
    down = limits.some(({ comparison }) => comparison === "≤" || comparison === "<");
  return up && down ? "both" : up ? "up" : "down";
};
