import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type IWorkbookData,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import type { Range } from "../../core/sheet/address";
import { changesContent, createHistory, WRITE, writing, type CellMatrix } from "./history";
import { toUniverRange } from "./snapshot";

export type { CellMatrix } from "./history";

/** The few things that the model asks of Univer; nothing else in the host talks to it. */
export interface Engine {
  readonly workbook: Workbook;
  readonly sheet: (id: string) => Worksheet | undefined;
  readonly write: (sheetId: string, cells: CellMatrix) => void;
  /** Calculates what depends on the cells that were written since the last time; resolves when that is done. */
  readonly calculate: () => Promise<void>;
  /** True where cells were written and what depends on them is not calculated. */
  readonly isDirty: () => boolean;
  readonly run: (command: string, params: Record<string, unknown>) => void;
  /** Told of every change of cells except the results of formulas, whoever made it. */
  readonly onWrite: (listener: (sheetId: string, range: Range) => void) => void;
  /** Makes one undo step of all that was written since the last one. */
  readonly closeUndoStep: () => void;
  /** Forgets all that could be undone. */
  readonly clearHistory: () => void;
  readonly undo: () => Promise<boolean>;
  readonly redo: () => Promise<boolean>;
  readonly dispose: () => void;
}

/** Longest wait for Univer to say that it has calculated; a workbook of 2,000 formulas takes 1.3 s from cold. */
const CALCULATION_LIMIT = 15_000;

const START = "formula.mutation.set-formula-calculation-start";
const NEWS = "formula.mutation.set-formula-calculation-notification";

export function createEngine(univer: Univer, data: Partial<IWorkbookData>): Engine {
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  const commands = univer.__getInjector().get(ICommandService);
  const unitId = workbook.getUnitId();
  let dirty: { unitId: string; sheetId: string; range: object }[] = [];
  const history = createHistory(univer, workbook);
  const write = (subUnitId: string, cellValue: CellMatrix): void => {
    history.note(subUnitId, cellValue);
    commands.syncExecuteCommand(WRITE, writing(unitId, subUnitId, cellValue));
  };
  const writes = new Set<(sheetId: string, range: Range) => void>();
  commands.onCommandExecuted(({ id, params }, options) => {
    if (id !== WRITE || options?.fromFormula === true || options?.["applyFormulaCalculationResult"] === true) return;
    const {
      unitId: unit,
      subUnitId,
      cellValue,
    } = params as { unitId: string; subUnitId: string; cellValue: CellMatrix };
    if (unit !== unitId || !changesContent(cellValue)) return;
    const range = extent(cellValue);
    dirty.push({ unitId, sheetId: subUnitId, range: toUniverRange(range) });
    for (const listener of writes) listener(subUnitId, range);
  });
  let running = Promise.resolve();
  const calculate = (): Promise<void> => (running = running.then(calculateDirty));
  const calculateDirty = async (): Promise<void> => {
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
      const listener = commands.onCommandExecuted(({ id, params }) => {
        // How it ended is told last, after the results are in the cells, and also where there was nothing to do.
        const news = params as { functionsExecutedState?: number } | undefined;
        if (id === NEWS && news?.functionsExecutedState !== undefined) end();
      });
      void commands.executeCommand(START, { ...NOTHING_DIRTY, dirtyRanges }, { onlyLocal: true });
    });
  };
  // Univer takes back what was done in the workbook that has the focus.
  const focused = (): typeof commands => {
    univer.__getInjector().get(IUniverInstanceService).focusUnit(unitId);
    return commands;
  };
  return {
    workbook,
    sheet: (id) => workbook.getSheetBySheetId(id) ?? undefined,
    write,
    calculate,
    isDirty: () => dirty.length > 0,
    run: (command, params) => void commands.syncExecuteCommand(command, { unitId, ...params }),
    onWrite: (listener) => void writes.add(listener),
    closeUndoStep: history.close,
    clearHistory: history.clear,
    undo: () => focused().executeCommand("univer.command.undo"),
    redo: () => focused().executeCommand("univer.command.redo"),
    // Univer itself is left to the garbage collector: its timers fail when it is disposed of before they ring.
    dispose: () => void univer.__getInjector().get(IUniverInstanceService).disposeUnit(unitId),
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

/** The smallest range around the cells of a matrix. */
export function extent(cells: CellMatrix): Range {
  const range = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const [row, columns] of Object.entries(cells)) {
    range.top = Math.min(range.top, Number(row) + 1);
    range.bottom = Math.max(range.bottom, Number(row) + 1);
    for (const column of Object.keys(columns)) {
      range.left = Math.min(range.left, Number(column) + 1);
      range.right = Math.max(range.right, Number(column) + 1);
    }
  }
  return range;
}
