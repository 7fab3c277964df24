import { COLOURS } from "../../core/edit/mark";
import type { ReportSheet, ReportStyle } from "../../core/report/report-cells";
import { columnLetters, printRange } from "../../core/sheet/address";

/** Quiet fills, on which black text reads and prints well. */
const HEADER_FILL = "#E7E6E6";

/** The colour of links in Office's own theme. */
const LINK = "#0563C1";

/** Puts into the batch how the sheet looks and prints, and that it be shown. */
export function dress(sheet: Excel.Worksheet, { styles, widths, rows, print }: ReportSheet): void {
  for (const [i, width] of widths.entries()) {
    const column = columnLetters(i + 1);
    sheet.getRange(`${column}:${column}`).format.columnWidth = width;
  }
  for (const { range, style } of styles) dressRange(sheet.getRange(printRange(range)).format, style);
  // Figures stand below their headings, as texts do.
  sheet.getRange(printRange(print.area)).format.horizontalAlignment = "Left";
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.printGridlines = true;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintArea(printRange(print.area));
  pageLayout.setPrintTitleRows(`$${String(print.titleRow)}:$${String(print.titleRow)}`);
  sheet.getRange(`1:${String(rows.length)}`).format.autofitRows();
  sheet.activate();
}

function dressRange(format: Excel.RangeFormat, style: ReportStyle): void {
  switch (style) {
    case "title":
      format.font.size = 14;
      format.font.bold = true;
      return;
    case "heading":
      format.font.size = 12;
      format.font.bold = true;
      return;
    case "header":
      format.font.bold = true;
      format.fill.color = HEADER_FILL;
      format.wrapText = true;
      return;
    case "body":
      format.wrapText = true;
      format.verticalAlignment = "Top";
      return;
    case "link":
      format.font.color = LINK;
      return;
    default:
      format.fill.color = COLOURS[style];
  }
}
