import type { Across } from "./across";
import { copiesIn } from "./copied";
import type { Compared } from "./compared";
import { rollUpsAcross } from "./rollups";
import { unitsAcross } from "./units";
import { yearsAcross } from "./years";

/** What is looked for between tables, by the id of its check. */
export const ACROSS: Readonly<Record<string, (compared: readonly Compared[]) => readonly Across[]>> = {
  "unit-across": unitsAcross,
  "copied-text": copiesIn,
  "cross-rollup": rollUpsAcross,
  "last-year": yearsAcross,
};

/** A finding between files: its check, and both places. */
export interface FolderFinding extends Across {
  readonly check: string;
}

/**
 * What the tables of several files say of each other; what those of one file say of each other is found in it. The order of the files
 * is that of their tables; what people have turned off in the file that a finding is about is not said.
 */
export function compareFiles(compared: readonly Compared[]): FolderFinding[] {
  const off = new Map(compared.map((table) => [table.file, table.off]));
  return Object.entries(ACROSS)
    .flatMap(([check, compare]) => compare(compared).map((found): FolderFinding => ({ check, ...found })))
    .filter(
      ({ check, at, others }) => others.some(({ file }) => file !== at.file) && !off.get(at.file)?.includes(check),
    );
}
