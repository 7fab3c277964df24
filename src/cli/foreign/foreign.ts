import type { Workbook } from "../../core/sheet/sheet";
import { EMPTY, type State } from "../../core/state/state";
import { readState, readWorkbook, XlsxError } from "../../xlsx";
import { tablesOf } from "./docx";
import { loadXls, xlsxOf } from "./xls";

/** What is read for an audit and never written: old workbooks and documents of Word. */
export type Foreign = "xls" | "docx";

const KIND = /\.(xls|docx)$/i;

/** The kind of a file that is none of ours, by its name. */
export const foreignKind = (path: string): Foreign | undefined =>
  KIND.exec(path)?.[1]?.toLowerCase() as Foreign | undefined;

/** Loads what reads these files, where there are any that need it. */
export async function loadFor(paths: readonly string[]): Promise<void> {
  if (paths.some((path) => foreignKind(path) === "xls")) await loadXls();
}

/** A file's tables, and what people have decided about them. */
export interface FileRead {
  readonly workbook: Workbook;
  readonly state: State;
}

/** Reads a file for an audit. What is called .xls may well be an .xlsx workbook, so it is taken for one first. */
export function readAny(path: string, bytes: Uint8Array): FileRead {
  const kind = foreignKind(path);
  if (kind === "docx") return { workbook: tablesOf(bytes), state: EMPTY };
  try {
    return readOurs(bytes);
  } catch (error) {
    if (kind !== "xls" || !(error instanceof XlsxError) || error.code !== "legacy-xls") throw error;
    return readOurs(xlsxOf(bytes));
  }
}

/** Reads an .xlsx workbook. */
export const readOurs = (bytes: Uint8Array): FileRead => ({ workbook: readWorkbook(bytes), state: readState(bytes) });
