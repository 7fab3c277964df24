import { shortened } from "../quantity/quotes";
import type { Finding } from "../check/check";
import { columnLetters, contains, type Range } from "../sheet/address";
import { mergeAt, textAt, type Sheet, type Workbook } from "../sheet/sheet";
import type { Table } from "../table/table";
import { grouped } from "../grouped";

/** Displayed texts of worksheet rows: sheet → row number → column letters → text. Only filled cells. */
export type CellTexts = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

/** A longer text is cut: a report shows which cell it is, not all that stands in it. */
const LONGEST = 300;

/** Rows of related cells are kept where a finding has no more than this; a longer sum is told by its range. */
const MOST_ROWS = 40;

/** Columns that are kept of a row outside of all tables. */
const MOST_COLUMNS = 30;

/** The rows that the findings speak of, with the header of their tables: what a reader needs to see a finding without the workbook. */
export function cellTexts(findings: readonly Finding[], tables: readonly Table[], workbook: Workbook): CellTexts {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const bySheet = grouped(tables, ({ sheet }) => sheet);
  return Object.fromEntries(
    [...rowsOf(findings, bySheet)].flatMap(([name, rows]) => {
      const sheet = sheets.get(name);
      if (!sheet) return [];
      const ranges = (bySheet.get(name) ?? []).map(({ range }) => range);
      const kept = [...rows].sort((a, b) => a - b).map((row) => [String(row), rowTexts(sheet, row, ranges)] as const);
      return [[name, Object.fromEntries(kept)]];
    }),
  );
}

function rowsOf(
  findings: readonly Finding[],
  bySheet: ReadonlyMap<string, readonly Table[]>,
): Map<string, Set<number>> {
  const rows = new Map<string, Set<number>>();
  for (const { sheet, address, related } of findings) {
    const of = rows.get(sheet) ?? new Set();
    rows.set(sheet, of);
    of.add(address.row);
    const height = related.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
    if (height <= MOST_ROWS)
      for (const { top, bottom } of related) for (let row = top; row <= bottom; row += 1) of.add(row);
    for (const row of bySheet.get(sheet)?.find(({ range }) => contains(range, address))?.headerRows ?? []) of.add(row);
  }
  // The line above the budget block names its columns.
  for (const { sheet, budget } of [...bySheet.values()].flat()) {
    const of = rows.get(sheet);
    if (of && budget.some(({ row }) => of.has(row))) of.add(Math.min(...budget.map(({ row }) => row)) - 1);
  }
  return rows;
}

function rowTexts(sheet: Sheet, row: number, ranges: readonly Range[]): Record<string, string> {
  const own = ranges.filter(({ top, bottom }) => row >= top && row <= bottom);
  const left = own.length > 0 ? Math.min(...own.map((range) => range.left)) : 1;
  const right = own.length > 0 ? Math.max(...own.map((range) => range.right)) : MOST_COLUMNS;
  const texts: Record<string, string> = {};
  for (let column = left; column <= right; column += 1) {
    const text = textShown(sheet, row, column);
    if (text !== "") texts[columnLetters(column)] = shortened(text, LONGEST);
  }
  return texts;
}

/** The text that a reader sees in a row: a cell that is merged over several rows speaks for each of them. */
function textShown(sheet: Sheet, row: number, column: number): string {
  const merge = mergeAt(sheet, { row, column });
  return textAt(sheet, merge?.left === column ? { row: merge.top, column } : { row, column });
}
