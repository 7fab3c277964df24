import { runChecks } from "./check/run";
import type { Finding } from "./check/check";
import { NATIONAL } from "./policy/resolve";
import type { Policy } from "./policy/policy";
import { recognise } from "./recognise/recognise";
import { scoreTable, type ScoredTable } from "./score/score";
import { recalculated } from "./sheet/recalculate";
import type { Workbook } from "./sheet/sheet";

/** What the program makes of a workbook. */
export interface Audit {
  readonly workbook: Workbook;
  readonly policy: Policy;
  readonly tables: readonly ScoredTable[];
  readonly findings: readonly Finding[];
}

/** The front door: recognises the tables of a workbook, scores and checks them by a policy. Pure; never throws on any workbook. */
export function audit(workbook: Workbook, policy: Policy = NATIONAL): Audit {
  const current = recalculated(workbook);
  const tables = current.sheets.flatMap((sheet) => recognise(sheet)).map((table) => scoreTable(table, policy));
  return { workbook, policy, tables, findings: runChecks(current, tables, policy) };
}
