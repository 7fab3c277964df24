import Table from "cli-table3";
import wrap from "wrap-ansi";
import { findingText } from "../core/compare/markdown";
import { linesOf, matchText, pairTitle, tableTitle, type DiffReport } from "../core/compare/report";
import type { Translate } from "../core/report/report";
import { styled } from "./print";

const COLUMNS = [
  ["row", 10],
  ["name", 24],
  ["what", 16],
  ["old", 26],
  ["new", 26],
  ["difference", 14],
] as const;

/** A comparison for the terminal. */
export function printDiff(diff: DiffReport, translate: Translate, colours: boolean): string {
  const { tables, removed, added, findings } = diff;
  const heading = (text: string): string => styled("heading", text, colours);
  const parts = [
    translate("diff.old", { path: diff.old.path }),
    translate("diff.new", { path: diff.new.path }),
    "",
    ...tables.flatMap((table) => {
      const lines = linesOf(table, translate);
      const title = [heading(pairTitle(table, translate)), `  ${matchText(table, translate)}`];
      if (lines.length === 0) return [...title, `  ✓ ${translate("diff.unchanged")}`, ""];
      const head = COLUMNS.map(([key]) => translate(`diff.columns.${key}`));
      const grid = new Table({ head, style: { head: [], border: [] } });
      for (const line of lines) grid.push(COLUMNS.map(([key, width]) => wrap(line[key], width, { hard: true })));
      return [...title, grid.toString(), ""];
    }),
    ...listed(
      heading(translate("diff.tables-removed")),
      removed.map((table) => tableTitle(table, translate)),
    ),
    ...listed(
      heading(translate("diff.tables-added")),
      added.map((table) => tableTitle(table, translate)),
    ),
    ...listed(
      heading(translate("diff.findings-gone")),
      findings.gone.map((finding) => findingText(finding, translate)),
    ),
    ...listed(
      heading(translate("diff.findings-new")),
      findings.new.map((finding) => findingText(finding, translate)),
    ),
    ...(diff.equal ? [translate("diff.equal")] : []),
  ];
  return `${parts.join("\n").trimEnd()}\n`;
}

const listed = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`${title} ${items.length}`, ...items.map((item) => `  ${item}`), ""];
