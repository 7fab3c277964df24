import type { Source } from "../words/notation";

/** A fragment: some words of the cell, by their offsets in its text (UTF-16, `to` not included). */
export interface Fragment {
  readonly from: number;
  readonly to: number;
}

/** The place in the original of the signs `from` to `to` (not included) of the text that is read. */
export const fragmentOf = ({ at, ends }: Source, from: number, to: number): Fragment =>
  to > from
    ? { from: at[from]!, to: ends[to - 1]! }
    : { from: at[from] ?? ends.at(-1) ?? 0, to: at[from] ?? ends.at(-1) ?? 0 };

/** The words of a fragment as they stand in the cell. */
export const wordsOf = (original: string, { from, to }: Fragment): string => original.slice(from, to).trim();

/** A source made of some stretches of another one, in the order in which they are given; each sign keeps its place in the cell. */
export function joined({ text, at, ends, gaps }: Source, stretches: readonly Fragment[]): Source {
  const take = <T>(list: readonly T[]): T[] => stretches.flatMap(({ from, to }) => list.slice(from, to));
  let length = 0;
  const moved = stretches.flatMap(({ from, to }) => {
    const start = length - from;
    length += to - from;
    return [...gaps].filter((place) => place >= from && place < to).map((place) => place + start);
  });
  return {
    ...{ text: stretches.map(({ from, to }) => text.slice(from, to)).join(""), at: take(at), ends: take(ends) },
    gaps: new Set(moved),
  };
}
