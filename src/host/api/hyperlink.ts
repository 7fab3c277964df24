import { addressKey } from "../../core/sheet/address";
import type { Hyperlink } from "../model/sheet";
import { ApiError } from "../wire/error";
import type { Call, RangeSelf } from "../wire/define";
import { setValues } from "./range-write";

const KEYS: ReadonlySet<string> = new Set(["address", "documentReference", "screenTip", "textToDisplay"]);

/** Makes links of the cells; the text to display becomes what they hold. Nothing is drawn blue by that. */
export function setLink(self: RangeSelf, given: unknown, call: Call): void {
  if (typeof given !== "object" || given === null || Object.keys(given).some((key) => !KEYS.has(key)))
    throw new ApiError("InvalidArgument");
  const { sheet, range } = self;
  const link = given as Hyperlink;
  const { textToDisplay: shown } = link;
  // What is written is calculated anew, so what stands there already is not.
  if (shown !== undefined && sheet.value({ row: range.top, column: range.left }) !== shown)
    setValues(self, shown, call);
  for (let { top: row } = range; row <= range.bottom; row++)
    for (let { left: column } = range; column <= range.right; column++)
      sheet.links.set(addressKey({ row, column }), link);
}
