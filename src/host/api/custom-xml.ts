import type { Book } from "../model/book";
import { namespaceOf, type CustomPart } from "../../xlsx";
import { ApiError } from "../wire/error";
import { object, type ApiClass, type Call } from "../wire/define";

export const customPartsApi: ApiClass<Book> = {
  items: ({ customXml }) => customXml.map((part) => object("CustomXmlPart", part)),
  item: (book, id) => found(book.customXml, id),
  getters: {
    Add: (book, [xml], { quirks }) => {
      if (quirks.customXml) book.engine.clearHistory();
      const part: CustomPart = { id: book.id(), xml: checked(xml) };
      book.customXml.push(part);
      return object("CustomXmlPart", part);
    },
    GetByNamespace: (_book, [namespace]) => object("CustomXmlPartScopedCollection", String(namespace)),
    GetItemOrNullObject: (book, [id]) => found(book.customXml, id),
  },
  methods: { GetCount: ({ customXml }) => customXml.length },
};

/** The parts of one namespace. */
export const scopedPartsApi: ApiClass<string> = {
  items: (namespace, call) => partsOf(namespace, call).map((part) => object("CustomXmlPart", part)),
  item: (namespace, id, call) => found(partsOf(namespace, call), id),
  getters: {
    GetItemOrNullObject: (namespace, [id], call) => found(partsOf(namespace, call), id),
    GetOnlyItem: (namespace, _args, call) => {
      const [part, ...others] = partsOf(namespace, call);
      if (!part || others.length > 0) throw new ApiError("GeneralException");
      return object("CustomXmlPart", part);
    },
    GetOnlyItemOrNullObject: (namespace, _args, call) => {
      const [part, ...others] = partsOf(namespace, call);
      return part && others.length === 0 ? object("CustomXmlPart", part) : null;
    },
  },
  methods: { GetCount: (namespace, _args, call) => partsOf(namespace, call).length },
};

export const customPartApi: ApiClass<CustomPart> = {
  id: ({ id }) => id,
  isGone: (part, { book }) => !book.customXml.includes(part),
  properties: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: ({ xml }) => namespaceOf(xml) ?? "" },
  },
  methods: {
    GetXml: ({ xml }) => xml,
    SetXml: (part, [xml], { book, quirks }) => {
      if (quirks.customXml) book.engine.clearHistory();
      part.xml = checked(xml);
    },
    Delete: (part, _args, { book }) => {
      book.customXml.splice(book.customXml.indexOf(part), 1);
    },
  },
};

const partsOf = (namespace: string, { book }: Call): CustomPart[] =>
  book.customXml.filter(({ xml }) => namespaceOf(xml) === namespace);

function found(parts: readonly CustomPart[], id: unknown) {
  const part = parts.find((each) => each.id === id);
  return part ? object("CustomXmlPart", part) : null;
}

/** Coarse: only what has no root element at all is refused. */
function checked(xml: unknown): string {
  if (typeof xml !== "string" || namespaceOf(xml) === undefined) throw new ApiError("InvalidArgument");
  return xml;
}
