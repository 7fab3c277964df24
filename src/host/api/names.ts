import { ApiError } from "../wire/error";
import { object, type ApiClass, type Call, type Selves } from "../wire/define";

/** Names of a sheet are kept as "Sheet!Name", as src/xlsx tells them. */
export const namesApi: ApiClass<Selves["NamedItemCollection"]> = {
  items: (sheet, call) => keysOf(sheet, call).map((key) => object("NamedItem", { key })),
  item: (sheet, name, call) => found(sheet, name, call),
  getters: {
    Add: (sheet, [name, reference], call) => {
      const key = sheet ? `${sheet.name}!${String(name)}` : String(name);
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(String(name)) || typeof reference !== "string")
        throw new ApiError("InvalidArgument");
      if (found(sheet, name, call)) throw new ApiError("ItemAlreadyExists");
      call.book.names.set(key, reference.replace(/^=/, ""));
      return object("NamedItem", { key });
    },
    GetItem: (sheet, [name], call) => {
      const item = found(sheet, name, call);
      if (!item) throw new ApiError("ItemNotFound");
      return item;
    },
    GetItemOrNullObject: (sheet, [name], call) => found(sheet, name, call),
  },
  methods: { GetCount: (sheet, _args, call) => keysOf(sheet, call).length },
};

export const nameApi: ApiClass<Selves["NamedItem"]> = {
  isGone: ({ key }, { book }) => !book.names.has(key),
  methods: {
    Delete: ({ key }, _args, { book }) => {
      book.names.delete(key);
      book.hiddenNames.delete(key);
    },
  },
  properties: {
    _Id: { get: ({ key }) => key },
    Name: { get: ({ key }) => nameOf(key) },
    Formula: { get: ({ key }, { book }) => `=${book.names.get(key) ?? ""}` },
    Value: { get: ({ key }, { book }) => `=${book.names.get(key) ?? ""}` },
    Scope: { get: ({ key }) => (key.includes("!") ? "Worksheet" : "Workbook") },
    Visible: {
      get: ({ key }, { book }) => !book.hiddenNames.has(key),
      set: ({ key }, visible, { book }) => {
        if (visible === true) book.hiddenNames.delete(key);
        else book.hiddenNames.add(key);
      },
    },
  },
};

const nameOf = (key: string): string => key.slice(key.lastIndexOf("!") + 1);

const keysOf = (sheet: Selves["NamedItemCollection"], { book }: Call): string[] =>
  [...book.names.keys()].filter((key) => (sheet ? key.startsWith(`${sheet.name}!`) : !key.includes("!")));

function found(sheet: Selves["NamedItemCollection"], name: unknown, call: Call) {
  const wanted = String(name).toLowerCase();
  const key = keysOf(sheet, call).find((each) => nameOf(each).toLowerCase() === wanted);
  return key === undefined ? null : object("NamedItem", { key });
}
