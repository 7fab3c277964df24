import { COLOURS } from "../../core/edit/mark";
import type { NewSheet, NewStyle } from "../../core/make/sheet";
import { printRange, type Range } from "../../core/sheet/address";
import { PER_ACTION, type Step } from "./step";

/** Quiet fills, on which black text reads and prints well. */
const HEADER_FILL = "#E7E6E6";
const INPUT_FILL = "#FFFBE0";

/** The colour of links in Office's own theme. */
const LINK = "#0563C1";

/** The most that one style does to a range: six lines. */
const MOST_ACTIONS = 7;

/** Gives some cells their look. */
export const styleStep = ({ range, style }: NewSheet["styles"][number]): Step => ({
  bytes: MOST_ACTIONS * PER_ACTION,
  put: (sheet) => {
    dress(sheet.getRange(printRange(range)), range, style);
  },
});

function dress(cells: Excel.Range, range: Range, style: NewStyle): void {
  const { format } = cells;
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
    case "input":
      format.fill.color = INPUT_FILL;
      drawGrid(format, range);
      return;
    case "grid":
      drawGrid(format, range);
      return;
    case "score":
      // As many digits as there are, like 0.##, which would print 5 as “5.”.
      cells.numberFormat = everywhere("General");
      return;
    case "percent":
      cells.numberFormat = everywhere("0.00%");
      return;
    case "total":
      format.font.bold = true;
      return;
    case "left":
      format.horizontalAlignment = "Left";
      return;
    case "middle":
      format.verticalAlignment = "Center";
      return;
    case "centre":
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Center";
      return;
    default:
      format.fill.color = COLOURS[style];
  }
}

/** Excel applies a single value to every cell of a range; its types only know of arrays. */
const everywhere = (format: string): string[][] => format as unknown as string[][];

/** Thin lines around every cell; a range of one row or column has none inside. */
function drawGrid({ borders }: Excel.RangeFormat, { top, left, bottom, right }: Range): void {
  const sides = [
    ...(["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const),
    ...(bottom > top ? (["InsideHorizontal"] as const) : []),
    ...(right > left ? (["InsideVertical"] as const) : []),
  ];
  for (const side of sides) borders.getItem(side).style = "Continuous";
}
