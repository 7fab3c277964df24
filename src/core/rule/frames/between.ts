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
 * 60%至90%之间按插值法计分: the cases on the straight lines between tiers; with `from` and `to` only that stretch. Undefined where
 * two tiers do not say what there is at its ends.
 */
export function between(
  name: string,
  tiers: readonly Case[],
  fragment: Fragment,
  conditions: readonly Condition[],
): readonly Case[] | undefined {
  const all = tiers.flatMap(anchorOf).sort((a, b) => a.at.cmp(b.at));
  // 达到4%得4分，低于4%不得分: at 4% there is what holds there.
  const anchors = all.filter(({ at, holds }) => holds || !all.some((other) => other.holds && other.at.equals(at)));
  const ends = conditions.flatMap(({ bound }) => (bound.kind === "amount" ? [bound.amount.value] : []));
  const wanted = anchors.filter(({ at }) => ends.length === 0 || ends.some((end) => end.equals(at)));
  if (name === "" || wanted.length < 2 || ends.length < conditions.length || all.length < tiers.length)
    return undefined;
  if (ends.length > 0 && wanted.length !== 2) return undefined;
  const lines = wanted.slice(1).map((high, i) => lineOf(name, wanted[i]!, high, fragment));
  return lines.some((each) => each === undefined) ? undefined : (lines as Case[]);
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
