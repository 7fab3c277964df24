import {
  inSheet,
  addressKey,
  overlaps,
  printRange,
  rangeOf as rangeOfCell,
  type Address,
  type Range,
} from "../../core/sheet/address";
import { LIMITS } from "../../xlsx";
import type { SheetModel } from "../model/sheet";
import { ApiError } from "../wire/error";
import { object, type ApiClass, type Property, type RangeSelf } from "../wire/define";
import { columnsIn, columnsOf, intersection, isUnbounded, rowsIn, rowsOf } from "./geometry";
import { rangeGetters } from "./range-getters";
import { setLink } from "./hyperlink";
import { merge, unmerge } from "./merge";
import { clearCells, setFormats, setValues } from "./range-write";

export const rangeApi: ApiClass<RangeSelf> = {
  tracked: true,
  isGone: ({ sheet }, { book }) => !book.sheets.includes(sheet),
  properties: {
    Address: { get: (self) => addressOf(self) },
    AddressLocal: { get: (self) => addressOf(self) },
    CellCount: { get: ({ range }) => rowsOf(range) * columnsOf(range) },
    ColumnCount: { get: ({ range }) => columnsOf(range) },
    // A hidden column is one without width, as in Excel; shown again it has the one that it had.
    ColumnHidden: {
      get: ({ sheet, range }) => {
        const hidden = new Set(columnsIn(range).map((column) => sheet.columnWidth(column) === 0));
        return hidden.size === 1 ? hidden.has(true) : null;
      },
      set: ({ sheet, range }, hidden, { book, rules }) => {
        if (typeof hidden !== "boolean") throw new ApiError("InvalidArgument");
        if (rules.locked && sheet.unlocked !== undefined) throw new ApiError("AccessDenied");
        book.hide(sheet, range, hidden);
      },
    },
    ColumnIndex: { get: ({ range }) => range.left - 1 },
    Formulas: matrix(({ sheet }, cell) => sheet.formula(cell) ?? sheet.value(cell), setValues),
    FormulasLocal: matrix(({ sheet }, cell) => sheet.formula(cell) ?? sheet.value(cell), setValues),
    HasSpill: { get: (self) => hasSpill(self) },
    Hidden: { get: () => false },
    IsEntireColumn: { get: ({ range }) => rowsOf(range) === LIMITS.lastRow },
    IsEntireRow: { get: ({ range }) => columnsOf(range) === LIMITS.lastColumn },
    Hyperlink: {
      get: ({ sheet, range: { top, left } }) => sheet.links.get(addressKey({ row: top, column: left })) ?? null,
      set: (self, link, call) => {
        setLink(self, link, call);
      },
    },
    NumberFormat: matrix(({ sheet }, cell) => sheet.format(cell) ?? "General", setFormats),
    NumberFormatLocal: matrix(({ sheet }, cell) => sheet.format(cell) ?? "General", setFormats),
    RowHidden: {
      get: ({ sheet, range }) => {
        const hidden = new Set(rowsIn(range).map((row) => sheet.isRowHidden(row)));
        return hidden.size === 1 ? hidden.has(true) : null;
      },
      set: ({ sheet, range }, hidden, { book, rules }) => {
        if (typeof hidden !== "boolean") throw new ApiError("InvalidArgument");
        if (rules.locked && sheet.unlocked !== undefined) throw new ApiError("AccessDenied");
        book.hideRows(sheet, cutToUsed(sheet, range), hidden);
      },
    },
    RowCount: { get: ({ range }) => rowsOf(range) },
    RowIndex: { get: ({ range }) => range.top - 1 },
    Text: matrix(({ sheet }, cell) => sheet.text(cell)),
    Values: matrix(({ sheet }, cell) => sheet.value(cell), setValues),
    ValueTypes: matrix(({ sheet }, cell) => valueType(sheet.value(cell))),
  },
  objects: {
    Worksheet: ({ sheet }) => object("Worksheet", sheet),
    DataValidation: (self) => object("DataValidation", self),
    Format: ({ sheet, range }) => object("RangeFormat", { sheet, ranges: [range] }),
    ConditionalFormats: ({ sheet, range }) => object("ConditionalFormatCollection", { sheet, ranges: [range] }),
  },
  getters: rangeGetters,
  methods: {
    // The client asks for it before it cuts a large array into pieces.
    _ValidateArraySize: ({ range }, [rows, columns], { rules }) => {
      if (rules.sizes && (rows !== rowsOf(range) || columns !== columnsOf(range)))
        throw new ApiError("InvalidArgument");
    },
    Clear: (self, [applyTo], call) => void clearCells(self, applyTo, call),
    Merge: (self, [across], call) => {
      merge(self, across, call);
    },
    Unmerge: (self, _args, call) => {
      unmerge(self, call);
    },
    Select: ({ sheet, range }, _args, { book }) => {
      if (sheet.visibility !== "Visible") throw new ApiError("InvalidOperation");
      book.select(sheet, range);
    },
    Calculate: () => undefined,
    GetRowProperties: ({ sheet, range }, [wanted]) => {
      const known = Object.keys((wanted ?? {}) as object).every((key) => key === "rowHidden" || key === "rowIndex");
      if (!known) throw new ApiError("ApiNotFound");
      return rowsIn(range).map((row) => ({ rowHidden: sheet.isRowHidden(row), rowIndex: row - 1 }));
    },
    GetCellProperties: ({ sheet, range }, [wanted]) => cellProperties({ sheet, range }, wanted),
  },
};

