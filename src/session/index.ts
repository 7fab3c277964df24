export { failureSentences } from "./failure";
export { DEFAULTS, firstPreferences, languageOf, writePreferences, type Preferences } from "./preferences";
export { readPreferences } from "./read-preferences";
export { say, type Sentence } from "./sentence";
export {
  addSheet,
  auditWith,
  calculate,
  checkWorkbook,
  clearMarks,
  decide,
  discardDecisions,
  followLinks,
  goTo,
  markFindings,
  removeSheet,
  renewSheet,
  selected,
  showColumns,
  undoWrite,
  writeEdits,
  type Checked,
} from "./session";
