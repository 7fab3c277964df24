import { parseRange, type Address, type Range } from "../../core/sheet/address";
import type { Sheet } from "../../core/sheet/sheet";
import {
  attributeOf,
  childOf,
  childrenOf,
  openBook,
  readShared,
  readSheet,
  type Book,
  type Element,
  type FormulaRange,
  type Shared,
  type SheetPart,
  type SheetVisitor,
} from "../../xlsx";

/** What an Excel knows of a worksheet, as far as the host speaks of it. */
export interface FileSheet {
  readonly sheet: Sheet;
  /** Number formats of cells that hold nothing. */
  readonly blanks: readonly { readonly address: Address; readonly format: string | undefined }[];
  readonly columns: readonly { readonly from: number; readonly to: number; readonly format: string | undefined }[];
  readonly arrays: readonly FormulaRange[];
  readonly rules: readonly FileRule[];
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
  readonly date1904: boolean;
}

/** Reads of a file what the model needs beyond the values: blank but formatted cells, arrays, rules. */
export function readFile(bytes: Uint8Array): FileBook {
  const book = openBook(bytes);
  const shared = readShared(book);
  const fills = differentialFills(book);
  const sheets = book.sheets.filter(({ isWorksheet }) => isWorksheet);
  return { sheets: sheets.map((from) => readFileSheet(book, from, shared, fills)), date1904: book.date1904 };
}

function readFileSheet(book: Book, from: SheetPart, shared: Shared, fills: readonly (string | undefined)[]): FileSheet {
  const blanks: FileSheet["blanks"][number][] = [];
  const collect: SheetVisitor = {
    cell: ({ row, column, style, value, formula }) => {
      if (style > 0 && (value ?? "") === "" && !formula)
        blanks.push({ address: { row, column }, format: shared.styles[style]?.format });
    },
  };
  const { sheet, worksheet, formulaRanges } = readSheet(book.pkg.xml(from.part).text, from, shared, [collect]);
  const columns = columnFormats(worksheet, shared);
  return { sheet, blanks, columns, arrays: formulaRanges, rules: rulesOf(worksheet, fills) };
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
  const part = book.relationships.find(({ type }) => type === "styles")?.target;
  if (part === undefined || !book.pkg.has(part)) return [];
  return childrenOf(childOf(book.pkg.tree(part), "dxfs"), "dxf").map((dxf) => {
    const colour = childOf(childOf(childOf(dxf, "fill"), "patternFill"), "bgColor");
    const rgb = colour && attributeOf(colour, "rgb");
    return rgb === undefined ? undefined : `#${rgb.slice(-6).toUpperCase()}`;
  });
}

/** Number formats that whole columns have. */
function columnFormats(worksheet: Element, shared: Shared): FileSheet["columns"] {
  return childrenOf(childOf(worksheet, "cols"), "col").map((col) => ({
    from: Number(attributeOf(col, "min")),
    to: Number(attributeOf(col, "max")),
    format: shared.styles[Number(attributeOf(col, "style") ?? 0)]?.format,
  }));
}
