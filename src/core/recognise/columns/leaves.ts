import { mergeAt, textAt, type Sheet } from "../../sheet/sheet";
import type { Span } from "../../table/table";
import { normalise } from "../../words/notation";

/** A column as its header names it: the words over it, from the upper row to the lower. */
export interface Leaf extends Span {
  readonly path: readonly string[];
  /** Set where the words stand over other columns, too: 绩效指标 over three levels. */
  readonly shared?: true;
}

/** The words of the lowest row over a column, in one notation. */
export const leafOf = ({ path }: Pick<Leaf, "path">): string => normalise(path.at(-1) ?? "");

interface Head {
  readonly text: string;
  /** Where the cell that the words stand in begins and ends. */
  readonly from: number;
  readonly to: number;
  /** The last row of that cell. */
  readonly bottom: number;
}

/** Columns to the right that a header is looked at in; a merge may reach to the end of the sheet. */
const WIDEST = 60;

/** What stands over the columns of a sheet in some rows: one leaf for each cell of the lowest row that names something. */
export function leavesOf(sheet: Sheet, top: number, bottom: number): Leaf[] {
  const rows: Map<number, Head>[] = [];
  for (let row = top; row <= bottom; row += 1) rows.push(headsOf(sheet, row, top, bottom));
  const columns = [...new Set(rows.flatMap((heads) => [...heads.keys()]))].sort((a, b) => a - b);
  const leaves: { left: number; right: number; path: string[]; key: string }[] = [];
  for (const column of columns) {
    const over = rows.map((heads, i) => heads.get(column) ?? parentOf(rows, i, column));
    const said = over.filter((head) => head !== undefined);
    const path = said.map(({ text }) => text).filter((text, i, all) => text !== all[i - 1]);
    const own = said.at(-1)!;
    const key = `${String(own.from)} ${path.join("\n")}`;
    const before = leaves.at(-1);
    // The cells of a merge are one column; so are those under it where none has a name of its own.
    if (before?.key === key && before.right === column - 1 && own.to >= column) before.right = column;
    else leaves.push({ left: column, right: column, path, key });
  }
  return leaves.map(({ left, right, path }) => ({ left, right, path }));
}

/** The words of a row by column, those of merged cells over each of their columns. */
function headsOf(sheet: Sheet, row: number, top: number, bottom: number): Map<number, Head> {
  const heads = new Map<number, Head>();
  const add = (from: number, to: number, text: string, lowest: number): void => {
    for (let column = from; column <= Math.min(to, from + WIDEST); column += 1)
      heads.set(column, { text, from, to, bottom: lowest });
  };
  for (const [column, cell] of sheet.rows.get(row) ?? []) {
    if (cell.text.trim() === "" || heads.has(column)) continue;
    const merge = mergeAt(sheet, { row, column });
    if (merge && merge.top >= top && merge.bottom > bottom) continue;
    add(merge?.left ?? column, merge?.right ?? column, cell.text.trim(), merge?.bottom ?? row);
  }
  for (const merge of sheet.mergesByRow.get(row) ?? []) {
    // Merged down from the row above: its words go on.
    if (merge.top >= row || merge.top < top || merge.bottom > bottom) continue;
    const text = textAt(sheet, { row: merge.top, column: merge.left });
    if (text !== "") add(merge.left, merge.right, text, merge.bottom);
  }
  return heads;
}

/** Without merged cells a group's name stands over the first of its columns only. */
function parentOf(rows: readonly Map<number, Head>[], i: number, column: number): Head | undefined {
  const below = rows[i + 1];
  if (!below?.has(column)) return undefined;
  for (let left = column - 1; left >= Math.max(1, column - 6); left -= 1) {
    const head = rows[i]!.get(left);
    if (head) return head.from === head.to && below.has(left) && below.get(left) !== head ? head : undefined;
    if (!below.has(left)) return undefined;
  }
  return undefined;
}
