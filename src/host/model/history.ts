import { IUndoRedoService, type ICellData, type IMutationInfo, type Univer, type Workbook } from "@univerjs/core";

/** Cells to be written, by row and column from 0; null takes a cell's content and style away. */
export type CellMatrix = Record<number, Record<number, ICellData | null>>;

/** Univer's mutation that writes cells. */
export const WRITE = "sheet.mutation.set-range-values";

/** True unless only styles are written. */
export const changesContent = (cells: CellMatrix): boolean =>
  Object.values(cells).some((row) =>
    Object.values(row).some((cell) => cell === null || "v" in cell || "f" in cell || "p" in cell),
  );

/** What the mutation is told. Without the name of the command that gives styles Univer takes the formulas of the cells away. */
export const writing = (unitId: string, subUnitId: string, cellValue: CellMatrix) => ({
  unitId,
  subUnitId,
  cellValue,
  ...(!changesContent(cellValue) && { trigger: "sheet.command.set-style" }),
});

/** Puts what the host writes on Univer's undo stack, a batch at a time, as Excel does. */
export function createHistory(univer: Univer, workbook: Workbook) {
  const unitId = workbook.getUnitId();
  const stack = univer.__getInjector().get(IUndoRedoService);
  let undo: IMutationInfo[] = [];
  let redo: IMutationInfo[] = [];
  const mutation = (subUnitId: string, cellValue: CellMatrix): IMutationInfo => ({
    id: WRITE,
    params: writing(unitId, subUnitId, cellValue),
  });
  return {
    /** Remembers the cells as they are before they are written. */
    note: (sheetId: string, cells: CellMatrix): void => {
      const matrix = workbook.getSheetBySheetId(sheetId)?.getCellMatrix();
      const before = (row: number, column: number): ICellData => {
        const { v = null, f = null, t = null, p = null, s = null } = matrix?.getValue(row, column) ?? {};
        return { v, f, t, p, s };
      };
      // Univer merges styles, so the old one is put back onto none.
      const bare = mapCells(cells, () => ({ s: null }));
      undo = [mutation(sheetId, bare), mutation(sheetId, mapCells(cells, before)), ...undo];
      redo.push(mutation(sheetId, cells));
    },
    clear: (): void => {
      stack.clearUndoRedo(unitId);
    },
    close: (): void => {
      if (redo.length > 0) stack.pushUndoRedo({ unitID: unitId, undoMutations: undo, redoMutations: redo });
      undo = [];
      redo = [];
    },
  };
}

const mapCells = (cells: CellMatrix, map: (row: number, column: number) => ICellData): CellMatrix =>
  Object.fromEntries(
    Object.entries(cells).map(([row, columns]) => [
      row,
      Object.fromEntries(Object.keys(columns).map((column) => [column, map(Number(row), Number(column))])),
    ]),
  );
