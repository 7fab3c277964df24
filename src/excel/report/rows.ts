import { bytesOf } from "../../core/bytes";
import { referenceOf, type ReportCell, type ReportSheet } from "../../core/report/report-cells";
import { printAddress, printRange } from "../../core/sheet/address";
import { BYTES_PER_CALL } from "../read/pace";
import { toExcel } from "../write/content";

/** What the path of a cell and its link weigh on the wire. */
const PER_LINK = 900;

const weightOf = (row: readonly ReportCell[]): number =>
  row.reduce((sum, { value, link }) => sum + bytesOf(String(value)) + 4 + (link ? PER_LINK : 0), 0);

/** The rows in pieces that Excel on the web lets through. */
export function piecesOf(rows: ReportSheet["rows"]): ReportSheet["rows"][] {
  const pieces: (readonly ReportCell[])[][] = [];
  let bytes = Infinity;
  for (const row of rows) {
    const weight = weightOf(row);
    if (bytes + weight > BYTES_PER_CALL) {
      pieces.push([]);
      bytes = 0;
    }
    pieces.at(-1)!.push(row);
    bytes += weight;
  }
  return pieces;
}

/** Puts the writing of some rows and of their links into the batch. */
export function putRows(sheet: Excel.Worksheet, rows: ReportSheet["rows"], top: number): void {
  const right = rows[0]!.length;
  const range = sheet.getRange(printRange({ top, left: 1, bottom: top + rows.length - 1, right }));
  range.values = rows.map((row) => row.map(({ value }) => typed(value)));
  for (const [i, row] of rows.entries())
    for (const [j, { value, link }] of row.entries())
      if (link)
        sheet.getRange(printAddress({ row: top + i, column: j + 1 })).hyperlink = {
          documentReference: referenceOf(link),
          textToDisplay: String(value),
        };
}

/** A text that begins with = + - stays a text. */
const typed = (value: string | number): string | number | boolean =>
  typeof value === "number" || value === "" ? value : toExcel("General", { kind: "text", value });
