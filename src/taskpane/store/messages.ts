import type { Audit } from "../../core/audit";
import { tally } from "../../core/check/tally";
import type { Unwritten } from "../../core/edit/plan";
import type { Skipped } from "../../core/edit/score-row";
import { isUnread } from "../../core/report/report";
import { contains } from "../../core/sheet/address";
import { InterruptedWrite, type Applied, type Marked } from "../../excel";
import { failureSentences, type Sentence } from "../../session";
import { isNotLoaded, notLoadedMessage } from "./loading";
import { checkedOf, type Detail, type Message, type Model, type Place } from "./model";

/** What was found, as it is to be read now: it follows what is decided, and says where the workbook has changed since. */
export function checkedMessage(model: Pick<Model, "checked" | "changed">): Message {
  const { workbook, audit } = checkedOf(model);
  const { tables, findings, outdated } = audit;
  const count = tally(tables, findings);
  const doubtful = tables.filter(({ table }) => table.doubts.length > 0).length;
  const data = { tables: String(count.tables), findings: String(count.findings), doubtful: String(doubtful) };
  const stale = model.changed.length > 0;
  return {
    intent:
      count.tables > 0 && !isUnread(outdated) && doubtful === 0 && !stale && !workbook.manual && !outdated.lost
        ? "success"
        : "warning",
    text: count.tables > 0 ? { id: doubtful > 0 ? "pane.doubtful" : "pane.checked", data } : { id: "pane.no-tables" },
    // What cannot be read has a bar of its own; what else is outdated is told in its tab.
    details: [
      ...(workbook.manual ? [{ id: "pane.manual.told" }] : []),
      ...(stale ? [{ id: "pane.stale" }] : []),
      ...(outdated.lost ? [{ id: "outdated.lost" }] : []),
    ],
    follows: checkedMessage,
  };
}

/** Whatever went wrong, as what the user reads: what it is, and what it has left behind; `retry` tries again what could not be loaded. */
export function failureMessage(error: unknown, retry?: () => void): Message {
  if (isNotLoaded(error)) return notLoadedMessage(retry);
  const [text, ...details] = failureSentences(error);
  const unwritten = error instanceof InterruptedWrite ? unwrittenDetails(error.unwritten) : [];
  return {
    intent: text.id === "excel.errors.cancelled" ? "warning" : "error",
    text,
    details: [...details, ...unwritten],
  };
}

/** Cells that share a sentence, sheet by sheet, in the order in which they come. */
function bySheet<T extends Place>(cells: readonly T[], idOf: (cell: T) => string): Detail[] {
  const groups = new Map<string, { readonly id: string; readonly sheet: string; readonly places: Place[] }>();
  for (const cell of cells) {
    const id = idOf(cell);
    const key = JSON.stringify([id, cell.sheet]);
    const group = groups.get(key) ?? { id, sheet: cell.sheet, places: [] };
    groups.set(key, group);
    group.places.push({ sheet: cell.sheet, address: cell.address });
  }
  return [...groups.values()].map(({ id, sheet, places }) => ({
    id,
    data: { sheet, count: String(places.length) },
    places,
  }));
}

/** What was skipped and why: one sentence for all cells of a sheet that share the reason. */
const unwrittenDetails = (unwritten: readonly Unwritten[]): Detail[] =>
  bySheet(unwritten, ({ why }) => `pane.left.${why}`);

/** What the plan itself skipped: rows that wait for a person share one sentence, whatever there is to judge. */
const skippedDetails = (skipped: readonly Skipped[]): Detail[] =>
  bySheet(skipped, ({ why }) => `pane.left.${why.startsWith("judgement.") ? "judge" : why}`);

/** What comes of a write beside what was written. */
export interface Written extends Applied {
  /** What the plan did not mean to write. */
  readonly skipped?: readonly Skipped[];
  /** What stands in the workbook now; undefined where it could not be read. */
  readonly now: Pick<Audit, "tables" | "findings"> | undefined;
}

/** What a plan came to: what was written, each skipped cell with the reason, and what is still wrong where it wrote. */
export function writtenMessage({ applied, unwritten, skipped = [], now }: Written): Message {
  const wrong = now ? wrongIn(now, applied) : [];
  const fine = unwritten.length + wrong.length === 0 && now;
  const done = applied.length > 0 ? "success" : "info";
  return {
    intent: fine ? done : "warning",
    text:
      applied.length === 0
        ? { id: "pane.written-nothing" }
        : { id: "pane.written", data: { count: String(applied.length), left: String(unwritten.length) } },
    details: [
      ...wrong,
      ...(now ? [] : [{ id: "pane.not-read-again" }]),
      ...bySheet(applied, () => "pane.written-in"),
      ...unwrittenDetails(unwritten),
      ...skippedDetails(skipped),
    ],
  };
}

/** Findings that are told one by one; the rest is a number. */
const TOLD = 10;

/** The errors that are still there in the tables that were written to. */
function wrongIn({ tables, findings }: Pick<Audit, "tables" | "findings">, applied: Applied["applied"]): Detail[] {
  const wrong = [...tally(tables, findings).ofTable]
    .filter(([{ sheet, range }]) => applied.some((edit) => edit.sheet === sheet && contains(range, edit.address)))
    .flatMap(([, own]) => own.filter(({ severity }) => severity === "error"));
  if (wrong.length === 0) return [];
  const told = wrong.slice(0, TOLD).map(({ check, message, data, sheet, address }): Detail => ({
    id: `checks.${check}.${message}`,
    data,
    places: [{ sheet, address }],
  }));
  return [{ id: "pane.still-wrong", data: { count: String(wrong.length) } }, ...told];
}

/** A working paper is there: what is still to be filled in, and which links could not follow it. */
export const paperMessage = (sheet: string, open: number, unwritten: readonly Unwritten[]): Message => ({
  intent: unwritten.length > 0 ? "warning" : "success",
  text: { id: open > 0 ? "pane.paper-sheet.made-open" : "pane.paper-sheet.made", data: { sheet, count: String(open) } },
  details: [...(unwritten.length > 0 ? [{ id: "pane.paper-sheet.not-followed" }] : []), ...unwrittenDetails(unwritten)],
});

export const undoneMessage = (done: Applied | undefined): Message =>
  done
    ? {
        intent: done.unwritten.length > 0 ? "warning" : "success",
        text: { id: "pane.undone", data: { count: String(done.applied.length) } },
        details: unwrittenDetails(done.unwritten),
      }
    : { intent: "info", text: { id: "pane.nothing-to-undo" } };

export const markedMessage = ({ marked, unwritten, stuck, unseen }: Marked): Message => ({
  intent: unwritten.length + stuck.length + unseen.length > 0 ? "warning" : "success",
  text: { id: marked.length > 0 ? "pane.marked" : "pane.marked-nothing", data: { count: String(marked.length) } },
  details: [...stayed(stuck, unseen), ...unwrittenDetails(unwritten)],
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
