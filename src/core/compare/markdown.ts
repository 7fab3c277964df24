import { cellText, markdownTable } from "../report/markdown";
import type { FindingReport } from "../report/report";
import type { Translate } from "../translate";
import { linesOf, matchText, pairTitle, tableTitle, type DiffReport } from "./report";

const COLUMNS = ["row", "name", "what", "old", "new", "difference"] as const;

/** A comparison as Markdown. */
export function diffMarkdown(diff: DiffReport, translate: Translate): string {
  const { tables, removed, added, findings } = diff;
  const sections = [
    `# ${translate("diff.title")}`,
    `${translate("diff.old", { path: cellText(diff.old.path) })}<br>${translate("diff.new", { path: cellText(diff.new.path) })}`,
    ...(diff.equal ? [translate("diff.equal")] : []),
    ...tables.flatMap((table) => {
      const lines = linesOf(table, translate);
      const titles = COLUMNS.map((key) => translate(`diff.columns.${key}`));
      return [
        `## ${cellText(pairTitle(table, translate))}`,
        matchText(table, translate),
        lines.length === 0
          ? translate("diff.unchanged")
          : markdownTable(
              titles,
              lines.map((line) => COLUMNS.map((key) => line[key])),
            ).trimEnd(),
      ];
    }),
    ...listed(
      translate("diff.tables-removed"),
      removed.map((table) => tableTitle(table, translate)),
    ),
    ...listed(
      translate("diff.tables-added"),
      added.map((table) => tableTitle(table, translate)),
    ),
    ...listed(
      translate("diff.findings-gone"),
      findings.gone.map((finding) => findingText(finding, translate)),
    ),
    ...listed(
      translate("diff.findings-new"),
      findings.new.map((finding) => findingText(finding, translate)),
    ),
  ];
  return `${sections.join("\n\n")}\n`;
}

const listed = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`## ${title} (${items.length})`, items.map((item) => `- ${cellText(item)}`).join("\n")];

/** A finding on one line. */
export const findingText = ({ severity, sheet, cell, message }: FindingReport, translate: Translate): string =>
  `${translate(`severity.${severity}`)} ${sheet}!${cell}  ${message}`;
