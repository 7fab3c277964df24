import type { IStyleData } from "@univerjs/core";
import type { Range } from "../../core/sheet/address";
import type { CellMatrix } from "../model/engine";
import { ApiError } from "../wire/error";
import { object, type ApiClass, type AreasSelf, type Call } from "./define";

export const formatApi: ApiClass<AreasSelf> = {
  objects: {
    Fill: (self) => object("RangeFill", self),
    Font: (self) => object("RangeFont", self),
    Protection: (self) => object("FormatProtection", self),
  },
  methods: { AutofitColumns: () => undefined, AutofitRows: () => undefined },
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
  },
};

export const formatProtectionApi: ApiClass<AreasSelf> = {
  properties: {
    Locked: {
      get: ({ sheet, ranges }) => {
        const locked = new Set<boolean>();
        for (const range of ranges)
          forEachCell(range, (row, column) => locked.add(sheet.isLockedStyle({ row: row + 1, column: column + 1 })));
        return locked.size === 1 ? [...locked][0] : null;
      },
    },
    FormulaHidden: { get: () => false },
  },
};

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
function same({ sheet, ranges }: AreasSelf, read: (style: IStyleData | undefined) => unknown): unknown {
  const values = new Set<unknown>();
  for (const range of ranges)
    forEachCell(range, (row, column) => values.add(read(sheet.style({ row: row + 1, column: column + 1 }))));
  return values.size === 1 ? [...values][0] : null;
}

function restyle({ sheet, ranges }: AreasSelf, style: IStyleData, { book, rules }: Call): void {
  const cells: CellMatrix = {};
  for (const range of ranges)
    forEachCell(range, (row, column) => {
      if (rules.locked && sheet.unlocked !== undefined) throw new ApiError("AccessDenied");
      (cells[row] ??= {})[column] = { s: style };
    });
  book.write(sheet, cells);
}
