import { audit, type Audit } from "../core/audit";
import { policyFor } from "../core/policy/options";
import type { Policy } from "../core/policy/policy";
import { noticeLoss } from "../core/state/marker";
import { readDecisions } from "../core/state/sections";
import { readState, readWorkbook } from "../xlsx";
import { readFile } from "./read";

/** The policy of a run, and whether the user asked for it by name. */
export interface Asked {
  readonly policy: Policy;
  readonly byName: boolean;
}

/** A file that was read and audited. */
export interface Audited {
  readonly bytes: Uint8Array;
  readonly result: Audit;
}

/** Reads and audits a file, by what people have decided in it; a policy that was asked for by name takes precedence over the workbook's own. */
export function auditFile(path: string, asked: Asked): Audited {
  const bytes = readFile(path);
  return { bytes, result: auditBytes(bytes, asked) };
}

export function auditBytes(bytes: Uint8Array, { policy, byName }: Asked): Audit {
  const [workbook, state] = [readWorkbook(bytes), readState(bytes)];
  const decisions = noticeLoss(readDecisions(state), workbook, state);
  const { policy: own, ...options } = decisions.options;
  return audit(
    workbook,
    policyFor(byName || own === undefined ? options : { ...options, policy: own }, policy),
    decisions,
  );
}
