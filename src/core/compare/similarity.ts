import { normalise } from "../quantity/text";
import { grouped } from "../grouped";

/**
 * How alike two texts are, from 0 to 1: twice the pairs of neighbouring characters that both have, divided by all pairs
 * that they have (Sørensen–Dice), after signs and spaces are brought into one form. Texts of one character are alike or not.
 */
export function similarity(a: string, b: string): number {
  const left = normalise(a),
    right = normalise(b);
  if (left === right) return 1;
  return overlap(pairsOf(left), pairsOf(right));
}

const pairsOf = (text: string): string[] => Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));

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
