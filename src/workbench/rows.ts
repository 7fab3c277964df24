import { WrapStrategy } from "@univerjs/core";
import type { Range } from "../core/sheet/address";
import type { SheetModel } from "../host/model/sheet";

/** More rows than these would keep a person waiting; the rest keep the usual height. */
const MOST_ROWS = 1000;

/** Rows with wrapped text for which no file says a height: Excel fits them on opening. */
export function rowsToFit(sheet: Pick<SheetModel, "file" | "heights" | "style" | "used">): Range[] {
  const used = sheet.used(true);
  const given = sheet.file?.sizes.rows;
  if (!used) return [];
  const rows: Range[] = [];
  for (let { top: row } = used; row <= used.bottom && rows.length < MOST_ROWS; row++) {
    if (given?.has(row - 1) || sheet.heights.has(row)) continue;
    for (let { left: column } = used; column <= used.right; column++)
      if (sheet.style({ row, column })?.tb === WrapStrategy.WRAP) {
        rows.push({ ...used, top: row, bottom: row });
        break;
      }
  }
  return rows;
}
