import type { Decimal } from "decimal.js";
import { contains, type Address, type Range } from "./address";

/** An Excel error value such as "#REF!". */
export interface ErrorValue {
  readonly error: string;
}

export type CellValue = Decimal | string | boolean | ErrorValue | null;

/** What a cell holds. Cells that hold nothing (formatting alone) are not in a Sheet. */
export interface Cell {
  /** The value; of a formula its cached result. Numbers carry the 15 significant digits that Excel keeps. */
  readonly value: CellValue;
  /** The text as Excel displays it under the cell's number format. */
  readonly text: string;
  /** The formula without its "="; also set on every cell of an array formula. */
  readonly formula?: string;
  /** The number format's code, e.g. "0.00%"; absent for General. */
  readonly format?: string;
}

/** What the reader of a live workbook or a file hands over; createSheet makes a Sheet of it. */
export interface SheetData {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: Iterable<readonly [Address, Cell]>;
  readonly merges: readonly Range[];
  /** Set where the worksheet is protected: the ranges whose cells are not locked. */
  readonly unlocked?: readonly Range[];
}

/** An immutable picture of a worksheet. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Row number → column number → cell; rows and columns in rising order. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  readonly merges: readonly Range[];
  /** The merges that touch a row, for rows that hold something. */
  readonly mergesByRow: ReadonlyMap<number, readonly Range[]>;
  readonly unlocked?: readonly Range[];
}

/** A picture of a workbook: its worksheets in tab order. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Defined names and what they refer to, as written in the workbook. */
  readonly names: ReadonlyMap<string, string>;
  /** True where formulas are to be calculated when the file is opened, so that their stored results may be out of date. */
  readonly stale?: boolean;
  /** True where formulas are calculated only when somebody asks for it, so that their results may be out of date. */
  readonly manual?: boolean;
}

export function createSheet(data: SheetData): Sheet {
  const unsorted = new Map<number, Map<number, Cell>>();
  for (const [{ row, column }, cell] of data.cells) {
    const cells = unsorted.get(row);
    if (cells) cells.set(column, cell);
    else unsorted.set(row, new Map([[column, cell]]));
  }
  const byNumber = (a: readonly [number, unknown], b: readonly [number, unknown]): number => a[0] - b[0];
  const rows = new Map([...unsorted].sort(byNumber).map(([row, cells]) => [row, new Map([...cells].sort(byNumber))]));
  const mergesByRow = new Map<number, Range[]>();
  for (const merge of data.merges)
    for (const row of rowsIn({ rows }, merge.top, merge.bottom)) {
      const merges = mergesByRow.get(row);
      if (merges) merges.push(merge);
      else mergesByRow.set(row, [merge]);
    }
  const { name, hidden, merges, unlocked } = data;
  return { name, hidden, rows, merges, mergesByRow, ...(unlocked && { unlocked }) };
}

/** The filled rows from one to another: neither a million empty ones are walked nor, for a few rows, all others of the sheet. */
export function rowsIn(
  { rows }: { readonly rows: ReadonlyMap<number, unknown> },
  top: number,
  bottom: number,
): number[] {
  if (bottom - top >= rows.size) return [...rows.keys()].filter((row) => row >= top && row <= bottom);
  const found: number[] = [];
  for (let row = top; row <= bottom; row += 1) if (rows.has(row)) found.push(row);
  return found;
}

/** True where a cell has a formula, which need not be spelled out for that. */
export const hasFormula = (cell: Cell): boolean => "formula" in cell;

export const cellAt = (sheet: Sheet, { row, column }: Address): Cell | undefined => sheet.rows.get(row)?.get(column);

/** The merged area that a cell belongs to, if any. */
export const mergeAt = (sheet: Sheet, address: Address): Range | undefined =>
  firstWith(sheet.mergesByRow.get(address.row), address.column);

function firstWith(merges: readonly Range[] | undefined, column: number): Range | undefined {
  if (merges) for (const merge of merges) if (column >= merge.left && column <= merge.right) return merge;
  return undefined;
}

/** The displayed text of a cell, trimmed; "" for an empty one. */
export const textAt = (sheet: Sheet, address: Address): string => cellAt(sheet, address)?.text.trim() ?? "";

/** True where the worksheet is protected and the cell is locked. */
export const isLocked = (sheet: Sheet, address: Address): boolean =>
  sheet.unlocked !== undefined && !sheet.unlocked.some((range) => contains(range, address));

export const isError = (value: CellValue): value is ErrorValue =>
  typeof value === "object" && value !== null && "error" in value;
