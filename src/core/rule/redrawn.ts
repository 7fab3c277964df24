import type { Amount, Case, CasesPart, Condition } from "./rule";
import { fixedSegments, type Segment } from "./segments";

/** Who takes the values that no case has (those of the case above or below them), or that two have (the one named first or last). */
export type Taker = "above" | "below" | "first" | "last";

/** The cases with their bounds drawn anew, so that values in a gap or an overlap belong to one of them; as they are where that cannot be done. */
export function redrawn(part: CasesPart, what: "gap" | "overlap", taker: Taker): CasesPart {
  const { cases } = part;
  const segments = part.otherwise ? undefined : fixedSegments(cases);
  if (!segments) return part;
  const unit = cases.flatMap(({ conditions }) => conditions).find(isAmount)?.bound.amount.unit ?? "";
  const owners = segments.map((segment, i) => ownerOf(segment, [segments[i - 1], segments[i + 1]], what, taker));
  const drawn: { readonly owner: number; readonly each: Case }[] = [];
  for (let i = 0; i < segments.length;) {
    const owner = owners[i]!;
    let end = i + 1;
    while (end < segments.length && owners[end] === owner) end++;
    if (typeof owner === "number") {
      const conditions = between(segments[i]!, segments[end - 1]!, unit);
      if (conditions.length === 0) return part;
      drawn.push({ owner, each: { ...cases[owner]!, conditions } });
    }
    i = end;
  }
  return { ...part, cases: drawn.sort((a, b) => a.owner - b.owner).map(({ each }) => each) };
}

type Owner = Segment["choice"];

function ownerOf(
  { choice, cases }: Segment,
  [below, above]: readonly (Segment | undefined)[],
  what: "gap" | "overlap",
  taker: Taker,
): Owner {
  if (choice !== what) return choice;
  if (taker === "first") return Math.min(...cases);
  if (taker === "last") return Math.max(...cases);
  // At the ends of the line there is a case on one side only: that nobody can say.
  const sides = [below?.choice, above?.choice];
  return sides.every((side) => typeof side === "number") ? sides[taker === "below" ? 0 : 1]! : choice;
}

const between = ({ low, lowIn }: Segment, { high, highIn }: Segment, unit: string): Condition[] => {
  const at = (value: Amount["value"]): Condition["bound"] => ({ kind: "amount", amount: { value, unit } });
  return [
    ...(low ? [{ comparison: lowIn ? "≥" : ">", bound: at(low), soft: false } as const] : []),
    ...(high ? [{ comparison: highIn ? "≤" : "<", bound: at(high), soft: false } as const] : []),
  ];
};

const isAmount = (
  condition: Condition,
): condition is Condition & { readonly bound: { readonly kind: "amount"; readonly amount: Amount } } =>
  condition.bound.kind === "amount";
