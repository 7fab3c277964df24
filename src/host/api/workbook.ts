import type { Book } from "../model/book";
import { object, type ApiClass } from "./define";

export const workbookApi: ApiClass<Book> = {
  properties: {
    Name: { get: (book) => book.name },
    IsDirty: { get: () => false },
    ReadOnly: { get: () => false },
  },
  objects: {
    Worksheets: (book) => object("WorksheetCollection", book),
    Application: (book) => object("Application", book),
    Names: () => object("NamedItemCollection", undefined),
    CustomXmlParts: (book) => object("CustomXmlPartCollection", book),
  },
  getters: {
    GetSelectedRanges: (book) => object("RangeAreas", { sheet: book.active, ranges: [book.selection] }),
    GetSelectedRange: (book) => object("Range", { sheet: book.active, range: book.selection }),
    GetActiveCell: ({ active: sheet, selection: { top, left } }) =>
      object("Range", { sheet, range: { top, left, bottom: top, right: left } }),
  },
};
