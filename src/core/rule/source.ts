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
