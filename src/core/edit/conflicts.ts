import { isCovered } from "../sheet/address";
import { contentOf, sameContent } from "../sheet/content";
import { cellAt, isLocked, type Sheet } from "../sheet/sheet";
import type { Edit, WhyUnwritten } from "./plan";

/**
 * Why an edit must not be carried out on the sheet as it is now, or undefined where it may.
 * A formula is only ever replaced by an edit that was shown that very formula.
 */
export function conflict(sheet: Sheet | undefined, edit: Edit): WhyUnwritten | undefined {
  if (!sheet) return "no-such-sheet";
  if (isCovered(sheet.merges, edit.address)) return "merged";
  if (isLocked(sheet, edit.address)) return "locked";
  const now = contentOf(cellAt(sheet, edit.address));
  if (sameContent(now, edit.before)) return undefined;
  return now.kind === "formula" ? "formula" : "changed";
}
