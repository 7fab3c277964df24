import { audit, type Audit } from "../core/audit";
import type { Severity } from "../core/check/severity";
import type { Policy } from "../core/policy/policy";
import { reportWorkbook, type Translate, type Unreadable, type WorkbookReport } from "../core/report/report";
import { readWorkbook } from "../xlsx";
import { failureOf, sentenceOf } from "./failure";
import { assertReportPath, findWorkbooks, readFile, writeFile } from "./files";
import { FAILED, FOUND, OK, type Io } from "./io";
import { printSummary, printWorkbook } from "./print";
import { progress } from "./progress";
import { version } from "./version";

export interface AuditOptions {
  readonly json?: string;
  readonly failOn: "error" | "warning" | "never";
}

/** A file that was read and audited. */
export interface Audited {
  readonly bytes: Uint8Array;
  readonly result: Audit;
}

export function auditFile(path: string, policy: Policy): Audited {
  const bytes = readFile(path);
  return { bytes, result: audit(readWorkbook(bytes), policy) };
}

export async function auditCommand(
  paths: readonly string[],
  policy: Policy,
  options: AuditOptions,
  translate: Translate,
  io: Io,
): Promise<number> {
  const files = findWorkbooks(paths);
  if (options.json !== undefined && options.json !== "-") assertReportPath(options.json, files);
  const bar = progress(files.length, translate, io);
  const workbooks: (WorkbookReport | Unreadable)[] = [];
  for (const { path, failure } of files) {
    try {
      if (failure) throw failure;
      workbooks.push(reportWorkbook(path, auditFile(path, policy).result, translate));
    } catch (error) {
      const why = failureOf(error, path);
      workbooks.push({ path, error: { code: why.code, message: sentenceOf(why, translate) } });
    }
    bar.step();
    // Lets the bar be drawn and Ctrl-C be heard between two files.
    await new Promise((resolve) => setImmediate(resolve));
  }
  bar.stop();
  const report = { schema: 1, tool: { name: "jiheng", version }, policy: policy.id, workbooks };
  if (options.json === "-") io.out(`${JSON.stringify(report, null, 2)}\n`);
  else {
    io.out(`${translate("cli.policy", { name: translate(`policies.${policy.id}`) })}\n\n`);
    for (const workbook of workbooks) io.out(printWorkbook(workbook, translate, io.colours));
    io.out(printSummary(workbooks, translate));
    if (options.json !== undefined) {
      writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
      io.out(`${translate("cli.report-written", { path: options.json })}\n`);
    }
  }
  return statusOf(workbooks, options.failOn);
}

function statusOf(workbooks: readonly (WorkbookReport | Unreadable)[], failOn: AuditOptions["failOn"]): number {
  if (workbooks.some((workbook) => "error" in workbook)) return FAILED;
  const grave: readonly Severity[] = failOn === "never" ? [] : failOn === "error" ? ["error"] : ["error", "warning"];
  return workbooks.some(
    (workbook) => "findings" in workbook && workbook.findings.some(({ severity }) => grave.includes(severity)),
  )
    ? FOUND
    : OK;
}
