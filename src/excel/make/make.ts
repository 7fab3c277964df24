import { freeName, replaceable, tagNameOf, tagOf, type TaggedSheet } from "../../core/make/tag";
import type { NewSheet } from "../../core/make/sheet";
import { ExcelError, toExcelError } from "../call/error";
import { sync, syncToTheEnd, throwIfCancelled, type CallOptions } from "../call/sync";
import { batchesOf } from "./steps";

/** What came of it: the name of the sheet, or of an older one that nobody has said may be replaced. */
export type SheetMade = { readonly written: string } | { readonly exists: string };

/**
 * Makes a worksheet at the end of the workbook, in place of an older one of its kind and source only where `replace` says so.
 * Sheets of the user are never touched. Four calls whatever the number of rows, one more for each started 4 MB.
 */
export async function makeSheet(
  context: Excel.RequestContext,
  wanted: NewSheet,
  { replace, ...options }: CallOptions & { readonly replace: boolean },
): Promise<SheetMade> {
  const sheets = await lookRound(context, tagNameOf(wanted.kind), options);
  const old = replaceable(sheets, wanted.source);
  if (old !== undefined && !replace) return { exists: old };
  const taken = sheets.map(({ name }) => name);
  const name = old ?? freeName(wanted.name, taken);
  throwIfCancelled(options);
  // Loaded only here: the helpers are old and large.
  const { createSheet } = await import("../helpers");
  const sheet = await createSheet(context, name).catch((error: unknown) => {
    throw notAdded(error);
  });
  try {
    await fill(context, sheet, name, wanted, options);
  } catch (error) {
    // Half a sheet would be worse than none.
    sheet.delete();
    await syncToTheEnd(context, options).catch(() => undefined);
    throw error;
  }
  return { written: name };
}

/** The names of all worksheets, and the tags of those of a kind; refuses where no sheet can be added. */
async function lookRound(context: Excel.RequestContext, kind: string, options: CallOptions): Promise<TaggedSheet[]> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/name");
  protection.load("protected");
  await sync(context, options);
  if (protection.protected) throw new ExcelError("structure-protected");
  const tags = worksheets.items.map(({ names }) => names.getItemOrNullObject(kind));
  for (const tag of tags) tag.load("formula");
  await sync(context, options);
  return worksheets.items.map(({ name }, i) => ({
    name,
    tag: tags[i]!.isNullObject ? undefined : String(tags[i]!.formula),
  }));
}

/** Where Excel only says that it will not, the reason is nearly always the protection of the structure. */
function notAdded(error: unknown): ExcelError {
  const known = toExcelError(error);
  return known.code === "access-denied" ? new ExcelError("structure-protected", {}, { cause: error }) : known;
}

async function fill(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  wanted: NewSheet,
  options: CallOptions,
): Promise<void> {
  // The tag comes first: whatever happens then, the sheet is known as ours.
  sheet.names.add(tagNameOf(wanted.kind), `=${tagOf(name, wanted.source)}`).visible = false;
  const batches = batchesOf(wanted);
  for (const [i, batch] of batches.entries()) {
    for (const { put } of batch) put(sheet);
    if (i === batches.length - 1) sheet.activate();
    await syncToTheEnd(context, options);
    options.onProgress?.({ done: i + 1, total: batches.length });
  }
}
