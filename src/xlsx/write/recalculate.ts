import { relatedPart, type Book } from "../read/book";
import { retag } from "../xml/attributes";
import { attributeOf, childOf, isTrue, prefixed } from "../xml/tree";
import type { PackageDraft } from "./draft";
import { insertChild, WORKBOOK } from "./order";

const FORMULA = /<(?:[\w.-]+:)?f[\s/>]/;

/** True where a sheet of the workbook holds a formula, whose cached result a change may make stale. */
export const hasFormulas = (book: Book): boolean =>
  relatedPart(book, "calcChain") !== undefined ||
  book.sheets.some(({ part, isWorksheet }) => isWorksheet && FORMULA.test(book.pkg.xml(part).text));

/** Makes Excel calculate everything when it opens the workbook. */
export function recalculateOnLoad(draft: PackageDraft, book: Book): void {
  const { part, root } = book;
  const calcPr = childOf(root, "calcPr");
  if (!calcPr) {
    const xml = `<${prefixed(root, "calcPr")} fullCalcOnLoad="1"/>`;
    draft.splice(part, [insertChild(root, WORKBOOK, "calcPr", xml)]);
  } else if (!isTrue(attributeOf(calcPr, "fullCalcOnLoad"))) {
    draft.splice(part, [retag(draft.pkg.xml(part).text, calcPr, { fullCalcOnLoad: "1" })]);
  }
}
