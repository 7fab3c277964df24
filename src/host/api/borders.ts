import { BorderStyleTypes, type IBorderData, type IBorderStyleData, type Nullable } from "@univerjs/core";
import type { Range } from "../../core/sheet/address";
import { ApiError } from "../wire/error";
import { object, type ApiClass, type AreasSelf, type BorderSelf, type Call } from "../wire/define";
import { colour, restyle, same } from "./format";

/** Excel's names of lines, and what they are to a grid. */
const LINES: readonly (readonly [name: string, value: BorderStyleTypes])[] = [
  ["None", BorderStyleTypes.NONE],
  ["Continuous", BorderStyleTypes.THIN],
  ["Dash", BorderStyleTypes.DASHED],
  ["DashDot", BorderStyleTypes.DASH_DOT],
  ["DashDotDot", BorderStyleTypes.DASH_DOT_DOT],
  ["Dot", BorderStyleTypes.DOTTED],
  ["Double", BorderStyleTypes.DOUBLE],
  ["SlantDashDot", BorderStyleTypes.SLANT_DASH_DOT],
];

const nameOf = (line: Line): string | undefined =>
  LINES.find(([, value]) => value === (line ? line.s : BorderStyleTypes.NONE))?.[0];

type Edge = keyof Pick<IBorderData, "t" | "r" | "b" | "l">;

/** Where a line is drawn: cells, and on which of their edges. */
type Drawn = readonly (readonly [cells: Range, edge: Edge])[];

const SIDES: Readonly<Record<string, (range: Range) => Drawn>> = {
  EdgeTop: (range) => [[{ ...range, bottom: range.top }, "t"]],
  EdgeBottom: (range) => [[{ ...range, top: range.bottom }, "b"]],
  EdgeLeft: (range) => [[{ ...range, right: range.left }, "l"]],
  EdgeRight: (range) => [[{ ...range, left: range.right }, "r"]],
  InsideHorizontal: (range) =>
    range.top === range.bottom
      ? []
      : [
          [{ ...range, bottom: range.bottom - 1 }, "b"],
          [{ ...range, top: range.top + 1 }, "t"],
        ],
  InsideVertical: (range) =>
    range.left === range.right
      ? []
      : [
          [{ ...range, right: range.right - 1 }, "r"],
          [{ ...range, left: range.left + 1 }, "l"],
        ],
};

export const bordersApi: ApiClass<AreasSelf> = {
  items: (self) => Object.keys(SIDES).map((side) => object("RangeBorder", { ...self, side })),
  item: (self, side) => {
    if (!Object.hasOwn(SIDES, String(side))) throw new ApiError("InvalidArgument");
    return object("RangeBorder", { ...self, side: String(side) });
  },
  properties: { Count: { get: () => Object.keys(SIDES).length } },
};

export const borderApi: ApiClass<BorderSelf> = {
  id: ({ side }) => side,
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (self) => read(self, (line) => nameOf(line)),
      set: (self, style, call) => {
        const line = LINES.find(([name]) => name === style);
        if (!line) throw new ApiError("InvalidArgument");
        draw(self, (before) => ({ s: line[1], cl: before?.cl ?? { rgb: "#000000" } }), call);
      },
    },
    Color: {
      get: (self) => read(self, (line) => line?.cl.rgb ?? "#000000"),
      set: (self, value, call) => {
        const rgb = colour(value);
        draw(self, (before) => ({ s: before?.s ?? BorderStyleTypes.THIN, cl: { rgb } }), call);
      },
    },
  },
};

const drawnOn = ({ ranges, side }: BorderSelf): Drawn => ranges.flatMap((range) => SIDES[side]?.(range) ?? []);

type Line = Nullable<IBorderStyleData>;

/** What all these edges have in common, or null. */
function read(self: BorderSelf, tell: (line: Line) => unknown): unknown {
  const told = new Set(
    drawnOn(self).map(([range, edge]) =>
      same({ sheet: self.sheet, ranges: [range] }, (style) => tell(style?.bd?.[edge])),
    ),
  );
  return told.size === 1 ? [...told][0] : null;
}

/** Changes a line as its first cell has it. */
function draw(self: BorderSelf, change: (before: Line) => IBorderStyleData, call: Call): void {
  const { sheet } = self;
  for (const [range, edge] of drawnOn(self)) {
    const before = sheet.style({ row: range.top, column: range.left })?.bd?.[edge];
    restyle({ sheet, ranges: [range] }, { bd: { [edge]: change(before) } }, call);
  }
}
