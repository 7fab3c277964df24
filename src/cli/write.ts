import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Failure, failureOf } from "./failure";
import { assertOutput, assertWritable } from "./files";
import { readFile } from "./read";

type Pieces = Iterable<Uint8Array | string>;

/** Writes beside the target and renames, so that there is never half a file; a link stays a link. */
export function writeFile(path: string, content: Uint8Array | string | Iterable<Uint8Array>): void {
  const pieces = typeof content === "string" || content instanceof Uint8Array ? [content] : content;
  assertOutput(path);
  try {
    const target = existsSync(path) ? realpathSync(path) : path;
    // A terminal or a pipe is written to; renaming over it would make it a file.
    if (existsSync(target) && !statSync(target).isFile()) writePieces(target, "w", pieces);
    else cleaning((made) => renameSync(stage(target, pieces, made), target));
  } catch (error) {
    throw failureOf(error, path);
  }
}

/**
 * Puts new content in the place of a file, with a copy of the old one beside it, and gives the copy's path. The file is
 * still what it was read as when it is replaced; where anything fails it stays as it is, and nothing is left beside it.
 */
export function replaceFile(path: string, before: Uint8Array, after: Uint8Array): string {
  try {
    return cleaning((made) => {
      const original = realpathSync(path);
      const staged = stage(original, [after], made);
      const copy = backUp(original, made);
      assertWritable(path);
      if (Buffer.compare(readFile(path), before) !== 0) throw new Failure("changed-meanwhile", { path });
      renameSync(staged, original);
      return copy;
    });
  } catch (error) {
    throw failureOf(error, path);
  }
}

/** Does something that makes files; where it fails they are taken away again. */
function cleaning<T>(work: (made: string[]) => T): T {
  const made: string[] = [];
  try {
    return work(made);
  } catch (error) {
    for (const path of made)
      try {
        rmSync(path, { force: true });
      } catch {
        // What went wrong first is what has to be told.
      }
    throw error;
  }
}

/** The content as a file of its own in the folder of the target, under a short name: the target's own may be as long as names get. */
function stage(target: string, pieces: Pieces, made: string[]): string {
  const folder = dirname(target);
  let path: string;
  do path = join(folder, `.jiheng-${Math.random().toString(36).slice(2, 10)}.tmp`);
  while (existsSync(path));
  made.push(path);
  writePieces(path, "wx", pieces);
  if (existsSync(target)) chmodSync(path, statSync(target).mode);
  return path;
}

function writePieces(path: string, flags: "w" | "wx", pieces: Pieces): void {
  const file = openSync(path, flags);
  try {
    for (const piece of pieces) writeFileSync(file, piece);
    // Some disks say only now that they are full, and a rename must not come before the content.
    if (flags === "wx") fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A copy of a file beside it, under the first free name: 自评表.xlsx.bak, 自评表.xlsx.bak2 … */
function backUp(original: string, made: string[]): string {
  let copy = `${original}.bak`;
  for (let i = 2; existsSync(copy); i += 1) copy = `${original}.bak${i}`;
  try {
    made.push(copy);
    copyFileSync(original, copy, constants.COPYFILE_EXCL);
    return copy;
  } catch (error) {
    // One that somebody else made in this moment is not ours to take away.
    if ((error as NodeJS.ErrnoException).code === "EEXIST") made.pop();
    throw failureOf(error, copy);
  }
}
