import { printedPlace, type AcrossReport } from "./across";
import { chosenPolicy, ofWorkbook } from "./chosen-policy";
import { heldIn } from "../check/check";
import { SEVERITIES } from "../check/severity";
import { sumsOf, type Digest, type TableDigest } from "./digest";
import { digestOf } from "./digest";
import type { Format } from "./format";
import { printableLines } from "./printable";
import type { QuestionReport } from "./question";
import type { FindingReport } from "./report";
import type { Translate } from "../translate";

/** A text as it stands in a cell of a Markdown table: nothing in it is read as markup, and it stays on its line. */
export const cellText = (text: string): string =>
  printableLines(text.replaceAll("\t", " "))
    .trim()
    .replace(/[\\|`*_[\]<>#~$]/g, "\\$&")
    // At the beginning of a line these make a list, a heading or a rule.
    .replace(/^(\d*)([-+=.)])(?=\s|\2|$)/, "$1\\$2")
    .replace(/&/g, "&amp;")
    .replace(/ *\n */g, "<br>")
    .replace(/\s+/g, " ");

/** A Markdown table; nothing where it has no rows. */
export const markdownTable = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ""
    : [titles.map(cellText), titles.map(() => "---"), ...rows.map((cells) => cells.map(cellText))]
        .map((cells) => `| ${cells.join(" | ")} |\n`)
        .join("");

/** What the files say of each other. */
const acrossText = (across: readonly AcrossReport[], translate: Translate): string =>
  across.length === 0
    ? ""
    : `## ${translate("report.across", { count: String(across.length) })}\n\n${markdownTable(
        [translate("report.place"), translate("report.message"), translate("report.other-places")],
        across.map((found) => [printedPlace(found), found.message, found.others.map(printedPlace).join("\n")]),
      )}`;

/** The report as Markdown: summary, then tables and findings of each workbook. */
export const markdown: Format = {
  body: (workbook, _, { translate }) => {
    const head = `## ${cellText(workbook.path)}\n\n`;
    if ("error" in workbook) return `${head}${cellText(workbook.error.message)}\n`;
    const { tables, findings, questions = [], waiting = [], suppressed = [], outdated = [] } = workbook;
    const doubts = tables.flatMap((table) => table.doubts ?? []);
    const calm = findings.length === 0 && doubts.length === 0;
    const found = calm ? "cli.no-findings" : undefined;
    const policy = ofWorkbook(workbook, translate);
    const empty = tables.length === 0 ? "cli.no-tables" : found;
    const sections = [
      workbook.source ? `${translate(`source.${workbook.source}`)}\n` : "",
      policy === undefined ? "" : `${policy}\n`,
      tablesText(digestOf(workbook).tables, translate),
      doubts.length === 0
        ? ""
        : `${translate("cli.doubts", { doubts: cellText(doubts.join(translate("report.semicolon"))) })}\n`,
      titled(
        translate("report.questions", { count: String(questions.length) }),
        questions.map((question) => questionLines(question)).join(""),
      ),
      empty === undefined ? "" : `${translate(empty)}\n`,
      findingsText(findings, translate),
      titled(translate("report.waiting", { count: String(waiting.length) }), findingsText(waiting, translate)),
      titled(
        translate("report.suppressed", { count: String(suppressed.length) }),
        suppressedText(suppressed, translate),
      ),
      titled(
        translate("report.outdated", { count: String(outdated.length) }),
        outdated.map((text) => `- ${cellText(text)}\n`).join(""),
      ),
    ];
    return head + sections.filter(Boolean).join("\n");
  },
  separator: "\n",
  frame: (digests, run) => {
    const { version, shard, translate } = run;
    const about = translate("report.about", { version, policy: chosenPolicy(run, translate) });
    const part = shard && translate("report.shard", { index: String(shard.index), of: String(shard.of) });
    const lines = [
      `# ${translate("report.title")}`,
      about,
      ...(part === undefined ? [] : [part]),
      summaryText(digests, translate),
      acrossText(run.across ?? [], translate),
    ].filter(Boolean);
    return [`${lines.join("\n\n")}\n`, ""];
  },
};

/** A question and its answers as a list. */
const questionLines = ({ sheet, text, choices }: QuestionReport): string =>
  `- ${cellText(`${sheet}: ${text}`)}\n${choices.map((choice) => `  - ${cellText(choice.text)}\n`).join("")}`;

const titled = (title: string, text: string): string => (text === "" ? "" : `### ${title}\n\n${text}`);

function summaryText(digests: readonly Digest[], translate: Translate): string {
  const { files, tables, unreadable, counts } = sumsOf(digests);
  const titles = ["files", "tables"].map((key) => translate(`report.${key}`));
  const severities = SEVERITIES.map((severity) => translate(`severity.${severity}`));
  const row = [files, tables, ...SEVERITIES.map((severity) => counts[severity]), unreadable].map(String);
  return markdownTable([...titles, ...severities, translate("report.unreadable")], [row]);
}

const TABLE_COLUMNS = [
  "sheet",
  "range",
  "kind",
  "project",
  "year",
  "rows",
  "weight",
  "stated",
  "computed",
  "open",
  "grade",
] as const;

const tablesText = (tables: readonly TableDigest[], translate: Translate): string =>
  markdownTable(
    TABLE_COLUMNS.map((key) => translate(`report.columns.${key}`)),
    tables.map((table) =>
      TABLE_COLUMNS.map((key) => {
        if (key === "kind") return translate(`kinds.${table.kind}`);
        return String(table[key] ?? "");
      }),
    ),
  );

const FINDING_COLUMNS = ["severity", "cell", "check", "message", "expected", "found", "related"] as const;

function findingsText(findings: readonly FindingReport[], translate: Translate): string {
  const sorted = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return markdownTable(
    FINDING_COLUMNS.map((key) => translate(`report.columns.${key}`)),
    sorted.map((finding) => {
      const { severity, check, sheet, cell, message, expected = "", related } = finding;
      const title = translate(`checks.${check}.title`);
      return [
        translate(`severity.${severity}`),
        `${sheet}!${cell}`,
        title,
        message,
        expected,
        heldIn(finding) ?? "",
        related.join(" "),
      ];
    }),
  );
}

const suppressedText = (all: readonly (FindingReport & { readonly reason: string })[], translate: Translate): string =>
  markdownTable(
    ["cell", "check", "message", "why"].map((key) => translate(`report.columns.${key}`)),
    all.map(({ check, sheet, cell, message, reason }) => [
      `${sheet}!${cell}`,
      translate(`checks.${check}.title`),
      message,
      reason,
    ]),
  );
