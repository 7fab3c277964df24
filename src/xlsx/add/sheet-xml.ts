import type { DrawnCell, DrawnSheet } from "../../core/make/drawn";
import { referenceOf } from "../../core/make/sheet";
import type { Validation } from "../../core/make/validation";
import { printAddress, printRange, union, rangeOf } from "../../core/sheet/address";
import { newCell } from "../write/cell";
import { escapeAttribute, escapeXml } from "../xml/text";
import type { Looks } from "./looks";

/** A4, as files number sizes of paper. */
const A4 = 9;

/** The part of a worksheet. */
export function sheetXml(sheet: DrawnSheet, uri: string, looks: Looks, selected: boolean): string {
  const { print, isProtected } = sheet;
  const parts = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    dimensionXml(sheet),
    viewXml(sheet, selected),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet),
    `<sheetData>${rowsXml(sheet, looks)}</sheetData>`,
    isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>' : "",
    sheet.filter ? `<autoFilter ref="${printRange(sheet.filter)}"/>` : "",
    listXml(
      "mergeCells",
      sheet.merges.map((range) => `<mergeCell ref="${printRange(range)}"/>`),
    ),
    highlightsXml(sheet, looks),
    listXml("dataValidations", sheet.validations.map(validationXml)),
    linksXml(sheet),
    print.gridlines ? '<printOptions gridLines="1"/>' : "",
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${String(A4)}"${print.landscape ? ' orientation="landscape"' : ""} fitToHeight="0"/>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${uri}">${parts.join("")}</worksheet>`;
}

const listXml = (local: string, items: readonly string[]): string =>
  items.length === 0 ? "" : `<${local} count="${String(items.length)}">${items.join("")}</${local}>`;

function dimensionXml({ cells }: DrawnSheet): string {
  const [first, ...others] = cells.map(({ address }) => rangeOf(address));
  return first ? `<dimension ref="${printRange(others.reduce(union, first))}"/>` : "";
}

function viewXml({ frozenRows = 0 }: DrawnSheet, selected: boolean): string {
  const tab = selected ? ' tabSelected="1"' : "";
  const below = printAddress({ row: frozenRows + 1, column: 1 });
  const pane =
    frozenRows === 0
      ? ""
      : `<pane ySplit="${String(frozenRows)}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>` +
        `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/>`;
  return `<sheetViews><sheetView${tab} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

/** A column is as wide as so many figures of the usual font, of seven pixels each, and five pixels more. */
const charactersOf = (points: number): string =>
  String(Math.max(0, Math.round((((points * 4) / 3 - 5) / 7) * 1e4) / 1e4));

function columnsXml({ widths }: DrawnSheet): string {
  const columns = [...widths].sort(([a], [b]) => a - b);
  const xml = columns.map(([column, points]) => {
    const at = `min="${String(column)}" max="${String(column)}"`;
    return points === 0
      ? `<col ${at} width="0" hidden="1" customWidth="1"/>`
      : `<col ${at} width="${charactersOf(points)}" customWidth="1"/>`;
  });
  return xml.length === 0 ? "" : `<cols>${xml.join("")}</cols>`;
}

function rowsXml({ cells, heights }: DrawnSheet, looks: Looks): string {
  const rows = new Map<number, DrawnCell[]>([...heights.keys()].map((row) => [row, []]));
  for (const cell of cells) {
    const row = rows.get(cell.address.row);
    if (row) row.push(cell);
    else rows.set(cell.address.row, [cell]);
  }
  const inOrder = [...rows].sort(([a], [b]) => a - b);
  return inOrder
    .map(([row, each]) => {
      const height = heights.get(row);
      const high = height === undefined ? "" : ` ht="${String(height)}" customHeight="1"`;
      return `<row r="${String(row)}"${high}>${each.map((cell) => cellXml(cell, looks)).join("")}</row>`;
    })
    .join("");
}

const same = (local: string): string => local;

const cellXml = ({ address, content, look, result }: DrawnCell, looks: Looks): string =>
  newCell(address, looks.idOf(look), content, same, result);

function highlightsXml({ highlights }: DrawnSheet, { fills }: Looks): string {
  return highlights
    .map(
      ({ range, formula, style }, i) =>
        `<conditionalFormatting sqref="${printRange(range)}"><cfRule type="expression" dxfId="${String(fills.get(style))}"` +
        ` priority="${String(i + 1)}"><formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`,
    )
    .join("");
}

/** Where there is no bound, the greatest number of fifteen digits is one. */
const MOST = 999_999_999_999_999;

function validationXml({ range, accepts, advice, prompt: { title, message } }: Validation): string {
  const said = (kind: string): string =>
    `${kind}Title="${escapeAttribute(title)}" ${kind}="${escapeAttribute(message)}"`;
  const style = advice ? ' errorStyle="warning"' : "";
  const [type, formulas] =
    "choices" in accepts
      ? ["list", [`"${accepts.choices.join(",").replaceAll('"', '""')}"`]]
      : [accepts.number, [accepts.least ?? -MOST, accepts.most ?? MOST]];
  const bounds = formulas.map(
    (formula, i) => `<formula${String(i + 1)}>${escapeXml(String(formula))}</formula${String(i + 1)}>`,
  );
  return (
    `<dataValidation type="${type}"${style} allowBlank="1" showInputMessage="1" showErrorMessage="1" ${said("error")}` +
    ` ${said("prompt")} sqref="${printRange(range)}">${bounds.join("")}</dataValidation>`
  );
}

function linksXml({ cells }: DrawnSheet): string {
  const links = cells.flatMap(({ address, link }) =>
    link ? [`<hyperlink ref="${printAddress(address)}" location="${escapeAttribute(referenceOf(link))}"/>`] : [],
  );
  return links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
}
