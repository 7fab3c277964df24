/** What the worksheets that the pane makes are made of, in one chunk: the first screen does without it. */
export { paperOfTable } from "./paper";
export { reportOf } from "./report";
export { scoreSheetOf } from "./score-sheet";
