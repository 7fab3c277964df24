import { SEVERITIES } from "../check/severity";
import type { DataCell, DataSheet } from "../sheet/data";
import type { Digest, TableDigest } from "./digest";
import type { Translate } from "../translate";

const COLUMNS = [
  ["path", 16],
  ["sheet", 12],
  ["project", 16],
  ["year", 8],
  ["kind", 12],
  ["weight", 12],
  ["stated", 12],
  ["computed", 14],
  ["open", 14],
  ["grade", 12],
  ["error", 8],
  ["warning", 8],
  ["info", 8],
  ["reason", 24],
] as const;

/** One row for each table; a workbook without one, or that cannot be read, has a row of its own. */
export function summarySheet(digests: readonly Digest[], translate: Translate): DataSheet {
  const rows = digests.flatMap((digest) => rowsOf(digest, translate));
  const widths = COLUMNS.map(([, least], i) => {
    let width: number = least;
    for (const row of rows) width = Math.max(width, widthOf(row[i]!));
    return Math.min(width, WIDEST);
  });
  const columns = COLUMNS.map(([key], i) => ({
    title: translate(`report.summary-columns.${key}`),
    width: widths[i]!,
  }));
  return { name: translate("report.summary"), columns, rows };
}

const WIDEST = 70;

/** A Chinese character is as wide as two of the default font; two more for the margins. */
const widthOf = (cell: DataCell): number =>
  typeof cell === "string" ? cell.replace(/[^\u0000-\u00ff]/g, "  ").length + 2 : 0;

function rowsOf({ path, tables, counts, error }: Digest, translate: Translate): DataCell[][] {
  const blank = (length: number): null[] => Array<null>(length).fill(null);
  if (error) return [[path, ...blank(COLUMNS.length - 2), error.message]];
  if (tables.length === 0) {
    const numbers = SEVERITIES.map((severity) => figure(counts[severity]));
    return [[path, ...blank(COLUMNS.length - 5), ...numbers, translate("cli.no-tables")]];
  }
  return tables.map((table) => rowOf(path, table, translate));
}

function rowOf(path: string, table: TableDigest, translate: Translate): DataCell[] {
  const { sheet, project, year, kind, weight, stated, computed, open, grade, counts } = table;
  return [
    path,
    sheet,
    project ?? null,
    figure(year),
    translate(`kinds.${kind}`),
    figure(weight),
    figure(stated),
    figure(computed),
    open === undefined ? null : figure(open),
    grade ?? null,
    ...SEVERITIES.map((severity) => figure(counts[severity])),
    null,
  ];
}

/** A number cell where the text is a number, else the text as it is. */
function figure(value: string | number | undefined): DataCell {
  if (value === undefined) return null;
  const text = String(value);
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? { figure: text } : text;
}
