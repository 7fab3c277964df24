/** @public */
export { XlsxError, type XlsxErrorCode, type XlsxParams } from "./error";
export { namespaceOf, readCustomParts, saveCustomParts, type CustomPart } from "./custom-parts";
export { addSheets } from "./add/add-sheets";
export { CREATED, createWorkbook, drawnData } from "./create";
export { LIMITS } from "./limits";
/** @public */
export { readState } from "./state";
export { sameParts } from "./opc/compare";
export { relationshipsOf } from "./opc/relationships";
export { hasSignature } from "./opc/signed";
export { openBook, relatedPart, type Book, type SheetPart } from "./read/book";
export { readValidated } from "./validated";
export { createDisplay } from "./read/display";
export type { FormulaRange } from "./read/formulas";
export type { SheetVisitor } from "./read/raw";
export { readSheet, type Shared } from "./read/sheet";
export { readShared, readWorkbook } from "./read/workbook";
export { attributeIn, attributeOf, childOf, childrenOf, isTrue, type Element } from "./xml/tree";
export { openPackage } from "./opc/package";
/** @public */
export { applyPlan, type Applied } from "./write/apply";
/** @public */
export { removeMarks, type Removed } from "./write/remove";
/** @public */
export { undoPlan, type Undo } from "./write/undo";
