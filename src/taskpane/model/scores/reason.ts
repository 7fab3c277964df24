import type { PlannedRow, RowWish } from "../../../core/edit/score-row";

/** The reason for a deduction as a row shows it: words that stay as they are, or such as can be edited. */
export type ShownReason =
  | { readonly state: "fixed"; readonly words: string; readonly note?: "no-column" | "kept" }
  | {
      readonly state: "editable";
      readonly words: string;
      /** What is proposed in place of words that are the table's own. */
      readonly instead?: string;
    };

interface Allowed {
  readonly wish: RowWish | undefined;
  /** The row is to be written. */
  readonly editable: boolean;
  /** Reasons that stand there may be replaced. */
  readonly overwriting: boolean;
}

/** The reason that a row shows; undefined where nothing is deducted. */
export function shownReason(
  { result, reason }: Pick<PlannedRow, "result" | "reason">,
  { wish, editable, overwriting }: Allowed,
): ShownReason | undefined {
  if (result?.state !== "scored" || result.deduction.isZero()) return undefined;
  if (!reason) return { state: "fixed", words: result.reason, note: "no-column" };
  const { present, proposed } = reason;
  if (present === "")
    return editable ? { state: "editable", words: wish?.reason ?? proposed } : { state: "fixed", words: proposed };
  if (!editable || !overwriting) return { state: "fixed", words: present, note: "kept" };
  const words = wish?.reason ?? present;
  const instead = words === present && result.reason !== "" ? result.reason : undefined;
  return { state: "editable", words, ...(instead !== undefined && { instead }) };
}
