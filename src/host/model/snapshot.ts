import { LocaleType, type ICellData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import { addressKey, contains, type Address, type Range } from "../../core/sheet/address";
import type { FileBook, FileSheet } from "./file";
import { toStored } from "./stored";

/** Excel's own way of numbering sheets. */
export const sheetId = (n: number): string =>
  `{00000000-0001-0000-${n.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;

/** What Univer is opened with: values, formulas, formats, merges, sizes. */
export function toUniver({ sheets, styles }: FileBook, font?: string): Partial<IWorkbookData> {
  const made = sheets.map((sheet, i) => ({ ...toUniverSheet(sheet, sheetId(i)), ...writtenIn(font) }));
  return {
    id: "workbook",
    locale: LocaleType.ZH_CN,
    styles: Object.fromEntries(styles.map((style, i) => [styleId(i), style])),
    sheetOrder: made.map(({ id }) => id),
    sheets: Object.fromEntries(made.map((sheet) => [sheet.id, sheet])),
  };
}

/** The look of cells that name no font of their own. */
export const writtenIn = (font: string | undefined): Pick<IWorksheetData, "defaultStyle"> | object =>
  font === undefined ? {} : { defaultStyle: { ff: font } };

const styleId = (index: number): string => `xf${String(index)}`;

function toUniverSheet(from: FileSheet, id: string): Partial<IWorksheetData> & { id: string } {
  const { sheet, sizes } = from;
  const { cellData, lastRow, lastColumn } = toCells(from);
  const { rows, columns } = sizes.frozen;
  return {
    id,
    name: sheet.name,
    hidden: sheet.hidden ? 1 : 0,
    cellData,
    rowCount: Math.max(lastRow + 100, 200),
    columnCount: Math.max(lastColumn + 10, 26),
    mergeData: sheet.merges.map(toUniverRange),
    columnData: Object.fromEntries([...sizes.columns].map(([column, w]) => [column, w === 0 ? { hd: 1 } : { w }])),
    rowData: Object.fromEntries(
      [...new Set([...sizes.rows.keys(), ...sizes.hiddenRows])].map((row) => {
        const h = sizes.rows.get(row);
        return [row, { ...(h !== undefined && { h }), ...(sizes.hiddenRows.has(row) && { hd: 1 }) }];
      }),
    ),
    ...(rows + columns > 0 && { freeze: { startRow: rows, startColumn: columns, xSplit: columns, ySplit: rows } }),
  };
}

function toCells({ sheet, blanks, arrays, styles }: FileSheet) {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let [lastRow, lastColumn] = [0, 0];
  const put = (address: Address, cell: ICellData): void => {
    const style = styles.get(addressKey(address));
    const { row, column } = address;
    (cellData[row - 1] ??= {})[column - 1] = style === undefined ? cell : { ...cell, s: styleId(style) };
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  };
  for (const { address } of blanks) put(address, {});
  for (const [row, cells] of sheet.rows)
    for (const [column, { value, formula }] of cells) {
      // Univer would spill an array formula by itself; its cells keep the values that the file has.
      const own = formula !== undefined && !arrays.some(({ range }) => contains(range, { row, column }));
      put({ row, column }, { ...toStored(value), ...(own && { f: `=${formula}` }) });
    }
  return { cellData, lastRow, lastColumn };
}

export const toUniverRange = ({ top, left, bottom, right }: Range) => ({
  startRow: top - 1,
  startColumn: left - 1,
  endRow: bottom - 1,
  endColumn: right - 1,
});
