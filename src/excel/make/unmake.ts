import { sheetTagOf, tagNameOf } from "../../core/make/tag";
import type { NewSheet } from "../../core/make/sheet";
import { ExcelError } from "../call/error";
import { sync, syncToTheEnd, type CallOptions } from "../call/sync";

/**
 * Takes away a worksheet that was made, with whatever has been filled in there since. One that was renamed, or that somebody
 * else has put in its place, stays. Two calls.
 */
export async function unmakeSheet(
  context: Excel.RequestContext,
  { kind, source }: Pick<NewSheet, "kind" | "source">,
  name: string,
  options: CallOptions = {},
): Promise<void> {
  const found = context.workbook.worksheets.getItemOrNullObject(name);
  found.load("id");
  const tag = found.names.getItemOrNullObject(tagNameOf(kind));
  tag.load("formula");
  await sync(context, options);
  const isOurs = !found.isNullObject && !tag.isNullObject && tag.formula === `=${sheetTagOf(name, source)}`;
  if (!isOurs) throw new ExcelError("sheet-gone", { sheet: name });
  context.workbook.worksheets.getItem(found.id).delete();
  await syncToTheEnd(context, options);
}
