import { union, type Range } from "../core/sheet/address";
import { sync, type CallOptions } from "./call/sync";

/**
 * What is selected: its sheet, and the smallest range around all of its areas. `getSelectedRanges` is of ExcelApi 1.9, which the
 * manifest asks for; it takes several areas, as getSelectedRange (1.1) does not.
 */
export async function selection(
  context: Excel.RequestContext,
  options: CallOptions = {},
): Promise<{ readonly sheet: string; readonly range: Range }> {
  const selected = context.workbook.getSelectedRanges();
  selected.worksheet.load("name");
  selected.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  await sync(context, options);
  const ranges = selected.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }): Range => ({
    top: rowIndex + 1,
    left: columnIndex + 1,
    bottom: rowIndex + rowCount,
    right: columnIndex + columnCount,
  }));
  return { sheet: selected.worksheet.name, range: ranges.reduce(union) };
}
