import type { NewSheet } from "../../core/make/sheet";
import { columnLetters, printRange } from "../../core/sheet/address";
import { PER_ACTION, type Step } from "./step";

/** How wide and high the cells are, and how the sheet prints. */
export const pageStep = ({ widths, rows, print }: NewSheet): Step => ({
  bytes: (widths.length + 8) * PER_ACTION,
  put: (sheet) => {
    for (const [i, width] of widths.entries()) {
      const column = columnLetters(i + 1);
      const cells = sheet.getRange(`${column}:${column}`);
      if (width === 0) cells.columnHidden = true;
      else cells.format.columnWidth = width;
    }
    const { pageLayout } = sheet;
    pageLayout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.printGridlines = true;
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintArea(printRange(print.area));
    if (print.titleRows) {
      const { top, bottom } = print.titleRows;
      pageLayout.setPrintTitleRows(`$${String(top)}:$${String(bottom)}`);
    }
    sheet.getRange(`1:${String(rows.length)}`).format.autofitRows();
  },
});

/** Rows that are as high as somebody said, because Excel does not fit them to merged cells. */
export const heightStep = ({ rows: { top, bottom }, height }: NonNullable<NewSheet["heights"]>[number]): Step => ({
  bytes: PER_ACTION,
  put: (sheet) => {
    sheet.getRange(`${String(top)}:${String(bottom)}`).format.rowHeight = height;
  },
});
