import { ICommandService, LifecycleService, LifecycleStages, type Univer } from "@univerjs/core";
import { SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { Book } from "../host/model/book";
import { toUniverRange } from "../host/model/snapshot";
import { rowsToFit } from "./rows";

/** Makes rows that have no height of their own as high as their text, once there is something drawn to measure; nothing that could be undone. */
export async function fitRows(univer: Univer, book: Book, isOpen: () => boolean): Promise<void> {
  const injector = univer.__getInjector();
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  if (!isOpen()) return;
  const unitId = book.engine.workbook.getUnitId();
  for (const sheet of book.sheets) {
    const ranges = rowsToFit(sheet).map(toUniverRange);
    if (ranges.length === 0) continue;
    const target = { unitId, subUnitId: sheet.id, ranges, autoHeightRanges: ranges };
    const { redos } = injector.get(SheetInterceptorService).generateMutationsOfAutoHeight(target);
    for (const { id, params } of redos) injector.get(ICommandService).syncExecuteCommand(id, params);
  }
}
