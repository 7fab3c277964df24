import type { Decimal } from "decimal.js";
import { operation, quantity, ZERO } from "../compose/draft";
import { type Case, type Comparison, type Condition, type Fragment, type Points, type Term } from "../rule";

/** A bound at which a tier says what there is. */
interface Anchor {
  readonly at: Decimal;
  readonly unit: string;
  readonly points: Points;
  /** Whether the tier holds at its bound itself. */
  readonly holds: boolean;
}

/**
 * 60%至90%之间按插值法计分: the cases on the straight lines between tiers; with `from` and `to` only that stretch. `range`: the points
 * at the ends of it, where the text states them. Undefined where nobody says what there is at its ends.
 */
export function between(
  name: string,
  tiers: readonly Case[],
  fragment: Fragment,
  conditions: readonly Condition[],
  range?: readonly [Points, Points],
): readonly Case[] | undefined {
  const all = tiers.flatMap(anchorOf).sort((a, b) => a.at.cmp(b.at));
  if (name === "" || all.length < tiers.length) return undefined;
  // 达到4%得4分，低于4%不得分: at 4% there is what holds there.
  const anchors = all.filter(({ at, holds }) => holds || !all.some((other) => other.holds && other.at.equals(at)));
  const ends = conditions.flatMap(({ bound }) => (bound.kind === "amount" ? [bound.amount.value] : []));
  if (ends.length < conditions.length) return undefined;
  const wanted = anchors.filter(({ at }) => ends.length === 0 || ends.some((end) => end.equals(at)));
  if (range) return alongRange(name, wanted, fragment, range);
  if (wanted.length < 2 || (ends.length > 0 && wanted.length !== 2)) return undefined;
  const lines = wanted.slice(1).map((high, i) => lineOf(name, wanted[i]!, high, fragment));
  return lines.some((each) => each === undefined) ? undefined : (lines as Case[]);
}

/** 80%至100%得6-10分，按插值法计分: more points towards the better of the two tiers, of which one at least gives what is stated. */
function alongRange(
  name: string,
  [low, high, ...more]: readonly Anchor[],
  fragment: Fragment,
  [few, many]: readonly [Points, Points],
): readonly Case[] | undefined {
  if (!low || !high || more.length > 0 || few.unit !== "points" || few.value.gte(many.value)) return undefined;
  const same = (a: Points, b: Points): boolean => a.unit === b.unit && a.value.equals(b.value);
  const rises = high.points.value.gt(low.points.value);
  const best = (rises ? high : low).points;
  const top = many.unit === "share" ? best : many;
  if (best.unit !== "share" && !same(best, top)) return undefined;
  const [first, last] = rises ? [few, top] : [top, few];
  // A tier that gives something else at its bound holds there by itself.
  const line = lineOf(name, { ...low, points: first }, { ...high, points: last }, fragment);
  return line && [line];
}

function anchorOf({ conditions, give }: Case): Anchor[] {
  const [first, second] = conditions;
  if (first?.bound.kind !== "amount" || give.kind !== "points") return [];
  const { value: at, unit } = first.bound.amount;
  const exact = second?.bound.kind === "amount" && second.bound.amount.value.equals(at);
  if (second && !exact) return [];
  return [{ at, unit, points: give.points, holds: /[≥≤]/.test(first.comparison) }];
}

function lineOf(name: string, low: Anchor, high: Anchor, fragment: Fragment): Case | undefined {
  if (low.points.unit !== high.points.unit && !low.points.value.isZero() && !high.points.value.isZero())
    return undefined;
  const figure = (value: Decimal, unit: string): Term => ({ kind: "figure", amount: { value, unit } });
  const [from, to] = [figure(low.at, low.unit), figure(high.at, high.unit)];
  const gone = operation("/", operation("-", quantity(name), from), operation("-", to, from));
  const rise = high.points.value.minus(low.points.value);
  const worth = (value: Decimal, { unit }: Points): Term =>
    unit === "points"
      ? figure(value, "分")
      : value.equals(1)
        ? { kind: "full" }
        : operation("×", figure(value, ""), { kind: "full" });
  const unit = low.points.value.isZero() ? high.points : low.points;
  const along = operation("×", gone, worth(rise.abs(), unit));
  const start = worth(low.points.value, unit);
  const term = low.points.value.equals(ZERO) ? along : operation(rise.lt(0) ? "-" : "+", start, along);
  // The tiers hold at their ends, or the line does.
  const end = ({ at: value, unit: of, holds }: Anchor, way: readonly [Comparison, Comparison]): Condition => ({
    ...{ comparison: way[holds ? 1 : 0], soft: false },
    bound: { kind: "amount", amount: { value, unit: of } },
  });
  return { conditions: [end(low, ["≥", ">"]), end(high, ["≤", "<"])], give: { kind: "term", term }, fragment };
}
