/** @public */
export { XlsxError, type XlsxErrorCode, type XlsxParams } from "./error";
export { LIMITS } from "./limits";
export { sameParts } from "./opc/compare";
export { readWorkbook } from "./read/workbook";
/** @public */
export { applyPlan, type Applied } from "./write/apply";
/** @public */
export { removeMarks, type Removed } from "./write/remove";
/** @public */
export { undoPlan, type Undo } from "./write/undo";
