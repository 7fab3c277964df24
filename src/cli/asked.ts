import type { Audit } from "../core/audit";
import { policyFor } from "../core/policy/options";
import { ownPolicy } from "../core/policy/own";
import type { Policy } from "../core/policy/policy";
import { NATIONAL, POLICY_IDS, policy } from "../core/policy/resolve";
import type { PolicyChoice, PolicyReason, RunPolicy } from "../core/report/policy-name";
import type { Translate } from "../core/translate";
import { auditAnswering, NoSuchQuestion, POLICY_QUESTION, type GivenAnswer } from "../core/questions";
import type { RuleReading } from "../core/decisions/rule-reading";
import { readReadings } from "../core/state/readings";
import { noticeLoss } from "../core/state/marker";
import { readDecisions } from "../core/state/sections";
import { Failure } from "./failure";
import { readAny, readOurs, type FileRead } from "./foreign/foreign";
import { readFile } from "./read";

/** The policy of a run, and how it came to be that one; what was asked for takes precedence over a workbook's own. */
export interface Asked {
  readonly policy: Policy;
  readonly by: PolicyChoice;
  /** Answers to the questions of the workbook, for this run. */
  readonly answers?: readonly GivenAnswer[];
  /** How rules are to be read, from a file; what a workbook says itself goes before it. */
  readonly readings?: readonly RuleReading[];
}

/** What is asked for by one who has not spoken of a policy. */
export const BY_DEFAULT: Asked = { policy: NATIONAL, by: "default" };

/** An answer is to a question of one workbook. */
export function assertOneFile({ answers = [] }: Asked, files: number): void {
  if (answers.length > 0 && files !== 1) throw new Failure("answers-one-file", {});
}

const IS_FILE = /\.json$|[\\/]/i;

/** The policy of an id, or of a file that somebody has made; all that is wrong with the file is said at once. */
export function policyAt(text: string, translate: Translate): Pick<Asked, "policy" | "by"> {
  const ours = policy(text);
  if (ours) return { policy: ours, by: "name" };
  if (!IS_FILE.test(text)) throw new Failure("no-such-policy", { id: text, ids: POLICY_IDS.join(", ") });
  const own = ownPolicy(new TextDecoder().decode(readFile(text)));
  if (!("problems" in own)) return { policy: own, by: "file" };
  const said = own.problems.map(
    ({ where, id, data }, i) => `(${String(i + 1)}) ${translate(`policy-problems.${id}`, { where, ...data })}`,
  );
  throw new Failure("policy-file", { path: text, count: said.length, problems: said.join(" ") });
}

/** What a report says of the policy of its run. */
export const runPolicy = ({ policy: { id, name }, by }: Asked): RunPolicy => ({
  policy: id,
  ...(name !== undefined && { policyName: name }),
  policyBy: by,
});

/** Why a workbook is scored by its policy. */
export function reasonOf({ policy: used }: Audit, { policy, by, answers = [] }: Asked): PolicyReason {
  if (answers.some(({ question }) => question === POLICY_QUESTION)) return "answer";
  return used.id === policy.id ? by : "workbook";
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
  return { bytes, result: auditRead(readAny(path, bytes), asked) };
}

/** `again`: the file is one that was audited before its scores were written. */
export const auditBytes = (bytes: Uint8Array, asked: Asked, again = false): Audit =>
  auditRead(readOurs(bytes), asked, again);

function auditRead({ workbook, state }: FileRead, { policy, by, answers, readings = [] }: Asked, again = false): Audit {
  const kept = noticeLoss(readDecisions(state), workbook, state);
  const decisions = { ...kept, ruleReadings: [...kept.ruleReadings, ...readings] };
  const { policy: own, ...options } = decisions.options;
  const used = policyFor(by !== "default" || own === undefined ? options : { ...options, policy: own }, policy);
  // What was asked for is chosen: no other is proposed then.
  const chosen = by === "default" ? decisions : { ...decisions, options: { ...options, policy: policy.id } };
  try {
    return auditAnswering(workbook, used, chosen, answers, again);
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
