import { ICommandService, type IRange, type Univer } from "@univerjs/core";
import type { Range } from "../core/sheet/address";
import type { Book, BookEvent } from "../host/model/book";
import { toUniverRange } from "../host/model/snapshot";

const SELECT = "sheet.operation.set-selections";
const ACTIVATE = "sheet.operation.set-worksheet-active";

interface Selected {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly selections?: readonly { readonly range: IRange }[];
}

/** Keeps the grid's selection and the workbook's the same, whichever of them changes; gives what ends it. */
export function followSelection(univer: Univer, book: Book): () => void {
  const commands = univer.__getInjector().get(ICommandService);
  const unitId = book.engine.workbook.getUnitId();
  const shown = (): string | undefined => book.engine.workbook.getActiveSheet()?.getSheetId();
  const listen = (event: BookEvent): void => {
    // What the user has just done comes back from the book; then there is nothing to do.
    if (fromGrid) return;
    if (event.kind === "deleted" && shown() === event.sheet.id) activate(neighbour(book, event.sheet.id));
    if (event.kind === "activated" || event.kind === "selection") activate(event.sheet.id);
    if (event.kind === "selection") select(event.sheet.id, event.range);
  };
  const activate = (subUnitId: string | undefined): void => {
    if (subUnitId !== undefined && shown() !== subUnitId)
      fromBook(() => commands.syncExecuteCommand(ACTIVATE, { unitId, subUnitId }));
  };
  const select = (subUnitId: string, range: Range): void => {
    const { top: row, left: column } = range;
    const cell = toUniverRange({ top: row, left: column, bottom: row, right: column });
    const primary = { actualRow: row - 1, actualColumn: column - 1, isMerged: false, isMergedMainCell: false, ...cell };
    const selections = [{ range: toUniverRange(range), primary, style: null }];
    fromBook(() => commands.syncExecuteCommand(SELECT, { unitId, subUnitId, selections, reveal: true }));
  };
  let [fromGrid, busy] = [false, false];
  const fromBook = (run: () => void): void => {
    busy = true;
    run();
    busy = false;
  };
  const heard = commands.onCommandExecuted(({ id, params }) => {
    if (busy || (id !== SELECT && id !== ACTIVATE)) return;
    const { unitId: unit, subUnitId, selections } = params as Selected;
    const sheet = book.find(subUnitId);
    if (unit !== unitId || !sheet) return;
    fromGrid = true;
    const range = selections?.at(-1)?.range;
    if (id === ACTIVATE && book.active !== sheet) book.activate(sheet);
    if (id === SELECT && range) {
      const now = toRange(range);
      if (book.active !== sheet || !same(now, book.selection)) book.select(sheet, now);
    }
    fromGrid = false;
  });
  book.listeners.add(listen);
  return () => {
    heard.dispose();
    book.listeners.delete(listen);
  };
}

/** Some sheet that can be seen, other than the one named. */
const neighbour = (book: Book, id: string): string | undefined =>
  book.sheets.find((sheet) => sheet.id !== id && sheet.visibility === "Visible")?.id;

/** Univer's range counted from 1; whole rows and columns have no numbers there. */
const toRange = ({ startRow, startColumn, endRow, endColumn }: IRange): Range => ({
  top: (startRow || 0) + 1,
  left: (startColumn || 0) + 1,
  bottom: (endRow || 0) + 1,
  right: (endColumn || 0) + 1,
});

const same = (a: Range, b: Range): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