/** Rows beyond the last one of the grid cannot be hidden there. */
const cutToUsed = (sheet: SheetModel, range: Range): Range => ({
  ...range,
  bottom: Math.min(range.bottom, sheet.rowCount),
});

/** 'Sheet name'!A1:B2, quoted where Excel quotes it. */
export function addressOf({ sheet, range }: RangeSelf): string {
  const { name } = sheet;
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}[0-9]+$|^R$|^C$|^R[0-9]*C[0-9]*$/i.test(name);
  return plain ? `${name}!${printLines(range)}` : inSheet(name, printLines(range));
}

function printLines(range: Range): string {
  const text = printRange(range);
  if (rowsOf(range) === LIMITS.lastRow) return text.replace(/\d+/g, "");
  if (columnsOf(range) === LIMITS.lastColumn) return text.replace(/[A-Z]+/g, "");
  return text;
}

function matrix(
  read: (self: RangeSelf, cell: Address) => unknown,
  set?: Property<RangeSelf>["set"],
): Property<RangeSelf> {
  const get = (self: RangeSelf): unknown => {
    const { range } = self;
    if (isUnbounded(range)) return null;
    return Array.from({ length: rowsOf(range) }, (_row, i) =>
      Array.from({ length: columnsOf(range) }, (_column, j) =>
        read(self, { row: range.top + i, column: range.left + j }),
      ),
    );
  };
  return set ? { get, set } : { get };
}

function valueType(value: string | number | boolean): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return value.startsWith("#") ? "Error" : "String";
}

/** True where all cells belong to an array that fills its neighbours, false where none does, else null. */
function hasSpill({ sheet, range }: RangeSelf): boolean | null {
  const spilled = sheet.arrays.filter((array) => overlaps(array.range, range));
  if (spilled.length === 0) return false;
  return spilled.some((array) => {
    const both = intersection(array.range, range);
    return both && rowsOf(both) * columnsOf(both) === rowsOf(range) * columnsOf(range);
  })
    ? true
    : null;
}

/** What getCellProperties gives; of all the properties there are only the address and whether a cell is locked. */
function cellProperties({ sheet, range }: RangeSelf, wanted: unknown): unknown {
  const asked = (wanted ?? {}) as CellPropertiesAsked;
  const protection = asked.format?.protection;
  const known = Object.keys(asked).every((key) => key === "address" || key === "format");
  if (!known || Object.keys(asked.format ?? {}).some((key) => key !== "protection")) throw new ApiError("ApiNotFound");
  const all = protection === true ? { locked: true, formulaHidden: true } : protection;
  const cell = (address: Address): unknown => ({
    ...(asked.address && { address: addressOf({ sheet, range: rangeOfCell(address) }) }),
    ...(all && {
      format: {
        protection: {
          ...(all.locked && { locked: sheet.isLockedStyle(address) }),
          ...(all.formulaHidden && { formulaHidden: false }),
        },
      },
    }),
  });
  return Array.from({ length: rowsOf(range) }, (_row, i) =>
    Array.from({ length: columnsOf(range) }, (_column, j) => cell({ row: range.top + i, column: range.left + j })),
  );
}

interface CellPropertiesAsked {
  readonly address?: boolean;
  readonly format?: { readonly protection?: boolean | { readonly locked?: boolean; readonly formulaHidden?: boolean } };
}
