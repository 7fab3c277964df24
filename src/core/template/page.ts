import { plainCell, type NewCell, type NewSheet, type NewStyle } from "../make/sheet";
import type { Severity } from "../check/severity";
import type { Validation } from "../make/validation";
import type { Range } from "../sheet/address";

/** What stands in some cells beside each other of one line; more than one are merged. */
export interface Piece {
  readonly cell: NewCell;
  /** How many columns it takes. */
  readonly span: number;
  /** How many rows below each other; in the lines below the place is covered. */
  readonly down?: number;
  readonly covered?: true;
  readonly styles?: readonly NewStyle[];
  /** True where people fill it in. */
  readonly input?: boolean;
  readonly format?: string;
  readonly accepts?: Omit<Validation, "range"> | undefined;
  readonly highlight?: { readonly formula: string; readonly style: Severity };
}

/** A worksheet while it is laid out line by line. */
export interface Page {
  readonly rows: NewCell[][];
  readonly merges: Range[];
  readonly styles: { range: Range; style: NewStyle }[];
  readonly validations: Validation[];
  readonly unlocked: Range[];
  readonly formats: { range: Range; format: string }[];
  readonly highlights: NonNullable<NewSheet["highlights"]>[number][];
  readonly heights: { rows: { top: number; bottom: number }; height: number }[];
}

export const newPage = (): Page => ({
  rows: [],
  merges: [],
  styles: [],
  validations: [],
  unlocked: [],
  formats: [],
  highlights: [],
  heights: [],
});

export const BLANK = plainCell("");

/** A word of the form itself. */
export const label = (text: string, span: number, more: Partial<Piece> = {}): Piece => ({
  cell: plainCell(text),
  span,
  styles: ["body", "centre"],
  ...more,
});

/** The place of a cell that reaches down from above. */
export const COVERED = (span: number): Piece => ({ cell: BLANK, span, covered: true });

/** A formula that comes to nothing while nothing is filled in. */
export const empty = (formula: string): NewCell => ({ formula, result: "" });

/** The row that the next line stands in. */
export const nextRow = ({ rows }: Page): number => rows.length + 1;

const LINE_HEIGHT = 21;

/** Puts a line of pieces, from the first column on. */
export function putLine(page: Page, pieces: readonly Piece[], height = LINE_HEIGHT): void {
  const row = nextRow(page);
  let left = 1;
  const cells: NewCell[] = [];
  for (const piece of pieces) {
    const range: Range = { top: row, left, bottom: row + (piece.down ?? 1) - 1, right: left + piece.span - 1 };
    cells.push(piece.cell, ...Array.from({ length: piece.span - 1 }, () => BLANK));
    if (!piece.covered) dress(page, range, piece);
    left += piece.span;
  }
  page.rows.push(cells);
  page.heights.push({ rows: { top: row, bottom: row }, height });
}

function dress(page: Page, range: Range, piece: Piece): void {
  if (range.right > range.left || range.bottom > range.top) page.merges.push(range);
  for (const style of piece.styles ?? []) page.styles.push({ range, style });
  if (piece.input) {
    page.styles.push({ range, style: "input" });
    page.unlocked.push(range);
  }
  if (piece.format !== undefined) page.formats.push({ range, format: piece.format });
  if (piece.accepts) page.validations.push({ range, ...piece.accepts });
  if (piece.highlight !== undefined) page.highlights.push({ range, ...piece.highlight });
}

/** What has been laid out, as a worksheet holds it; its styles lie upon those that are given. */
export const laidOut = (page: Page, below: NewSheet["styles"]): Omit<Page, "styles"> & Pick<NewSheet, "styles"> => ({
  ...page,
  styles: [...below, ...page.styles],
});

/** How shares are printed. */
export const PERCENT = "0.00%";

/** Things beside each other: the first column of each, and how many it takes. */
export interface Placed<T> {
  readonly item: T;
  readonly left: number;
  readonly span: number;
}

/** So many columns shared out over some things, from a column on; what is left over goes to those behind the first. */
export function spread<T>(columns: number, items: readonly T[], from: number): readonly Placed<T>[] {
  const base = Math.floor(columns / items.length);
  const over = columns - base * items.length;
  let left = from;
  return items.map((item, i) => {
    const span = base + (i >= 1 && i <= over ? 1 : 0);
    left += span;
    return { item, left: left - span, span };
  });
}

/** The points that a text needs below each other in a column of some width. */
const LINE = 15;
const SIGN = 11.5;

export function heightOf(texts: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = texts.map(({ text, width }) =>
    text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * SIGN) / (width - 4))), 0),
  );
  return Math.min(400, Math.max(1, ...lines) * LINE + 6);
}
