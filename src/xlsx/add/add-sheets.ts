import type { DrawnName, DrawnSheet } from "../../core/make/drawn";
import { freeName } from "../../core/make/tag";
import { inSheet, printAbsolute } from "../../core/sheet/address";
import { XlsxError } from "../error";
import { RELATION_NAMESPACES, relationsOf } from "../opc/names";
import { openBook, type Book } from "../read/book";
import { createPackageDraft, type PackageDraft, type WriteOptions } from "../write/draft";
import { insertChild, WORKBOOK } from "../write/order";
import { recalculateOnLoad } from "../write/recalculate";
import { addRelations } from "../write/relations";
import { addOverride } from "../write/types";
import type { Undo } from "../write/undo";
import { insertInto } from "../xml/children";
import { escapeAttribute, escapeXml } from "../xml/text";
import { attributeOf, childOf, childrenOf, isTrue, prefixed, type Element } from "../xml/tree";
import { openLooks } from "./looks";
import { sheetXml } from "./sheet-xml";

export interface Added {
  readonly bytes: Uint8Array;
  /** What the sheets are called: as they ask to be, unless that name is taken. */
  readonly names: readonly string[];
  readonly undo: Undo;
}

const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/**
 * Puts worksheets behind those of a workbook. Their parts, their names and their styles are added; every other part, and
 * everything else in the three that tell of them, stays as it is.
 */
export function addSheets(
  bytes: Uint8Array,
  sheets: readonly DrawnSheet[],
  options: Pick<WriteOptions, "force"> = {},
): Added {
  const book = openBook(bytes);
  if (!options.force && isTrue(attributeOf(childOf(book.root, "workbookProtection") ?? book.root, "lockStructure")))
    throw new XlsxError("structure-protected");
  const draft = createPackageDraft(book.pkg);
  const severities = sheets.flatMap(({ highlights }) => highlights.map(({ style }) => style));
  const looks = openLooks(draft, book, severities);
  const isFirst = book.sheets.length === 0;
  const parts = sheets.map((sheet, i) => {
    const part = draft.freeName("xl/worksheets/sheet", "xml");
    draft.add(part, sheetXml(sheet, book.root.uri, looks, isFirst && i === 0));
    addOverride(draft, part, WORKSHEET_TYPE);
    return part;
  });
  looks.finish();
  const names = list(draft, book, sheets, parts);
  const isCalculated = sheets.every(({ cells }) =>
    cells.every(({ content, result }) => content.kind !== "formula" || result !== undefined),
  );
  if (!isCalculated) recalculateOnLoad(draft, book);
  const { bytes: after, undo } = draft.finish({ ...options, sheets: names });
  return { bytes: after, names, undo };
}

/** Tells the workbook of its new sheets, and what they are called. */
function list(draft: PackageDraft, book: Book, sheets: readonly DrawnSheet[], parts: readonly string[]): string[] {
  const { part, root } = book;
  const container = childOf(root, "sheets");
  if (!container) throw new XlsxError("no-sheets");
  const before = childrenOf(container, "sheet");
  const ids = addRelations(
    draft,
    part,
    root.uri,
    parts.map((target) => ({ type: "worksheet", target })),
  );
  const names: string[] = [];
  const taken = before.map((sheet) => attributeOf(sheet, "name") ?? "");
  for (const { name } of sheets) names.push(freeName(name, [...taken, ...names]));
  const firstId =
    Math.max(0, ...before.map((sheet) => Number(attributeOf(sheet, "sheetId"))).filter(Number.isFinite)) + 1;
  const key = relationName(root, before);
  const xml = sheets.map(({ hidden }, i) => {
    const state = hidden ? ' state="hidden"' : "";
    const name = escapeAttribute(names[i] ?? "");
    return `<${prefixed(root, "sheet")} name="${name}" sheetId="${String(firstId + i)}"${state} ${key}="${ids[i] ?? ""}"/>`;
  });
  draft.splice(part, [insertInto(container, xml.join(""), { trace: "never" })]);
  nameAll(draft, book, sheets, names, before.length);
  return names;
}

/** How the workbook writes r:id; where nothing shows it, with the prefix's meaning. */
function relationName(root: Element, sheets: readonly Element[]): string {
  const known = Object.values(sheets[0]?.tag.attributes ?? {}).find(
    ({ local, uri }) => local === "id" && RELATION_NAMESPACES.includes(uri),
  );
  return known ? known.name : `xmlns:r="${relationsOf(root.uri)}" r:id`;
}

function nameAll(
  draft: PackageDraft,
  { part, root }: Book,
  sheets: readonly DrawnSheet[],
  names: readonly string[],
  first: number,
): void {
  const element = prefixed(root, "definedName");
  const xml = sheets.flatMap((sheet, i) =>
    namesOf(sheet, names[i] ?? sheet.name).map(({ name, refersTo, hidden, ofWorkbook }) => {
      const scope = ofWorkbook ? "" : ` localSheetId="${String(first + i)}"`;
      const shown = hidden ? ' hidden="1"' : "";
      return `<${element} name="${escapeAttribute(name)}"${scope}${shown}>${escapeXml(refersTo)}</${element}>`;
    }),
  );
  if (xml.length === 0) return;
  const known = childOf(root, "definedNames");
  const container = prefixed(root, "definedNames");
  draft.splice(part, [
    known
      ? insertInto(known, xml.join(""))
      : insertChild(root, WORKBOOK, "definedNames", `<${container}>${xml.join("")}</${container}>`),
  ]);
}

/** The names of a sheet, with those by which Excel keeps what is printed and what is filtered. */
function namesOf({ names, filter, print: { area, titleRows } }: DrawnSheet, sheet: string): DrawnName[] {
  const at = (range: string): string => inSheet(sheet, range);
  return [
    ...names,
    ...(filter ? [{ name: "_xlnm._FilterDatabase", refersTo: at(printAbsolute(filter)), hidden: true }] : []),
    ...(area ? [{ name: "_xlnm.Print_Area", refersTo: at(printAbsolute(area)) }] : []),
    ...(titleRows
      ? [{ name: "_xlnm.Print_Titles", refersTo: at(`$${String(titleRows.top)}:$${String(titleRows.bottom)}`) }]
      : []),
  ];
}
