import { heldIn } from "../core/check/check";
import { SEVERITIES } from "../core/check/severity";
import { printedPlace, type AcrossReport } from "../core/report/across";
import { ofWorkbook } from "../core/report/chosen-policy";
import type { Sums } from "../core/report/digest";
import { printable } from "../core/report/printable";
import type { QuestionReport } from "../core/report/question";
import { isScoredByPolicy } from "../core/table/capabilities";
import type { FindingReport, TableReport, Unreadable, WorkbookReport } from "../core/report/report";
import type { Translate } from "../core/translate";

/** Terminal codes: bold, red, yellow, cyan. */
const STYLES = { heading: 1, error: 31, warning: 33, info: 36 } as const;

/** A line for the terminal, or a part of one, that stands out. */
export interface Styled {
  readonly style: keyof typeof STYLES;
  readonly text: string;
  readonly indent?: string;
}

/** Lines for the terminal; only what is styled here controls it. */
export const printLines = (lines: readonly (string | Styled)[], colours: boolean): string =>
  lines
    .map((line) => {
      if (typeof line === "string") return printable(line);
      const { style, text, indent = "" } = line;
      return colours ? `${indent}\u001b[${STYLES[style]}m${printable(text)}\u001b[0m` : indent + printable(text);
    })
    .join("\n");

/** The readable report of one workbook: its tables, then the findings by severity. */
export function printWorkbook(workbook: WorkbookReport | Unreadable, translate: Translate, colours: boolean): string {
  const lines: (string | Styled)[] = [{ style: "heading", text: workbook.path }];
  if ("error" in workbook) return printLines([...lines, `  ✗ ${workbook.error.message}`, "", ""], colours);
  const policy = ofWorkbook(workbook, translate);
  if (workbook.source) lines.push(`  ${translate(`source.${workbook.source}`)}`);
  if (policy !== undefined) lines.push(`  ${policy}`);
  if (workbook.tables.length === 0) lines.push(`  ${translate("cli.no-tables")}`);
  for (const table of workbook.tables) lines.push(...printTable(table, translate));
  const { outdated = [], questions = [], waiting = [] } = workbook;
  if (outdated.length > 0)
    lines.push({
      style: "warning",
      text: translate("report.outdated", { count: String(outdated.length) }),
      indent: "  ",
    });
  lines.push(...outdated.map((sentence) => `    ${sentence}`));
  lines.push(...printQuestions(questions, waiting.length, translate));
  const trusted = workbook.tables.length > 0 && workbook.tables.every(({ doubts }) => !doubts);
  if (trusted && workbook.findings.length === 0)
    lines.push(`  ${outdated.length > 0 ? "" : "✓ "}${translate("cli.no-findings")}`);
  for (const severity of SEVERITIES) {
    const findings = workbook.findings.filter((finding) => finding.severity === severity);
    if (findings.length === 0) continue;
    const title = `${translate(`severity.${severity}`)} ${findings.length}`;
    lines.push("", { style: severity, text: title, indent: "  " });
    for (const finding of findings) lines.push(...printFinding(finding, translate));
  }
  return printLines([...lines, "", ""], colours);
}

/** What has to be answered, with the option by which that is done, and how much waits for it. */
function printQuestions(
  questions: readonly QuestionReport[],
  waiting: number,
  translate: Translate,
): readonly (string | Styled)[] {
  if (questions.length === 0) return [];
  const title = translate("report.questions", { count: String(questions.length) });
  return [
    "",
    { style: "warning", text: title, indent: "  " },
    ...questions.flatMap(({ id, sheet, text, choices }) => [
      `    ${sheet}  ${text}`,
      ...choices.map((choice) => `      --answer "${id}=${choice.id}"  ${choice.text}`),
    ]),
    ...(waiting > 0 ? [`    ${translate("cli.waiting", { count: String(waiting) })}`] : []),
  ];
}

/** How many rows a table has, and what they are. */
function rowsText({ projects, questions, indicators }: TableReport, translate: Translate): string {
  if (projects) return translate("cli.projects", { count: String(projects.length) });
  if (questions) return translate("cli.questions", { count: String(questions.length) });
  return translate("cli.indicators", { count: String(indicators.length) });
}

function printTable(table: TableReport, translate: Translate): string[] {
  const { sheet, range, kind, meta, confidence } = table;
  const where = translate("cli.table", {
    kind: translate(`kinds.${kind}`),
    sheet,
    range,
    confidence: String(Math.round(confidence * 100)),
  });
  const rows = rowsText(table, translate);
  const parts = [
    meta.project,
    meta.year && translate("cli.year", { year: String(meta.year) }),
    rows,
    ...points(table, translate),
  ];
  const doubts = table.doubts?.join(translate("report.semicolon"));
  return [
    `  ${where}`,
    `    ${parts.filter(Boolean).join(" · ")}`,
    ...(doubts ? [`    ⚠ ${translate("cli.doubts", { doubts })}`] : []),
  ];
}

/** Weights, the score as stated, what the policy gives, and how many rows wait for a person. */
function points({ kind, computed, total }: TableReport, translate: Translate): string[] {
  const { weight, expected, score, open } = computed;
  if (weight === undefined) return [];
  const fits = weight === expected;
  return [
    translate("cli.weights", { sum: weight }) + (fits ? " ✓" : ""),
    ...(total?.score ? [translate("cli.score", { score: total.score })] : []),
    // Only a unit's own form is scored by the policy; the others have rules of their own.
    ...(score !== undefined
      ? [translate(open === 0 ? "cli.computed" : "cli.computed-open", { score, count: String(open) })]
      : []),
    ...(score === undefined && open > 0 && isScoredByPolicy({ kind })
      ? [translate("cli.open", { count: String(open) })]
      : []),
  ];
}

function printFinding(finding: FindingReport, translate: Translate): string[] {
  const { sheet, cell, message, expected } = finding;
  const actual = heldIn(finding);
  const figures = [
    ...(expected === undefined ? [] : [translate("cli.expected", { value: expected })]),
    ...(actual === undefined ? [] : [translate("cli.actual", { value: actual })]),
  ];
  return [
    `    ${sheet}!${cell}  ${message}${figures.length > 0 ? `  [${figures.join(translate("cli.separator"))}]` : ""}`,
  ];
}

/** One line over all workbooks. */
/** What the files say of each other. */
export function printAcross(across: readonly AcrossReport[], translate: Translate, colours: boolean): string {
  const lines: (string | Styled)[] = [
    { style: "heading", text: translate("report.across", { count: String(across.length) }) },
  ];
  for (const found of across) {
    const [other] = found.others;
    lines.push({ style: found.severity, text: printedPlace(found), indent: "  " }, `    ${found.message}`);
    if (other) lines.push(`    ↔ ${printedPlace(other)}`);
  }
  return printLines([...lines, "", ""], colours);
}

export function printSums({ files, tables, unreadable, counts }: Sums, translate: Translate): string {
  const line = translate("cli.summary", {
    files: String(files),
    tables: String(tables),
    errors: String(counts.error),
    warnings: String(counts.warning),
    infos: String(counts.info),
  });
  return `${line}${unreadable > 0 ? translate("cli.unreadable", { count: String(unreadable) }) : ""}\n`;
}
