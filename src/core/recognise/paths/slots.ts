import { Decimal } from "decimal.js";
import { mergeAt, type Cell, type Sheet } from "../../sheet/sheet";
import { isLevel, LEVELS, type ColumnKey, type Columns, type Span } from "../../table/table";
import { cellKind, usualShare, usuallyFilled, type CellKind } from "./cell-kind";

/** A column of a table as rows are held against it: what it means and what its own cells are like. */
export interface Slot extends Span {
  readonly key: ColumnKey | undefined;
  /** The natural logarithm of how often such a thing stands in it, that it is filled counted in. */
  readonly fits: (kind: CellKind) => number;
  /** The natural logarithm of how often it is empty. */
  readonly empty: number;
  /** True where a thing of this sort may belong elsewhere: hardly anything like it stands in the column, or hardly anything at all in one without a meaning. */
  readonly isOdd: (kind: CellKind) => boolean;
  /** The share of rows in which it is filled. */
  readonly filled: number;
  /** True where its emptiness is told: such a column is filled, here as elsewhere. */
  readonly isMissed: boolean;
}

/** A filled cell of a row. */
export type Placed = readonly [column: number, cell: Cell];

/** How often a column has to be filled, or has to hold something, for that to be the rule. */
const MOSTLY = 0.5;

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

/** A column by the kinds of its cells, those of the rows that lie on their columns as far as that can be told, and by how often it is filled. */
export function slotOf(
  { key, left, right }: Span & Pick<Slot, "key">,
  kinds: readonly CellKind[],
  filledRows: number,
  rows: number,
): Slot {
  const count = new Map<CellKind, number>();
  for (const kind of kinds) count.set(kind, (count.get(kind) ?? 0) + 1);
  const filled = (filledRows + USUAL_ROWS * usuallyFilled(key)) / (rows + USUAL_ROWS);
  const share = (kind: CellKind): number =>
    ((count.get(kind) ?? 0) + USUAL_CELLS * usualShare(key, kind)) / (kinds.length + USUAL_CELLS);
  return {
    key,
    left,
    right,
    filled,
    empty: Math.log(1 - filled),
    fits: (kind) => Math.log(filled * share(kind)),
    isOdd: (kind) => {
      // A dash says that nothing belongs here, which it may do anywhere.
      if (kind === "nothing") return false;
      if (key === undefined) return filled < MOSTLY;
      // What usually stands under such a meaning, too, is not odd where it stands for the first time: 小时 among 亩 and %.
      const usual = usualShare(key, kind);
      return (share(kind) < RARELY && usual < AT_TIMES) || (usual < RARELY && share(kind) < MOSTLY);
    },
    isMissed: usuallyFilled(key) > MOSTLY && filled >= MOSTLY,
  };
}

/** A thing that stands in a column as rarely as this may belong elsewhere. */
const RARELY = 0.03;

/** What stands under a meaning as often as this may stand there anywhere. */
const AT_TIMES = 0.05;

/** The number of the slot that a column lies in; -1 where it lies in none. */
export const slotAt = (slots: readonly Span[], column: number): number =>
  slots.findIndex(({ left, right }) => column >= left && column <= right);

/** True where a cell that is merged from above stands in a column of a row. */
export function isCovered(sheet: Sheet, row: number, { left }: Span): boolean {
  const merge = mergeAt(sheet, { row, column: left });
  return merge !== undefined && merge.top < row && merge.left === left;
}

/** Tells at a glance whether a row lies on its columns: its name is a text, its points are figures, and nothing stands outside. */
export function glanceOf(slots: readonly Slot[]): (cells: readonly Placed[]) => boolean {
  const lowest = [...LEVELS].reverse().find((level) => slots.some(({ key }) => key === level));
  const telling = new Set(slots.filter(({ key, isMissed }) => key === lowest || isMissed));
  return (cells) => {
    let told = 0,
      last: Slot | undefined;
    for (const [column, cell] of cells) {
      const slot = slots[slotAt(slots, column)];
      if (!slot || !liesIn(slot, cell, lowest)) return false;
      if (slot !== last && telling.has(slot)) told += 1;
      last = slot;
    }
    return told >= telling.size;
  };
}

/** Points are written and added up. */
export const POINTS: readonly (ColumnKey | undefined)[] = ["weight", "score"];
const AMOUNTS: readonly (ColumnKey | undefined)[] = ["target", "actual"];

/** A figure that somebody typed as text. */
const TYPED = /^\d+(?:\.\d+)?$/;

const beginsWithDigit = (text: string): boolean => text >= "0" && text < ":";

/** Whether a figure or a text may stand there. */
function liesIn({ key }: Slot, { value, text }: Cell, lowest: ColumnKey | undefined): boolean {
  const isFigure = Decimal.isDecimal(value) || (beginsWithDigit(text) && TYPED.test(text));
  if (POINTS.includes(key)) return isFigure;
  if (key === undefined || AMOUNTS.includes(key)) return true;
  if (isLevel(key)) return !isFigure && (key !== lowest || /^[\s\p{L}"“《①-⑳(（【★]/u.test(text));
  return !isFigure || !(key === "reason" || key === "rule" || key === "explanation" || key === "remark");
}

/** What a filled cell is. */
export const kindOf = ([, { text }]: Placed): CellKind => cellKind(text.trim());
