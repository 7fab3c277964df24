import { freeName, replaceable, tagNameOf, sheetTagOf, type TaggedSheet } from "../../core/make/tag";
import type { NewSheet } from "../../core/make/sheet";
import { ExcelError, toExcelError } from "../call/error";
import { sync, syncToTheEnd, throwIfCancelled, type CallOptions } from "../call/sync";
import { batchesOf } from "./steps";

/** What came of it: the name of the sheet, or of an older one that nobody has said may be replaced. */
export type SheetMade = { readonly written: string } | { readonly exists: string };

/** How often a name is looked for where somebody takes the one that was free a moment ago. */
const TRIES = 3;

/** A worksheet as it was found: its name, and whether it is ours. */
interface FoundSheet extends TaggedSheet {
  readonly id: string;
}

/**
 * Makes a worksheet at the end of the workbook, in place of an older one of its kind and source only where `replace` says so.
 * Sheets of the user are never touched: ours is known by its tag and goes by its id, never by a name, and where somebody takes
 * the name meanwhile the new sheet gets another one. Four calls whatever the number of rows, one more for each started 4 MB.
 */
export async function makeSheet(
  context: Excel.RequestContext,
  wanted: NewSheet,
  { replace, ...options }: CallOptions & { readonly replace: boolean },
): Promise<SheetMade> {
  const kind = tagNameOf(wanted.kind);
  let sheets = await lookRound(context, kind, options);
  for (let tries = 1; ; tries++) {
    const older = replaceable(sheets, wanted.source);
    if (older !== undefined && !replace) return { exists: older };
    const old = sheets.find(({ name }) => name === older);
    const free = freeName(
      wanted.name,
      sheets.map(({ name }) => name),
    );
    throwIfCancelled(options);
    try {
      return { written: await makeAs(context, wanted, free, old, options) };
    } catch (error) {
      if (!(error instanceof NotAdded)) throw error;
      const now = await takeOff(context, kind, sheets, options);
      if (tries === TRIES || !now?.some(({ name }) => name === free || name === older)) throw notAdded(error.cause);
      sheets = now;
    }
  }
}

/** Thrown inside when the call that adds the sheet has failed, perhaps half-way. */
class NotAdded extends Error {}

async function makeAs(
  context: Excel.RequestContext,
  wanted: NewSheet,
  free: string,
  old: FoundSheet | undefined,
  options: CallOptions,
): Promise<string> {
  const { worksheets } = context.workbook;
  const name = old?.name ?? free;
  const sheet = worksheets.add(free);
  sheet.load("id");
  // The tag comes first: whatever happens then, the sheet is known as ours.
  sheet.names.add(tagNameOf(wanted.kind), `=${sheetTagOf(name, wanted.source)}`).visible = false;
  if (old) {
    worksheets.getItemOrNullObject(old.id).delete();
    sheet.name = name;
  }
  // Excel on the web cannot show a sheet in the call that adds it.
  await syncToTheEnd(context, options).catch((error: unknown) => {
    throw new NotAdded("", { cause: error });
  });
  const made = worksheets.getItem(sheet.id);
  try {
    await fill(context, made, wanted, options);
  } catch (error) {
    // A half-written sheet is removed.
    made.delete();
    await syncToTheEnd(context, options).catch(() => undefined);
    throw error;
  }
  return name;
}

/** Takes off what a failed call has added after all, and tells which sheets there are now; undefined where nobody can say. */
async function takeOff(
  context: Excel.RequestContext,
  kind: string,
  before: readonly FoundSheet[],
  { timeout }: CallOptions,
): Promise<FoundSheet[] | undefined> {
  try {
    const now = await lookRound(context, kind, { timeout });
    const isNew = ({ id, tag }: FoundSheet): boolean => tag !== undefined && !before.some((each) => each.id === id);
    const added = now.filter(isNew);
    for (const { id } of added) context.workbook.worksheets.getItemOrNullObject(id).delete();
    if (added.length > 0) await syncToTheEnd(context, { timeout });
    return now.filter((each) => !added.includes(each));
  } catch {
    return undefined;
  }
}

/** All worksheets, with the tags of those of a kind; refuses where no sheet can be added. */
async function lookRound(context: Excel.RequestContext, kind: string, options: CallOptions): Promise<FoundSheet[]> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/id,items/name");
  protection.load("protected");
  await sync(context, options);
  if (protection.protected) throw new ExcelError("structure-protected");
  const tags = worksheets.items.map(({ names }) => names.getItemOrNullObject(kind));
  for (const tag of tags) tag.load("formula");
  await sync(context, options);
  return worksheets.items.map(({ id, name }, i) => ({
    id,
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
  wanted: NewSheet,
  options: CallOptions,
): Promise<void> {
  const batches = batchesOf(wanted);
  for (const [i, batch] of batches.entries()) {
    for (const { put } of batch) put(sheet);
    if (i === batches.length - 1) sheet.activate();
    await syncToTheEnd(context, options);
    options.onProgress?.({ done: i + 1, total: batches.length });
  }
}
