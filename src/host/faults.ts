import type { ApiError } from "./wire/error";

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

/** Which message is to fail, and how. Messages that only release references are not counted. */
export class Faults {
  /** Milliseconds before each answer. */
  latency = 0;
  /** Befalls every message until it is taken away. */
  always: Fault | undefined;
  /** Called when a message is left without an answer for good. */
  unanswered: (() => void) | undefined;
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
  }

  /** The fault of the message that has just arrived. */
  next(): Fault | undefined {
    const fault = this.planned.get(++this.count);
    this.planned.delete(this.count);
    return fault ?? this.always;
  }
}
