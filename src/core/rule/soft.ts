import type { Case, Condition } from "./rule";

/**
 * Bounds of which the text does not say whether they are in (80%至90%, 10天以上) are in, unless another case takes them:
 * one that says so itself ((含), ≤), or one that stands before it.
 */
export function resolveSoft(cases: readonly Case[]): Case[] {
  return cases.map((each, i) => ({
    ...each,
    conditions: each.conditions.map((condition) => {
      if (!condition.soft || condition.bound.kind !== "amount") return { ...condition, soft: false };
      const taken = cases.some((other, j) => j !== i && takes(other, condition, j < i));
      return { ...condition, comparison: taken ? STRICT[condition.comparison] : condition.comparison, soft: false };
    }),
  }));
}

const STRICT = { "≥": ">", ">": ">", "≤": "<", "<": "<" } as const;

/** True where a case covers a bound for certain, or softly and from an earlier place. */
function takes({ conditions }: Case, { bound }: Condition, earlier: boolean): boolean {
  if (bound.kind !== "amount") return false;
  const at = bound.amount.value;
  let onEdge = false;
  for (const condition of conditions) {
    if (condition.bound.kind !== "amount") return false;
    const order = at.cmp(condition.bound.amount.value);
    const inside = { "≥": order >= 0, ">": order > 0, "≤": order <= 0, "<": order < 0 }[condition.comparison];
    if (!inside) return false;
    if (order === 0) {
      if (condition.soft && !earlier) return false;
      onEdge = true;
    }
  }
  // A case in whose middle the bound lies says nothing about the bound.
  return onEdge;
}
