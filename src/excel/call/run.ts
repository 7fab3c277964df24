import { holdsHere } from "../quirks";
import { knows } from "../requirements";
import { toExcelError } from "./error";

/** Runs an action on the live workbook; every exception that comes out is an ExcelError. */
export async function inExcel<T>(action: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(action);
  } catch (error) {
    throw toExcelError(error);
  }
}

/** Whether what is written in one run can be one undo step here, as far as is known. */
export const groupsUndo = (): boolean => knows("RunOptions.mergeUndoGroup") && holdsHere("undo-groups") !== false;

/**
 * Runs an action that only writes what can be undone: all of it is one step to the user. Nothing else may go along, and where
 * Excel cannot do it after all the error is "undo-unsupported".
 */
export async function inUndoGroup<T>(action: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ mergeUndoGroup: true }, action);
  } catch (error) {
    throw toExcelError(error);
  }
}
