/** The only door to @microsoft/office-js-helpers, loaded when it is needed: it is old and large. */
import { ExcelUtilities, UI, Utilities } from "@microsoft/office-js-helpers";

/** A message without React, for when the pane cannot start. */
export const notify = (title: string, message: string): void => {
  UI.notify(message, title, "error");
};

/** Where the add-in runs, for the diagnostics line. */
export const place = (): string => `${Utilities.host} · ${Utilities.platform}`;

/** A new worksheet at the end of the workbook, in place of the one of that name; one call of context.sync(). */
export const createSheet = (context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> =>
  ExcelUtilities.forceCreateSheet(context.workbook, name);
