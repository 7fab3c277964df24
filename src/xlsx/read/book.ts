import { XlsxError } from "../error";
import { isSpreadsheetNamespace, RELATION_NAMESPACES } from "../opc/names";
import { keyOf, openPackage, type Package } from "../opc/package";
import { relationshipsOf, type Relationship } from "../opc/relationships";
import { readStyles, type StyleSheet } from "./styles";
import { attributeIn, attributeOf, childOf, childrenOf, isTrue, type Element } from "../xml/tree";

/** A sheet of the workbook, with the part that holds it. */
export interface SheetPart {
  readonly name: string;
  readonly sheetId: string;
  readonly hidden: boolean;
  readonly part: string;
  /** False for chart, dialog and macro sheets. */
  readonly isWorksheet: boolean;
}

/** An opened workbook: its package and what workbook.xml says. */
export interface Book {
  readonly pkg: Package;
  readonly part: string;
  readonly root: Element;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  /** The styles, read once; undefined where there are none. */
  readonly styles: () => StyleSheet | undefined;
}

/** Opens a workbook; its parts are found through relationships alone, never by their usual names. */
export function openBook(bytes: Uint8Array): Book {
  const pkg = openPackage(bytes);
  const part = relationshipsOf(pkg, "").find(({ type }) => type === "officeDocument")?.target;
  if (part === undefined) throw new XlsxError("not-a-workbook");
  if (part.toLowerCase().endsWith(".bin")) throw new XlsxError("xlsb");
  const root = pkg.tree(part);
  if (root.local !== "workbook" || !isSpreadsheetNamespace(root.uri)) throw new XlsxError("not-a-workbook");
  const relationships = relationshipsOf(pkg, part);
  let styles: StyleSheet | undefined;
  return {
    pkg,
    part,
    root,
    relationships,
    sheets: sheetParts(pkg, root, relationships),
    date1904: isTrue(attributeOf(childOf(root, "workbookPr") ?? root, "date1904")),
    styles: () => {
      const target = relatedTo(pkg, relationships, "styles");
      return (styles ??= target === undefined ? undefined : readStyles(pkg.xml(target).text, target));
    },
  };
}

/** The part that the workbook relates to with this type, e.g. "styles". */
export const relatedPart = ({ pkg, relationships }: Book, type: string): string | undefined =>
  relatedTo(pkg, relationships, type);

function relatedTo(pkg: Package, relationships: readonly Relationship[], type: string): string | undefined {
  const leads = relationships.filter((each) => each.type === type && each.target !== undefined && pkg.has(each.target));
  return leads[0]?.target;
}

function sheetParts(pkg: Package, root: Element, relationships: readonly Relationship[]): SheetPart[] {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const taken = new Set<string>();
  return childrenOf(childOf(root, "sheets"), "sheet").flatMap((element) => {
    const relationship = byId.get(attributeIn(element, RELATION_NAMESPACES, "id") ?? "");
    // Excel leaves out a sheet that leads nowhere.
    if (relationship?.target === undefined) return [];
    const part = relationship.target;
    if (!pkg.has(part)) throw new XlsxError("missing-part", { part });
    // Excel never does this; a small file could be read, and checked, thousands of times over.
    if (taken.has(keyOf(part))) throw new XlsxError("shared-part", { part });
    taken.add(keyOf(part));
    const state = attributeOf(element, "state");
    return {
      name: attributeOf(element, "name") ?? "",
      sheetId: attributeOf(element, "sheetId") ?? "",
      hidden: state === "hidden" || state === "veryHidden",
      part,
      isWorksheet: relationship.type === "worksheet",
    };
  });
}
