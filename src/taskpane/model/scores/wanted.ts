import type { PlannedRow, Wishes } from "../../../core/edit/score-row";
import { printPlace } from "../../../core/sheet/address";

/** True where a row's check box is on: the user wants it, and scores that stand there may be replaced where one does. */
export const isWanted = (row: PlannedRow, { overwrite, rows }: Wishes): boolean =>
  (row.group !== "differs" || overwrite === "differing") && (rows?.get(printPlace(row))?.write ?? true);
