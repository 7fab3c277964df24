import { lstatSync, readdirSync, statSync, type Stats } from "node:fs";
import { basename, join } from "node:path";
import { Failure, failureOf } from "./failure";
import { isFolder } from "./files";

/** What is read from a folder; documents of Word only where they are named, for most of them are no tables. */
const WORKBOOK = /\.xls[xm]?$/i;

/** A workbook that the arguments name, or why there is none in that place. */
export interface Found {
  readonly path: string;
  readonly failure?: Failure;
}

/** The lock files of Excel begin with ~$, those of WPS and LibreOffice with a dot. */
const isHidden = (name: string): boolean => name.startsWith("~$") || name.startsWith(".");

/** The workbooks that the arguments name; folders are walked, in the order of their names. */
export function findWorkbooks(paths: readonly string[]): Found[] {
  return paths.flatMap((path) => {
    if (!isFolder(path) || WORKBOOK.test(basename(path))) return [{ path }];
    const found = walk(path);
    return found.length > 0 ? found : [failed(path, new Failure("empty-folder", { path }))];
  });
}

const failed = (path: string, error: unknown): Found => ({ path, failure: failureOf(error, path) });

function walk(folder: string): Found[] {
  let names: string[];
  try {
    // Names only: with their types Node looks at each entry, and one that is gone would cost the folder.
    names = readdirSync(folder).sort();
  } catch (error) {
    return [failed(folder, error)];
  }
  return names.filter((name) => !isHidden(name)).flatMap((name) => entry(join(folder, name), WORKBOOK.test(name)));
}

/** What one entry of a folder comes to; whatever is wrong with it is of this entry only. */
function entry(path: string, isWorkbook: boolean): Found[] {
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) return link(path, isWorkbook);
    if (stat.isDirectory() && !isWorkbook) return walk(path);
    return isWorkbook ? [checked(path, stat)] : [];
  } catch (error) {
    return isWorkbook ? [failed(path, error)] : [];
  }
}

/** A link to a file is as good as the file. One to a folder is not followed, for it may lead anywhere and in circles; that is said. */
function link(path: string, isWorkbook: boolean): Found[] {
  if (isFolder(path)) return [failed(path, new Failure("linked-folder", { path }))];
  return isWorkbook ? [checked(path, statSync(path))] : [];
}

function checked(path: string, stat: Stats): Found {
  if (stat.isFile()) return { path };
  return failed(path, new Failure(stat.isDirectory() ? "is-a-folder" : "not-a-file", { path }));
}
