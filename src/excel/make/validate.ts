import { bytesOf } from "../../core/bytes";
import type { Accepted, Validation } from "../../core/make/validation";
import { printRange } from "../../core/sheet/address";
import { PER_ACTION, type Step } from "./step";

/** Lets some cells take only what they are for, and says so beside them. */
export const validationStep = ({ range, accepts, advice, prompt: { title, message } }: Validation): Step => ({
  bytes: 3 * PER_ACTION + 2 * bytesOf(title + message) + ("choices" in accepts ? bytesOf(accepts.choices.join()) : 0),
  put: (sheet) => {
    const { dataValidation } = sheet.getRange(printRange(range));
    dataValidation.rule = ruleOf(accepts);
    dataValidation.prompt = { showPrompt: true, title, message };
    dataValidation.errorAlert = { showAlert: true, style: advice ? "Warning" : "Stop", title, message };
  },
});

/** Where there is no bound, the greatest number of fifteen digits is one. */
const MOST = 999_999_999_999_999;

function ruleOf(accepts: Accepted): Excel.DataValidationRule {
  if ("choices" in accepts) return { list: { inCellDropDown: true, source: accepts.choices.join(",") } };
  const { number, least = -MOST, most = MOST } = accepts;
  const bounds = { formula1: boundOf(least), formula2: boundOf(most), operator: "Between" } as const;
  return number === "whole" ? { wholeNumber: bounds } : { decimal: bounds };
}

const boundOf = (bound: number | string): number | string => (typeof bound === "number" ? bound : `=${bound}`);
