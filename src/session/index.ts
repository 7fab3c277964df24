export { failureSentences, say, type Sentence } from "./failure";
export { DEFAULTS, languageOf, readPreferences, writePreferences, type Preferences } from "./preferences";
export {
  auditWith,
  checkWorkbook,
  clearMarks,
  decide,
  goTo,
  markFindings,
  undoWrite,
  writeEdits,
  writeReport,
  type Checked,
} from "./session";
