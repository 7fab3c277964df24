import { Decimal } from "decimal.js";
import { isLevel } from "../../table/table";
import { CELL_KINDS, type CellKind } from "./cell-kind";
import { kindOf, slotAt, type Placed, type Slot } from "./slots";

/** A row under a header. */
export interface Held {
  readonly row: number;
  readonly cells: readonly Placed[];
  /** True where nothing in it speaks against it as a row of the table. */
  readonly fits: boolean;
}

/** The columns of the table as the rows above one show them, and how likely others are as rows of it (natural logarithm). */
export interface Above {
  readonly slots: readonly Slot[];
  readonly likely: (rows: readonly Held[]) => number;
}

/** Rows of a block that are enough to tell whose they are. */
const LOOKED_AT = 12;

/** Rows that a table has before anything else can begin. */
const LEAST_ROWS = 2;

/** A header and rows, as many as show that a column stays empty. */
const LEAST_BLOCK = 3;

/** How much likelier another table has to be than that this one goes on (natural logarithm), by the number of empty rows in front of it. */
const ENOUGH = [9, 6, 4, 3] as const;

/** What a column of another table holds before its cells have been seen, in cells of every kind together. */
const UNSEEN = 3;

/** What stands in the header of another table: a word or two for each column. */
const HEADS: Partial<Record<CellKind, number>> = { short: 0.55, name: 0.3, unit: 0.06, long: 0.03 };
const ODD_HEAD = 0.005;

/** The row in which a table of other columns begins under this one; undefined where nothing else follows. */
export function otherTableIn(rows: readonly Held[], above: (index: number) => Above): number | undefined {
  for (let i = LEAST_ROWS; i < rows.length; i += 1) {
    const each = rows[i]!;
    const gap = each.row - rows[i - 1]!.row - 1;
    if (gap === 0 && each.fits) continue;
    const block = blockFrom(rows, i);
    if (!begins(block) || (gap === 0 && block.length === 1)) continue;
    const { slots, likely } = above(i);
    if (gap === 0 && !headsFigures(block, slots) && !leavesOut(block, slots)) continue;
    if (likelihoodApart(block) - likely(block) > ENOUGH[Math.min(gap, ENOUGH.length - 1)]!) return each.row;
  }
  return undefined;
}

/** The rows from one on up to the next empty one. */
function blockFrom(rows: readonly Held[], from: number): Held[] {
  const block = [rows[from]!];
  for (let i = from + 1; i < rows.length && block.length < LOOKED_AT; i += 1) {
    if (rows[i]!.row > rows[i - 1]!.row + 1) break;
    block.push(rows[i]!);
  }
  return block;
}

/** True for a row of several words without a figure; 数量 names a column as well as a group. */
function isHead({ cells }: Held): boolean {
  const kinds = cells.map(kindOf);
  const words = kinds.filter((kind) => HEADS[kind] !== undefined).length;
  return words > 1 && words * 2 > cells.length && kinds.every((kind) => kind === "group" || HEADS[kind] !== undefined);
}

/** Another table begins with its header, or with a title over it. */
const begins = ([first, second]: readonly Held[]): boolean =>
  isHead(first!) || (first!.cells.length === 1 && second !== undefined && isHead(second));

/** True where figures stand below each other under a word in a column in which this table has none, or has no column. */
function headsFigures([head, ...below]: readonly Held[], slots: readonly Slot[]): boolean {
  if (below.length === 0) return false;
  return head!.cells.some(([column]) => {
    const slot = slots[slotAt(slots, column)];
    const own = below.flatMap(({ cells }) => cells.filter(([at]) => at === column));
    return (
      own.length * 2 > below.length &&
      own.every((cell) => Decimal.isDecimal(cell[1].value) && (!slot || slot.isOdd(kindOf(cell))))
    );
  });
}

/** True where a word stands over things that are no words, and all rows leave several columns empty that this table fills, and that are no names. */
function leavesOut(block: readonly Held[], slots: readonly Slot[]): boolean {
  if (block.length < LEAST_BLOCK || !headsOthers(block)) return false;
  const used = new Set(block.flatMap(({ cells }) => cells.map(([column]) => slotAt(slots, column))));
  return (
    slots.filter(({ key, isMissed }, i) => isMissed && key !== undefined && !isLevel(key) && !used.has(i)).length > 1
  );
}

/** True where all that stands below one of the words of the first row is of another sort: figures, dates. */
const headsOthers = ([head, ...below]: readonly Held[]): boolean =>
  head!.cells.some(([column]) =>
    below.every(({ cells }) => cells.some((cell) => cell[0] === column && HEADS[kindOf(cell)] === undefined)),
  );

/** How likely the rows of a block are as a table of their own: each column is like what stood in it above, under a header or without one. */
function likelihoodApart(block: readonly Held[]): number {
  const columns = new Map<number, { readonly kinds: Map<CellKind, number>; filled: number }>();
  for (const { cells } of block)
    for (const [column] of cells) if (!columns.has(column)) columns.set(column, { kinds: new Map(), filled: 0 });
  const headed = block.length > 1 && isHead(block[0]!);
  let score = 0;
  for (const [i, { cells }] of block.entries()) {
    const kinds = new Map(cells.map((cell) => [cell[0], kindOf(cell)]));
    for (const [column, seen] of columns) {
      const kind = kinds.get(column);
      if (headed && i === 0) {
        score += Math.log(kind === undefined ? 0.2 : 0.8 * (HEADS[kind] ?? ODD_HEAD));
        continue;
      }
      const rows = headed ? i - 1 : i;
      const share = (seen.filled + 1.5) / (rows + 2);
      if (kind === undefined) score += Math.log(1 - share);
      else {
        const like = ((seen.kinds.get(kind) ?? 0) + UNSEEN / CELL_KINDS.length) / (seen.filled + UNSEEN);
        score += Math.log(share * like);
        seen.kinds.set(kind, (seen.kinds.get(kind) ?? 0) + 1);
        seen.filled += 1;
      }
    }
  }
  return score;
}
