import { LocaleType, type ICellData, type IStyleData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import { contains, type Range } from "../../core/sheet/address";
import type { FileSheet } from "./file";
import { toStored } from "./stored";

/** Excel's own way of numbering sheets. */
export const sheetId = (n: number): string =>
  `{00000000-0001-0000-${n.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;

/** What Univer is opened with: values, formulas, number formats, merges. */
export function toUniver(sheets: readonly FileSheet[]): Partial<IWorkbookData> {
  const styles: Record<string, IStyleData> = {};
  const ids = new Map<string, string>();
  const styleOf = (format: string | undefined): string => {
    if (format === undefined) return "plain";
    const id = ids.get(format) ?? `format${String(ids.size)}`;
    ids.set(format, id);
    styles[id] = { n: { pattern: format } };
    return id;
  };
  styles["plain"] = {};
  const made = sheets.map((sheet, i) => toUniverSheet(sheet, sheetId(i), styleOf));
  return {
    id: "workbook",
    locale: LocaleType.ZH_CN,
    styles,
    sheetOrder: made.map(({ id }) => id),
    sheets: Object.fromEntries(made.map((sheet) => [sheet.id, sheet])),
  };
}

function toUniverSheet(
  { sheet, blanks, arrays }: FileSheet,
  id: string,
  styleOf: (format: string | undefined) => string,
): Partial<IWorksheetData> & { id: string } {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let [lastRow, lastColumn] = [0, 0];
  const put = (row: number, column: number, cell: ICellData): void => {
    (cellData[row - 1] ??= {})[column - 1] = cell;
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  };
  for (const { address, format } of blanks) put(address.row, address.column, { s: styleOf(format) });
  for (const [row, cells] of sheet.rows)
    for (const [column, { value, formula, format }] of cells) {
      // Univer would spill an array formula by itself; its cells keep the values that the file has.
      const own = formula !== undefined && !arrays.some(({ range }) => contains(range, { row, column }));
      put(row, column, {
        ...toStored(value),
        ...(own && { f: `=${formula}` }),
        ...(format !== undefined && { s: styleOf(format) }),
      });
    }
  return {
    id,
    name: sheet.name,
    hidden: sheet.hidden ? 1 : 0,
    cellData,
    rowCount: Math.max(lastRow + 100, 200),
    columnCount: Math.max(lastColumn + 10, 26),
    mergeData: sheet.merges.map(toUniverRange),
  };
}

export const toUniverRange = ({ top, left, bottom, right }: Range) => ({
  startRow: top - 1,
  startColumn: left - 1,
  endRow: bottom - 1,
  endColumn: right - 1,
});
