import { COLOURS } from "../check/severity";
import type { NewStyle } from "./sheet";

export const SIDES = ["left", "right", "top", "bottom"] as const;

export type Side = (typeof SIDES)[number];

/** Lines around a cell, as files name them. */
export type Line = "thin" | "hair" | "dotted" | "dashed" | "dashDot" | "dashDotDot" | "double" | "medium" | "thick";

/** How a cell looks, and whether it is locked; what is not said is as everywhere in the workbook. */
export interface Look {
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  /** Colours are #RRGGBB. */
  readonly colour?: string;
  readonly fill?: string;
  readonly lines?: Readonly<Partial<Record<Side, Line>>>;
  readonly across?: "left" | "center" | "right";
  readonly upright?: "top" | "center" | "bottom";
  readonly wraps?: boolean;
  /** The number format's code. */
  readonly format?: string;
  readonly unlocked?: true;
}

export const PLAIN: Look = {};

/** Quiet fills, on which black text reads and prints well. */
const HEADER_FILL = "#E7E6E6";
const INPUT_FILL = "#FFFBE0";

/** The colour of links in Office's own theme. */
const LINK = "#0563C1";

const GRID: Look["lines"] = { left: "thin", right: "thin", top: "thin", bottom: "thin" };

const LOOKS: Readonly<Record<NewStyle, Look>> = {
  title: { size: 14, bold: true },
  heading: { size: 12, bold: true },
  header: { bold: true, fill: HEADER_FILL, wraps: true },
  body: { wraps: true, upright: "top" },
  link: { colour: LINK },
  input: { fill: INPUT_FILL, lines: GRID },
  grid: { lines: GRID },
  // As many digits as there are, like 0.##, which would print 5 as “5.”.
  score: { format: "General" },
  percent: { format: "0.00%" },
  total: { bold: true },
  left: { across: "left" },
  middle: { upright: "center" },
  centre: { across: "center", upright: "center" },
  error: { fill: COLOURS.error },
  warning: { fill: COLOURS.warning },
  info: { fill: COLOURS.info },
};

/** What a style of ours looks like. */
export const lookOf = (style: NewStyle): Look => LOOKS[style];
