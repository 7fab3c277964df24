import { bytesOf } from "../../core/bytes";
import { referenceOf, type NewCell, type NewSheet } from "../../core/make/sheet";
import { printAddress, printRange } from "../../core/sheet/address";
import { BYTES_PER_CALL } from "../read/pace";
import { toExcel } from "../write/content";
import { PER_ACTION, type Step } from "./step";

const weightOf = (row: readonly NewCell[]): number =>
  row.reduce((sum, cell) => sum + bytesOf(String(typed(cell))) + 4 + (cell.link ? PER_ACTION : 0), 0);

/** The writing of the rows, in pieces that Excel on the web lets through. */
export function rowSteps(rows: NewSheet["rows"]): Step[] {
  let top = 1;
  return piecesOf(rows).map(({ rows: piece, bytes }) => {
    const first = top;
    top += piece.length;
    return {
      bytes,
      put: (sheet) => {
        putRows(sheet, piece, first);
      },
    };
  });
}

interface Piece {
  readonly rows: (readonly NewCell[])[];
  bytes: number;
}

export function piecesOf(rows: NewSheet["rows"]): Piece[] {
  const pieces: Piece[] = [];
  for (const row of rows) {
    const bytes = weightOf(row);
    const last = pieces.at(-1);
    if (last && last.bytes + bytes <= BYTES_PER_CALL) {
      last.rows.push(row);
      last.bytes += bytes;
    } else pieces.push({ rows: [row], bytes });
  }
  return pieces;
}

/** Puts the writing of some rows and of their links into the batch. */
function putRows(sheet: Excel.Worksheet, rows: NewSheet["rows"], top: number): void {
  const right = rows[0]!.length;
  const range = sheet.getRange(printRange({ top, left: 1, bottom: top + rows.length - 1, right }));
  range.values = rows.map((row) => row.map(typed));
  for (const [i, row] of rows.entries())
    for (const [j, { value, link }] of row.entries())
      if (link)
        sheet.getRange(printAddress({ row: top + i, column: j + 1 })).hyperlink = {
          documentReference: referenceOf(link),
          textToDisplay: String(value),
        };
}

/** What is handed to Excel: a text that begins with = + - stays a text, a formula is one. */
function typed({ value, formula }: NewCell): string | number | boolean {
  if (formula !== undefined) return `=${formula}`;
  return typeof value === "number" || value === "" ? value : toExcel("General", { kind: "text", value });
}
