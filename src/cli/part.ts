import { reportWorkbook, type Unreadable, type WorkbookReport } from "../core/report/report";
import type { Translate } from "../core/report/translate";
import { digestOf, type Digest } from "../core/report/digest";
import type { Run } from "../core/report/format";
import { FORMATS, type FormatId } from "../core/report/formats";
import { auditFile, type Asked } from "./asked";
import { failureOf, sentenceOf, type Failure } from "./failure";
import { foreignKind } from "./foreign/foreign";
import { printWorkbook } from "./print";

/** What is kept of a workbook after its audit: its digest, and its text in every form that was asked for. */
export interface FileResult {
  readonly digest: Digest;
  readonly texts: Readonly<Partial<Record<FormatId, string>>>;
  /** For the terminal; "" where the report itself goes there. */
  readonly printed: string;
}

/** The forms in which a workbook is wanted. */
export interface Wanted {
  readonly formats: readonly FormatId[];
  readonly printed: boolean;
  readonly colours: boolean;
}

export function fileResultOf(workbook: WorkbookReport | Unreadable, at: number, run: Run, wanted: Wanted): FileResult {
  return {
    digest: digestOf(workbook),
    texts: Object.fromEntries(wanted.formats.map((id) => [id, FORMATS[id].body(workbook, at, run)])),
    printed: wanted.printed ? printWorkbook(workbook, run.translate, wanted.colours) : "",
  };
}

/** The report of a file; one that cannot be read says why instead. */
export function reportFile(path: string, asked: Asked, translate: Translate): WorkbookReport | Unreadable {
  try {
    const report = reportWorkbook(path, auditFile(path, asked).result, translate, asked.policy.id);
    const source = foreignKind(path);
    return source ? { ...report, source } : report;
  } catch (error) {
    return unreadable(path, failureOf(error, path), translate);
  }
}

export const unreadable = (path: string, failure: Failure, translate: Translate): Unreadable => ({
  path,
  error: { code: failure.code, message: sentenceOf(failure, translate) },
});
