import { printAddress, rangeOf, union, type Range } from "../sheet/address";
import { mergeAt, rowsIn, type Cell, type Sheet } from "../sheet/sheet";
import type { Span } from "../table/table";

/** The filled cells of a row between two columns, from left to right. */
export function filled(sheet: Sheet, row: number, left: number, right: number): readonly (readonly [number, Cell])[] {
  const found: (readonly [number, Cell])[] = [];
  const cells = sheet.rows.get(row);
  if (!cells) return found;
  const isFilled = ({ text }: Cell): boolean => text !== "" && (text.charCodeAt(0) > 32 || text.trim() !== "");
  if (right - left < cells.size)
    for (let column = left; column <= right; column += 1) {
      const cell = cells.get(column);
      if (cell && isFilled(cell)) found.push([column, cell]);
    }
  else for (const pair of cells) if (pair[0] >= left && pair[0] <= right && isFilled(pair[1])) found.push(pair);
  return found;
}

/** A sheet without the rows of some parts, which have been read already; with `within` only those columns of them. */
export function withoutRows(sheet: Sheet, parts: readonly Pick<Range, "top" | "bottom">[], within?: Span): Sheet {
  if (parts.length === 0) return sheet;
  const isOut = (row: number): boolean => parts.some(({ top, bottom }) => row >= top && row <= bottom);
  const rows = [...sheet.rows].flatMap(([row, cells]) => {
    if (!isOut(row)) return [[row, cells] as const];
    const others = within ? [...cells].filter(([column]) => column < within.left || column > within.right) : [];
    return others.length > 0 ? [[row, new Map(others)] as const] : [];
  });
  return { ...sheet, rows: new Map(rows) };
}

/** The columns of a sheet that stand together, with an empty one between them and the next. */
export function stripsOf(sheet: Sheet): Span[] {
  const columns = new Set([...sheet.rows.values()].flatMap((cells) => [...cells.keys()]));
  const strips: { left: number; right: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const open = strips.at(-1);
    if (open && column === open.right + 1) open.right = column;
    else strips.push({ left: column, right: column });
  }
  return strips;
}

/** A sheet with some of its columns alone. */
export const withColumns = (sheet: Sheet, { left, right }: Span): Sheet => ({
  ...sheet,
  rows: new Map(
    [...sheet.rows].map(([row, cells]) => [
      row,
      new Map([...cells].filter(([column]) => column >= left && column <= right)),
    ]),
  ),
});

/** The last column of the merged area that starts in a cell, or the cell's own. */
export const rightEdge = (sheet: Sheet, row: number, column: number): number =>
  mergeAt(sheet, { row, column })?.right ?? column;

/** The filled cells of a row in runs that join each other; where one is merged, its last column counts. */
export function runsOf(
  sheet: Sheet,
  row: number,
  cells: Iterable<readonly [number, Cell]>,
): (readonly [number, Cell])[][] {
  const runs: (readonly [number, Cell])[][] = [];
  let end = 0;
  for (const cell of cells) {
    const [column, { text }] = cell;
    if (text === "") continue;
    const open = column <= end + 1 ? runs.at(-1) : undefined;
    if (open) open.push(cell);
    else runs.push([cell]);
    end = rightEdge(sheet, row, column);
  }
  return runs;
}

/** The smallest range that holds the filled cells of some rows, and the merged areas that start in them. */
export function boundingRange(
  sheet: Sheet,
  top: number,
  bottom: number,
  left: number,
  right: number,
): Range | undefined {
  let range: Range | undefined;
  const grow = (part: Range): void => {
    range = range ? union(range, part) : part;
  };
  for (const row of rowsIn(sheet, top, bottom)) {
    const cells = filled(sheet, row, left, right);
    for (const cell of cells.length > 1 ? [cells[0]!, cells.at(-1)!] : cells) grow(rangeOf({ row, column: cell[0] }));
  }
  if (!range) return undefined;
  const box = range;
  const seen = new Set<string>();
  for (const row of rowsIn({ rows: sheet.mergesByRow }, box.top, box.bottom))
    for (const merge of sheet.mergesByRow.get(row) ?? []) {
      const key = printAddress({ row: merge.top, column: merge.left });
      if (seen.has(key) || merge.left < left || merge.left > right || merge.top < box.top) continue;
      seen.add(key);
      grow({ ...merge, bottom: Math.min(merge.bottom, bottom), right: Math.min(merge.right, right) });
    }
  return range;
}
