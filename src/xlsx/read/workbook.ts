import type { Sheet, Workbook } from "../../core/sheet/sheet";
import { XlsxError } from "../error";
import { isSpreadsheetNamespace } from "../opc/names";
import { attributeOf, childOf, childrenOf, isTrue } from "../xml/tree";
import { openBook, relatedPart, type Book } from "./book";
import { createDisplay } from "./display";
import { readSheet, type Shared } from "./sheet";
import { readSharedStrings } from "./strings";

/** Reads a workbook: its worksheets in tab order, as Excel would show them. */
export function readWorkbook(bytes: Uint8Array): Workbook {
  const book = openBook(bytes);
  const shared = readShared(book);
  const sheets = book.sheets.flatMap((from): Sheet[] => {
    if (!from.isWorksheet) return [];
    const { text } = book.pkg.xml(from.part);
    const { sheet, worksheet } = readSheet(text, from, shared);
    return worksheet.local === "worksheet" && isSpreadsheetNamespace(worksheet.uri) ? [sheet] : [];
  });
  if (sheets.length === 0) throw new XlsxError("no-sheets");
  const calcPr = childOf(book.root, "calcPr");
  const stale = calcPr !== undefined && isTrue(attributeOf(calcPr, "fullCalcOnLoad"));
  return { sheets, names: readNames(book), ...(stale && { stale }) };
}

/** Shared strings and styles, which every sheet needs. */
export function readShared(book: Book): Shared {
  const stringsPart = relatedPart(book, "sharedStrings");
  return {
    strings: stringsPart === undefined ? [] : readSharedStrings(book.pkg.xml(stringsPart).text, stringsPart),
    styles: book.styles()?.styles ?? [],
    display: createDisplay(book.date1904),
    date1904: book.date1904,
  };
}

/** Defined names; one that belongs to a sheet alone is told as "Sheet!Name". */
function readNames(book: Book): Map<string, string> {
  const inTabOrder = childrenOf(childOf(book.root, "sheets"), "sheet");
  return new Map(
    childrenOf(childOf(book.root, "definedNames"), "definedName").map((element) => {
      const name = attributeOf(element, "name") ?? "";
      const local = attributeOf(element, "localSheetId");
      const sheet = local === undefined ? undefined : inTabOrder[Number(local)];
      return [sheet ? `${attributeOf(sheet, "name") ?? ""}!${name}` : name, element.text];
    }),
  );
}
