import type { ApiError } from "./error";

/** What can go wrong with one message, in the order in which it would happen. */
export type Fault =
  /** Somebody is typing in a cell: nothing is done. */
  | "cell-edit"
  /** The connection is gone before the request arrives, or before the answer does. */
  | "disconnect"
  | "disconnect-after"
  /** The same, but nobody says so: no answer ever comes. */
  | "hang"
  | "hang-after"
  /** The answer of a host that fails before it has begun. */
  | ApiError
  /** What another author does to the workbook just before the request is carried out. */
  | (() => void);

/**
 * What some versions of Excel are reported to do otherwise than they should, each for as long as it is switched on. The numbers
 * are those of the public issues of OfficeDev/office-js.
 */
export interface Quirks {
  /** A block written over hidden rows fills the rows that can be seen, from the top; what finds no row is lost (224). */
  hiddenRows: boolean;
  /** A formula written into a column of a table fills all of that column (2093, 5909, 6745). */
  tableColumns: boolean;
  /** Whatever is written in a run with mergeUndoGroup fails with UndoNotSupported (6491, 6711). */
  undoGroups: boolean;
  /** Asking for merged areas clears what the user could have undone (5918). */
  mergedAreas: boolean;
  /** Adding or changing a custom XML part clears what the user could have undone (4484). */
  customXml: boolean;
  /** The details of a conditional format cannot be read where another one of its kind has the same range (6827, 6835). */
  conditionalFormats: boolean;
}

const NO_QUIRKS: Quirks = {
  hiddenRows: false,
  tableColumns: false,
  undoGroups: false,
  mergedAreas: false,
  customXml: false,
  conditionalFormats: false,
};

/** The names of all quirks, for tests that go through them. */
export const QUIRKS = Object.keys(NO_QUIRKS) as readonly (keyof Quirks)[];

/** Which message is to fail, and how. Messages that only release references are not counted. */
export class Faults {
  /** Milliseconds before each answer. */
  latency = 0;
  /** Applies to every message until it is removed. */
  always: Fault | undefined;
  /** Called when a message is left without an answer for good. */
  unanswered: (() => void) | undefined;
  /** How this Excel differs from the documented one, whatever the message. */
  readonly quirks: Quirks = { ...NO_QUIRKS };
  private readonly planned = new Map<number, Fault>();
  private count = 0;

  /** Lets the n-th message from now on (1 is the next one) fail. */
  at(n: number, fault: Fault): void {
    this.planned.set(this.count + n, fault);
  }

  clear(): void {
    this.planned.clear();
    this.always = undefined;
    this.latency = 0;
    Object.assign(this.quirks, NO_QUIRKS);
  }

  /** The fault of the message that has just arrived. */
  next(): Fault | undefined {
    const fault = this.planned.get(++this.count);
    this.planned.delete(this.count);
    return fault ?? this.always;
  }
}
