import { createScoreSheet } from "../../../core/make/score-sheet";
import type { Translate } from "../../../core/translate";
import type { NewSheet } from "../../../core/make/sheet";
import { tableKey } from "../../../core/table/key";
import type { Checked } from "../../../session";

/** The score sheet of the framework with that key; undefined where it is gone or has become something else. */
export function scoreSheetOf({ audit }: Checked, key: string, translate: Translate): NewSheet | undefined {
  const found = audit.tables.find(({ table }) => table.kind === "framework" && tableKey(table) === key);
  return found && createScoreSheet(found.table, translate);
}
