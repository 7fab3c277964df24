import { CHECKS } from "../registry";
import type { Across } from "./across";
import type { Compared } from "./compared";
import { isAcross } from "./define";

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
  return CHECKS.filter(isAcross)
    .flatMap(({ id, compare }) => compare(compared).map((found): FolderFinding => ({ check: id, ...found })))
    .filter(
      ({ check, at, others }) => others.some(({ file }) => file !== at.file) && !off.get(at.file)?.includes(check),
    );
}
