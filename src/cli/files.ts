import { accessSync, constants, existsSync, mkdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { Failure, failureOf } from "./failure";

/** True for a folder, and for a link to one; false for whatever cannot be looked at. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** True where two paths lead to one file. */
export const isSameFile = (a: string, b: string): boolean =>
  existsSync(a) && existsSync(b) ? realpathSync(a) === realpathSync(b) : resolve(a) === resolve(b);

/** What programs put beside a workbook while they have it open. */
const LOCKS = [
  ["Excel", (name: string) => `~$${name}`],
  ["LibreOffice", (name: string) => `.~lock.${name}#`],
  ["WPS", (name: string) => `.~${name}`],
] as const;

/** Refuses to change a file in place that is write-protected or that a program has open. */
export function assertWritable(path: string): void {
  if ((statSync(path).mode & 0o222) === 0) throw new Failure("read-only", { path });
  // The lock stands beside the name that the program was given: the link, or the file itself.
  for (const file of new Set([path, realpathSync(path)]))
    for (const [program, nameOf] of LOCKS) {
      const lock = join(dirname(file), nameOf(basename(file)));
      if (existsSync(lock)) throw new Failure("locked", { path, program, lock });
    }
}

/** Refuses a place where nothing can be written, before any work is done for it. */
export function assertOutput(path: string): void {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) throw new Failure("is-a-folder", { path });
    if (stat && !stat.isFile() && !stat.isCharacterDevice() && !stat.isFIFO())
      throw new Failure("not-a-file", { path });
    if (stat?.isFile() === false) return;
  } catch (error) {
    throw failureOf(error, path);
  }
  const folder = dirname(existsSync(path) ? realpathSync(path) : path);
  if (!existsSync(folder)) throw new Failure("no-such-folder", { path: folder });
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw failureOf(error, folder);
  }
}

/** Refuses to write over a file that nobody has said to write over. */
export function assertFree(path: string, force: boolean): void {
  if (existsSync(path) && !force) throw new Failure("output-exists", { path });
}

/** Where the output of a file goes: OUT itself, or into OUT where that is a folder or several files are written. */
export function outputPath(out: string, input: string, several: boolean): string {
  if (!several && !isFolder(out) && !out.endsWith(sep) && !out.endsWith("/")) return out;
  try {
    mkdirSync(out, { recursive: true });
  } catch (error) {
    throw failureOf(error, out);
  }
  return join(out, basename(input));
}
