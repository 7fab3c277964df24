/** The only door to @microsoft/office-js-helpers, loaded when it is needed: it is old and large. */
import { UI, Utilities } from "@microsoft/office-js-helpers";

/** A message without React, for when the pane cannot start. */
export const notify = (title: string, message: string): void => {
  UI.notify(message, title, "error");
};

/** Where the add-in runs, for the diagnostics line. */
export const place = (): string => `${Utilities.host} · ${Utilities.platform}`;
