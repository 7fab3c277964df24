import Table from "cli-table3";
import { existsSync } from "node:fs";
import wrap from "wrap-ansi";
import { audit } from "../core/audit";
import { planMarks, planNotes } from "../core/edit/mark-plan";
import type { Content, Edit, Left } from "../core/edit/plan";
import { planScores, type Overwrite, type Skipped } from "../core/edit/score-plan";
import type { Policy } from "../core/policy/policy";
import { plain } from "../core/quantity/decimal";
import { reportFinding, type Translate } from "../core/report/report";
import { printAddress } from "../core/sheet/address";
import { applyPlan, readWorkbook, removeMarks, sameParts } from "../xlsx";
import { auditFile, sentenceOf } from "./audit";
import { Failure, failureOf } from "./failure";
import { assertWritable, backUp, findWorkbooks, outputPath, writeFile } from "./files";
import { FAILED, OK, type Io } from "./io";

export interface ScoreOptions {
  readonly output?: string;
  readonly inPlace: boolean;
  readonly force: boolean;
  readonly overwrite: Overwrite;
  readonly mark: boolean;
  readonly notes: boolean;
  readonly dryRun: boolean;
}

/** Runs a change of files one by one; one that fails does not stop the others. */
export function changeFiles(
  paths: readonly string[],
  translate: Translate,
  io: Io,
  change: (path: string, several: boolean) => void,
): number {
  const files = findWorkbooks(paths);
  let status = OK;
  for (const path of files) {
    try {
      change(path, files.length > 1);
    } catch (error) {
      io.err(`${sentenceOf(failureOf(error, path), translate)}\n`);
      status = FAILED;
    }
  }
  return status;
}

export function scoreCommand(
  paths: readonly string[],
  policy: Policy,
  options: ScoreOptions,
  translate: Translate,
  io: Io,
): number {
  if (!options.dryRun && (options.output === undefined) === !options.inPlace) throw new Failure("no-output");
  return changeFiles(paths, translate, io, (path, several) => {
    const { bytes, result } = auditFile(path, policy);
    if (result.tables.length === 0) throw new Failure("no-tables", { path });
    const plan = planScores(result, options.overwrite);
    io.out(`${path}\n`);
    if (options.dryRun) {
      io.out(printPlan(plan.edits, translate));
      io.out(printSkipped(plan.skipped, [], translate));
      return;
    }
    const target = targetOf(path, several, options);
    const written = applyPlan(bytes, { edits: plan.edits, marks: [], notes: [] });
    const marked =
      options.mark || options.notes
        ? markAgain(written.bytes, policy, options, translate)
        : { bytes: written.bytes, left: [], marks: 0 };
    saveChange(path, target, bytes, marked.bytes, translate, io);
    io.out(printPlan(written.applied, translate));
    io.out(printSkipped(plan.skipped, [...written.left, ...marked.left], translate));
    io.out(`  ${translate("cli.scored", { count: String(written.applied.length), marks: String(marked.marks) })}\n\n`);
  });
}

/** The marks of the workbook as it is after the scores were written; marks of an earlier run are taken off first. */
function markAgain(
  bytes: Uint8Array,
  policy: Policy,
  { mark, notes }: ScoreOptions,
  translate: Translate,
): { bytes: Uint8Array; left: Left[]; marks: number } {
  const bare = removeMarks(bytes).bytes;
  const { findings } = audit(readWorkbook(bare), policy);
  const marks = mark ? planMarks(findings) : [];
  const sentence = (finding: (typeof findings)[number]): string =>
    `${translate(`severity.${finding.severity}`)}：${reportFinding(finding, translate).message}`;
  const applied = applyPlan(bare, { edits: [], marks, notes: notes ? planNotes(findings, sentence) : [] });
  return { bytes: applied.bytes, left: applied.left, marks: marks.length };
}

export function targetOf(
  path: string,
  several: boolean,
  options: { readonly output?: string; readonly inPlace: boolean; readonly force: boolean },
): string {
  if (options.inPlace) {
    assertWritable(path);
    return path;
  }
  const target = outputPath(options.output!, path, several);
  if (existsSync(target) && !options.force) throw new Failure("output-exists", { path: target });
  return target;
}

/** Writes the changed file; in place only where something has changed, and with a copy of the old one beside it. */
export function saveChange(
  path: string,
  target: string,
  before: Uint8Array,
  after: Uint8Array,
  translate: Translate,
  io: Io,
): void {
  if (target === path) {
    if (sameParts(before, after)) {
      io.out(`  ${translate("cli.unchanged")}\n`);
      return;
    }
    const copy = backUp(path);
    writeFile(path, after);
    io.out(`  ${translate("cli.in-place", { copy })}\n`);
    return;
  }
  writeFile(target, after);
  io.out(`  ${translate("cli.written", { path: target })}\n`);
}

function contentText(content: Content, translate: Translate): string {
  switch (content.kind) {
    case "blank":
      return translate("cli.blank");
    case "number":
      return plain(content.value);
    case "formula":
      return `=${content.value}`;
    default:
      return String(content.value);
  }
}

/** The widest a column of the plan gets; a Chinese character is two wide. */
const WIDTHS = [24, 12, 44, 34];

/** The plan as a table: cell, before, after, why. */
function printPlan(edits: readonly Edit[], translate: Translate): string {
  if (edits.length === 0) return `  ${translate("cli.nothing-to-write")}\n`;
  const table = new Table({
    head: ["cell", "before", "after", "why"].map((key) => translate(`cli.plan.${key}`)),
    style: { head: [], border: [] },
  });
  for (const { sheet, address, before, after, why } of edits) {
    const cells = [
      `${sheet}!${printAddress(address)}`,
      contentText(before, translate),
      contentText(after, translate),
      why ? whyText(why, translate) : "",
    ];
    table.push(cells.map((cell, i) => wrap(cell, WIDTHS[i]!, { hard: true })));
  }
  return `${table.toString()}\n`;
}

function whyText({ id, data }: NonNullable<Edit["why"]>, translate: Translate): string {
  const method = data["method"];
  return translate(`plan.${id}`, { ...data, ...(method !== undefined && { method: translate(`methods.${method}`) }) });
}

/** What was left alone, and why: nothing is passed over in silence. */
function printSkipped(skipped: readonly Skipped[], left: readonly Left[], translate: Translate): string {
  const lines = [
    ...skipped.map(
      ({ sheet, address, label, why, data }) =>
        `    ${sheet}!${printAddress(address)}  ${label}：${why.startsWith("judgement.") ? translate("cli.needs-judgement", { why: translate(why) }) : translate(`skipped.${why}`, data)}`,
    ),
    ...left.map(({ sheet, address, why }) => `    ${sheet}!${printAddress(address)}  ${translate(`left.${why}`)}`),
  ];
  return lines.length === 0
    ? ""
    : [`  ${translate("cli.left-alone", { count: String(lines.length) })}`, ...lines, ""].join("\n");
}
