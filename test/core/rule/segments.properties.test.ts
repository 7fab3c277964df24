import { Decimal } from "decimal.js";
import fc from "fast-check";
import { problemsOf } from "../../../src/core/rule/problems";
import { programOf } from "../../../src/core/rule/program";
import { readRule } from "../../../src/core/rule/read";
import type { Case, Comparison } from "../../../src/core/rule/rule";
import { scoreByRule } from "../../../src/core/rule/score";
import { segmentsOf, type Choice } from "../../../src/core/rule/segments";

interface Limit {
  readonly comparison: Comparison;
  readonly value: number;
}

interface Tier {
  readonly limits: readonly Limit[];
  readonly points: number;
}

const comparison = fc.constantFrom<Comparison>("≥", ">", "≤", "<");
const limit = fc.record({ comparison, value: fc.integer({ min: 0, max: 6 }) });
const range = fc
  .tuple(
    fc.integer({ min: 0, max: 6 }),
    fc.integer({ min: 1, max: 6 }),
    fc.constantFrom<Comparison>("≥", ">"),
    fc.constantFrom<Comparison>("≤", "<"),
  )
  .map(([low, length, from, to]): Limit[] => [
    { comparison: from, value: low },
    { comparison: to, value: low + length },
  ]);
const tier: fc.Arbitrary<Tier> = fc.record({
  limits: fc.oneof(
    limit.map((each) => [each]),
    range,
  ),
  points: fc.integer({ min: 0, max: 4 }),
});
const tiers = fc.array(tier, { minLength: 1, maxLength: 5 });

/** Every whole and half number around the bounds: each stretch and each bound has one. */
const GRID = Array.from({ length: 33 }, (_, i) => (i - 3) / 2);

const holds = ({ limits }: Tier, value: number): boolean =>
  limits.every(
    ({ comparison: sign, value: bound }) =>
      ({ "≥": value >= bound, ">": value > bound, "≤": value <= bound, "<": value < bound })[sign],
  );

const way = ({ limits: [first, second] }: Tier): string =>
  second ? "both" : /[≥>]/.test(first!.comparison) ? "up" : "down";

/**
 * The reading of tiers in words: no tier that holds is a gap. One that holds inside of the others goes before them where it is
 * the exception stated after them, or stands above them in a list of bounds in one direction. Else what differs overlaps.
 */
function expected(list: readonly Tier[], value: number): Choice {
  const found = list.flatMap((each, i) => (holds(each, value) ? [i] : []));
  if (found.length === 0) return "gap";
  const inside = (a: number, b: number): boolean => GRID.every((at) => !holds(list[a]!, at) || holds(list[b]!, at));
  const best = found.find((i) => found.every((j) => !inside(j, i) || inside(i, j)));
  if (best === undefined) return "overlap";
  const unclear = found.some((other) => {
    if (other === best || list[other]!.points === list[best]!.points) return false;
    const nested = inside(best, other) && !inside(other, best);
    const listed = best < other && way(list[best]!) !== "both" && way(list[best]!) === way(list[other]!);
    return !(nested && (best > other || listed));
  });
  return unclear ? "overlap" : best;
}

const caseOf = ({ points }: Tier): Case => ({
  conditions: [],
  give: { kind: "points", points: { unit: "points", value: new Decimal(points) } },
  fragment: { from: 0, to: 0 },
});

test("the stretches are those of every single value, without holes", () => {
  fc.assert(
    fc.property(tiers, (list) => {
      const segments = segmentsOf(list.map(caseOf), (i) =>
        list[i]!.limits.map(({ comparison: sign, value }) => ({ comparison: sign, value: new Decimal(value) })),
      );
      expect([segments[0]?.low, segments.at(-1)?.high]).toEqual([undefined, undefined]);
      for (const [i, { high, highIn }] of segments.slice(0, -1).entries()) {
        const next = segments[i + 1]!;
        expect([next.low, next.lowIn]).toEqual([high, !highIn]);
      }
      for (const value of GRID) {
        const at = segments.filter(
          ({ low, lowIn, high, highIn }) =>
            (!low || low.lt(value) || (lowIn && low.equals(value))) &&
            (!high || high.gt(value) || (highIn && high.equals(value))),
        );
        expect(at.map(({ choice, cases }) => [choice, cases])).toEqual([
          [expected(list, value), list.flatMap((each, k) => (holds(each, value) ? [k] : []))],
        ]);
      }
    }),
    { numRuns: 300 },
  );
});

const weight = new Decimal(4);
// A share that is neither good nor bad: what scores a good rate upside down is left open (upside-down.test).
const indicator = "抽样占比";
/** Bounds of 0 … 12 as percentages: 0 % … 96 %. */
const percent = (value: number): string => `${String(value * 8)}%`;
const textOf = (list: readonly Tier[]): string =>
  list
    .map(({ limits: [first, second], points }) =>
      second
        ? `${percent(first!.value)}${first!.comparison === "≥" ? "≤" : "<"}${indicator}${second.comparison}${percent(second.value)}，得${String(points)}分`
        : `${indicator}${first!.comparison}${percent(first!.value)}，得${String(points)}分`,
    )
    .join("；");

test("a rule names a gap or an overlap where some value has no score, and only there", () => {
  fc.assert(
    fc.property(tiers, (list) => {
      const context = { weight, indicator };
      const rule = readRule(textOf(list), context);
      expect(rule.unread).toEqual([]);
      const program = programOf(rule, context);
      const found = new Set<string>();
      for (const value of GRID) {
        const share = new Decimal(value).times(8).div(100);
        if (share.lt(0) || share.gt(1)) continue;
        const result = scoreByRule(rule, [share], context, 2, program);
        const choice = expected(list, value);
        expect(result.state === "scored" ? result.score.toNumber() : result.why).toBe(
          typeof choice === "number" ? list[choice]!.points : choice,
        );
        if (result.state === "open") found.add(`rule-${result.why}`);
      }
      // Above 96 % up to 100 % there is a value that the grid has not.
      const top = scoreByRule(rule, [new Decimal(1)], context, 2, program);
      if (top.state === "open") found.add(`rule-${top.why}`);
      const named = problemsOf(rule, context).map(({ id }) => id);
      expect(named.filter((id) => id === "rule-gap" || id === "rule-overlap").sort()).toEqual([...found].sort());
    }),
    { numRuns: 50 },
  );
});

test("a tier that no value reaches is named", () => {
  fc.assert(
    fc.property(tiers, (list) => {
      const context = { weight, indicator };
      const dead = problemsOf(readRule(textOf(list), context), context).filter(({ id }) => id === "rule-dead");
      const reached = new Set(
        GRID.map((value) => expected(list, value)).filter((choice) => typeof choice === "number"),
      );
      const shared = (i: number): boolean =>
        GRID.some((value) => expected(list, value) === "overlap" && holds(list[i]!, value));
      const same = (i: number): boolean =>
        list.some((other, j) => j !== i && JSON.stringify(other) === JSON.stringify(list[i]));
      expect(dead).toHaveLength(list.filter((_, i) => !reached.has(i) && !shared(i) && !same(i)).length);
    }),
    { numRuns: 50 },
  );
});
