import { printRange } from "../../core/sheet/address";
import { EVENTS, WORKBOOK_TARGET } from "./events";
import type { Book, BookEvent } from "../model/book";

/** One event as the client takes it. */
interface Entry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

const CATEGORY = 65536;

/** Excel's older event, which the client does not register with us. */
const DOCUMENT_SELECTION_CHANGED = 2;

/** The message that tells a client of an event; undefined where it does not listen. */
export function notification(book: Book, registered: ReadonlySet<string>, event: BookEvent): string | undefined {
  const entries = entriesOf(book, registered, event);
  return entries.length === 0 ? undefined : JSON.stringify({ type: 3, message: { entries } });
}

function entriesOf(book: Book, registered: ReadonlySet<string>, event: BookEvent): Entry[] {
  const { kind, sheet } = event;
  const source = book.author === "other" ? "Remote" : "Local";
  const told = (type: number, args: object): Entry[] =>
    [WORKBOOK_TARGET, sheet.id]
      .filter((target) => registered.has(`${String(type)} ${target}`))
      .map((targetId) => entry(type, targetId, { worksheetId: sheet.id, source, ...args }));
  switch (kind) {
    case "cells":
      return told(EVENTS.DataChanged, {
        address: printRange(event.range),
        changeType: "RangeEdited",
        shiftDirection: "None",
        triggerSource: book.author === "add-in" ? "ThisLocalAddin" : "Unknown",
        referenceId: `${sheet.id}!${printRange(event.range)}`,
      });
    case "selection":
      return [
        ...told(EVENTS.SelectionChanged, { address: printRange(event.range) }),
        entry(DOCUMENT_SELECTION_CHANGED, "", {}),
      ];
    case "rows-inserted":
      return told(EVENTS.DataChanged, {
        address: printRange(event.range),
        changeType: "RowInserted",
        shiftDirection: "Down",
        triggerSource: "Unknown",
      });
    case "format":
      return told(EVENTS.FormatChanged, { address: printRange(event.range) });
    case "activated":
      return told(EVENTS.Activated, {});
    case "added":
      return told(EVENTS.Added, {});
    case "deleted":
      return told(EVENTS.Deleted, {});
    case "rules":
    case "fit":
      return [];
  }
}

const entry = (messageType: number, targetId: string, args: object): Entry => ({
  messageCategory: CATEGORY,
  messageType,
  targetId,
  message: JSON.stringify(args),
});
