import { printAddress, type Address } from "../../core/sheet/address";
import type { RawCell, RawRow, SheetVisitor } from "../read/raw";

/** A row that exists in the file, with its cells. */
export interface LocatedRow {
  readonly row: RawRow;
  readonly cells: readonly RawCell[];
}

/** Where the cells that are to be written stand, or where they belong. */
export interface Locations {
  readonly rows: ReadonlyMap<number, LocatedRow>;
  /** For rows that the file does not have: the place of the first row below. */
  readonly placeOfRow: ReadonlyMap<number, number>;
  /** Target cells that exist, by their address. */
  readonly cells: ReadonlyMap<string, RawCell>;
  /** All cells with a shared formula, in the order of the file. */
  readonly sharedFormulas: readonly RawCell[];
  readonly hasFormula: () => boolean;
}

/** Watches a sheet being read and remembers what writing these cells takes, and no more. */
export function createLocator(targets: readonly Address[]): SheetVisitor & Locations {
  const wantedRows = [...new Set(targets.map(({ row }) => row))].sort((a, b) => a - b);
  const wantedCells = new Set(targets.map(printAddress));
  const rowsByNumber = new Set(wantedRows);
  const rows = new Map<number, LocatedRow>();
  const placeOfRow = new Map<number, number>();
  const cells = new Map<string, RawCell>();
  const sharedFormulas: RawCell[] = [];
  let passed = 0;
  let current: RawCell[] | undefined;
  let formula = false;
  return {
    rows,
    placeOfRow,
    cells,
    sharedFormulas,
    hasFormula: () => formula,
    rowOpens: (row, _tag, start) => {
      for (; passed < wantedRows.length && wantedRows[passed]! < row; passed++)
        placeOfRow.set(wantedRows[passed]!, start);
      current = rowsByNumber.has(row) ? [] : undefined;
    },
    cell: (cell) => {
      if (cell.formula) {
        formula = true;
        if (cell.formula.kind === "shared") sharedFormulas.push(cell);
      }
      if (!current) return;
      current.push(cell);
      const address = printAddress(cell);
      if (wantedCells.has(address)) cells.set(address, cell);
    },
    row: (row) => {
      if (current && !rows.has(row.row)) rows.set(row.row, { row, cells: current });
    },
  };
}
