import { boundingRange } from "../../../core/recognise/grid";
import { readAs } from "../../../core/recognise/read-as";
import { printRange } from "../../../core/sheet/address";
import type { Sheet } from "../../../core/sheet/sheet";
import type { Table } from "../../../core/table/table";
import { meaningsOf, readDraft, type CorrectionDraft, type Meanings } from "./draft";

/** A place to begin with for a table that was not recognised: what is filled below the tables of the sheet, or all that is filled. */
export function startDraft(sheet: Sheet, tables: readonly Table[]): CorrectionDraft {
  const below = Math.max(0, ...tables.map(({ range }) => range.bottom)) + 1;
  const range = boundingRange(sheet, below, Infinity, 1, Infinity) ?? boundingRange(sheet, 1, Infinity, 1, Infinity);
  const empty: CorrectionDraft = {
    sheet: sheet.name,
    kind: "self-evaluation",
    range: "",
    top: "",
    bottom: "",
    meanings: {},
    byHand: {},
    headerByHand: false,
  };
  const reading = range && readAs(sheet, { range });
  if (!reading) return empty;
  const { kind, header, columns } = reading;
  return {
    ...empty,
    kind,
    range: printRange(reading.range),
    top: String(header.top),
    bottom: String(header.bottom),
    meanings: meaningsOf(columns),
  };
}

/**
 * A draft with another kind, range or header: the columns are read anew under these, as recognition reads them, and so is the
 * header in another range unless a person has set it. What a person has said of a column stays.
 */
export function refilled(sheet: Sheet, draft: CorrectionDraft, change: Partial<CorrectionDraft> = {}): CorrectionDraft {
  const next = { ...draft, ...change };
  const { range, header: set } = readDraft(sheet, next);
  if (!range) return next;
  const free = change.range !== undefined && !next.headerByHand;
  if (!set && !free) return next;
  const reading = readAs(sheet, { kind: next.kind, range, ...(set && !free && { header: set }) });
  if (!reading) return next;
  const { header, columns } = reading;
  return {
    ...next,
    top: String(header.top),
    bottom: String(header.bottom),
    meanings: withByHand(meaningsOf(columns), next.byHand),
  };
}

/** What was read, and in its place what a person has said: a meaning that was given to another column is not this one's. */
function withByHand(read: Meanings, byHand: Meanings): Meanings {
  const given = new Set(Object.values(byHand));
  const rest = Object.entries(read).filter(([, key]) => !given.has(key));
  return { ...Object.fromEntries(rest), ...byHand };
}
