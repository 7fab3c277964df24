import type { Element } from "./tree";

/** At this place of a text, `remove` characters give way to `insert`. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
  /** Of insertions at one place the lowest comes first: where the schema wants an order. */
  readonly rank?: number;
  /** The element that gets `insert` as its child, which may have to be opened first. */
  readonly into?: Into;
  /** The element whose child is taken out, which may have to be closed again. */
  readonly from?: Element;
}

/** How an element that had nothing inside is known again once it is empty: see children.ts. */
export interface Into {
  readonly element: Element;
  readonly trace: "always" | "open" | "never";
}

/** One change with both sides, placed in the text as it is after the change. */
export interface Reverse {
  readonly at: number;
  readonly now: string;
  readonly was: string;
}

export const insertAt = (at: number, insert: string): Splice => ({ at, remove: 0, insert });

export const replaceSpan = (span: { readonly start: number; readonly end: number }, insert: string): Splice => ({
  at: span.start,
  remove: span.end - span.start,
  insert,
});

/**
 * Carries out splices (settled ones) that refer to one and the same text; those at the same place keep their order.
 * Undefined where they overlap, as when two sheets of a damaged workbook lie in one part.
 */
export function applySplices(
  text: string,
  splices: readonly Splice[],
): { text: string; reverse: Reverse[] } | undefined {
  const sorted = splices
    .filter(({ remove, insert, at }) => remove > 0 || insert !== text.slice(at, at + remove))
    .sort((a, b) => a.at - b.at || a.remove - b.remove || (a.rank ?? 0) - (b.rank ?? 0));
  const pieces: string[] = [];
  const reverse: Reverse[] = [];
  let read = 0,
    written = 0;
  for (const { at, remove, insert } of sorted) {
    if (at < read) return undefined;
    pieces.push(text.slice(read, at), insert);
    written += at - read;
    reverse.push({ at: written, now: insert, was: text.slice(at, at + remove) });
    written += insert.length;
    read = at + remove;
  }
  pieces.push(text.slice(read));
  return { text: pieces.join(""), reverse };
}

/** Undoes changes; undefined where the text does not hold what they wrote. */
export function reverseSplices(text: string, reverse: readonly Reverse[]): string | undefined {
  const pieces: string[] = [];
  let read = 0;
  for (const { at, now, was } of reverse) {
    if (at < read || !text.startsWith(now, at)) return undefined;
    pieces.push(text.slice(read, at), was);
    read = at + now.length;
  }
  pieces.push(text.slice(read));
  return pieces.join("");
}
