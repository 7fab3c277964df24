import { printRange, type Range } from "../../core/sheet/address";
import { PER_ACTION, type Step } from "./step";

/** Lets people fill in some cells and keeps all others as they are; without a password, so that nobody is locked out. */
export const protectionStep = (unlocked: readonly Range[]): Step => ({
  bytes: (unlocked.length + 1) * PER_ACTION,
  put: (sheet) => {
    for (const range of unlocked) sheet.getRange(printRange(range)).format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
  },
});
