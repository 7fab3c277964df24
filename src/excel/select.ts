import { printAddress, type Address } from "../core/sheet/address";
import { ExcelError } from "./call/error";
import { sync, type CallOptions } from "./call/sync";

/** Shows a sheet and selects a cell of it, which scrolls there. */
export async function select(
  context: Excel.RequestContext,
  sheet: string,
  address: Address,
  options: CallOptions = {},
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load("visibility");
  await sync(context, options);
  if (worksheet.isNullObject) throw new ExcelError("sheet-gone", { sheet });
  if (worksheet.visibility !== "Visible") throw new ExcelError("sheet-hidden", { sheet });
  worksheet.activate();
  worksheet.getRange(printAddress(address)).select();
  await sync(context, options);
}
