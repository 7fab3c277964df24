import { contains, isCovered, type Address, type Range } from "../../core/sheet/address";
import { fromDouble } from "../../core/quantity/decimal";
import type { CellMatrix } from "../model/engine";
import { bodyOf } from "../model/table";
import { toStored } from "../model/stored";
import type { SheetModel } from "../model/sheet";
import { typed } from "../model/typed";
import { ApiError } from "../wire/error";
import type { Call, RangeSelf } from "../wire/define";
import { columnsOf, isUnbounded, rowsIn, rowsOf } from "./geometry";

/** Writes values or formulas: the same to Excel, which reads both as if they had been typed. */
export function setValues(self: RangeSelf, given: unknown, call: Call): void {
  const { sheet, range } = self;
  const cells: CellMatrix = {};
  const year = call.book.year();
  const merges = call.rules.merged ? sheet.merges : [];
  forEach(range, asLaidOut(self, given, call), call, (address, value) => {
    if (value === null || value === undefined) return;
    checkUnlocked(sheet, address, call);
    if (isCovered(merges, address)) return;
    checkArray(sheet, address, range);
    // A cell that comes into being takes its column's format along.
    const inherited = sheet.stored(address) ? undefined : sheet.format(address);
    const style = inherited === undefined ? {} : { s: { n: { pattern: inherited } } };
    put(cells, address, {
      v: null,
      f: null,
      p: null,
      t: null,
      ...style,
      ...content(sheet, address, value, call, year),
    });
  });
  dropArrays(sheet, range);
  if (call.quirks.tableColumns) fillColumns(sheet, cells);
  commit(sheet, cells, call);
}

/** Where hidden rows mislead Excel: the rows of the array one after the other in the rows that can be seen. */
function asLaidOut({ sheet, range }: RangeSelf, given: unknown, { quirks }: Call): unknown {
  if (!quirks.hiddenRows || !Array.isArray(given) || given.length < 2 || isUnbounded(range)) return given;
  const hidden = rowsIn(range).map((row) => sheet.isRowHidden(row));
  if (!hidden.includes(true) || !hidden.includes(false)) return given;
  const [first] = given as unknown[][];
  const nothing = Array.isArray(first) ? first.map(() => null) : null;
  const rows = [...(given as unknown[])];
  return hidden.map((isHidden) => (isHidden ? nothing : rows.shift()));
}

/** Where formulas fill columns of tables: the last one that was written stands in every row of the column, for that row. */
function fillColumns(sheet: SheetModel, cells: CellMatrix): void {
  for (const [row, columns] of Object.entries(cells))
    for (const [column, cell] of Object.entries(columns)) {
      const address = { row: Number(row) + 1, column: Number(column) + 1 };
      const table = sheet.tables.find((each) => contains(bodyOf(each), address));
      const formula = cell?.f;
      if (!table || formula == null) continue;
      const { top, bottom } = bodyOf(table);
      for (let each = top; each <= bottom; each++) {
        const f = formula.replace(/(?<![A-Za-z$])([A-Z]{1,3})(\d+)/g, (_all, letters: string, number: string) => {
          return `${letters}${String(Number(number) + each - address.row)}`;
        });
        put(cells, { row: each, column: address.column }, { v: null, p: null, t: null, f });
      }
    }
}

