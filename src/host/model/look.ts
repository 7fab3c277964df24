import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from "@univerjs/core";
import type { Line } from "../../core/make/look";
import { attributeOf, childOf, childrenOf, isTrue, type Element } from "../../xlsx";

/** How the cells of each style look in a grid, by the style's index; number formats are not part of it. */
export function readLooks(root: Element | undefined): IStyleData[] {
  const fonts = childrenOf(childOf(root, "fonts"), "font").map(fontOf);
  const fills = childrenOf(childOf(root, "fills"), "fill").map(fillOf);
  const borders = childrenOf(childOf(root, "borders"), "border").map(borderOf);
  return childrenOf(childOf(root, "cellXfs"), "xf").map((xf) => {
    const index = (name: string): number => Number(attributeOf(xf, name) ?? 0);
    const [bg, bd] = [fills[index("fillId")], borders[index("borderId")]];
    return {
      ...fonts[index("fontId")],
      ...(bg !== undefined && { bg: { rgb: bg } }),
      ...(bd && { bd }),
      ...alignmentOf(childOf(xf, "alignment")),
    };
  });
}

function fontOf(font: Element): IStyleData {
  const value = (local: string): string | undefined => {
    const element = childOf(font, local);
    return element && (attributeOf(element, "val") ?? "1");
  };
  const isOn = (local: string): boolean => !["0", "false", undefined].includes(value(local));
  const colour = colourOf(childOf(font, "color"));
  const size = Number(value("sz"));
  return {
    ...(isOn("b") && { bl: BooleanNumber.TRUE }),
    ...(isOn("i") && { it: BooleanNumber.TRUE }),
    ...(Number.isFinite(size) && { fs: size }),
    ...(colour !== undefined && { cl: { rgb: colour } }),
  };
}

function fillOf(fill: Element): string | undefined {
  const pattern = childOf(fill, "patternFill");
  return pattern && attributeOf(pattern, "patternType") === "solid" ? colourOf(childOf(pattern, "fgColor")) : undefined;
}

export const LINES: Readonly<Record<Line, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
};

function borderOf(border: Element): IBorderData | undefined {
  const side = (local: string) => {
    const element = childOf(border, local);
    const style = element && attributeOf(element, "style");
    if (style === undefined || style === "none") return undefined;
    const line: BorderStyleTypes | undefined = LINES[style as Line];
    return { s: line ?? BorderStyleTypes.THIN, cl: { rgb: colourOf(childOf(element, "color")) ?? "#000000" } };
  };
  const sides = { t: side("top"), r: side("right"), b: side("bottom"), l: side("left") };
  const drawn = Object.entries(sides).filter(([, each]) => each !== undefined);
  return drawn.length === 0 ? undefined : Object.fromEntries(drawn);
}

const ACROSS: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
};

const UPRIGHT: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
};

function alignmentOf(alignment: Element | undefined): IStyleData {
  if (!alignment) return {};
  const across = ACROSS[attributeOf(alignment, "horizontal") ?? ""];
  const upright = UPRIGHT[attributeOf(alignment, "vertical") ?? ""];
  const wraps = isTrue(attributeOf(alignment, "wrapText"));
  return {
    ...(across !== undefined && { ht: across }),
    ...(upright !== undefined && { vt: upright }),
    ...(wraps && { tb: WrapStrategy.WRAP }),
  };
}

/** The colours of Office's own theme; a workbook's own theme is not looked up. */
const THEME = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];

function colourOf(colour: Element | undefined): string | undefined {
  if (!colour) return undefined;
  const rgb = attributeOf(colour, "rgb") ?? THEME[Number(attributeOf(colour, "theme") ?? -1)];
  if (rgb === undefined) return undefined;
  const tint = Number(attributeOf(colour, "tint") ?? 0);
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(-6).slice(at, at + 2), 16));
  const tinted = channels.map((each) => Math.round(tint < 0 ? each * (1 + tint) : each + (255 - each) * tint));
  return `#${tinted.map((each) => each.toString(16).toUpperCase().padStart(2, "0")).join("")}`;
}
