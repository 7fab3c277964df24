import { remembered } from "../memo";
import { normalise } from "./text";

/** The letters and figures of a text alone: punctuation, spaces and brackets make no other wording. */
export const wordingOf = remembered((text: string): string => normalise(text).replace(/[^\p{L}\p{N}%≥≤<>=×÷+]/gu, ""));

/** How alike two wordings are: twice the pairs of neighbouring characters in common ÷ all pairs (Dice), 0 to 1. */
export function likeness(a: string, b: string): number {
  const [one, other] = [pairsOf(wordingOf(a)), pairsOf(wordingOf(b))];
  const all = sizeOf(one) + sizeOf(other);
  if (all === 0) return wordingOf(a) === wordingOf(b) ? 1 : 0;
  let common = 0;
  for (const [pair, count] of one) common += Math.min(count, other.get(pair) ?? 0);
  return (2 * common) / all;
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

const sizeOf = (pairs: ReadonlyMap<string, number>): number =>
  [...pairs.values()].reduce((sum, count) => sum + count, 0);
