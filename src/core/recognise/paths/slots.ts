import { Decimal } from "decimal.js";
import { mergeAt, type Cell, type Sheet } from "../../sheet/sheet";
import { isLevel, LEVELS, SCORED_BY, type ColumnKey, type Columns, type Span } from "../../table/table";
import { cellKind, usualShare, usuallyFilled, type CellKind } from "./cell-kind";

/** A column of a table as rows are held against it: what it means and what its own cells are like. */
export interface Slot extends Span {
  readonly key: ColumnKey | undefined;
  /** The natural logarithm of how often such a thing stands in it, that it is filled counted in. */
  readonly fits: (kind: CellKind) => number;
  /** The natural logarithm of how often it is empty. */
  readonly empty: number;
  /** The share of rows in which it is filled. */
  readonly filled: number;
}

/** A filled cell of a row. */
export type Placed = readonly [column: number, cell: Cell];

/** Cells that the columns consist of as far as they count: by the number of their slot. */
export type Sorted = readonly (readonly (CellKind | undefined)[])[];

/** As many cells as the usual contents of a meaning count for, and as many rows. */
const USUAL_CELLS = 3;
const USUAL_ROWS = 2;

/** The columns of a table from the left: those with a meaning, and every other one in which something stands. */
export function spansOf(columns: Columns, occupied: ReadonlySet<number>): (Span & Pick<Slot, "key">)[] {
  const read = (Object.entries(columns) as [ColumnKey, Span][]).map(([key, { left, right }]) => ({ key, left, right }));
  const others = [...occupied]
    .filter((column) => !read.some(({ left, right }) => column >= left && column <= right))
    .map((column) => ({ key: undefined, left: column, right: column }));
  return [...read, ...others].sort((a, b) => a.left - b.left);
}

/** A column with the kinds that its cells have, row by row; undefined where one is empty. */
export function slotOf({ key, left, right }: Span & Pick<Slot, "key">, kinds: readonly (CellKind | undefined)[]): Slot {
  const count = new Map<CellKind, number>();
  let n = 0;
  for (const kind of kinds) {
    if (!kind) continue;
    n += 1;
    count.set(kind, (count.get(kind) ?? 0) + 1);
  }
  const filled = (n + USUAL_ROWS * usuallyFilled(key)) / (kinds.length + USUAL_ROWS);
  const share = (kind: CellKind): number =>
    ((count.get(kind) ?? 0) + USUAL_CELLS * usualShare(key, kind)) / (n + USUAL_CELLS);
  return { key, left, right, filled, empty: Math.log(1 - filled), fits: (kind) => Math.log(filled * share(kind)) };
}

/** The number of the slot that a column lies in; -1 where it lies in none. */
export const slotAt = (slots: readonly Span[], column: number): number =>
  slots.findIndex(({ left, right }) => column >= left && column <= right);

/** True where a cell that is merged from above stands in a column of a row. */
export function isCovered(sheet: Sheet, row: number, { left }: Span): boolean {
  const merge = mergeAt(sheet, { row, column: left });
  return merge !== undefined && merge.top < row && merge.left === left;
}

/** Columns of which a row that lies on its columns has something in each, if the other rows have. */
const TELLING: readonly ColumnKey[] = ["level3", ...SCORED_BY];

/** How often a column has to be filled for its emptiness to tell something. */
const MOSTLY = 0.5;

/** Tells at a glance whether a row lies on its columns: its name is a text, its points are figures, and nothing stands outside. */
export function glanceOf(slots: readonly Slot[]): (cells: readonly Placed[]) => boolean {
  const lowest = [...LEVELS].reverse().find((level) => slots.some(({ key }) => key === level));
  const telling = slots.filter(
    ({ key, filled }) => key === lowest || (key !== undefined && TELLING.includes(key) && filled >= MOSTLY),
  );
  return (cells) => {
    let told = 0;
    for (const [column, cell] of cells) {
      const slot = slots[slotAt(slots, column)];
      if (!slot || !liesIn(slot, cell, lowest)) return false;
      if (telling.includes(slot)) told += 1;
    }
    return told >= telling.length;
  };
}

const POINTS: readonly (ColumnKey | undefined)[] = ["weight", "score"];
const AMOUNTS: readonly (ColumnKey | undefined)[] = ["target", "actual"];

/** Whether a figure or a text may stand there. */
function liesIn({ key }: Slot, { value, text }: Cell, lowest: ColumnKey | undefined): boolean {
  const isFigure = Decimal.isDecimal(value);
  if (POINTS.includes(key)) return isFigure;
  if (key === undefined || AMOUNTS.includes(key)) return true;
  if (isLevel(key)) return !isFigure && (key !== lowest || /^[\s\p{L}"“《①-⑳(（【★]/u.test(text));
  return !isFigure || !(key === "reason" || key === "rule" || key === "explanation" || key === "remark");
}

/** What a filled cell is. */
export const kindOf = ([, { text }]: Placed): CellKind => cellKind(text.trim());
