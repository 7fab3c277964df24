import { columnNumber, contains, parseAddress, parseRange, type Range } from "../../sheet/address";
import type { FindingReport, TableReport, Translate, WorkbookReport } from "../report";
import { h, type Content, type Html } from "./element";

/** A finding with the rows that show it. */
export function findingHtml(
  finding: FindingReport & { readonly reason?: string },
  workbook: WorkbookReport,
  translate: Translate,
): Html {
  const { check, severity, sheet, cell, message, expected, actual, related, fix, reason } = finding;
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

/** The finding's row, and those of its related cells where these are kept, under the header that stands above them. */
function rowsHtml({ sheet, cell, related }: FindingReport, workbook: WorkbookReport, translate: Translate): Content {
  const texts = workbook.cells?.[sheet];
  const address = parseAddress(cell);
  if (!texts || !address || !texts[address.row]) return undefined;
  const near = related.flatMap((range) => parseRange(range) ?? []);
  const rows = Object.keys(texts)
    .map(Number)
    .filter((row) => row === address.row || near.some(({ top, bottom }) => row >= top && row <= bottom));
  const height = near.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
  // Of a range over the whole table only some rows would be there by chance, so none but the finding's own is shown.
  const shown = height <= rows.length ? rows : [address.row];
  const table = tableAround(workbook.tables, sheet, address.row);
  const header = table ? headerOf(table, shown[0]!).filter((row) => !shown.includes(row)) : [];
  const letters = lettersOf(
    [...header, ...shown].map((row) => texts[row] ?? {}),
    cell,
  );
  const titleOf = (letter: string): string =>
    [letter, ...new Set(header.map((row) => texts[row]?.[letter] ?? "").filter(Boolean))].join("\n");
  return h(
    "div.scroll",
    {},
    h(
      "table.row",
      {},
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("th", {}, translate("report.row")),
          letters.map((letter) => h("th", { scope: "col" }, titleOf(letter))),
        ),
      ),
      h(
        "tbody",
        {},
        shown.map((row) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, row),
            letters.map((letter) => h(`td${markOf(letter, row, cell, near)}`, {}, texts[row]?.[letter])),
          ),
        ),
      ),
    ),
  );
}

const tableAround = (tables: readonly TableReport[], sheet: string, row: number): TableReport | undefined =>
  tables.find((table) => {
    const range = parseRange(table.range);
    return table.sheet === sheet && range && row >= range.top && row <= range.bottom;
  });

/** The header rows that stand directly above a row: of the table, of its repetition, or of the budget block. */
function headerOf({ headerRows, budget }: TableReport, row: number): number[] {
  const budgetRows = budget.map((each) => Number(each["row"]));
  if (budgetRows.includes(row)) return [Math.min(...budgetRows) - 1];
  const above = headerRows.filter((each) => each < row);
  // A header of several lines is a run of rows; an earlier run is the header of an earlier page.
  return above.filter((each, i) => above.slice(i).every((next, j) => next === each + j) || each === above.at(-1));
}

/** The columns that hold something in one of the rows, and the finding's own. */
const lettersOf = (rows: readonly Readonly<Record<string, string>>[], cell: string): string[] =>
  [...new Set([cell.replace(/\d+$/, ""), ...rows.flatMap(Object.keys)])].sort(
    (a, b) => columnNumber(a) - columnNumber(b),
  );

function markOf(letter: string, row: number, cell: string, near: readonly Range[]): string {
  if (cell === `${letter}${row}`) return ".found";
  return near.some((range) => contains(range, { row, column: columnNumber(letter) })) ? ".near" : "";
}
