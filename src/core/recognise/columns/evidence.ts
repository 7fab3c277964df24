import { mergeAt, type Sheet } from "../../sheet/sheet";
import type { Span } from "../../table/table";
import { entryAt } from "../entry";
import { filled } from "../grid";
import { columnKey } from "../lexicon";
import { leavesOf, type Leaf } from "./leaves";
import { cellsIn, compared, isShare, profileOf, type ColumnCells } from "./profile";
import { traitsOfCell } from "./traits";
import { formsOf, pathFeatures } from "./words";

/** A column of a header and what stands in it. */
export interface Column extends Leaf {
  readonly cells: ColumnCells;
}

/** A column of a header with all that speaks of its meaning. */
export interface Seen extends Column {
  readonly features: readonly string[];
}

/** True where words stand over a column. */
export const isHeaded = ({ path }: Leaf): boolean => path.length > 0;

/** True where something stands in a column that stands for something. */
export const isFilled = ({ cells: { said } }: Column): boolean => said.length > 0;

/** Rows under a header that are looked at; a column shows what it is in these or not at all. */
const LOOK_AHEAD = 40;

/** Empty rows behind which a table does not go on. */
const GAP = 3;

/** The columns under a header in some rows, with what speaks of their meaning. */
export const evidenceIn = (sheet: Sheet, top: number, bottom: number, within?: Span, last = Infinity): Seen[] =>
  evidenceOf(columnsUnder(sheet, leavesOf(sheet, top, bottom), bottom, within, last));

/** The columns under what stands over them. */
export function columnsUnder(
  sheet: Sheet,
  over: readonly Leaf[],
  bottom: number,
  within?: Span,
  last = Infinity,
): Column[] {
  const heads = over.filter(({ left, right }) => !within || (left >= within.left && right <= within.right));
  const rows = bodyRows(sheet, heads, bottom, last);
  const leaves = [...nameless(sheet, heads, rows), ...heads.flatMap((leaf) => split(sheet, leaf, rows))].sort(
    (a, b) => a.left - b.left,
  );
  return leaves.map((leaf): Column => ({ ...leaf, cells: cellsIn(sheet, leaf, rows) }));
}

/** What speaks of the meaning of some columns that stand side by side; those without a name change nothing of what is seen of the others. */
export function evidenceOf(columns: readonly Column[]): Seen[] {
  const named = columns.filter(isHeaded);
  if (named.length === columns.length) return evidenceAmong(columns);
  const own = evidenceAmong(named);
  return evidenceAmong(columns).map((seen, i) => own[named.indexOf(columns[i]!)] ?? seen);
}

function evidenceAmong(columns: readonly Column[]): Seen[] {
  const cells = columns.map((column) => column.cells);
  const figures = [...cells.keys()].filter((i) => holdsFigures(cells[i]!));
  const stating = cells.findIndex(statesPoints);
  const adjusted = columns.map(isAdjusted);
  const lastAdjusted = adjusted.lastIndexOf(true);
  return columns.map((column, i): Seen => {
    const features = [
      ...pathFeatures(column.path),
      ...profileOf(column.cells),
      ...besides(cells, figures, i),
      ...(stating >= 0 && stating < i ? ["left:states"] : []),
      ...places(columns, i),
      ...(adjusted[i] ? ["adjusted"] : i < lastAdjusted ? ["adjusted-behind"] : []),
    ];
    return { ...column, features };
  });
}

/** The rows with something in them under a header, up to where its words stand again. */
function bodyRows(sheet: Sheet, heads: readonly Leaf[], bottom: number, last: number): number[] {
  const rows: number[] = [];
  const [left, right] = [heads[0]?.left ?? 1, heads.at(-1)?.right ?? 1];
  let before = bottom;
  for (let row = bottom + 1; row <= Math.min(last, before + GAP + 1) && rows.length < LOOK_AHEAD; row += 1) {
    const cells = sheet.rows.get(row);
    if (!cells) continue;
    if (heads.filter(({ left, path }) => cells.get(left)?.text.trim() === path.at(-1)).length >= 2) break;
    // Behind an empty row a text alone heads something else.
    if (row > before + 1 && rows.length > 1 && filled(sheet, row, left, right).length === 1) break;
    before = row;
    rows.push(row);
  }
  return rows;
}

/** Columns so far in front of the first name may belong to the table. */
const IN_FRONT = 3;

