import { strToU8, zipSync } from "fflate";
import { Decimal } from "decimal.js";
import type { DrawnCell, DrawnSheet } from "../core/make/drawn";
import { PLAIN, type Look } from "../core/make/look";
import { inSheet, printAbsolute, type Range } from "../core/sheet/address";
import type { DataCell, DataSheet } from "../core/sheet/data";
import type { Content } from "../core/sheet/content";
import { EXCEL } from "../core/sheet/limits";
import { addSheets } from "./add/add-sheets";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** By this name a workbook of data that was created here is known again. */
export const CREATED = "jiheng_summary";

// Excel's oldest date: the same sheets give the same bytes, whenever they are written.
const MTIME = "1980-01-02";

/** A workbook of these sheets and nothing else. */
export const createWorkbook = (sheets: readonly DrawnSheet[]): Uint8Array => addSheets(empty(), sheets).bytes;

/** The sheet of plain data: bold header that stays in sight, filter, widths, numbers as numbers; printed in landscape with the header on every page. */
export function drawnData({ name, columns, rows }: DataSheet): DrawnSheet {
  const all: Range = { top: 1, left: 1, bottom: rows.length + 1, right: columns.length };
  const header = columns.map(({ title }) => title);
  return {
    name,
    cells: [header, ...rows].flatMap((cells, i) => cells.flatMap((cell, j) => dataCell(cell, i + 1, j + 1))),
    merges: [],
    validations: [],
    widths: new Map(columns.map(({ width }, i) => [i + 1, ((width * 7 + 5) * 3) / 4])),
    heights: new Map(),
    highlights: [],
    names: [
      {
        name: CREATED,
        refersTo: inSheet(name, printAbsolute(all)),
        hidden: true,
        ofWorkbook: true,
      },
    ],
    frozenRows: 1,
    filter: all,
    print: { landscape: true, gridlines: false, titleRows: { top: 1, bottom: 1 } },
  };
}

const HEADER: Look = { bold: true, fill: "#EFF3F8", upright: "center" };
const TEXT: Look = { upright: "center" };

function dataCell(cell: DataCell, row: number, column: number): DrawnCell[] {
  if (cell === null || cell === "") return [];
  const content: Content =
    typeof cell === "string"
      ? { kind: "text", value: cell.slice(0, EXCEL.textLength) }
      : { kind: "number", value: new Decimal(cell.figure) };
  const text = row === 1 ? HEADER : TEXT;
  return [{ address: { row, column }, content, look: content.kind === "number" ? PLAIN : text }];
}

/** A workbook without a sheet, which no program opens, in Excel's Chinese font. */
function empty(): Uint8Array {
  const parts = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      override("/xl/workbook.xml", "sheet.main") +
      override("/xl/styles.xml", "styles") +
      "</Types>",
    "_rels/.rels": relation("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relation("styles", "styles.xml"),
    "xl/styles.xml": STYLES,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)])), {
    level: 6,
    mtime: MTIME,
  });
}

const override = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="${SPREADSHEET}.${type}+xml"/>`;

const relation = (type: string, target: string): string =>
  `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;

const XF = 'numFmtId="0" fontId="0" fillId="0" borderId="0"';
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf ${XF}/></cellStyleXfs><cellXfs count="1"><xf ${XF} xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>`;
