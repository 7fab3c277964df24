import type { NewSheet } from "../../core/make/sheet";
import { tagNameOf } from "../../core/make/tag";
import { ExcelError } from "../call/error";
import { sync, syncToTheEnd, type CallOptions } from "../call/sync";
import { PER_ACTION, type Step } from "./step";
import { batchesOf } from "./steps";

/**
 * Makes a worksheet of ours, known by its tag, anew where it stands. It is emptied rather than deleted, so that formulas elsewhere go on referring
 * to it. Two calls whatever the number of rows, one more for each started 4 MB.
 */
export async function remakeSheet(
  context: Excel.RequestContext,
  wanted: NewSheet,
  name: string,
  options: CallOptions = {},
): Promise<void> {
  const found = context.workbook.worksheets.getItemOrNullObject(name);
  found.load("id");
  const tag = found.names.getItemOrNullObject(tagNameOf(wanted.kind));
  tag.load("formula");
  await sync(context, options);
  // A sheet of that name that is not ours is somebody else's, and stays.
  if (found.isNullObject || tag.isNullObject) throw new ExcelError("sheet-gone", { sheet: name });
  const sheet = context.workbook.worksheets.getItem(found.id);
  const batches = batchesOf(wanted, [EMPTY]);
  for (const [i, batch] of batches.entries()) {
    for (const { put } of batch) put(sheet);
    if (i === batches.length - 1) sheet.activate();
    await syncToTheEnd(context, options);
    options.onProgress?.({ done: i + 1, total: batches.length });
  }
}

/** Takes everything off a sheet; it goes along with the first rows, so that no half-empty sheet is left where a call is lost. */
const EMPTY: Step = {
  bytes: 4 * PER_ACTION,
  put: (sheet) => {
    const used = sheet.getUsedRange();
    // Blocks that are written over hidden rows may land in others.
    used.rowHidden = false;
    used.unmerge();
    used.dataValidation.clear();
    used.clear();
  },
};
