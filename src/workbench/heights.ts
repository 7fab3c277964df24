import { ICommandService, LifecycleService, LifecycleStages, WrapStrategy, type Univer } from "@univerjs/core";
import { SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { Range } from "../core/sheet/address";
import type { Book } from "../host/model/book";
import type { SheetModel } from "../host/model/sheet";
import { toUniverRange } from "../host/model/snapshot";

/** More rows than these would keep a person waiting; the rest keep the usual height. */
const MOST_ROWS = 1000;

/** Rows with wrapped text for which the file says no height: Excel fits them on opening. */
export function rowsToFit(sheet: Pick<SheetModel, "file" | "style" | "used">): Range[] {
  const used = sheet.used(true);
  const given = sheet.file?.sizes.rows;
  if (!used || !given) return [];
  const rows: Range[] = [];
  for (let { top: row } = used; row <= used.bottom && rows.length < MOST_ROWS; row++) {
    if (given.has(row - 1)) continue;
    for (let { left: column } = used; column <= used.right; column++)
      if (sheet.style({ row, column })?.tb === WrapStrategy.WRAP) {
        rows.push({ ...used, top: row, bottom: row });
        break;
      }
  }
  return rows;
}

/** Makes those rows as high as their text, once there is something drawn to measure; nothing that could be undone. */
export async function fitRows(univer: Univer, book: Book): Promise<void> {
  const injector = univer.__getInjector();
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  const unitId = book.engine.workbook.getUnitId();
  for (const sheet of book.sheets) {
    const ranges = rowsToFit(sheet).map(toUniverRange);
    if (ranges.length === 0) continue;
    const target = { unitId, subUnitId: sheet.id, ranges, autoHeightRanges: ranges };
    const { redos } = injector.get(SheetInterceptorService).generateMutationsOfAutoHeight(target);
    for (const { id, params } of redos) injector.get(ICommandService).syncExecuteCommand(id, params);
  }
}
