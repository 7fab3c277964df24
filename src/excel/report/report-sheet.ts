import type { ReportSheet } from "../../core/report/report-cells";
import { freeName, replaceable, REPORT_TAG, tagOf, type TaggedSheet } from "../../core/report/report-tag";
import { ExcelError, toExcelError } from "../call/error";
import { sync, syncToTheEnd, throwIfCancelled, type CallOptions } from "../call/sync";
import { dress } from "./dress";
import { piecesOf, putRows } from "./rows";

/** What came of it: the name of the sheet, or of an older report that nobody has said may be replaced. */
export type ReportWritten = { readonly written: string } | { readonly exists: string };

/**
 * Makes the report's worksheet at the end of the workbook, in place of an older one only where `replace` says so. Sheets of the user
 * are never touched. Four calls whatever the number of findings, one more for each started 4 MB.
 */
export async function writeReportSheet(
  context: Excel.RequestContext,
  report: ReportSheet,
  { replace, ...options }: CallOptions & { readonly replace: boolean },
): Promise<ReportWritten> {
  const sheets = await lookRound(context, options);
  const old = replaceable(sheets);
  if (old !== undefined && !replace) return { exists: old };
  const taken = sheets.map(({ name }) => name);
  const name = old ?? freeName(report.name, taken);
  throwIfCancelled(options);
  // Loaded only here: the helpers are old and large.
  const { createSheet } = await import("../helpers");
  const sheet = await createSheet(context, name).catch((error: unknown) => {
    throw notAdded(error);
  });
  try {
    await fill(context, sheet, name, report, options);
  } catch (error) {
    // Half a report would be worse than none.
    sheet.delete();
    await syncToTheEnd(context, options).catch(() => undefined);
    throw error;
  }
  return { written: name };
}

/** The names of all worksheets, and the tags of those that are reports; refuses where no sheet can be added. */
async function lookRound(context: Excel.RequestContext, options: CallOptions): Promise<TaggedSheet[]> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/name");
  protection.load("protected");
  await sync(context, options);
  if (protection.protected) throw new ExcelError("structure-protected");
  const tags = worksheets.items.map(({ names }) => names.getItemOrNullObject(REPORT_TAG));
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
  report: ReportSheet,
  options: CallOptions,
): Promise<void> {
  // The tag comes first: whatever happens then, the sheet is known as ours.
  sheet.names.add(REPORT_TAG, `=${tagOf(name)}`).visible = false;
  const pieces = piecesOf(report.rows);
  let top = 1;
  for (const [i, piece] of pieces.entries()) {
    putRows(sheet, piece, top);
    top += piece.length;
    if (i === pieces.length - 1) dress(sheet, report);
    await syncToTheEnd(context, options);
    options.onProgress?.({ done: i + 1, total: pieces.length });
  }
}
