import type { Left } from "../../core/edit/plan";
import { printPlace } from "../../core/sheet/address";
import { InterruptedWrite, type Applied, type Marked } from "../../excel";
import { failureSentences, type Sentence } from "../../session";
import type { Message } from "./model";

/** Whatever went wrong, as what the user reads: what it is, and what it has left behind. */
export function failureMessage(error: unknown): Message {
  const [text, ...details] = failureSentences(error);
  const left = error instanceof InterruptedWrite ? error.left.map(leftSentence) : [];
  return { intent: text.id === "excel.errors.cancelled" ? "warning" : "error", text, details: [...details, ...left] };
}

const leftSentence = (left: Left): Sentence => ({
  id: `pane.left.${left.why}`,
  data: { place: printPlace(left) },
});

/** What a plan came to: how many cells were written, and each that was left alone with the reason. */
export const writtenMessage = ({ applied, left }: Applied): Message => ({
  intent: left.length > 0 ? "warning" : applied.length > 0 ? "success" : "info",
  text:
    applied.length === 0
      ? { id: "pane.written-nothing" }
      : { id: "pane.written", data: { count: String(applied.length), left: String(left.length) } },
  details: left.map(leftSentence),
});

/** A working paper is there: what is still to be filled in, and which links could not follow it. */
export const paperMessage = (sheet: string, open: number, left: readonly Left[]): Message => ({
  intent: left.length > 0 ? "warning" : "success",
  text: { id: open > 0 ? "pane.paper-sheet.made-open" : "pane.paper-sheet.made", data: { sheet, count: String(open) } },
  details: [...(left.length > 0 ? [{ id: "pane.paper-sheet.not-followed" }] : []), ...left.map(leftSentence)],
});

export const undoneMessage = (done: Applied | undefined): Message =>
  done
    ? {
        intent: done.left.length > 0 ? "warning" : "success",
        text: { id: "pane.undone", data: { count: String(done.applied.length) } },
        details: done.left.map(leftSentence),
      }
    : { intent: "info", text: { id: "pane.nothing-to-undo" } };

export const markedMessage = ({ marked, left, stuck, unseen }: Marked): Message => ({
  intent: left.length + stuck.length + unseen.length > 0 ? "warning" : "success",
  text: { id: marked.length > 0 ? "pane.marked" : "pane.marked-nothing", data: { count: String(marked.length) } },
  details: [...stayed(stuck, unseen), ...left.map(leftSentence)],
});

export function unmarkedMessage({ removed, stuck, unseen }: Marked): Message {
  const [text, ...details] = stayed(stuck, unseen);
  if (text) return { intent: "warning", text, details };
  return { intent: "success", text: { id: removed > 0 ? "pane.unmarked" : "pane.unmarked-nothing" } };
}

/** Sheets on which marks are left, and those on which some may be. */
const stayed = (stuck: readonly string[], unseen: readonly string[]): Sentence[] => [
  ...(stuck.length > 0 ? [{ id: "pane.still-marked", data: { sheets: stuck } }] : []),
  ...(unseen.length > 0 ? [{ id: "pane.unseen-marks", data: { sheets: unseen } }] : []),
];
