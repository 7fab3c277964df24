import type { Book } from "../model/book";
import type { Rules } from "../wire/rules";
import { ApiError } from "../wire/error";
import { object, type ApiClass } from "../wire/define";
import { eventMethods } from "./events";
import { WORKBOOK_TARGET } from "../wire/events";

export const worksheetsApi: ApiClass<Book> = {
  items: (book) => book.sheets.map((sheet) => object("Worksheet", sheet)),
  item: (book, key) => found(book, key),
  getters: {
    GetItem: (book, [key]) => found(book, key) ?? missing(),
    GetItemOrNullObject: (book, [key]) => found(book, key),
    GetActiveWorksheet: (book) => object("Worksheet", book.active),
    GetFirst: (book, [visibleOnly]) => {
      const first = book.sheets.find(({ visibility }) => visibleOnly !== true || visibility === "Visible");
      return first ? object("Worksheet", first) : missing();
    },
    Add: (book, [name], { rules }) => {
      checkStructure(book, rules);
      const wanted = typeof name === "string" ? name : undefined;
      if (wanted !== undefined) checkName(book, wanted);
      return object("Worksheet", book.add(wanted));
    },
    _GetById: (book, [id]) => found(book, id),
  },
  methods: {
    ...eventMethods(() => WORKBOOK_TARGET),
    GetCount: (book, [visibleOnly]) =>
      book.sheets.filter(({ visibility }) => visibleOnly !== true || visibility === "Visible").length,
  },
};

const found = (book: Book, key: unknown) => {
  const sheet = book.find(String(key));
  return sheet ? object("Worksheet", sheet) : null;
};

const missing = (): never => {
  throw new ApiError("ItemNotFound");
};

/** Where the structure is protected, sheets are neither added nor deleted nor renamed. */
export function checkStructure(book: Book, { locked }: Rules): void {
  if (locked && book.structureLocked) throw new ApiError("AccessDenied");
}

/** Excel's rules for names of sheets. */
export function checkName(book: Book, name: string): void {
  if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name))
    throw new ApiError("InvalidArgument");
  if (book.find(name)) throw new ApiError("ItemAlreadyExists");
}
