import { XlsxError } from "./error";
import { relationshipsOf, relationshipsPart } from "./opc/relationships";
import { openBook, type Book } from "./read/book";
import { createPackageDraft, type PackageDraft, type WriteOptions } from "./write/draft";
import { addRelations, removeRelations } from "./write/relations";
import { addDefault, addOverride, removeOverride } from "./write/types";
import { replaceSpan } from "./xml/splice";

/** A custom XML part: data that add-ins keep in a workbook. */
export interface CustomPart {
  readonly id: string;
  xml: string;
}

const PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const DATASTORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** A custom XML part of a file, with the parts that hold it and its id. */
interface FilePart extends CustomPart {
  readonly part: string;
  readonly properties: string | undefined;
}

/** The custom XML parts of a workbook. */
export const readCustomParts = (bytes: Uint8Array): CustomPart[] =>
  fileParts(openBook(bytes)).map(({ id, xml }) => ({ id, xml }));

function fileParts(book: Book): FilePart[] {
  const { pkg } = book;
  return book.relationships.flatMap(({ type, target }, i): FilePart[] => {
    if (type !== "customXml" || target === undefined || !pkg.has(target)) return [];
    const properties = relationshipsOf(pkg, target).find((each) => each.type === "customXmlProps")?.target;
    try {
      const item = properties !== undefined && pkg.has(properties) ? pkg.tree(properties) : undefined;
      const id = Object.values(item?.tag.attributes ?? {}).find(({ local }) => local === "itemID")?.value;
      return [{ id: id ?? `{item${String(i)}}`, xml: pkg.xml(target).text, part: target, properties }];
    } catch (error) {
      // A part that is no XML is none of ours; it stays in the file as it is.
      if (error instanceof XlsxError) return [];
      throw error;
    }
  });
}

/** True where a part that is no text speaks of a namespace: it is of that, and what it says cannot be known. */
export function hasBrokenPart(bytes: Uint8Array, namespace: string): boolean {
  const { pkg, relationships } = openBook(bytes);
  return relationships.some(({ type, target }) => {
    if (type !== "customXml" || target === undefined || !pkg.has(target)) return false;
    try {
      pkg.xml(target);
      return false;
    } catch {
      return new TextDecoder("latin1").decode(pkg.bytes(target)).includes(namespace);
    }
  });
}

/** Writes the custom XML parts back: only those that were added, changed or deleted. */
export function saveCustomParts(
  bytes: Uint8Array,
  parts: readonly CustomPart[],
  options: WriteOptions = {},
): Uint8Array {
  const book = openBook(bytes);
  const draft = createPackageDraft(book.pkg);
  const before = fileParts(book);
  const known = new Set(before.map(({ id }) => id));
  const gone = before.filter(({ id }) => !parts.some((part) => part.id === id));
  for (const { id, part, xml } of before) {
    const now = parts.find((each) => each.id === id)?.xml ?? xml;
    if (now !== xml) draft.splice(part, [replaceSpan({ start: 0, end: xml.length }, now)]);
  }
  remove(draft, book, gone);
  add(
    draft,
    book,
    parts.filter(({ id }) => !known.has(id)),
  );
  return draft.finish(options).bytes;
}

function remove(draft: PackageDraft, book: Book, gone: readonly FilePart[]): void {
  const targets = new Set(gone.map(({ part }) => part));
  const relations = book.relationships.filter(({ target }) => target !== undefined && targets.has(target));
  removeRelations(draft, book.part, relations);
  for (const { part, properties } of gone) {
    for (const each of [part, properties, relationshipsPart(part)]) {
      if (each === undefined || !draft.pkg.has(each)) continue;
      draft.remove(each);
      removeOverride(draft, each);
    }
  }
}

function add(draft: PackageDraft, book: Book, parts: readonly CustomPart[]): void {
  if (parts.length === 0) return;
  addDefault(draft, "xml", "application/xml");
  const added = parts.map(({ id, xml }) => {
    const part = draft.freeName("customXml/item", "xml");
    draft.add(part, xml);
    const properties = draft.freeName("customXml/itemProps", "xml");
    draft.add(
      properties,
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n` +
        `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${DATASTORE}"><ds:schemaRefs/></ds:datastoreItem>`,
    );
    addOverride(draft, properties, PROPERTIES);
    addRelations(draft, part, book.root.uri, [{ type: "customXmlProps", target: properties }]);
    return { type: "customXml", target: part };
  });
  addRelations(draft, book.part, book.root.uri, added);
}

/** The namespace of the root element; undefined where the text is no XML. */
export function namespaceOf(xml: string): string | undefined {
  const root = /^\uFEFF?\s*(?:<\?[^>]*\?>\s*|<!--(?:(?!-->)[^])*-->\s*)*<([^\s/>!?]+)((?:\s[^>]*)?)>/.exec(xml);
  if (!root) return undefined;
  const [, name, attributes] = root;
  const colon = name!.indexOf(":");
  const declared = colon < 0 ? "xmlns" : `xmlns:${name!.slice(0, colon)}`;
  const match = new RegExp(`\\s${declared}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes!);
  return match?.[1] ?? match?.[2] ?? "";
}
