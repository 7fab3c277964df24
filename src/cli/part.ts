import type { Audit } from "../core/audit";
import { comparedOf, type Compared } from "../core/check/across/compared";
import { reportWorkbook, type Unreadable, type WorkbookReport } from "../core/report/report";
import type { Translate } from "../core/translate";
import { digestOf, type Digest } from "../core/report/digest";
import type { Run } from "../core/report/format";
import { FORMATS, type FormatId } from "../core/report/formats";
import { auditFile, reasonOf, type Asked } from "./asked";
import { failureOf, sentenceOf, type Failure } from "./failure";
import { foreignKind } from "./foreign/foreign";
import { printWorkbook } from "./print";

/** What is kept of a workbook after its audit: its digest, and its text in every form that was asked for. */
export interface FileResult {
  readonly digest: Digest;
  /** Its tables, for those of other files. */
  readonly compared: readonly Compared[];
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

/** What is kept of a workbook. Its tables wait for those of the other files: in the report of a part of a run until the parts are joined. */
export function fileResultOf(whole: WorkbookReport | Unreadable, at: number, run: Run, wanted: Wanted): FileResult {
  const compared = "error" in whole ? [] : (whole.compared ?? []);
  const workbook = run.shard ? whole : withoutCompared(whole);
  return {
    digest: digestOf(workbook),
    compared: run.shard ? [] : compared,
    texts: Object.fromEntries(wanted.formats.map((id) => [id, FORMATS[id].body(workbook, at, run)])),
    printed: wanted.printed ? printWorkbook(workbook, run.translate, wanted.colours) : "",
  };
}

function withoutCompared(workbook: WorkbookReport | Unreadable): WorkbookReport | Unreadable {
  if ("error" in workbook) return workbook;
  const { compared: _compared, ...rest } = workbook;
  return rest;
}

/** The report of a file; one that cannot be read says why instead. */
export function reportFile(path: string, asked: Asked, translate: Translate): WorkbookReport | Unreadable {
  try {
    const { result } = auditFile(path, asked);
    const report = reportWorkbook(path, result, translate, asked.policy.id);
    const source = foreignKind(path);
    const compared = comparedIn(result, path);
    const answered = reasonOf(result, asked) === "answer";
    return {
      ...report,
      ...(answered && { policy: result.policy.id, policyBy: "answer" }),
      ...(source && { source }),
      ...(compared.length > 0 && { compared }),
    };
  } catch (error) {
    return unreadable(path, failureOf(error, path), translate);
  }
}

/** The tables of a file as those of other files are compared with them. */
function comparedIn({ tables, workbook, policy, off }: Audit, path: string): Compared[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return tables.flatMap((scored) => {
    const sheet = sheets.get(scored.table.sheet);
    return sheet ? [{ ...comparedOf(scored, sheet, policy, path), ...(off.length > 0 && { off }) }] : [];
  });
}

export const unreadable = (path: string, failure: Failure, translate: Translate): Unreadable => ({
  path,
  error: { code: failure.code, message: sentenceOf(failure, translate) },
});
