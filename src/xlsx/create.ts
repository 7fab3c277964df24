import { strToU8, zipSync } from "fflate";
import { printAddress } from "../core/sheet/address";
import type { DataCell, DataSheet } from "../core/sheet/data";
import { EXCEL } from "../core/sheet/limits";
import { escapeAttribute, escapeString, escapeXml } from "./xml/text";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** By this name a workbook that was created here is known again. */
export const CREATED = "jiheng_summary";

// Excel's oldest date: the same data give the same bytes, whenever they are written.
const MTIME = "1980-01-02";

const HEADER = 1,
  TEXT = 2;

/** A workbook of one sheet: bold header that stays in sight, filter, widths, numbers as numbers; printed in landscape with the header on every page. */
export function createWorkbook(sheet: DataSheet): Uint8Array {
  const parts = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      override("/xl/workbook.xml", "sheet.main") +
      override("/xl/worksheets/sheet1.xml", "worksheet") +
      override("/xl/styles.xml", "styles") +
      "</Types>",
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookXml(sheet),
    "xl/_rels/workbook.xml.rels": relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/worksheets/sheet1.xml": sheetXml(sheet),
    "xl/styles.xml": STYLES,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)])), {
    level: 6,
    mtime: MTIME,
  });
}

const override = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="${SPREADSHEET}.${type}+xml"/>`;

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join("")}</Relationships>`;

const lastCell = ({ columns, rows }: DataSheet): string =>
  printAddress({ row: rows.length + 1, column: columns.length });

function workbookXml(sheet: DataSheet): string {
  const name = `'${sheet.name.replaceAll("'", "''")}'`;
  const range = `${name}!$A$1:${lastCell(sheet).replace(/^([A-Z]+)/, "$$$1$$")}`;
  const defined = (id: string, text: string, more = ""): string =>
    `<definedName name="${id}"${more}>${escapeXml(text)}</definedName>`;
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapeAttribute(sheet.name)}" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
    defined("_xlnm._FilterDatabase", range, ' localSheetId="0" hidden="1"') +
    defined("_xlnm.Print_Titles", `${name}!$1:$1`, ' localSheetId="0"') +
    defined(CREATED, range, ' hidden="1"') +
    "</definedNames></workbook>"
  );
}

function sheetXml(sheet: DataSheet): string {
  const { columns, rows } = sheet;
  const cols = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const lines = [
    rowXml(
      columns.map(({ title }) => title),
      1,
      HEADER,
    ),
    ...rows.map((cells, i) => rowXml(cells, i + 2, TEXT)),
  ];
  return (
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${lastCell(sheet)}"/>` +
    `<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols.join("")}</cols><sheetData>${lines.join("")}</sheetData>` +
    `<autoFilter ref="A1:${lastCell(sheet)}"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
  );
}

const rowXml = (cells: readonly DataCell[], row: number, style: number): string =>
  `<row r="${row}">${cells.map((cell, i) => cellXml(printAddress({ row, column: i + 1 }), cell, style)).join("")}</row>`;

function cellXml(ref: string, cell: DataCell, style: number): string {
  if (cell === null || cell === "") return "";
  if (typeof cell !== "string") return `<c r="${ref}"><v>${escapeXml(cell.figure)}</v></c>`;
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeString(cell.slice(0, EXCEL.textLength))}</t></is></c>`;
}

const FONT = '<sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/>';
const XF = 'numFmtId="0" borderId="0"';
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>` +
  `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFF3F8"/><bgColor indexed="64"/></patternFill></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf ${XF} fontId="0" fillId="0"/></cellStyleXfs><cellXfs count="3"><xf ${XF} fontId="0" fillId="0" xfId="0"/>` +
  `<xf ${XF} fontId="1" fillId="2" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center"/></xf>` +
  `<xf ${XF} fontId="0" fillId="0" xfId="0" applyAlignment="1"><alignment vertical="center"/></xf></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>`;
