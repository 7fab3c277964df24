export { failureSentences, say, type Sentence } from "./failure";
export { DEFAULTS, languageOf, readPreferences, writePreferences, type Preferences } from "./preferences";
export {
  addSheet,
  auditWith,
  calculate,
  checkWorkbook,
  clearMarks,
  decide,
  followLinks,
  goTo,
  markFindings,
  renewSheet,
  undoWrite,
  writeEdits,
  type Checked,
} from "./session";
