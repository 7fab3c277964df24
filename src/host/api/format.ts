import { HorizontalAlign, VerticalAlign, WrapStrategy, type IStyleData } from "@univerjs/core";
import type { Range } from "../../core/sheet/address";
import type { CellMatrix } from "../model/engine";
import { ApiError } from "../wire/error";
import { object, type ApiClass, type AreasSelf, type Call, type Property } from "../wire/define";
import { columnsIn, without } from "./geometry";

/** The names of alignments, and what they are to a grid. */
type Alignments = readonly (readonly [name: string, value: number])[];

const ACROSS: Alignments = [
  ["Left", HorizontalAlign.LEFT],
  ["Center", HorizontalAlign.CENTER],
  ["Right", HorizontalAlign.RIGHT],
];

const UPRIGHT: Alignments = [
  ["Top", VerticalAlign.TOP],
  ["Center", VerticalAlign.MIDDLE],
  ["Bottom", VerticalAlign.BOTTOM],
];

/** An alignment; `usual` is what cells have that nobody has aligned. */
function aligned(key: "ht" | "vt", known: Alignments, usual: string): Property<AreasSelf> {
  return {
    get: (self) => same(self, (style) => known.find(([, value]) => value === style?.[key])?.[0] ?? usual),
    set: (self, wanted, call) => {
      const found = known.find(([name]) => name === wanted);
      if (!found && wanted !== usual) throw new ApiError("InvalidArgument");
      restyle(self, { [key]: found?.[1] ?? null } as IStyleData, call);
    },
  };
}

export const formatApi: ApiClass<AreasSelf> = {
  objects: {
    Fill: (self) => object("RangeFill", self),
    Font: (self) => object("RangeFont", self),
    Borders: (self) => object("RangeBorderCollection", self),
    Protection: (self) => object("FormatProtection", self),
  },
  properties: {
    ColumnWidth: {
      get: ({ sheet, ranges }) => {
        const widths = new Set(ranges.flatMap((range) => columnsIn(range).map((column) => sheet.columnWidth(column))));
        const [width, ...others] = widths;
        return width !== undefined && others.length === 0 ? width / PIXELS_PER_POINT : null;
      },
      set: ({ sheet, ranges }, width, { book, rules }) => {
        if (typeof width !== "number" || !(width >= 0)) throw new ApiError("InvalidArgument");
        if (rules.locked && sheet.unlocked !== undefined) throw new ApiError("AccessDenied");
        for (const range of ranges) book.widen(sheet, range, Math.round(width * PIXELS_PER_POINT));
      },
    },
    RowHeight: {
      set: ({ sheet, ranges }, height, { book, rules }) => {
        if (typeof height !== "number" || !(height >= 0)) throw new ApiError("InvalidArgument");
        if (rules.locked && sheet.isProtected) throw new ApiError("AccessDenied");
        for (const range of ranges) book.heighten(sheet, range, height, Math.round(height * PIXELS_PER_POINT));
      },
    },
    WrapText: {
      get: (self) => same(self, (style) => style?.tb === WrapStrategy.WRAP),
      set: (self, wraps, call) => {
        restyle(self, { tb: wraps === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }, call);
      },
    },
    HorizontalAlignment: aligned("ht", ACROSS, "General"),
    VerticalAlignment: aligned("vt", UPRIGHT, "Bottom"),
  },
  methods: {
    AutofitColumns: () => undefined,
    AutofitRows: ({ sheet, ranges }, _args, { book }) => {
      for (const range of ranges) book.fitRows(sheet, range);
    },
  },
};

export const fillApi: ApiClass<AreasSelf> = {
  properties: {
    Color: {
      get: (self) => same(self, (style) => style?.bg?.rgb ?? "#FFFFFF"),
      set: (self, color, call) => {
        restyle(self, { bg: { rgb: colour(color) } }, call);
      },
    },
  },
  methods: {
    Clear: (self, _args, call) => {
      restyle(self, { bg: null }, call);
    },
  },
};

export const fontApi: ApiClass<AreasSelf> = {
  properties: {
    Bold: {
      get: (self) => same(self, (style) => style?.bl === 1),
      set: (self, bold, call) => {
        restyle(self, { bl: bold === true ? 1 : 0 }, call);
      },
    },
    Color: {
      get: (self) => same(self, (style) => style?.cl?.rgb ?? "#000000"),
      set: (self, color, call) => {
        restyle(self, { cl: { rgb: colour(color) } }, call);
      },
    },
    Size: {
      get: (self) => same(self, (style) => style?.fs ?? 11),
      set: (self, size, call) => {
        if (!isSize(size)) throw new ApiError("InvalidArgument");
        restyle(self, { fs: size }, call);
      },
    },
  },
};

/** Sizes in points, as in Excel. */
const isSize = (value: unknown): value is number => typeof value === "number" && value >= 1 && value <= 409;

export const formatProtectionApi: ApiClass<AreasSelf> = {
  properties: {
    Locked: {
      get: ({ sheet, ranges }) => {
        const locked = new Set<boolean>();
        for (const range of ranges)
          forEachCell(range, (row, column) => locked.add(sheet.isLockedStyle({ row: row + 1, column: column + 1 })));
        return locked.size === 1 ? [...locked][0] : null;
      },
      set: ({ sheet, ranges }, locked, { rules }) => {
        if (typeof locked !== "boolean") throw new ApiError("InvalidArgument");
        if (rules.locked && sheet.isProtected) throw new ApiError("AccessDenied");
        const others = ranges.reduce(without, sheet.openCells);
        sheet.openCells = locked ? others : [...others, ...ranges];
      },
    },
    FormulaHidden: { get: () => false },
  },
};

/** Widths are in points to Excel, in pixels to a grid. */
const PIXELS_PER_POINT = 4 / 3;

/** Colours are #RRGGBB or a name; the client hands them on as they are. */
export function colour(value: unknown): string {
  if (typeof value !== "string" || !/^(?:#[0-9a-f]{6}|[a-z]+)$/i.test(value)) throw new ApiError("InvalidArgument");
  return value.startsWith("#") ? value.toUpperCase() : value;
}

/** Larger ranges than this are not formatted cell by cell. */
const MOST_CELLS = 1_000_000;

function forEachCell(range: Range, visit: (row: number, column: number) => void): void {
  if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > MOST_CELLS)
    throw new ApiError("UnsupportedOperation");
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++) visit(row - 1, column - 1);
}

/** The value that all cells have, or null where they differ. */
export function same({ sheet, ranges }: AreasSelf, read: (style: IStyleData | undefined) => unknown): unknown {
  const values = new Set<unknown>();
  for (const range of ranges)
    forEachCell(range, (row, column) => values.add(read(sheet.style({ row: row + 1, column: column + 1 }))));
  return values.size === 1 ? [...values][0] : null;
}

/** Lays a look over what the cells have already. */
export function restyle({ sheet, ranges }: AreasSelf, style: IStyleData, { book, rules }: Call): void {
  const cells: CellMatrix = {};
  for (const range of ranges)
    forEachCell(range, (row, column) => {
      if (rules.locked && sheet.unlocked !== undefined) throw new ApiError("AccessDenied");
      // Univer would read a text such as 007 anew, and make a number of it.
      const type = sheet.stored({ row: row + 1, column: column + 1 })?.t;
      (cells[row] ??= {})[column] = { s: style, ...(type != null && { t: type }) };
    });
  book.write(sheet, cells);
}