/** A number as it is shown, where that is what is kept. */
function kept(value: number, format: string | undefined, { book }: Call): number {
  const [, places] = /^[#,]*0(?:\.(0+))?(?:%|;|$)/.exec(format ?? "") ?? [];
  if (!book.precisionAsDisplayed || format === undefined || !/^[#,]*0/.test(format)) return value;
  const digits = (places?.length ?? 0) + (format.includes("%") ? 2 : 0);
  return fromDouble(value).toDecimalPlaces(digits).toNumber();
}

function content(sheet: SheetModel, address: Address, value: unknown, call: Call, year: number) {
  const { rules } = call;
  const format = sheet.format(address);
  if (typeof value === "boolean") return toStored(value);
  if (typeof value === "number") return toStored(format === "@" ? String(value) : kept(value, format, call));
  if (typeof value !== "string") throw new ApiError("InvalidArgument");
  if (value.length > 32_767) throw new ApiError("InvalidArgument");
  if (!rules.typed) return value === "" ? {} : toStored(value);
  const result = typed(value, format === "@", year);
  switch (result.kind) {
    case "blank":
      return {};
    case "refused":
      throw new ApiError("InvalidArgument");
    case "formula":
      return { f: result.formula };
    case "value":
      return {
        ...toStored(result.value),
        ...(result.format !== undefined && format === undefined && { s: { n: { pattern: result.format } } }),
      };
  }
}

const GENERAL = /^(?:general|G\/通用格式|)$/i;

export function setFormats(self: RangeSelf, given: unknown, call: Call): void {
  const { sheet, range } = self;
  const cells: CellMatrix = {};
  forEach(range, given, call, (address, format) => {
    if (format === null || format === undefined) return;
    if (typeof format !== "string") throw new ApiError("InvalidArgument");
    checkUnlocked(sheet, address, call);
    put(cells, address, { s: { n: GENERAL.test(format) ? null : { pattern: format } } });
  });
  commit(sheet, cells, call);
}

/** range.clear(): contents, formats, or both. Whole rows and columns are cut down to what is used. */
export function clearCells({ sheet, range }: RangeSelf, applyTo: unknown, call: Call): void {
  const what = applyTo ?? "All";
  if (!["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks", "ResetContents"].includes(String(what)))
    throw new ApiError("InvalidArgument");
  const used = sheet.used(false);
  const cells: CellMatrix = {};
  if (used)
    for (let row = Math.max(range.top, used.top); row <= Math.min(range.bottom, used.bottom); row++)
      for (let column = Math.max(range.left, used.left); column <= Math.min(range.right, used.right); column++) {
        const address = { row, column };
        if (!sheet.stored(address)) continue;
        checkUnlocked(sheet, address, call);
        put(cells, address, {
          ...(what !== "Formats" && { v: null, f: null, p: null, t: null }),
          ...((what === "All" || what === "Formats") && { s: null }),
        });
      }
  if (what !== "Formats") dropArrays(sheet, range);
  commit(sheet, cells, call);
}

/** Runs through the cells with what is to be put there: of a matrix its element, else the same for each. */
function forEach(range: Range, given: unknown, { rules }: Call, visit: (address: Address, value: unknown) => void) {
  const [rows, columns] = [rowsOf(range), columnsOf(range)];
  if (given === null || given === undefined) throw new ApiError("InvalidArgument");
  if (Array.isArray(given)) {
    const matrix = given as readonly unknown[];
    const fits = matrix.length === rows && matrix.every((row) => Array.isArray(row) && row.length === columns);
    if (!fits && rules.sizes) throw new ApiError("InvalidArgument");
  } else if (isUnbounded(range)) throw new ApiError("InvalidArgument");
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      const value: unknown = Array.isArray(given) ? (given as unknown[][])[i]?.[j] : given;
      visit({ row: range.top + i, column: range.left + j }, value);
    }
}

function put(cells: CellMatrix, { row, column }: Address, cell: CellMatrix[number][number]): void {
  (cells[row - 1] ??= {})[column - 1] = cell;
}

function commit(sheet: SheetModel, cells: CellMatrix, { book }: Call): void {
  if (Object.keys(cells).length > 0) book.write(sheet, cells);
}

function checkUnlocked(sheet: SheetModel, address: Address, { rules }: Call): void {
  if (rules.locked && sheet.isLocked(address)) throw new ApiError("AccessDenied");
}

/** Part of an array formula cannot be changed. */
function checkArray(sheet: SheetModel, address: Address, range: Range): void {
  const array = sheet.arrays.find((each) => contains(each.range, address));
  if (!array) return;
  if (!holds(range, array.range)) throw new ApiError("InvalidOperation");
}

/** True where all of one range is in another. */
const holds = (range: Range, { top, left, bottom, right }: Range): boolean =>
  contains(range, { row: top, column: left }) && contains(range, { row: bottom, column: right });

function dropArrays(sheet: SheetModel, range: Range): void {
  const kept = sheet.arrays.filter((array) => !holds(range, array.range));
  if (kept.length < sheet.arrays.length) sheet.arrays.splice(0, Infinity, ...kept);
}
