import type { ClientWindow } from "./load";

/** The host's side of runs that are to be one undo step. */
export interface UndoGroups {
  readonly opens: () => void;
  readonly closes: () => void;
}

/** The set that brought mergeUndoGroup. */
export const UNDO_GROUPS_SINCE = "1.20";

/** Excel.run of the client in @microsoft/office-js takes mergeUndoGroup and says nothing of it; newer clients do, as here. */
export function groupUndo({ Excel: excel }: ClientWindow, groups: UndoGroups | undefined): void {
  if (!excel || !groups) return;
  const run = excel.run as (...args: unknown[]) => Promise<unknown>;
  const grouped = async (...args: unknown[]): Promise<unknown> => {
    if ((args[0] as { readonly mergeUndoGroup?: unknown } | undefined)?.mergeUndoGroup !== true) return run(...args);
    groups.opens();
    try {
      return await run(...args);
    } finally {
      groups.closes();
    }
  };
  Object.assign(excel, { run: grouped });
}
