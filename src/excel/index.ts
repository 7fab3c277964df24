/** @public */
export { ExcelError, type ExcelErrorCode, type ExcelErrorParams } from "./call/error";
/** @public */
export { inExcel } from "./call/run";
/** @public */
export { supports } from "./call/support";
/** @public */
export { type CallOptions, type Progress } from "./call/sync";
/** @public */
export { closeDialog, showDialog } from "./dialog";
/** @public */
export { isDark, officeReady, onRibbon, surroundings, type Surroundings } from "./office";
/** @public */
export { holdsHere, learn, unlearn, type Assumption } from "./quirks";
/** @public */
export { makeSheet, type SheetMade } from "./make/make";
/** @public */
export { remakeSheet } from "./make/remake";
export { unmakeSheet } from "./make/unmake";
/** @public */
export { showColumns, type ColumnsShown } from "./marks/columns";
/** @public */
export { addMarks, listMarks, removeMarks, showMarks, type Marked, type MarkedRange } from "./marks/marks";
/** @public */
export { readAll } from "./read/all";
/** @public */
export { createMemory, type Memory, type ReadOptions } from "./read/memory";
/** @public */
export { recalculate } from "./recalculate";
/** @public */
export { readWorkbook } from "./read/workbook";
/** @public */
export { select } from "./select";
/** @public */
export { selection } from "./selection";
/** @public */
export { writeSections } from "./state/keep";
/** @public */
export { discardUnreadable, readState, writeState } from "./state/part";
/** @public */
export { watch, type Handlers, type Happening } from "./watch";
/** @public */
export { applyPlan, followPlan, undoLast } from "./write/apply";
/** @public */
export { InterruptedWrite, type Applied } from "./write/work";
