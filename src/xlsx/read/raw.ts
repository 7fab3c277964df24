import type { Address, Range } from "../../core/sheet/address";
import type { Tag } from "../xml/events";

/** A piece of a part's text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** `<f>` as it stands in a cell. */
export interface RawFormula extends Span {
  readonly tag: Tag;
  readonly text: string;
  readonly kind: "normal" | "shared" | "array" | "dataTable";
  readonly ref?: Range;
  readonly si?: string;
}

/** `<c>` as it stands in the sheet. */
export interface RawCell extends Span, Address {
  readonly tag: Tag;
  readonly openEnd: number;
  readonly closeStart: number;
  /** Index of the style. */
  readonly style: number;
  /** The t attribute. */
  readonly type: string;
  /** The text of `<v>`, or that of `<is>`. */
  readonly value: string | undefined;
  readonly formula: RawFormula | undefined;
  /** Where `<extLst>` stands, the one child that is neither value nor formula. */
  readonly extension: Span | undefined;
}

/** `<row>` as it stands in the sheet. */
export interface RawRow extends Span {
  readonly row: number;
  readonly tag: Tag;
  readonly openEnd: number;
  readonly closeStart: number;
}

export interface SheetVisitor {
  /** A row begins. */
  readonly rowOpens?: (row: number, tag: Tag, start: number) => void;
  readonly cell?: (cell: RawCell) => void;
  /** A row has ended; its cells have been visited. */
  readonly row?: (row: RawRow) => void;
}
