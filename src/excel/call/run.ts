import { toExcelError } from "./error";
import { knows } from "../requirements";

/** Runs an action on the live workbook; every exception that comes out is an ExcelError. */
export async function inExcel<T>(
  action: (context: Excel.RequestContext) => Promise<T>,
  options: { readonly oneUndoStep?: boolean } = {},
): Promise<T> {
  const merge = options.oneUndoStep === true && knows("RunOptions.mergeUndoGroup");
  try {
    return await Excel.run(merge ? { mergeUndoGroup: true } : {}, action);
  } catch (error) {
    throw toExcelError(error);
  }
}
