import { relatedPart, type Book } from "../read/book";
import { withAttributes } from "../xml/attributes";
import { insertAt, replaceSpan } from "../xml/splice";
import { attributeOf, childOf, isTrue, prefixed } from "../xml/tree";
import type { Draft } from "./draft";
import { placeFor, WORKBOOK } from "./order";

const FORMULA = /<(?:[\w.-]+:)?f[\s/>]/;

/** True where a sheet of the workbook holds a formula, whose cached result a change may make stale. */
export const hasFormulas = (book: Book): boolean =>
  relatedPart(book, "calcChain") !== undefined ||
  book.sheets.some(({ part, isWorksheet }) => isWorksheet && FORMULA.test(book.pkg.xml(part).text));

/** Makes Excel calculate everything when it opens the workbook. */
export function recalculateOnLoad(draft: Draft, book: Book): void {
  const { part, root } = book;
  const calcPr = childOf(root, "calcPr");
  if (!calcPr) {
    const xml = `<${prefixed(root, "calcPr")} fullCalcOnLoad="1"/>`;
    draft.splice(part, insertAt(placeFor(root, WORKBOOK, "calcPr"), xml));
  } else if (!isTrue(attributeOf(calcPr, "fullCalcOnLoad"))) {
    const span = { start: calcPr.start, end: calcPr.openEnd };
    const tag = draft.pkg.xml(part).text.slice(span.start, span.end);
    draft.splice(part, replaceSpan(span, withAttributes(tag, { fullCalcOnLoad: "1" })));
  }
}
