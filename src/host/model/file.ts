import type { IStyleData } from "@univerjs/core";
import { addressKey, parseRange, type Address, type Range } from "../../core/sheet/address";
import type { Sheet } from "../../core/sheet/sheet";
import {
  attributeOf,
  childOf,
  childrenOf,
  isTrue,
  openBook,
  readShared,
  readSheet,
  relatedPart,
  relationshipsOf,
  type Book,
  type Element,
  type FormulaRange,
  type Shared,
  type SheetPart,
  type SheetVisitor,
} from "../../xlsx";
import { readLooks } from "./look";
import { validationsOf } from "./file-validation";
import type { TableModel } from "./table";
import type { Validated } from "./validation";

/** What an Excel knows of a worksheet, as far as the host speaks of it. */
export interface FileSheet {
  readonly sheet: Sheet;
  /** Each formatted cell's style, by addressKey: an index into the workbook's styles. */
  readonly styles: ReadonlyMap<number, number>;
  readonly sizes: Sizes;
  /** Number formats of cells that hold nothing. */
  readonly blanks: readonly { readonly address: Address; readonly format: string | undefined }[];
  readonly columns: readonly { readonly from: number; readonly to: number; readonly format: string | undefined }[];
  readonly arrays: readonly FormulaRange[];
  readonly rules: readonly FileRule[];
  readonly tables: readonly FileTable[];
  readonly validations: readonly Validated[];
}

/** A table as the file has it. */
export type FileTable = Omit<TableModel, "id">;

