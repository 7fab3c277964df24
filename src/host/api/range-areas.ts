import { ApiError } from "../wire/error";
import { object, type ApiClass, type AreasSelf } from "../wire/define";
import { columnsOf, rowsOf } from "./geometry";
import { clearCells } from "./range-write";
import { addressOf } from "./range";

export const areasApi: ApiClass<AreasSelf> = {
  tracked: true,
  isGone: ({ sheet }, { book }) => !book.sheets.includes(sheet),
  properties: {
    Address: { get: ({ sheet, ranges }) => ranges.map((range) => addressOf({ sheet, range })).join(",") },
    AreaCount: { get: ({ ranges }) => ranges.length },
    CellCount: { get: ({ ranges }) => ranges.reduce((sum, range) => sum + rowsOf(range) * columnsOf(range), 0) },
  },
  objects: {
    Areas: (self) => object("RangeCollection", self),
    Worksheet: ({ sheet }) => object("Worksheet", sheet),
    Format: (self) => object("RangeFormat", self),
    ConditionalFormats: (self) => object("ConditionalFormatCollection", self),
  },
  methods: {
    Clear: ({ sheet, ranges }, [applyTo], call) => {
      for (const range of ranges) clearCells({ sheet, range }, applyTo, call);
    },
    Select: ({ sheet, ranges }, _args, { book }) => {
      if (sheet.visibility !== "Visible") throw new ApiError("InvalidOperation");
      const [first] = ranges;
      if (first) book.select(sheet, first);
    },
  },
};

export const rangeCollectionApi: ApiClass<AreasSelf> = {
  items: ({ sheet, ranges }) => ranges.map((range) => object("Range", { sheet, range })),
  methods: { GetCount: ({ ranges }) => ranges.length },
  getters: {
    GetItemAt: ({ sheet, ranges }, [index]) => {
      const range = ranges[Number(index)];
      if (!range) throw new ApiError("ItemNotFound");
      return object("Range", { sheet, range });
    },
  },
};
