import { relatedPart, type Book } from "../read/book";
import type { PackageDraft } from "./draft";
import { addRelations, removeRelations } from "./relations";
import { overridesOf } from "../opc/types";
import { addOverride, removeOverride } from "./types";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

const USUAL = "xl/styles.xml";

/** The least that Excel and other readers take as styles (they look for the style of the name Normal), up to the fills of marks. */
export const stylesBeginning = (uri: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${uri}">` +
  `<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>`;

/** The least of styles, with these differential formats. */
export const leastStyles = (uri: string, fills: string): string =>
  `${stylesBeginning(uri)}<dxfs>${fills}</dxfs></styleSheet>`;

/** Styles for a workbook that came without. */
export function addStyles(draft: PackageDraft, book: Book, text: string): void {
  // Some readers (openpyxl) know the part by its usual name alone.
  const isTaken =
    draft.pkg.has(USUAL) ||
    overridesOf(draft.pkg, USUAL).length > 0 ||
    book.relationships.some(({ target }) => target === USUAL);
  const part = isTaken ? draft.freeName("xl/styles", "xml") : USUAL;
  draft.add(part, text);
  addOverride(draft, part, TYPE);
  addRelations(draft, book.part, book.root.uri, [{ type: "styles", target: part }]);
}

/** Takes styles that we added, and that nobody has written to since, out again; true where they were such. */
export function removeStyles(draft: PackageDraft, book: Book): boolean {
  const part = relatedPart(book, "styles");
  if (part === undefined || !draft.pkg.xml(part).text.startsWith(`${stylesBeginning(book.root.uri)}<dxfs>`))
    return false;
  draft.remove(part);
  removeOverride(draft, part);
  const ours = book.relationships.filter(({ type, target }) => type === "styles" && target === part);
  removeRelations(draft, book.part, ours);
  return true;
}
