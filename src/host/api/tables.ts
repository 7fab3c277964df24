import { overlaps, type Range } from "../../core/sheet/address";
import { bodyOf } from "../model/table";
import type { SheetModel } from "../model/sheet";
import { ApiError } from "../wire/error";
import { object, type ApiClass, type Call, type RangeSelf, type Selves, type TableSelf } from "../wire/define";
import { columnsIn } from "./geometry";
import { parseAddressOf } from "./worksheet";

/** The tables of a sheet, or of the whole workbook. */
export const tablesApi: ApiClass<Selves["TableCollection"]> = {
  properties: { Count: { get: (sheet, call) => tablesOf(sheet, call).length } },
  items: (sheet, call) => tablesOf(sheet, call).map((self) => object("Table", self)),
  item: (sheet, key, call) => found(tablesOf(sheet, call), key),
  getters: {
    Add: (sheet, [address, hasHeaders], call) => {
      const text = String(address);
      const name = /^'?(.+?)'?!/.exec(text)?.[1];
      const on = sheet ?? (name === undefined ? call.book.active : call.book.find(name));
      if (!on) throw new ApiError("InvalidArgument");
      const range = rangeIn(on, address);
      if (on.tables.some((other) => overlaps(other.range, range))) throw new ApiError("InvalidOperation");
      const id = call.book.id();
      const count = tablesOf(undefined, call).length;
      const table = { id, name: `表${String(count + 1)}`, range, showHeaders: hasHeaders !== false, showTotals: false };
      on.tables.push(table);
      return object("Table", { sheet: on, table });
    },
    GetItem: (sheet, [key], call) => {
      const item = found(tablesOf(sheet, call), key);
      if (!item) throw new ApiError("ItemNotFound");
      return item;
    },
    GetItemOrNullObject: (sheet, [key], call) => found(tablesOf(sheet, call), key),
  },
  methods: { GetCount: (sheet, _args, call) => tablesOf(sheet, call).length },
};

/** The tables that touch a range. */
export const scopedTablesApi: ApiClass<RangeSelf> = {
  items: (self) => touching(self).map((each) => object("Table", each)),
  item: (self, key) => found(touching(self), key),
  getters: {
    GetItemOrNullObject: (self, [key]) => found(touching(self), key),
    GetFirst: (self) => {
      const [first] = touching(self);
      if (!first) throw new ApiError("ItemNotFound");
      return object("Table", first);
    },
  },
  methods: { GetCount: (self) => touching(self).length },
};

export const tableApi: ApiClass<TableSelf> = {
  id: ({ table }) => table.id,
  isGone: ({ sheet, table }, { book }) => !book.sheets.includes(sheet) || !sheet.tables.includes(table),
  properties: {
    Id: { get: ({ table }) => table.id },
    Name: {
      get: ({ table }) => table.name,
      set: ({ table }, name) => {
        table.name = String(name);
      },
    },
    ShowHeaders: { get: ({ table }) => table.showHeaders },
    ShowTotals: { get: ({ table }) => table.showTotals },
  },
  objects: {
    Worksheet: ({ sheet }) => object("Worksheet", sheet),
    Columns: (self) => object("TableColumnCollection", self),
  },
  getters: {
    GetRange: ({ sheet, table }) => object("Range", { sheet, range: table.range }),
    GetDataBodyRange: ({ sheet, table }) => object("Range", { sheet, range: bodyOf(table) }),
    GetHeaderRowRange: ({ sheet, table: { range, showHeaders } }) => {
      if (!showHeaders) throw new ApiError("ItemNotFound");
      return object("Range", { sheet, range: { ...range, bottom: range.top } });
    },
    ConvertToRange: (self) => {
      drop(self);
      return object("Range", { sheet: self.sheet, range: self.table.range });
    },
  },
  methods: { Delete: drop },
};

export const tableColumnsApi: ApiClass<TableSelf> = {
  items: (self) => columnsIn(self.table.range).map((column) => object("TableColumn", { ...self, column })),
  methods: { GetCount: ({ table }) => columnsIn(table.range).length },
};

export const tableColumnApi: ApiClass<Selves["TableColumn"]> = {
  properties: {
    Id: { get: ({ table, column }) => column - table.range.left + 1 },
    Index: { get: ({ table, column }) => column - table.range.left },
    // A column is named by what stands in its header.
    Name: {
      get: ({ sheet, table, column }) =>
        table.showHeaders
          ? String(sheet.value({ row: table.range.top, column }))
          : `列${String(column - table.range.left + 1)}`,
    },
  },
};

const tablesOf = (sheet: SheetModel | undefined, { book }: Call): TableSelf[] =>
  (sheet ? [sheet] : book.sheets).flatMap((each) => each.tables.map((table) => ({ sheet: each, table })));

const touching = ({ sheet, range }: RangeSelf): TableSelf[] =>
  sheet.tables.filter((table) => overlaps(table.range, range)).map((table) => ({ sheet, table }));

function found(tables: readonly TableSelf[], key: unknown) {
  const self = tables.find(({ table }) => table.id === key || table.name.toLowerCase() === String(key).toLowerCase());
  return self ? object("Table", self) : null;
}

function rangeIn(sheet: SheetModel, address: unknown): Range {
  if (typeof address === "object" && address !== null && "self" in address) return (address.self as RangeSelf).range;
  return parseAddressOf(sheet, address);
}

function drop({ sheet, table }: TableSelf): void {
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
}