/** The columns beside named ones over which nothing stands, and in which a text stands in hardly fewer than all rows. */
function nameless(sheet: Sheet, heads: readonly Leaf[], rows: readonly number[]): Leaf[] {
  const [first, last] = [heads[0], heads.at(-1)];
  if (!first || !last || rows.length < LEAST_NAMES) return [];
  const named = new Set(heads.flatMap(({ left, right }) => between(left, Math.min(right, left + 12))));
  const isText = (row: number, column: number): boolean => {
    const merge = mergeAt(sheet, { row, column });
    const own = { row: merge?.top ?? row, column };
    if (merge && merge.left < merge.right) return false;
    const traits = traitsOfCell(sheet.rows.get(own.row)?.get(own.column));
    return traits !== undefined && traits.figure === undefined && own.row >= rows[0]!;
  };
  const isFull = (column: number): boolean => rows.filter((row) => isText(row, column)).length * 5 >= rows.length * 4;
  // It has a name after all, over these rows or among them: then they belong to another block.
  const isOver = (column: number): boolean =>
    entryAt(sheet, { row: rows[0]! - 1, column }).text !== "" ||
    rows.some((row) => columnKey(sheet.rows.get(row)?.get(column)?.text ?? "") !== undefined);
  const isOwn = (column: number): boolean => column > 0 && !named.has(column) && !isOver(column) && isFull(column);
  const front = between(first.left - IN_FRONT, first.left - 1).reverse();
  const end = front.findIndex((column) => !isOwn(column));
  const inside = between(first.left, last.left).filter(isOwn);
  return [...front.slice(0, end < 0 ? undefined : end), ...inside].map((column) => ({
    left: column,
    right: column,
    path: [],
    shared: true,
  }));
}

const between = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);

/** A name that is merged over several filled columns heads each of them: 绩效指标 over the three levels. */
function split(sheet: Sheet, leaf: Leaf, rows: readonly number[]): Leaf[] {
  if (leaf.left === leaf.right || leaf.right - leaf.left > 6) return [leaf];
  const own = between(leaf.left, leaf.right).filter((column) =>
    rows.some((row) => traitsOfCell(sheet.rows.get(row)?.get(column)) !== undefined),
  );
  const both = rows.filter(
    (row) => own.filter((column) => traitsOfCell(sheet.rows.get(row)?.get(column)) !== undefined).length > 1,
  );
  if (own.length < 2 || both.length * 2 < rows.length) return [leaf];
  return own.map((left, i) => ({ left, right: (own[i + 1] ?? leaf.right + 1) - 1, path: leaf.path, shared: true }));
}

/** True where figures stand in a column, and not in one cell or two. */
const holdsFigures = ({ cells }: ColumnCells): boolean =>
  cells.filter((cell) => cell?.figure !== undefined && !cell.percent).length >= 3;

/** What the columns on both sides say of a column; `figures` are the numbers of those that hold figures. */
function besides(columns: readonly ColumnCells[], figures: readonly number[], i: number): string[] {
  const features: string[] = [];
  const before = columns[i - 1],
    own = columns[i]!;
  if (before && compared(before, own).alike) features.push("left:alike");
  const after = columns[i + 1];
  if (after && compared(own, after).alike) features.push("right:alike");
  const at = figures.findIndex((each) => each >= i);
  const behind = at < 0 ? figures.length : at;
  const numbers = figures.slice(Math.max(0, behind - 3), behind).map((each) => columns[each]!);
  if (numbers.some((part, n) => numbers.slice(0, n).some((whole) => isShare(part, whole, own))))
    features.push("left:share");
  if (figures[behind] !== i) return features;
  const left = numbers.at(-1),
    right = columns[figures[behind + 1] ?? -1];
  features.push(left ? `left:${compared(left, own).atMost ? "more" : "other"}` : "left:words");
  features.push(right ? `right:${compared(own, right).atMost ? "less" : "other"}` : "right:words");
  return features;
}

/** True where most names in a column have points behind them. */
const statesPoints = ({ said }: ColumnCells): boolean =>
  said.length >= LEAST_NAMES && said.filter(({ stated }) => stated !== undefined).length * 3 >= said.length * 2;

/** Fewer names than these may be called so by chance: 培训人数（2）. */
const LEAST_NAMES = 3;

/** Where a column stands among the others, and what the forms mean by the words on both sides. */
function places(leaves: readonly Leaf[], i: number): string[] {
  const beside = (at: number): typeof EDGE => (leaves[at] ? formsOf(leaves[at].path.at(-1) ?? "") : EDGE);
  return [
    FROM_LEFT[Math.min(i, FAR)]!,
    FROM_RIGHT[Math.min(leaves.length - 1 - i, FAR)]!,
    beside(i - 1).after,
    beside(i + 1).before,
  ];
}

/** Columns so far from the edge are all alike. */
const FAR = 4;
const FROM_LEFT = Array.from({ length: FAR + 1 }, (_, i) => `from-left:${String(i)}`);
const FROM_RIGHT = Array.from({ length: FAR + 1 }, (_, i) => `from-right:${String(i)}`);
const EDGE: ReturnType<typeof formsOf> = { after: "after:edge", before: "before:edge" };

/** Words of a column whose figures take the place of earlier ones once somebody has filled it in. */
const ADJUSTED = /调整/;

/** True where a column holds figures that take the place of earlier ones. */
const isAdjusted = (column: Column): boolean => column.path.some((text) => ADJUSTED.test(text)) && isFilled(column);
