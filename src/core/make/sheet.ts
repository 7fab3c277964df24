import type { Severity } from "../check/severity";
import { inSheet, printAddress, type Address, type Range } from "../sheet/address";
import type { MadeKind } from "./tag";
import type { Validation } from "./validation";

/** A cell of another sheet that a click jumps to, or that a formula refers to. */
export interface Link {
  readonly sheet: string;
  readonly address: Address;
}

/**
 * What a cell is to hold: a text, which stays a text whatever it begins with, or a number; or a formula, without its "=",
 * and where it is known what it comes to, for readers of the file that do not calculate.
 */
export type NewCell =
  | { readonly value: string | number; readonly link?: Link; readonly formula?: undefined }
  | {
      readonly formula: string;
      readonly result?: string | number;
      readonly value?: undefined;
      readonly link?: undefined;
    };

/**
 * How cells look. Several may lie upon each other: what is said later is added, and wins where both say the same.
 * - `input`: to be filled in
 * - `grid`: thin lines around every cell
 * - `score`, `percent`: how numbers are printed
 * - `left`, `middle`, `centre`: where everything stands in its cell, numbers too; in the middle of its height, or of both
 */
export type NewStyle =
  | "title"
  | "heading"
  | "header"
  | "body"
  | "link"
  | "input"
  | "grid"
  | "score"
  | "percent"
  | "total"
  | "left"
  | "middle"
  | "centre"
  | Severity;

/** A worksheet that is to be made: what stands in it, how it looks and prints, and what may be filled in. */
export interface NewSheet {
  readonly kind: MadeKind;
  /** What it is made from, where several of its kind may stand side by side: the same text from one time to the next. */
  readonly source?: string;
  /** The name that it should have. */
  readonly name: string;
  /** From A1 on, all of one length. The cells of a merged area are all there; only the first one holds something. */
  readonly rows: readonly (readonly NewCell[])[];
  readonly styles: readonly { readonly range: Range; readonly style: NewStyle }[];
  readonly merges?: readonly Range[];
  readonly validations?: readonly Validation[];
  /** Widths of the columns, in points; a column of width 0 is hidden. */
  readonly widths: readonly number[];
  /** Heights of rows, in points, where Excel cannot find them itself: below merged cells with long words. */
  readonly heights?: readonly { readonly rows: Pick<Range, "top" | "bottom">; readonly height: number }[];
  /** How numbers are printed, as Excel writes it: #,##0.00. */
  readonly formats?: readonly { readonly range: Range; readonly format: string }[];
  /** A look that cells have while a formula of theirs, without its "=", is true. */
  readonly highlights?: readonly { readonly range: Range; readonly formula: string; readonly style: Severity }[];
  /** The cells that people may fill in: then the sheet is protected, without a password, and every other cell is locked. */
  readonly unlocked?: readonly Range[];
  /** A4, landscape unless it says otherwise, one page wide; the title rows are repeated on each page. */
  readonly print: {
    readonly area: Range;
    readonly titleRows?: Pick<Range, "top" | "bottom">;
    readonly orientation?: "portrait";
  };
}

/** A cell as it is. */
export const plainCell = (value: string | number): NewCell => ({ value });

/** A figure as a number, where it reads the same as one; Excel underlines numbers that are kept as texts. */
export const cellOf = (figure: string): NewCell => ({
  value: Number.isFinite(Number(figure)) && String(Number(figure)) === figure ? Number(figure) : figure,
});

/** A cell of another sheet as Excel writes it: 'Sheet name'!G13. */
export const referenceOf = ({ sheet, address }: Link): string => inSheet(sheet, printAddress(address));
