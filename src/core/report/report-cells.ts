import { columnLetters, type Address, type Range } from "../sheet/address";
import type { Severity } from "../check/severity";

/** A cell of another sheet that is gone to by a click. */
export interface Link {
  readonly sheet: string;
  readonly address: Address;
}

/** A cell of the report; a text stays a text whatever it begins with. */
export interface ReportCell {
  readonly value: string | number;
  readonly link?: Link;
}

export type ReportStyle = "title" | "heading" | "header" | "body" | "link" | Severity;

/** A worksheet that is to be made: what stands in it, and how it looks and prints. */
export interface ReportSheet {
  /** The name that it should have. */
  readonly name: string;
  /** From A1 on, all of one length. */
  readonly rows: readonly (readonly ReportCell[])[];
  readonly styles: readonly { readonly range: Range; readonly style: ReportStyle }[];
  /** Widths of the columns, in points. */
  readonly widths: readonly number[];
  /** A4 landscape, one page wide; this row is repeated on each page. */
  readonly print: { readonly area: Range; readonly titleRow: number };
}

/** A cell as it is. */
export const plainCell = (value: string | number): ReportCell => ({ value });

/** A figure as a number, where it reads the same as one; Excel underlines numbers that are kept as texts. */
export const cellOf = (figure: string): ReportCell => ({
  value: Number.isFinite(Number(figure)) && String(Number(figure)) === figure ? Number(figure) : figure,
});

/** Where a link leads, as Excel writes it: 'Sheet name'!G13. */
export const referenceOf = ({ sheet, address: { row, column } }: Link): string =>
  `'${sheet.replaceAll("'", "''")}'!${columnLetters(column)}${String(row)}`;
