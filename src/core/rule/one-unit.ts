import { unitOf } from "../quantity/units";
import type { Amount, Bound, Case } from "./rule";

/**
 * Cases of one quantity with their figures in one unit (5000万元 beside 1亿元, 每少1000亩 beside 2万亩), of counted things the smallest
 * (5000人 beside 1万人), so that they stay whole. Undefined where they cannot be converted.
 */
export function inOneUnit<C extends Case>(cases: readonly C[]): readonly C[] | undefined {
  const amounts = cases.flatMap(({ conditions, give }) => [
    ...conditions.flatMap(({ bound }) => (bound.kind === "amount" ? [bound.amount] : [])),
    // A step in percent may be one of the bound itself.
    ...(give.kind === "steps" && give.per.unit !== "%" ? [give.per] : []),
  ]);
  const units = new Set(amounts.filter(({ value, unit }) => unit !== "" && !value.isZero()).map(({ unit }) => unit));
  if (units.size < 2) return cases;
  const counted = [...units].every((unit) => unitOf(unit).dimension.startsWith("count"));
  const [first] = counted ? [...units].sort((a, b) => unitOf(a).factor.cmp(unitOf(b).factor)) : units;
  const base = unitOf(first!);
  if ([...units].some((unit) => unitOf(unit).dimension !== base.dimension)) return undefined;
  const converted = (amount: Amount): Amount =>
    amount.unit === "" || amount.unit === "%"
      ? amount
      : { value: amount.value.times(unitOf(amount.unit).factor).div(base.factor), unit: first! };
  const ofBound = (bound: Bound): Bound =>
    bound.kind === "amount" ? { ...bound, amount: converted(bound.amount) } : bound;
  return cases.map((each) => ({
    ...each,
    conditions: each.conditions.map((condition) => ({ ...condition, bound: ofBound(condition.bound) })),
    ...(each.give.kind === "steps" && {
      give: { ...each.give, from: ofBound(each.give.from), per: converted(each.give.per) },
    }),
  }));
}
