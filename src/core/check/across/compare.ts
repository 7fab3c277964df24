import type { Across } from "./across";
import { copiesIn } from "./copied";
import type { Digest } from "./digest";
import { rollUpsAcross } from "./rollups";
import { unitsAcross } from "./units";
import { yearsAcross } from "./years";

/** What is looked for between tables, by the id of its check. */
export const ACROSS: Readonly<Record<string, (digests: readonly Digest[]) => readonly Across[]>> = {
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
 * is that of the digests; `off` are checks that are not run.
 */
export const compareFiles = (digests: readonly Digest[], off: readonly string[] = []): FolderFinding[] =>
  Object.entries(ACROSS)
    .filter(([check]) => !off.includes(check))
    .flatMap(([check, compare]) => compare(digests).map((found): FolderFinding => ({ check, ...found })))
    .filter(({ at, others }) => others.some(({ file }) => file !== at.file));
