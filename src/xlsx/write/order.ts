import { insertInto } from "../xml/children";
import type { Splice } from "../xml/splice";
import type { Element } from "../xml/tree";

/** The order in which the schema wants the children of the roots that we add to. */
export const WORKSHEET = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection"],
  ...["protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells"],
  ...["phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins"],
  ...["pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors"],
  ...["smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls"],
  ...["webPublishItems", "tableParts", "extLst"],
];

export const STYLE_SHEET = [
  ...["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles"],
  ...["colors", "extLst"],
];

export const WORKBOOK = [
  ...["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups"],
  ...["externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches"],
  ...["smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst"],
];

/** A new child of a root: behind the last one that the schema puts before it, or of its own kind. */
export function insertChild(root: Element, order: readonly string[], local: string, xml: string): Splice {
  const rank = order.indexOf(local);
  const before = root.children.filter((child) => {
    const other = child.uri === root.uri ? order.indexOf(child.local) : -1;
    return other >= 0 && other <= rank;
  });
  return insertInto(root, xml, { at: before.at(-1)?.end ?? root.openEnd, rank });
}
