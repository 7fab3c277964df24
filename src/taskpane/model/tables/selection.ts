import { boundingRange } from "../../../core/recognise/grid";
import { printRange, type Range } from "../../../core/sheet/address";
import type { Sheet } from "../../../core/sheet/sheet";
import type { Sentence } from "../../../session";
import type { CorrectionDraft } from "./draft";
import type { Recognised } from "./overview";
import { refilled } from "./refill";

interface Form {
  readonly sheets: readonly Sheet[];
  readonly draft: CorrectionDraft;
  /** The table that is corrected; it stays on its sheet. */
  readonly of: Recognised | undefined;
  /** What to begin with on another sheet. */
  readonly startOn: (sheet: string) => CorrectionDraft;
}

/** The draft with what is selected in Excel as its range, or a sentence why it cannot be that. */
export function takenFrom(
  { sheet, range: { top, bottom, left, right } }: { readonly sheet: string; readonly range: Range },
  { sheets, draft, of, startOn }: Form,
): { readonly draft: CorrectionDraft } | { readonly problem: Sentence } {
  const id = "pane.tables.form.selection";
  if (of && sheet !== draft.sheet) return { problem: { id: `${id}-elsewhere`, data: { sheet } } };
  const on = sheets.find(({ name }) => name === sheet);
  const range = on && boundingRange(on, top, bottom, left, right);
  if (!range) return { problem: { id: `${id}-empty` } };
  const from = sheet === draft.sheet ? draft : startOn(sheet);
  return { draft: refilled(on, from, { range: printRange(range), headerByHand: false }) };
}
