import { ICommandService, LifecycleService, LifecycleStages, type Univer } from "@univerjs/core";
import { SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { Book, BookEvent } from "../host/model/book";
import type { SheetModel } from "../host/model/sheet";
import { toUniverRange } from "../host/model/snapshot";
import { rowsToFit } from "./rows";

/**
 * Makes rows that have no height of their own as high as their text, once there is something drawn to measure, and those that the
 * add-in wants to have fitted; nothing that could be undone. Gives what ends it.
 */
export function fitRows(univer: Univer, book: Book): () => void {
  const injector = univer.__getInjector();
  const unitId = book.engine.workbook.getUnitId();
  let isOpen = true;
  const fit = (sheet: SheetModel): void => {
    const ranges = isOpen && book.sheets.includes(sheet) ? rowsToFit(sheet).map(toUniverRange) : [];
    if (ranges.length === 0) return;
    const target = { unitId, subUnitId: sheet.id, ranges, autoHeightRanges: ranges };
    const { redos } = injector.get(SheetInterceptorService).generateMutationsOfAutoHeight(target);
    for (const { id, params } of redos) injector.get(ICommandService).syncExecuteCommand(id, params);
  };
  const listen = (event: BookEvent): void => {
    // The batch may still write; and a sheet that was just added has to be drawn before it is measured.
    if (event.kind === "fit") setTimeout(fit, 0, event.sheet);
  };
  book.listeners.add(listen);
  void injector
    .get(LifecycleService)
    .onStage(LifecycleStages.Rendered)
    .then(() => {
      book.sheets.forEach(fit);
    });
  return () => {
    isOpen = false;
    book.listeners.delete(listen);
  };
}
