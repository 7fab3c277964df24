import type { ICellData, IStyleData, Nullable, Styles, Worksheet } from "@univerjs/core";
import { addressKey, contains, type Address, type Range } from "../../core/sheet/address";
import { isError, type Cell, type CellValue } from "../../core/sheet/sheet";
import type { FormulaRange } from "../../xlsx";
import type { FileSheet } from "./file";
import type { Rule } from "./rule";
import type { TableModel } from "./table";
import type { Validated } from "./validation";
import { toCore, toWire, type WireValue } from "./stored";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** Text of a value under a number format. */
export type Display = (value: CellValue, format: string | undefined) => string;

/** Where a cell leads to. */
export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** How a sheet prints, as far as somebody has said. */
export interface Page {
  orientation: "Portrait" | "Landscape";
  paperSize: "Letter" | "A3" | "A4" | "A5" | "Legal";
  printGridlines: boolean;
  zoom: object;
  area?: Range;
  titleRows?: Range;
}

/** One worksheet: its cells live in Univer, what Univer knows nothing of lives here. */
export class SheetModel {
  visibility: Visibility;
  rules: Rule[] = [];
  isProtected: boolean;
  /** Cells that are formatted as not locked. */
  openCells: readonly Range[];
  readonly arrays: FormulaRange[];
  /** What cells take. */
  validations: Validated[];
  readonly tables: TableModel[] = [];
  /** Heights of rows that somebody has said, in points. */
  readonly heights = new Map<number, number>();
  /** Links of cells, by addressKey. */
  readonly links = new Map<number, Hyperlink>();
  readonly page: Page = { orientation: "Portrait", paperSize: "Letter", printGridlines: false, zoom: { scale: 100 } };

  constructor(
    readonly id: string,
    private readonly univer: Worksheet,
    private readonly styles: Styles,
    private readonly display: Display,
    /** What the file says of the sheet; undefined for one that was added since. */
    readonly file: FileSheet | undefined,
  ) {
    this.visibility = file?.sheet.hidden ? "Hidden" : "Visible";
    this.isProtected = file?.sheet.unlocked !== undefined;
    this.openCells = file?.sheet.unlocked ?? [];
    this.arrays = [...(file?.arrays ?? [])];
    this.validations = [...(file?.validations ?? [])];
  }

  /** Ranges that may be edited although the sheet is protected; undefined where it is not protected. */
  get unlocked(): readonly Range[] | undefined {
    return this.isProtected ? this.openCells : undefined;
  }

  set unlocked(ranges: readonly Range[] | undefined) {
    this.isProtected = ranges !== undefined;
    if (ranges) this.openCells = ranges;
  }

  get name(): string {
    return this.univer.getName();
  }

  get merges(): Range[] {
    return this.univer.getMergeData().map(({ startRow, startColumn, endRow, endColumn }) => ({
      top: startRow + 1,
      left: startColumn + 1,
      bottom: endRow + 1,
      right: endColumn + 1,
    }));
  }

  stored({ row, column }: Address): ICellData | undefined {
    return this.univer.getCellMatrix().getValue(row - 1, column - 1) ?? undefined;
  }

  value(address: Address): WireValue {
    return toWire(this.stored(address));
  }

  /** The formula with its "=", array formulas on each of their cells. */
  formula(address: Address): string | undefined {
    const formula = this.stored(address)?.f;
    if (formula != null && formula !== "") return formula;
    const array = this.arrays.find(({ range }) => contains(range, address));
    return array && `=${array.formula}`;
  }

  /** The number format's code; undefined for General. */
  format(address: Address): string | undefined {
    const cell = this.stored(address);
    if (cell?.s == null) return cell ? undefined : this.columnFormat(address.column);
    return this.styles.get(cell.s)?.n?.pattern;
  }

  style(address: Address): IStyleData | undefined {
    const style = this.stored(address)?.s;
    return style == null ? undefined : (this.styles.get(style) ?? undefined);
  }

  get rowCount(): number {
    return this.univer.getRowCount();
  }

  /** In pixels; 0 where the column is hidden. */
  columnWidth(column: number): number {
    return this.univer.getColVisible(column - 1) ? this.univer.getColumnWidth(column - 1) : 0;
  }

  /** Whether a row is hidden, by a person or by a filter. */
  isRowHidden(row: number): boolean {
    return !this.univer.getRowRawVisible(row - 1);
  }

  private columnFormat(column: number): string | undefined {
    return this.file?.columns.find(({ from, to }) => column >= from && column <= to)?.format;
  }

  text(address: Address): string {
    const value = toCore(this.stored(address));
    return this.display(value, this.format(address));
  }

  isLocked(address: Address): boolean {
    return this.unlocked !== undefined && !this.unlocked.some((range) => contains(range, address));
  }

  /** Whether the cell is formatted as locked, which it is unless somebody unlocked it. */
  isLockedStyle(address: Address): boolean {
    return !this.openCells.some((range) => contains(range, address));
  }

  /** The smallest range that holds everything; undefined for a blank sheet. */
  used(valuesOnly: boolean): Range | undefined {
    let used: Range | undefined;
    const add = (row: number, column: number): void => {
      used = used
        ? {
            top: Math.min(used.top, row),
            left: Math.min(used.left, column),
            bottom: Math.max(used.bottom, row),
            right: Math.max(used.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    };
    this.univer.getCellMatrix().forValue((row, column, cell: Nullable<ICellData>) => {
      if (cell && (holds(cell) || (!valuesOnly && cell.s != null))) add(row + 1, column + 1);
    });
    return used;
  }

  /** Every cell that holds something or has a look of its own, row by row. */
  *drawn(): Generator<Address> {
    const found: Address[] = [];
    this.univer.getCellMatrix().forValue((row, column, cell: Nullable<ICellData>) => {
      if (cell && (holds(cell) || cell.s != null)) found.push({ row: row + 1, column: column + 1 });
    });
    yield* found.sort((a, b) => a.row - b.row || a.column - b.column);
  }

  /** The cells that hold something, as the middle of JiHeng knows them. */
  *cells(): Generator<[Address, Cell]> {
    const seen = new Set<number>();
    const cell = (address: Address): [Address, Cell] => {
      const stored = this.stored(address);
      const [formula, format] = [this.formula(address), this.format(address)];
      const value = toCore(stored);
      const text = this.display(value, format);
      const plain = formula === undefined ? {} : { formula: formula.slice(1) };
      return [address, { value, text, ...plain, ...(format !== undefined && { format }) }];
    };
    const filled: Address[] = [];
    this.univer.getCellMatrix().forValue((row, column, stored: Nullable<ICellData>) => {
      if (stored && holds(stored)) filled.push({ row: row + 1, column: column + 1 });
    });
    for (const address of filled) {
      seen.add(addressKey(address));
      yield cell(address);
    }
    for (const { range } of this.arrays)
      for (let { top: row } = range; row <= range.bottom; row++)
        for (let { left: column } = range; column <= range.right; column++)
          if (!seen.has(addressKey({ row, column }))) yield cell({ row, column });
  }
}

const holds = ({ v, f }: ICellData): boolean => (f != null && f !== "") || (v != null && v !== "");

/** How values read: formats by the given printer, everything else as it is. */
export const displayWith =
  (printer: (format: string | undefined) => { number: (n: number) => string; text: (t: string) => string }): Display =>
  (value, format) => {
    if (value === null) return "";
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    if (typeof value === "string") return printer(format).text(value);
    return isError(value) ? value.error : printer(format).number(value.toNumber());
  };
