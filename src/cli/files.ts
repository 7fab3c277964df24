import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { LIMITS } from "../xlsx";
import { Failure, failureOf } from "./failure";

const WORKBOOK = /\.xls[xm]$/i;

/** A workbook that the arguments name, or why there is none in that place. */
export interface Found {
  readonly path: string;
  readonly failure?: Failure;
}

/** Excel's own lock files begin with ~$. */
const isWorkbook = (name: string): boolean => WORKBOOK.test(name) && !name.startsWith("~$") && !name.startsWith(".");

/** The workbooks that the arguments name; folders are walked, in the order of their names. */
export function findWorkbooks(paths: readonly string[]): Found[] {
  return paths.flatMap((path) => {
    if (!isFolder(path)) return [{ path }];
    const found = walk(path);
    return found.length > 0 ? found : [{ path, failure: new Failure("empty-folder", { path }) }];
  });
}

function walk(folder: string): Found[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    return entries.flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name.startsWith(".") ? [] : walk(path);
      return isWorkbook(entry.name) && statSync(path).isFile() ? [{ path }] : [];
    });
  } catch (error) {
    return [{ path: folder, failure: failureOf(error, folder) }];
  }
}

export const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

export function readFile(path: string): Uint8Array {
  const stat = statSync(path);
  if (stat.isDirectory()) throw new Failure("is-a-folder", { path });
  if (stat.size > LIMITS.totalBytes) throw new Failure("too-large", { path, what: "file", limit: LIMITS.totalBytes });
  return readFileSync(path);
}

/** Writes beside the target and renames, so that there is never half a file; a link stays a link. */
export function writeFile(path: string, content: Uint8Array | string | Iterable<Uint8Array>): void {
  const target = existsSync(path) ? realpathSync(path) : path;
  const folder = dirname(target);
  if (!existsSync(folder)) throw new Failure("no-such-folder", { path: folder });
  if (isFolder(target)) throw new Failure("is-a-folder", { path });
  const temporary = join(folder, `.${basename(target)}.${process.pid}.tmp`);
  try {
    writePieces(temporary, typeof content === "string" || content instanceof Uint8Array ? [content] : content);
    if (existsSync(target)) chmodSync(temporary, statSync(target).mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw failureOf(error, path);
  }
}

function writePieces(path: string, pieces: Iterable<Uint8Array | string>): void {
  const file = openSync(path, "wx");
  try {
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/** A copy of a file beside it, under the first free name: 自评表.xlsx.bak, 自评表.xlsx.bak2 … */
export function backUp(path: string): string {
  const original = realpathSync(path);
  for (let i = 1; ; i += 1) {
    const copy = `${original}.bak${i === 1 ? "" : i}`;
    if (existsSync(copy)) continue;
    try {
      copyFileSync(original, copy, constants.COPYFILE_EXCL);
      return copy;
    } catch (error) {
      throw failureOf(error, copy);
    }
  }
}

/** True where two paths lead to one file. */
export const isSameFile = (a: string, b: string): boolean =>
  existsSync(a) && existsSync(b) ? realpathSync(a) === realpathSync(b) : resolve(a) === resolve(b);

/** Refuses to change a file in place that is write-protected or that Excel has open. */
export function assertWritable(path: string): void {
  if ((statSync(path).mode & 0o222) === 0) throw new Failure("read-only", { path });
  if (existsSync(join(dirname(path), `~$${basename(path)}`))) throw new Failure("open-elsewhere", { path });
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

/** Refuses to write a report over a workbook. */
export function assertReportPath(path: string, inputs: readonly Found[]): void {
  if (/\.xls[a-z]?$/i.test(path) || inputs.some((input) => isSameFile(input.path, path)))
    throw new Failure("report-over-workbook", { path });
}
