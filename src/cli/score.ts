import type { Finding } from "../core/check/check";
import { markable, planMarks, planNotes } from "../core/edit/mark-plan";
import type { Unwritten, Mark } from "../core/edit/plan";
import { planScores } from "../core/edit/score-plan";
import type { Overwrite } from "../core/edit/score-row";
import { policyInUse } from "../core/report/chosen-policy";
import { isUnread, reportFinding, unreadSentences } from "../core/report/report";
import type { Translate } from "../core/translate";
import { applyPlan, removeMarks } from "../xlsx";
import { assertOneFile, auditBytes, auditFile, reasonOf, type Asked } from "./asked";
import { assertTarget, changeFiles, saveChange, type Destination } from "./change";
import { Failure } from "./failure";
import { foreignKind } from "./foreign/foreign";
import { FAILED, told, type Io } from "./io";
import { findWorkbooks } from "./walk";
import { printMarks, printPlan, printSkipped } from "./print-plan";

export interface ScoreOptions extends Destination {
  readonly overwrite: Overwrite;
  readonly mark: boolean;
  readonly notes: boolean;
  readonly dryRun: boolean;
}

/** Fills in scores and reasons, file by file; a file without a table is said to have none and is left alone. */
export function scoreCommand(
  paths: readonly string[],
  asked: Asked,
  options: ScoreOptions,
  translate: Translate,
  io: Io,
): number {
  if (!options.dryRun && (options.output === undefined) === !options.inPlace) throw new Failure("no-output");
  assertOneFile(asked, paths.length);
  let tables = 0;
  const status = changeFiles(findWorkbooks(paths), options, translate, io, (file) => {
    const foreign = foreignKind(file.path);
    if (foreign) throw new Failure(`score-${foreign}`, { path: file.path });
    const { bytes, result } = auditFile(file.path, asked);
    io.out(told(file.path));
    io.out(told(`  ${policyInUse(result.policy, reasonOf(result, asked), translate)}`));
    for (const sentence of unreadSentences(result, translate)) io.out(told(`  ${sentence}`));
    if (result.tables.length === 0) return io.out(told(`  ${translate("cli.nothing-to-score")}`, ""));
    tables += result.tables.length;
    if (!options.dryRun) assertTarget(file, options);
    if (!options.dryRun && !options.force && isUnread(result.outdated))
      throw new Failure("state-unreadable", { path: file.path });
    const plan = planScores(result, options.overwrite);
    const written = applyPlan(bytes, { edits: plan.edits, marks: [], notes: [] }, options);
    const marked =
      options.mark || options.notes
        ? markAgain(written.bytes, asked, options, translate)
        : { bytes: written.bytes, unwritten: [], marks: [] };
    if (!options.dryRun) saveChange(file, bytes, marked.bytes, translate, io);
    io.out(printPlan(written.applied, translate));
    io.out(printSkipped(plan.skipped, [...written.unwritten, ...marked.unwritten], result.policy, translate));
    if (options.dryRun) return io.out(`${printMarks(marked.marks, translate)}\n`);
    const counts = { count: String(written.applied.length), marks: String(marked.marks.length) };
    io.out(told(`  ${translate("cli.scored", counts)}`, ""));
  });
  return tables === 0 ? FAILED : status;
}

/** The marks of the workbook as it is after the scores were written; marks of an earlier run are removed first. */
function markAgain(
  bytes: Uint8Array,
  asked: Asked,
  options: ScoreOptions,
  translate: Translate,
): { readonly bytes: Uint8Array; readonly unwritten: Unwritten[]; readonly marks: Mark[] } {
  const bare = removeMarks(bytes, { force: options.force }).bytes;
  const result = auditBytes(bare, asked, true);
  const { open, unwritten } = markable(result.findings, result.workbook);
  const marks = options.mark ? planMarks(open) : [];
  const sentence = (finding: Finding): string =>
    translate("cli.labelled", {
      label: translate(`severity.${finding.severity}`),
      text: reportFinding(finding, translate).message,
    });
  const notes = options.notes ? planNotes(open, sentence) : [];
  const applied = applyPlan(bare, { edits: [], marks, notes }, options);
  return { bytes: applied.bytes, unwritten: [...unwritten, ...applied.unwritten], marks };
}
