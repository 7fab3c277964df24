import type { Left } from "../../core/edit/plan";
import { printPlace } from "../../core/sheet/address";
import { ExcelError, InterruptedWrite, type Applied, type Marked } from "../../excel";
import type { Message, Sentence } from "./model";

/** Whatever went wrong, as what the user reads: what it is, and what it has left behind. */
export function failureMessage(error: unknown): Message {
  const known = error instanceof ExcelError ? error : new ExcelError("internal", { detail: String(error) });
  const text: Sentence = { id: `excel.errors.${known.code}`, data: texts(known.params) };
  const intent = known.code === "cancelled" ? "warning" : "error";
  if (!(known instanceof InterruptedWrite)) return { intent, text };
  const { applied, unsure, left } = known;
  const written = [...new Set(applied.map(({ sheet }) => sheet))].filter((sheet) => !unsure.includes(sheet));
  return {
    intent,
    text,
    details: [
      written.length > 0
        ? { id: "excel.interrupted.some", data: { sheets: written.join("、") } }
        : { id: "excel.interrupted.nothing" },
      ...(unsure.length > 0 ? [{ id: "excel.interrupted.unsure", data: { sheets: unsure.join("、") } }] : []),
      ...left.map(leftSentence),
    ],
  };
}

const texts = (params: Readonly<Record<string, string | number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)]));

const leftSentence = (left: Left): Sentence => ({
  id: "cli.labelled",
  data: { label: printPlace(left), text: `@left.${left.why}` },
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

export const undoneMessage = (done: Applied | undefined): Message =>
  done
    ? {
        intent: done.left.length > 0 ? "warning" : "success",
        text: { id: "pane.undone", data: { count: String(done.applied.length) } },
        details: done.left.map(leftSentence),
      }
    : { intent: "info", text: { id: "pane.nothing-to-undo" } };

export const markedMessage = ({ marked, left }: Marked): Message => ({
  intent: left.length > 0 ? "warning" : "success",
  text: { id: marked.length > 0 ? "pane.marked" : "pane.marked-nothing", data: { count: String(marked.length) } },
  details: left.map(leftSentence),
});

export const unmarkedMessage = ({ removed, left }: Marked): Message => ({
  intent: "success",
  text: removed > 0 ? { id: "pane.unmarked", data: { count: String(removed) } } : { id: "pane.unmarked-nothing" },
  details: left.map(leftSentence),
});
