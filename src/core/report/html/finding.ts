import { heldIn } from "../../check/check";
import { grouped } from "../../grouped";
import { columnNumber, contains, parseAddress, parseRange, type Range } from "../../sheet/address";
import type { FindingReport, TableReport, WorkbookReport } from "../report";
import type { Translate } from "../../translate";
import { h, type Content, type Html } from "./element";

/** A finding with the rows that show it. */
export function findingHtml(
  finding: FindingReport & { readonly reason?: string },
  workbook: WorkbookReport,
  translate: Translate,
): Html {
  const { check, severity, sheet, cell, message, expected, related, fix, reason } = finding;
  const actual = heldIn(finding);
  const separator = translate("cli.separator");
  const details = [
    expected !== undefined && translate("cli.expected", { value: expected }),
    actual !== undefined && translate("cli.actual", { value: actual }),
    related.length > 0 && translate("report.related", { cells: related.join(separator) }),
    fix && translate("report.fix", { cell: fix.cell, value: fix.value }),
    reason !== undefined && translate("report.reason", { reason }),
  ].filter((text) => typeof text === "string");
  return h(
    `div.finding.${severity}`,
    {},
    h("span.check", { title: check }, translate(`checks.${check}.title`)),
    h("p", {}, h("span.place", {}, `${sheet}!${cell}`), message),
    details.length > 0 && h("p.dim", {}, details.join(translate("report.semicolon"))),
    rowsHtml(finding, workbook, translate),
  );
}

/** The finding's row, and those of its related cells where these are kept; rows under different headers stand in tables of their own. */
function rowsHtml({ sheet, cell, related }: FindingReport, workbook: WorkbookReport, translate: Translate): Content {
  const texts = workbook.cells?.[sheet];
  const address = parseAddress(cell);
  if (!texts || !address || !texts[address.row]) return undefined;
  const near = related.flatMap((range) => parseRange(range) ?? []);
  const rows = Object.keys(texts)
    .map(Number)
    .filter((row) => row === address.row || near.some(({ top, bottom }) => row >= top && row <= bottom));
  // Of a long range only some rows may be kept, for other findings: a sum without all of its rows proves nothing.
  const kept = near.every(({ top, bottom }) => rows.filter((row) => row >= top && row <= bottom).length > bottom - top);
  const tables = workbook.tables.filter((table) => table.sheet === sheet);
  const excerpts = grouped(kept ? rows : [address.row], (row) => headerOf(tables, row).join());
  return [...excerpts.values()].map((shown) => {
    const header = headerOf(tables, shown[0]!).filter((row) => !shown.includes(row));
    return excerptHtml({ texts, header, shown, cell, near }, translate);
  });
}

interface Excerpt {
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly header: readonly number[];
  readonly shown: readonly number[];
  readonly cell: string;
  readonly near: readonly Range[];
}

function excerptHtml(part: Excerpt, translate: Translate): Html {
  const { texts, header, shown, cell, near } = part;
  const letters = lettersOf(part);
  const titleOf = (letter: string): string =>
    [letter, ...new Set(header.map((row) => texts[row]?.[letter] ?? "").filter(Boolean))].join("\n");
  const titles = letters.map((letter) => h("th", { scope: "col" }, titleOf(letter)));
  const lines = shown.map((row) => {
    const cells = letters.map((letter) => h(`td${markOf(letter, row, cell, near)}`, {}, texts[row]?.[letter]));
    return h("tr", {}, h("th", { scope: "row" }, row), cells);
  });
  const head = h("thead", {}, h("tr", {}, h("th", {}, translate("report.row")), titles));
  return h("div.scroll", {}, h("table.row", {}, head, h("tbody", {}, lines)));
}

/** The columns that hold something in one of the rows, without those where all rows only continue a cell of the header. */
function lettersOf({ texts, header, shown, cell, near }: Excerpt): string[] {
  const own = cell.replace(/\d+$/, "");
  const continued = (letter: string): boolean =>
    header.length > 0 && shown.every((row) => texts[row]?.[letter] === texts[header.at(-1)!]?.[letter]);
  const letters = new Set([own, ...[...header, ...shown].flatMap((row) => Object.keys(texts[row] ?? {}))]);
  return [...letters]
    .filter((letter) => !continued(letter) || shown.some((row) => markOf(letter, row, cell, near) !== ""))
    .sort((a, b) => columnNumber(a) - columnNumber(b));
}

/** The header rows that stand directly above a row: of its table, of a repetition of the header, or of the budget block. */
function headerOf(tables: readonly TableReport[], row: number): number[] {
  const table = tables.find(({ range }) => {
    const { top = 0, bottom = 0 } = parseRange(range) ?? {};
    return row >= top && row <= bottom;
  });
  if (!table) return [];
  const budget = table.budget.map((each) => Number(each["row"]));
  if (budget.includes(row)) return [Math.min(...budget) - 1];
  const above = table.headerRows.filter((each) => each < row);
  // A header of several lines is a run of rows; an earlier run is the header of an earlier page.
  return above.filter((each, i) => above.slice(i).every((next, j) => next === each + j));
}

function markOf(letter: string, row: number, cell: string, near: readonly Range[]): string {
  if (cell === `${letter}${row}`) return ".found";
  return near.some((range) => contains(range, { row, column: columnNumber(letter) })) ? ".near" : "";
}
