import { grouped } from "../grouped";
import { remembered } from "../memo";
import { normalise } from "../words/notation";

/** The letters and figures of a text alone: punctuation, spaces and brackets make no other wording. */
export const wordingOf = remembered((text: string): string => normalise(text).replace(/[^\p{L}\p{N}%≥≤<>=×÷+]/gu, ""));

/** How alike two wordings are, 0 to 1: twice the pairs of neighbouring characters in common ÷ all pairs (Sørensen–Dice). */
export function likeness(a: string, b: string): number {
  const [one, other] = [wordingOf(a), wordingOf(b)];
  return one === other ? 1 : overlap(pairsOf(one), pairsOf(other));
}

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));

/** How much two lists have in common, from 0 to 1; what is in a list twice counts twice. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0;
  const left = new Map([...grouped(a, (item) => item)].map(([item, all]) => [item, all.length]));
  let common = 0;
  for (const item of b) {
    const count = left.get(item) ?? 0;
    if (count > 0) {
      common += 1;
      left.set(item, count - 1);
    }
  }
  return (2 * common) / (a.length + b.length);
}

/** A likeness as a report has it: two decimals. */
export const rounded = (share: number): number => Math.round(share * 100) / 100;
