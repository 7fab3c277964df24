import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { makeParts, type Parts } from "./make";
import { mutateParts, zipped } from "./mutate";
import { randomOf, type Random } from "./random";

/** A file to be tried, and what it was made of. */
export interface Case {
  readonly kind: string;
  readonly bytes: Uint8Array;
  /** For what is chosen at random while it is tried. */
  readonly random: Random;
}

/** Workbooks that were made by other programs; `small` ones are damaged in many ways. */
export interface Pool {
  readonly files: readonly string[];
  readonly small: readonly Uint8Array[];
}

const SMALL = 16 * 1024;

/** The workbooks in these folders, as far as they are there. */
export function poolOf(folders: readonly string[]): Pool {
  const files = folders.flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => /\.xls[xm]$/.test(name))
          .sort()
          .map((name) => join(folder, name))
      : [],
  );
  const all = files.map((file) => new Uint8Array(readFileSync(file)));
  return { files, small: all.filter(({ length }) => length <= SMALL) };
}

/** Case number `index` of a seed: first the files of the pool as they are, then random workbooks and damaged ones. */
export function caseOf(seed: number, index: number, { files, small }: Pool): Case {
  const random = randomOf(seed, index);
  const file = files[index];
  if (file !== undefined) return { kind: `as it is: ${file}`, bytes: new Uint8Array(readFileSync(file)), random };
  const kind = small.length > 0 && random.chance(0.3) ? "damaged" : random.chance(0.5) ? "made" : "made and damaged";
  const parts: Parts = kind === "damaged" ? unzipSync(random.pick(small)) : makeParts(random);
  if (kind !== "made") mutateParts(random, parts);
  return { kind, bytes: zipped(random, parts), random };
}
