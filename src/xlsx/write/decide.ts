import { conflict } from "../../core/edit/conflicts";
import { sameContent } from "../../core/sheet/content";
import type { Edit, Unwritten, WhyUnwritten, Mark, Note } from "../../core/edit/plan";
import { contains, isCovered, printAddress, type Address, type Range } from "../../core/sheet/address";
import { XlsxError } from "../error";
import { LIMITS } from "../limits";
import { rangeAt } from "../read/formulas";
import type { SheetReading } from "../read/sheet";

/** What of a plan may be carried out on a sheet, and what is skipped. */
export interface Decision<T> {
  readonly go: readonly T[];
  readonly unwritten: readonly Unwritten[];
}

/**
 * Edits that the sheet, as it is now, allows and that change something.
 * A second edit of a cell must have been made on top of the first. `open`: locked cells are written like all others.
 */
export function decideEdits(
  reading: SheetReading,
  headers: readonly Range[],
  edits: readonly Edit[],
  open = false,
): Decision<Edit> {
  const { unlocked: _unlocked, ...unprotected } = reading.sheet;
  const sheet = open ? unprotected : reading.sheet;
  const pending = new Map<string, Edit>();
  const whyNot = (edit: Edit): WhyUnwritten | undefined => {
    const earlier = pending.get(printAddress(edit.address));
    if (earlier) return sameContent(earlier.after, edit.before) ? undefined : "changed";
    if (rangeAt(reading.formulaRanges, edit.address)) return "formula";
    // A table's column is named by its header cell and by the table part: to change one alone breaks the file.
    if (headers.some((range) => contains(range, edit.address))) return "locked";
    return conflict(sheet, edit);
  };
  return decide(edits, (edit) => {
    const { sheet: name, address, after } = edit;
    if (after.kind === "text") refuseTooLong(name, address, after.value, LIMITS.textLength);
    if (after.kind === "formula") refuseTooLong(name, address, after.value, LIMITS.formulaLength);
    const why = whyNot(edit);
    if (!why) pending.set(printAddress(edit.address), edit);
    return why;
  });
}

export function decideNotes(reading: SheetReading, noted: ReadonlySet<string>, notes: readonly Note[]): Decision<Note> {
  const taken = new Set(noted);
  return decide(notes, ({ sheet, address, text }) => {
    refuseTooLong(sheet, address, text, LIMITS.textLength);
    if (isCovered(reading.sheet.merges, address)) return "merged";
    if (taken.has(printAddress(address))) return "has-note";
    taken.add(printAddress(address));
    return undefined;
  });
}

/** Nothing of these may be carried out, for one reason. */
export const leaveAll = (items: readonly (Edit | Mark | Note)[], why: WhyUnwritten): Unwritten[] =>
  items.map(({ sheet, address }) => ({ sheet, address, why }));

function decide<T extends Edit | Note>(
  items: readonly T[],
  whyNot: (item: T) => WhyUnwritten | undefined,
): Decision<T> {
  const go: T[] = [];
  const unwritten: Unwritten[] = [];
  for (const item of items) {
    const why = whyNot(item);
    if (why) unwritten.push(...leaveAll([item], why));
    else go.push(item);
  }
  return { go, unwritten };
}

function refuseTooLong(sheet: string, address: Address, text: string, limit: number): void {
  if (text.length > limit) throw new XlsxError("text-too-long", { sheet, cell: printAddress(address), limit });
}
