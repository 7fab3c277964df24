import { parseRange, type Range } from "../../core/sheet/address";
import type { Sheet, Workbook } from "../../core/sheet/sheet";
import { ExcelError, mayBeMissing } from "../call/error";
import { sync } from "../call/sync";
import { sheetOf } from "./answer";
import type { ReadOptions } from "./memory";
import { nameEntries } from "./names";
import { readBlocks } from "./read-blocks";

/**
 * Reads the whole workbook in three calls, whatever the number of sheets: which sheets there are, where they are used, and what
 * stands there; the last in several where it would weigh more than Excel on the web lets through.
 */
export async function readWorkbook(context: Excel.RequestContext, options: ReadOptions = {}): Promise<Workbook> {
  const { worksheets, names, application } = context.workbook;
  const { memory } = options;
  const reading = memory?.begin();
  worksheets.load("items/id,items/name,items/visibility");
  names.load("items/name,items/formula");
  application.load("calculationMode");
  memory?.listen(context);
  await sync(context, options).catch((error: unknown) => {
    memory?.listens(mayBeMissing(error) ? "refused" : "no");
    throw error;
  });
  memory?.listens("yes");
  const surveys = worksheets.items.map(survey);
  await sync(context, options);
  const used = surveys.map((sheet) => ({ ...sheet, range: usedRange(sheet) }));
  const merges = new Map<string, readonly Range[]>();
  for (const { id, name, range } of used) {
    const known = range && memory?.mergesOf(id, range);
    if (known) merges.set(name, known);
  }
  const readings = await readBlocks(
    context,
    used.flatMap(({ name, range }) => (range ? { sheet: name, range } : [])),
    { text: true, locks: new Set(used.flatMap(({ name, protection }) => (protection.protected ? name : []))), merges },
    options,
  );
  const sheets = used.map(({ id, name, hidden, range, protection }): Sheet => {
    const blocks = readings.filter(({ block }) => block.sheet === name);
    if (range && blocks.length === 0) throw new ExcelError("sheet-gone", { sheet: name });
    const sheet = sheetOf(name, hidden, blocks);
    if (range && !merges.has(name)) reading?.keep(id, range, sheet.merges);
    return protection.protected && !sheet.unlocked ? { ...sheet, unlocked: [] } : sheet;
  });
  const local = used.flatMap((sheet) => nameEntries(sheet.names.items, sheet.name));
  return {
    sheets,
    names: new Map([...nameEntries(names.items), ...local]),
    ...(application.calculationMode === "Manual" && { manual: true }),
  };
}

/** What has to be known of a sheet before its cells are read. */
function survey(sheet: Excel.Worksheet) {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address");
  sheet.protection.load("protected");
  sheet.names.load("items/name,items/formula");
  const { id, name, visibility, protection, names } = sheet;
  return { id, name, hidden: visibility !== "Visible", used, protection, names };
}

/** Where a sheet holds something; undefined where it is blank. */
function usedRange({ name, used }: ReturnType<typeof survey>): Range | undefined {
  if (used.isNullObject) return undefined;
  const range = parseRange(used.address.slice(used.address.lastIndexOf("!") + 1).replaceAll("$", ""));
  if (!range) throw new ExcelError("unsupported-sheet", { sheet: name });
  return range;
}
