import {
  ICommandService,
  UniverInstanceType,
  type ICellData,
  type IWorkbookData,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import type { Range } from "../../core/sheet/address";

/** Cells to be written, by row and column from 0; null takes a cell's content and style away. */
export type CellMatrix = Record<number, Record<number, ICellData | null>>;

/** The few things that the model asks of Univer; nothing else in the host talks to it. */
export interface Engine {
  readonly workbook: Workbook;
  readonly sheet: (id: string) => Worksheet | undefined;
  readonly write: (sheetId: string, cells: CellMatrix) => void;
  /** Calculates what depends on the cells that were written since the last time; resolves when that is done. */
  readonly calculate: () => Promise<void>;
  readonly run: (command: string, params: Record<string, unknown>) => void;
  /** Told of everything that changes cells, whoever asked for it. */
  readonly onCommand: (listener: (id: string, params: unknown) => void) => void;
  readonly dispose: () => void;
}

/** Longest wait for Univer to say that it has calculated; a workbook of 2,000 formulas takes 1.3 s from cold. */
const CALCULATION_LIMIT = 15_000;

const START = "formula.mutation.set-formula-calculation-start";
const DONE = "formula.mutation.set-formula-calculation-result";

export function createEngine(univer: Univer, data: Partial<IWorkbookData>): Engine {
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  const commands = univer.__getInjector().get(ICommandService);
  const unitId = workbook.getUnitId();
  let dirty: { unitId: string; sheetId: string; range: object }[] = [];
  const write = (subUnitId: string, cellValue: CellMatrix): void => {
    commands.syncExecuteCommand("sheet.mutation.set-range-values", { unitId, subUnitId, cellValue });
    dirty.push({ unitId, sheetId: subUnitId, range: extent(cellValue) });
  };
  const calculate = async (): Promise<void> => {
    if (dirty.length === 0) return;
    const dirtyRanges = dirty;
    dirty = [];
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        listener.dispose();
        resolve();
      };
      const timer = setTimeout(end, CALCULATION_LIMIT);
      const listener = commands.onCommandExecuted(({ id }) => {
        if (id === DONE) end();
      });
      void commands.executeCommand(START, { ...NOTHING_DIRTY, dirtyRanges }, { onlyLocal: true });
    });
  };
  return {
    workbook,
    sheet: (id) => workbook.getSheetBySheetId(id) ?? undefined,
    write,
    calculate,
    run: (command, params) => void commands.syncExecuteCommand(command, { unitId, ...params }),
    onCommand: (listener) => void commands.onCommandExecuted(({ id, params }) => listener(id, params)),
    dispose: () => univer.dispose(),
  };
}

/** What Univer asks to be told on top of the ranges; only dependants of these are calculated, as in Excel. */
const NOTHING_DIRTY = {
  forceCalculation: false,
  commands: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

function extent(cells: CellMatrix): object {
  const rows = Object.keys(cells).map(Number);
  const columns = Object.values(cells).flatMap((row) => Object.keys(row).map(Number));
  const range: Range = {
    top: Math.min(...rows),
    left: columns.reduce((a, b) => Math.min(a, b), Infinity),
    bottom: Math.max(...rows),
    right: columns.reduce((a, b) => Math.max(a, b), 0),
  };
  return { startRow: range.top, startColumn: range.left, endRow: range.bottom, endColumn: range.right };
}
