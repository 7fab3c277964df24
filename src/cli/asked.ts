import type { Audit } from "../core/audit";
import { policyFor } from "../core/policy/options";
import type { Policy } from "../core/policy/policy";
import { auditAnswering, NoSuchQuestion, type GivenAnswer } from "../core/questions";
import type { RuleReading } from "../core/decisions/rule-reading";
import { readReadings } from "../core/state/readings";
import { noticeLoss } from "../core/state/marker";
import { readDecisions } from "../core/state/sections";
import { readState, readWorkbook } from "../xlsx";
import { Failure } from "./failure";
import { readFile } from "./read";

/** The policy of a run, and whether the user asked for it by name. */
export interface Asked {
  readonly policy: Policy;
  readonly byName: boolean;
  /** Answers to the questions of the workbook, for this run. */
  readonly answers?: readonly GivenAnswer[];
  /** How rules are to be read, from a file; what a workbook says itself goes before it. */
  readonly readings?: readonly RuleReading[];
}

/** An answer is to a question of one workbook. */
export function assertOneFile({ answers = [] }: Asked, files: number): void {
  if (answers.length > 0 && files !== 1) throw new Failure("answers-one-file", {});
}

/** The readings of rules in a file that the pane has exported. */
export function readingsIn(path: string): readonly RuleReading[] {
  const found = readReadings(new TextDecoder().decode(readFile(path)));
  if (!found) throw new Failure("no-readings", { path });
  return found;
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

/** `again`: the file is one that was audited before its scores were written. */
export function auditBytes(bytes: Uint8Array, { policy, byName, answers, readings = [] }: Asked, again = false): Audit {
  const [workbook, state] = [readWorkbook(bytes), readState(bytes)];
  const kept = noticeLoss(readDecisions(state), workbook, state);
  const decisions = { ...kept, ruleReadings: [...kept.ruleReadings, ...readings] };
  const { policy: own, ...options } = decisions.options;
  const used = policyFor(byName || own === undefined ? options : { ...options, policy: own }, policy);
  try {
    return auditAnswering(workbook, used, decisions, answers, again);
  } catch (error) {
    if (!(error instanceof NoSuchQuestion)) throw error;
    const { given, open } = error;
    const known = open.flatMap(({ id, question }) => question.answers.map((answer) => `${id}=${answer.id}`));
    throw new Failure(known.length > 0 ? "no-such-answer" : "no-question", {
      answer: `${given.question}=${given.answer}`,
      known: known.join("  "),
    });
  }
}
