import { toExcelError } from "./error";
import { supports } from "./support";

/** Runs an action on the live workbook; every exception that comes out is an ExcelError. */
export async function inExcel<T>(
  action: (context: Excel.RequestContext) => Promise<T>,
  options: { readonly oneUndoStep?: boolean } = {},
): Promise<T> {
  const merge = options.oneUndoStep === true && supports("1.20");
  try {
    return await Excel.run(merge ? { mergeUndoGroup: true } : {}, action);
  } catch (error) {
    throw toExcelError(error);
  }
}