/** Widths (0 where hidden) and heights in pixels, by index from 0, and how much is frozen. */
export interface Sizes {
  readonly columns: ReadonlyMap<number, number>;
  readonly rows: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** A conditional format as the file has it. */
export interface FileRule {
  readonly type: string;
  readonly formula: string;
  readonly ranges: readonly Range[];
  readonly fill: string | undefined;
}

export interface FileBook {
  readonly sheets: readonly FileSheet[];
  /** Univer's styles, by the index of the file's. */
  readonly styles: readonly IStyleData[];
  readonly date1904: boolean;
  /** True where sheets may not be added, deleted or renamed. */
  readonly structureLocked: boolean;
  readonly isManual: boolean;
  readonly precisionAsDisplayed: boolean;
}

/** Reads of a file what the model needs beyond the values: blank but formatted cells, arrays, rules. */
export function readFile(bytes: Uint8Array): FileBook {
  const book = openBook(bytes);
  const shared = readShared(book);
  const fills = differentialFills(book);
  const sheets = book.sheets.filter(({ isWorksheet }) => isWorksheet);
  const calculation = childOf(book.root, "calcPr") ?? book.root;
  return {
    sheets: sheets.map((from) => readFileSheet(book, from, shared, fills)),
    styles: readStyles(book, shared),
    date1904: book.date1904,
    structureLocked: isTrue(attributeOf(childOf(book.root, "workbookProtection") ?? book.root, "lockStructure")),
    isManual: attributeOf(calculation, "calcMode") === "manual",
    precisionAsDisplayed: attributeOf(calculation, "fullPrecision") === "0",
  };
}

function readFileSheet(book: Book, from: SheetPart, shared: Shared, fills: readonly (string | undefined)[]): FileSheet {
  const blanks: FileSheet["blanks"][number][] = [];
  const styles = new Map<number, number>();
  const heights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  const collect: SheetVisitor = {
    rowOpens: (row, { attributes }) => {
      const valueOf = (name: string): string | undefined =>
        Object.values(attributes).find(({ local }) => local === name)?.value;
      const height = valueOf("ht");
      if (isTrue(valueOf("hidden"))) hiddenRows.add(row - 1);
      if (height !== undefined) heights.set(row - 1, Math.round((Number(height) * 4) / 3));
    },
    cell: ({ row, column, style, value, formula }) => {
      if (style > 0) styles.set(addressKey({ row, column }), style);
      if (style > 0 && (value ?? "") === "" && !formula)
        blanks.push({ address: { row, column }, format: shared.styles[style]?.format });
    },
  };
  const { sheet, worksheet, formulaRanges } = readSheet(book.pkg.xml(from.part).text, from, shared, [collect]);
  const columns = columnFormats(worksheet, shared);
  const sizes = { columns: columnWidths(worksheet), rows: heights, hiddenRows, frozen: frozenPart(worksheet) };
  return {
    sheet,
    styles,
    sizes,
    blanks,
    columns,
    arrays: formulaRanges,
    rules: rulesOf(worksheet, fills),
    tables: tablesOf(book, from),
    validations: validationsOf(worksheet),
  };
}

function tablesOf({ pkg }: Book, { part }: SheetPart): FileTable[] {
  return relationshipsOf(pkg, part).flatMap(({ type, target }) => {
    if (type !== "table" || target === undefined || !pkg.has(target)) return [];
    const table = pkg.tree(target);
    const range = parseRange(attributeOf(table, "ref") ?? "");
    if (!range) return [];
    const count = (name: string, usual: string): boolean => (attributeOf(table, name) ?? usual) !== "0";
    const name = attributeOf(table, "displayName") ?? attributeOf(table, "name") ?? "";
    return { name, range, showHeaders: count("headerRowCount", "1"), showTotals: count("totalsRowCount", "0") };
  });
}

function rulesOf(worksheet: Element, fills: readonly (string | undefined)[]): FileRule[] {
  return childrenOf(worksheet, "conditionalFormatting").flatMap((format) => {
    const ranges = (attributeOf(format, "sqref") ?? "").split(/\s+/).flatMap((ref) => parseRange(ref) ?? []);
    return childrenOf(format, "cfRule").map((rule) => ({
      type: attributeOf(rule, "type") ?? "",
      formula: childOf(rule, "formula")?.text ?? "",
      ranges,
      fill: fills[Number(attributeOf(rule, "dxfId") ?? -1)],
    }));
  });
}

/** The background colours (#RRGGBB) of the differential formats. */
function differentialFills(book: Book): (string | undefined)[] {
  const part = relatedPart(book, "styles");
  if (part === undefined) return [];
  return childrenOf(childOf(book.pkg.tree(part), "dxfs"), "dxf").map((dxf) => {
    const colour = childOf(childOf(childOf(dxf, "fill"), "patternFill"), "bgColor");
    const rgb = colour && attributeOf(colour, "rgb");
    return rgb === undefined ? undefined : `#${rgb.slice(-6).toUpperCase()}`;
  });
}

/** How styles look, together with their number formats. */
function readStyles(book: Book, shared: Shared): IStyleData[] {
  const part = relatedPart(book, "styles");
  const looks = readLooks(part === undefined ? undefined : book.pkg.tree(part));
  return shared.styles.map(({ format }, i) => ({
    ...looks[i],
    ...(format !== undefined && { n: { pattern: format } }),
  }));
}

/** Columns far to the right, which files like to name as one, have no place in a grid. */
const LAST_COLUMN = 256;

function columnWidths(worksheet: Element): Map<number, number> {
  const widths = new Map<number, number>();
  for (const col of childrenOf(childOf(worksheet, "cols"), "col")) {
    const width = Number(attributeOf(col, "width"));
    const last = Math.min(Number(attributeOf(col, "max")), LAST_COLUMN);
    const isHidden = isTrue(attributeOf(col, "hidden")) || width === 0;
    if (Number.isFinite(width) || isHidden)
      for (let column = Number(attributeOf(col, "min")); column <= last; column++)
        widths.set(column - 1, isHidden ? 0 : Math.round(width * 7 + 5));
  }
  return widths;
}

function frozenPart(worksheet: Element): Sizes["frozen"] {
  const pane = childOf(childOf(childOf(worksheet, "sheetViews"), "sheetView"), "pane");
  const split = (name: string): number => (pane ? Number(attributeOf(pane, name) ?? 0) : 0);
  const isFrozen = pane !== undefined && (attributeOf(pane, "state") ?? "").startsWith("frozen");
  return isFrozen ? { rows: split("ySplit"), columns: split("xSplit") } : { rows: 0, columns: 0 };
}

/** Number formats that whole columns have. */
function columnFormats(worksheet: Element, shared: Shared): FileSheet["columns"] {
  return childrenOf(childOf(worksheet, "cols"), "col").map((col) => ({
    from: Number(attributeOf(col, "min")),
    to: Number(attributeOf(col, "max")),
    format: shared.styles[Number(attributeOf(col, "style") ?? 0)]?.format,
  }));
}
