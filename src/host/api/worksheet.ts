import { columnNumber, parseRange, type Range } from "../../core/sheet/address";
import { LIMITS } from "../../xlsx";
import type { SheetModel, Visibility } from "../model/sheet";
import { ApiError } from "../wire/error";
import { object, type ApiClass } from "../wire/define";
import { eventMethods } from "./events";
import { checkName, checkStructure } from "./worksheets";

const WHOLE: Range = { top: 1, left: 1, bottom: LIMITS.lastRow, right: LIMITS.lastColumn };

/** Between the addresses of several areas, as Excel takes them. */
const SEPARATOR = /[,，]/;

export const worksheetApi: ApiClass<SheetModel> = {
  id: ({ id }) => id,
  isGone: (sheet, { book }) => !book.sheets.includes(sheet),
  properties: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (sheet, name, { book, rules }) => {
        checkStructure(book, rules);
        if (book.find(String(name)) !== sheet) checkName(book, String(name));
        book.rename(sheet, String(name));
      },
    },
    Position: { get: (sheet, { book }) => book.sheets.indexOf(sheet) },
    Visibility: {
      get: ({ visibility }) => visibility,
      set: (sheet, value, { book }) => {
        if (!isVisibility(value)) throw new ApiError("InvalidArgument");
        if (value !== "Visible") checkNotLast(book.sheets, sheet);
        book.show(sheet, value);
      },
    },
  },
  objects: {
    Protection: (sheet) => object("WorksheetProtection", sheet),
    PageLayout: (sheet) => object("PageLayout", sheet),
    Tables: (sheet) => object("TableCollection", sheet),
    Names: (sheet) => object("NamedItemCollection", sheet),
  },
  getters: {
    GetRange: (sheet, [address]) => object("Range", { sheet, range: parseAddressOf(sheet, address) }),
    GetRanges: (sheet, [addresses]) => {
      const list = addresses == null ? [undefined] : String(addresses).split(SEPARATOR);
      return object("RangeAreas", { sheet, ranges: list.map((address) => parseAddressOf(sheet, address?.trim())) });
    },
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) => {
      const [top, left] = [Number(row) + 1, Number(column) + 1];
      const range = { top, left, bottom: top + Number(rows) - 1, right: left + Number(columns) - 1 };
      if (!(Number(rows) >= 1 && Number(columns) >= 1)) throw new ApiError("InvalidArgument");
      return object("Range", { sheet, range: checkBounds(range) });
    },
    GetCell: (sheet, [row, column]) => {
      const [top, left] = [Number(row) + 1, Number(column) + 1];
      return object("Range", { sheet, range: checkBounds({ top, left, bottom: top, right: left }) });
    },
    GetUsedRange: (sheet, [valuesOnly]) =>
      object("Range", { sheet, range: sheet.used(valuesOnly === true) ?? { top: 1, left: 1, bottom: 1, right: 1 } }),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const range = sheet.used(valuesOnly === true);
      return range ? object("Range", { sheet, range }) : null;
    },
  },
  methods: {
    ...eventMethods(({ id }) => id),
    Activate: (sheet, _args, { book }) => {
      if (sheet.visibility !== "Visible") throw new ApiError("InvalidOperation");
      book.activate(sheet);
    },
    Calculate: () => undefined,
    Delete: (sheet, _args, { book, rules }) => {
      checkStructure(book, rules);
      checkNotLast(book.sheets, sheet);
      if (sheet.visibility === "VeryHidden") throw new ApiError("GeneralException");
      book.remove(sheet);
    },
  },
};

const isVisibility = (value: unknown): value is Visibility =>
  value === "Visible" || value === "Hidden" || value === "VeryHidden";

/** A workbook keeps at least one sheet that can be seen. */
function checkNotLast(sheets: readonly SheetModel[], sheet: SheetModel): void {
  if (!sheets.some((other) => other !== sheet && other.visibility === "Visible"))
    throw new ApiError("InvalidOperation");
}

/** A1 notation, whole columns and rows, with or without the sheet's own name; nothing means the whole sheet. */
export function parseAddressOf(sheet: SheetModel, address: unknown): Range {
  if (address == null || address === "") return WHOLE;
  const [, quoted, bare, at] = /^(?:(?:'((?:[^']|'')+)'|([^!']+))!)?([^!]+)$/.exec(String(address)) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? bare;
  if (at === undefined || (name !== undefined && name.toLowerCase() !== sheet.name.toLowerCase()))
    throw new ApiError("InvalidArgument");
  const text = at.toUpperCase();
  const range = parseRange(text) ?? wholeLines(text.replaceAll("$", ""));
  if (!range) throw new ApiError("InvalidArgument");
  return checkBounds(range);
}

function wholeLines(text: string): Range | undefined {
  if (/^[A-Z]{1,3}:[A-Z]{1,3}$/.test(text)) {
    const [a = 0, b = 0] = text.split(":").map(columnNumber);
    return { ...WHOLE, left: Math.min(a, b), right: Math.max(a, b) };
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (!rows) return undefined;
  const [a, b] = [Number(rows[1]), Number(rows[2])];
  return { ...WHOLE, top: Math.min(a, b), bottom: Math.max(a, b) };
}

export function checkBounds(range: Range): Range {
  const inside = range.top >= 1 && range.left >= 1 && range.bottom <= WHOLE.bottom && range.right <= WHOLE.right;
  if (!inside || range.bottom < range.top || range.right < range.left) throw new ApiError("InvalidArgument");
  return range;
}
