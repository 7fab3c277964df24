import { overlaps, printRange, type Range } from "../sheet/address";
import type { Columns, Kind } from "../table/table";

/** What a person says of a table that was recognised wrongly, or not at all. */
export interface Correction {
  readonly sheet: string;
  /** The table, its title block included. */
  readonly range: Range;
  readonly header: { readonly top: number; readonly bottom: number };
  /** The words of the header's first row by column letter: by them it is found again after rows were inserted above. */
  readonly words: Readonly<Record<string, string>>;
  /** The first text of its last row. */
  readonly foot?: string;
  /** What it is; undefined for a table that is to be ignored. */
  readonly table?: {
    readonly kind: Kind;
    readonly columns: Columns;
    /** Letters of columns that mean nothing for the table, by a person's word. */
    readonly unused?: readonly string[];
    /** Weights that do not add up and are read rightly all the same, by a person's word: as long as they come to just that. */
    readonly weights?: Readonly<Record<string, string>>;
  };
}

const isSame = (a: Correction, b: Correction): boolean =>
  a.sheet === b.sheet && a.header.top === b.header.top && printRange(a.range) === printRange(b.range);

/** The corrections without one of them. */
export const withoutCorrection = (corrections: readonly Correction[], gone: Correction): readonly Correction[] =>
  corrections.filter((each) => !isSame(each, gone));

/**
 * The corrections with a new one in place of those that speak of the same cells of the same sheet.
 * `now` gives a correction in the place where its table stands today, as rows may have come above it.
 */
export function replaceCorrection(
  corrections: readonly Correction[],
  next: Correction,
  now: (correction: Correction) => Correction = (correction) => correction,
): readonly Correction[] {
  const others = corrections.filter((each) => each.sheet !== next.sheet || !overlaps(now(each).range, next.range));
  return [...others, next];
}
