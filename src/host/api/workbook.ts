import { parseRange } from "../../core/sheet/address";
import type { Book } from "../model/book";
import { ApiError } from "../wire/error";
import { object, type ApiClass } from "../wire/define";

export const workbookApi: ApiClass<Book> = {
  properties: {
    Name: { get: (book) => book.name },
    IsDirty: { get: () => false },
    ReadOnly: { get: () => false },
    UsePrecisionAsDisplayed: {
      get: ({ precisionAsDisplayed }) => precisionAsDisplayed,
      set: (book, value) => {
        book.precisionAsDisplayed = value === true;
      },
    },
  },
  objects: {
    Worksheets: (book) => object("WorksheetCollection", book),
    Application: (book) => object("Application", book),
    Protection: (book) => object("WorkbookProtection", book),
    Tables: () => object("TableCollection", undefined),
    Names: () => object("NamedItemCollection", undefined),
    CustomXmlParts: (book) => object("CustomXmlPartCollection", book),
  },
  getters: {
    _GetRangeForEventByReferenceId: (book, [reference]) => rangeOfEvent(book, reference) ?? missing(),
    _GetRangeOrNullObjectForEventByReferenceId: (book, [reference]) => rangeOfEvent(book, reference),
    GetSelectedRanges: (book) => object("RangeAreas", { sheet: book.active, ranges: [book.selection] }),
    GetSelectedRange: (book) => object("Range", { sheet: book.active, range: book.selection }),
    GetActiveCell: ({ active: sheet, selection: { top, left } }) =>
      object("Range", { sheet, range: { top, left, bottom: top, right: left } }),
  },
};

/** The structure of a workbook: its sheets, which can be protected from being added, deleted and renamed. */
export const workbookProtectionApi: ApiClass<Book> = {
  properties: { Protected: { get: (book) => book.structureLocked } },
  methods: {
    Protect: (book) => {
      book.structureLocked = true;
    },
    Unprotect: (book) => {
      book.structureLocked = false;
    },
  },
};

/** The range that an event named: "{sheet's id}!A1:B2". */
function rangeOfEvent(book: Book, reference: unknown) {
  const [id = "", address = ""] = String(reference).split("!");
  const [sheet, range] = [book.find(id), parseRange(address)];
  return sheet && range ? object("Range", { sheet, range }) : null;
}

const missing = (): never => {
  throw new ApiError("ItemNotFound");
};
