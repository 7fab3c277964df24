import { bytesOf } from "../../core/bytes";
import { COLOURS } from "../../core/check/severity";
import type { Look, Side } from "../../core/make/look";
import type { NewSheet } from "../../core/make/sheet";
import { printRange, type Range } from "../../core/sheet/address";
import { PER_ACTION, type Step } from "./step";

/** The most that one style does to a range: six lines. */
const MOST_ACTIONS = 7;

/** Gives some cells their look. */
export const lookStep = (range: Range, look: Look): Step => ({
  bytes: MOST_ACTIONS * PER_ACTION,
  put: (sheet) => {
    dress(sheet.getRange(printRange(range)), range, look);
  },
});

/** Gives some cells a colour while their formula is true. */
export const highlightStep = ({ range, formula, style }: NonNullable<NewSheet["highlights"]>[number]): Step => ({
  bytes: 3 * PER_ACTION + bytesOf(formula),
  put: (sheet) => {
    const { custom } = sheet.getRange(printRange(range)).conditionalFormats.add("Custom");
    custom.rule.formula = `=${formula}`;
    custom.format.fill.color = COLOURS[style];
  },
});

const ACROSS = { left: "Left", center: "Center", right: "Right" } as const;
const UPRIGHT = { top: "Top", center: "Center", bottom: "Bottom" } as const;

function dress(cells: Excel.Range, range: Range, look: Look): void {
  const { size, bold, colour, fill, lines, across, upright, wraps, format: code } = look;
  const { format } = cells;
  if (size !== undefined) format.font.size = size;
  if (bold !== undefined) format.font.bold = bold;
  if (colour !== undefined) format.font.color = colour;
  if (fill !== undefined) format.fill.color = fill;
  if (wraps !== undefined) format.wrapText = wraps;
  if (across !== undefined) format.horizontalAlignment = ACROSS[across];
  if (upright !== undefined) format.verticalAlignment = UPRIGHT[upright];
  if (code !== undefined) cells.numberFormat = everywhere(code);
  if (lines) drawLines(format, range, lines);
}

/** Excel applies a single value to every cell of a range; its types only know of arrays. */
const everywhere = (format: string): string[][] => format as unknown as string[][];

const EDGES = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

/** Thin lines around every cell; a range of one row or column has none inside. */
function drawLines({ borders }: Excel.RangeFormat, range: Range, lines: NonNullable<Look["lines"]>): void {
  const { top, left, bottom, right } = range;
  const sides = [
    ...(Object.keys(EDGES) as Side[]).filter((side) => lines[side]).map((side) => EDGES[side]),
    ...(bottom > top && lines.top ? (["InsideHorizontal"] as const) : []),
    ...(right > left && lines.left ? (["InsideVertical"] as const) : []),
  ];
  for (const side of sides) borders.getItem(side).style = "Continuous";
}
