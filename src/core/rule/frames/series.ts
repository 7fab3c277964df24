import type { Condition } from "../rule";
import { NO_POINTS } from "../tokens";
import type { Clause } from "./condition";

const GOES_ON = /^(?:以下)?(?:依次|依此|以此|照此|按此|余)(?:逐?级)?(?:类推|递减)$/;
/** More tiers than anybody writes down. */
const MOST = 30;

type Tier = Clause & {
  readonly typed: Extract<Clause["typed"], { kind: "compare" }>;
  readonly effect: Extract<Clause["effect"], { kind: "give" }>;
};

const isTier = (clause: Clause | undefined): clause is Tier =>
  clause?.typed.kind === "compare" &&
  clause.effect?.kind === "give" &&
  clause.effect.points.unit === "points" &&
  clause.typed.conditions.every(({ bound }) => bound.kind === "amount");

/** 完成90%得9分，完成80%得8分，依次类推: the tiers that go on in the same steps until nothing is left. */
export function continued(clauses: readonly Clause[]): readonly Clause[] {
  const at = clauses.findIndex(({ words, effect }) => GOES_ON.test(words) && (!effect || effect.kind === "floor"));
  const [first, last] = clauses.slice(Math.max(0, at - 2), Math.max(0, at));
  if (!isTier(first) || !isTier(last)) return clauses;
  const [from, to] = [boundOf(first), boundOf(last)];
  const points = last.effect.points.value;
  const cost = first.effect.points.value.minus(points);
  const step = from && to?.minus(from);
  if (!to || !step || step.isZero() || !cost.gt(0) || last.typed.conditions.length !== first.typed.conditions.length)
    return clauses;
  const more: Clause[] = [];
  const place = clauses[at]!;
  const give = (conditions: readonly Condition[], value: Tier["effect"]["points"]): void => {
    more.push({
      ...place,
      effect: { kind: "give", points: value, bare: false },
      typed: { kind: "compare", quantity: "", conditions, told: "again" },
    });
  };
  let [ends, left] = [last.typed.conditions, points.minus(cost)];
  for (let i = 0; left.gt(0) && i < MOST; i++, left = left.minus(cost)) {
    if (to.plus(step.times(i + 1)).lte(0)) break;
    ends = ends.map((each) => moved(each, step));
    give(ends, { unit: "points", value: left });
  }
  give([{ ...ends[0]!, comparison: step.lt(0) ? "<" : ">", soft: false }], NO_POINTS);
  const floor: Clause = { ...place, words: "", typed: { kind: "none" } };
  return [...clauses.slice(0, at), ...more, ...(place.effect ? [floor] : []), ...clauses.slice(at + 1)];
}

const boundOf = ({ typed: { conditions } }: Tier) => {
  const bound = conditions[0]?.bound;
  return bound?.kind === "amount" ? bound.amount.value : undefined;
};

const moved = (condition: Condition, by: NonNullable<ReturnType<typeof boundOf>>): Condition =>
  condition.bound.kind === "amount"
    ? {
        ...condition,
        bound: { kind: "amount", amount: { ...condition.bound.amount, value: condition.bound.amount.value.plus(by) } },
      }
    : condition;
