import { overlaps, printRange, type Range } from "../sheet/address";
import type { BudgetKey, ColumnKey, Columns, Kind } from "../table/table";

/** What columns of a budget block mean, by their letters; "none" for one that means nothing there. */
export type BudgetAnswers = Readonly<Record<string, BudgetKey | "none">>;

/** What a person has answered of a table that is otherwise read as it reads by itself; columns by their letters. */
export interface Answers {
  readonly kind?: Kind;
  /** What a column means; "none" where it means nothing for the table. */
  readonly is?: Readonly<Record<string, ColumnKey | "none">>;
  /** What a column does not mean. */
  readonly not?: Readonly<Record<string, readonly ColumnKey[]>>;
  /** What the cells of a row mean, by its words (B:level3,E:weight); "none" where it is no row of the table. */
  readonly rows?: Readonly<Record<string, string>>;
  readonly budget?: BudgetAnswers;
}

/** What a person says of a table that was recognised wrongly, or not at all; neither `table` nor `answers`: it is to be ignored. */
export interface Correction {
  readonly sheet: string;
  /** The table, its title block included. */
  readonly range: Range;
  readonly header: { readonly top: number; readonly bottom: number };
  /** The words of the header's first row by column letter: by them it is found again after rows were inserted above. */
  readonly words: Readonly<Record<string, string>>;
  /** The first text of its last row. */
  readonly foot?: string;
  /** What was asked of it and answered. */
  readonly answers?: Answers;
  /** What it is, column by column. */
  readonly table?: {
    readonly kind: Kind;
    readonly columns: Columns;
    /** Letters of columns that mean nothing for the table, by a person's word. */
    readonly unused?: readonly string[];
    /** Weights that do not add up and are read rightly all the same, by a person's word: as long as they come to just that. */
    readonly weights?: Readonly<Record<string, string>>;
    readonly budget?: BudgetAnswers;
  };
}

/** True where a person has said that there is no table. */
export const ignores = ({ table, answers }: Correction): boolean => !table && !answers;

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
