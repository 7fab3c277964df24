import type { Severity } from "../check/severity";
import type { Address } from "../sheet/address";
import type { Content } from "../sheet/content";

/** One cell to be changed. `before` is what the user was shown; where the cell holds something else by now it is skipped. */
export interface Edit {
  readonly sheet: string;
  readonly address: Address;
  readonly before: Content;
  readonly after: Content;
  /** Why, for the preview: a message id of the language files and what to fill in. */
  readonly why?: { readonly id: string; readonly data: Readonly<Record<string, string>> };
}

/** A highlight of our own: a conditional format whose always-true formula carries the tag, e.g. =N("jiheng:weight-total")=0. */
export interface Mark {
  readonly sheet: string;
  readonly address: Address;
  readonly tag: string;
  readonly severity: Severity;
}

/** A note (legacy comment) to be put on a cell that has none. */
export interface Note {
  readonly sheet: string;
  readonly address: Address;
  readonly text: string;
}

/** All that is to be written into a workbook. */
export interface Plan {
  readonly edits: readonly Edit[];
  readonly marks: readonly Mark[];
  readonly notes: readonly Note[];
}

/** Why a cell of the plan was not written. */
export type WhyUnwritten =
  | "changed"
  | "formula"
  | "locked"
  | "merged"
  | "has-note"
  | "protected"
  | "no-such-sheet"
  /** The header of an Excel table: it names the column. */
  | "table-header"
  /** A formula, in a column of an Excel table, which it might fill. */
  | "in-table"
  /** The cell's own validation would refuse it. */
  | "validation"
  /** Excel did not keep there what was written; the cell has its former content again. */
  | "not-held";

export interface Unwritten {
  readonly sheet: string;
  readonly address: Address;
  readonly why: WhyUnwritten;
}

/** The plan that undoes the edits of another one. */
export const invert = (edits: readonly Edit[]): Edit[] =>
  edits.map((edit) => ({ ...edit, before: edit.after, after: edit.before })).reverse();
