import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  copyFileSync,
  constants,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { LIMITS } from "../xlsx";
import { Failure } from "./failure";

const WORKBOOK = /\.xls[xm]$/i;

/** Excel's own lock files begin with ~$. */
const isWorkbook = (name: string): boolean => WORKBOOK.test(name) && !name.startsWith("~$") && !name.startsWith(".");

/** The workbooks that the arguments name; folders are walked, in the order of their names. */
export function findWorkbooks(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
    const found = walk(path);
    if (found.length === 0) throw new Failure("empty-folder", { path });
    return found;
  });
}

function walk(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith(".") ? [] : walk(path);
    return entry.isFile() && isWorkbook(entry.name) ? [path] : [];
  });
}

export function readFile(path: string): Uint8Array {
  const stat = statSync(path);
  if (stat.isDirectory()) throw new Failure("is-a-folder", { path });
  if (stat.size > LIMITS.totalBytes) throw new Failure("too-large", { path, what: "file", limit: LIMITS.totalBytes });
  return readFileSync(path);
}

/** Writes beside the target and renames, so that there is never half a file. */
export function writeFile(path: string, content: Uint8Array | string): void {
  const folder = dirname(path);
  if (!existsSync(folder)) throw new Failure("no-such-folder", { path: folder });
  const temporary = join(folder, `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, content, { flag: "wx" });
    if (existsSync(path)) chmodSync(temporary, statSync(path).mode);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** A copy of a file beside it, under the first free name: 自评表.xlsx.bak, 自评表.xlsx.bak2 … */
export function backUp(path: string): string {
  for (let i = 1; ; i += 1) {
    const copy = `${path}.bak${i === 1 ? "" : i}`;
    if (existsSync(copy)) continue;
    copyFileSync(path, copy, constants.COPYFILE_EXCL);
    return copy;
  }
}

/** Refuses to change a file in place that is write-protected or that Excel has open. */
export function assertWritable(path: string): void {
  if ((statSync(path).mode & 0o222) === 0) throw new Failure("read-only", { path });
  if (existsSync(join(dirname(path), `~$${basename(path)}`))) throw new Failure("open-elsewhere", { path });
}

/** Where the output of a file goes: OUT itself, or into OUT where that is a folder or several files are written. */
export function outputPath(out: string, input: string, several: boolean): string {
  const folder = several || (existsSync(out) && statSync(out).isDirectory());
  if (!folder) return out;
  mkdirSync(out, { recursive: true });
  return join(out, basename(input));
}
