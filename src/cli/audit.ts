import { audit, type Audit } from "../core/audit";
import type { Severity } from "../core/check/severity";
import type { Policy } from "../core/policy/policy";
import {
  createReport,
  printReport,
  reportWorkbook,
  type Translate,
  type Unreadable,
  type WorkbookReport,
} from "../core/report/report";
import { policyFor } from "../core/policy/options";
import { readDecisions } from "../core/state/sections";
import { readState, readWorkbook } from "../xlsx";
import { failureOf, sentenceOf } from "./failure";
import { assertReportPath, findWorkbooks, readFile, writeFile } from "./files";
import { FAILED, FOUND, OK, type Io } from "./io";
import { printSummary, printWorkbook } from "./print";
import { progress } from "./progress";
import { version } from "../version";

/** The policy of a run, and whether the user asked for it by name. */
export interface Asked {
  readonly policy: Policy;
  readonly byName: boolean;
}

export interface AuditOptions {
  readonly json?: string;
  readonly failOn: "error" | "warning" | "never";
}

/** A file that was read and audited. */
export interface Audited {
  readonly bytes: Uint8Array;
  readonly result: Audit;
}

/** Reads and audits a file, by what people have decided in it; a policy that was asked for by name goes before the workbook's own. */
export function auditFile(path: string, asked: Asked): Audited {
  const bytes = readFile(path);
  return { bytes, result: auditBytes(bytes, asked) };
}

export function auditBytes(bytes: Uint8Array, { policy, byName }: Asked): Audit {
  const decisions = readDecisions(readState(bytes));
  const { policy: own, ...options } = decisions.options;
  return audit(
    readWorkbook(bytes),
    policyFor(byName || own === undefined ? options : { ...options, policy: own }, policy),
    decisions,
  );
}

export async function auditCommand(
  paths: readonly string[],
  asked: Asked,
  options: AuditOptions,
  translate: Translate,
  io: Io,
): Promise<number> {
  const { policy } = asked;
  const files = findWorkbooks(paths);
  if (options.json !== undefined && options.json !== "-") assertReportPath(options.json, files);
  const bar = progress(files.length, translate, io);
  const workbooks: (WorkbookReport | Unreadable)[] = [];
  for (const { path, failure } of files) {
    try {
      if (failure) throw failure;
      workbooks.push(reportWorkbook(path, auditFile(path, asked).result, translate, policy.id));
    } catch (error) {
      const why = failureOf(error, path);
      workbooks.push({ path, error: { code: why.code, message: sentenceOf(why, translate) } });
    }
    bar.step();
    // Lets the bar be drawn and Ctrl-C be heard between two files.
    await new Promise((resolve) => setImmediate(resolve));
  }
  bar.stop();
  const report = printReport(createReport(version, policy.id, workbooks));
  if (options.json === "-") io.out(report);
  else {
    io.out(`${translate("cli.policy", { name: translate(`policies.${policy.id}`) })}\n\n`);
    for (const workbook of workbooks) io.out(printWorkbook(workbook, translate, io.colours));
    io.out(printSummary(workbooks, translate));
    if (options.json !== undefined) {
      writeFile(options.json, report);
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
