import { findingText } from "../core/compare/markdown";
import { linesOf, matchText, pairTitle, tableTitle, type DiffReport } from "../core/compare/report";
import type { Translate } from "../core/translate";
import { gridLines } from "./grid";
import { printLines, type Styled } from "./print";

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
  const heading = (text: string): Styled => ({ style: "heading", text });
  const parts = [
    translate("diff.old", { path: diff.old.path }),
    translate("diff.new", { path: diff.new.path }),
    "",
    ...tables.flatMap((table) => {
      const lines = linesOf(table, translate);
      const title = [heading(pairTitle(table, translate)), `  ${matchText(table, translate)}`];
      if (lines.length === 0) return [...title, `  ✓ ${translate("diff.unchanged")}`, ""];
      const head = COLUMNS.map(([key]) => translate(`diff.columns.${key}`));
      const widths = COLUMNS.map(([, width]) => width);
      const rows = lines.map((line) => COLUMNS.map(([key]) => line[key]));
      return [...title, ...gridLines(head, widths, rows), ""];
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
    ...(diff.equal ? [translate("diff.equal")] : []),
  ];
  return `${printLines(parts, colours).trimEnd()}\n`;
}

const listed = (title: string, items: readonly string[]): (string | Styled)[] =>
  items.length === 0
    ? []
    : [{ style: "heading", text: `${title} ${items.length}` }, ...items.map((item) => `  ${item}`), ""];
