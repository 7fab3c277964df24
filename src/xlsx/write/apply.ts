import { sameContent } from "../../core/sheet/content";
import type { Edit, Unwritten, Mark, Note, Plan } from "../../core/edit/plan";
import {
  parseRange,
  printAddress,
  printRange,
  rangeOf,
  union,
  type Address,
  type Range,
} from "../../core/sheet/address";
import type { Sheet } from "../../core/sheet/sheet";
import { XlsxError } from "../error";
import { isSpreadsheetNamespace } from "../opc/names";
import { relationshipsOf } from "../opc/relationships";
import { openBook, type Book, type SheetPart } from "../read/book";
import { readSheet, type Shared } from "../read/sheet";
import { readShared } from "../read/workbook";
import { retag } from "../xml/attributes";
import type { Splice } from "../xml/splice";
import { attributeOf, childOf, prefixed, type Element } from "../xml/tree";
import { hasPassword } from "../read/protection";
import { leaveCalcChain } from "./calc-chain";
import { decideEdits, decideNotes, leaveAll } from "./decide";
import { createPackageDraft, type PackageDraft, type WriteOptions } from "./draft";
import { dxfsOf, ensureFills } from "./dxf";
import { createLocator, type Locations } from "./locate";
import { markSplices, newMarks } from "./marks";
import { moveMasters } from "./masters";
import { addNotes, notedCells } from "./notes";
import { hasFormulas, recalculateOnLoad } from "./recalculate";
import { cellSplices, type Write } from "./rows";
import type { Undo } from "./undo";
import { verifyCells } from "./verify";

export interface Applied {
  /** The new file; the very bytes that were handed in where the plan changes nothing. */
  readonly bytes: Uint8Array;
  /** The edits that were carried out; those that ask for what is there already are neither here nor in `unwritten`. */
  readonly applied: Edit[];
  readonly unwritten: Unwritten[];
  readonly undo: Undo;
}

/** What a plan asks of one sheet. */
interface SheetPlan {
  readonly edits: Edit[];
  readonly marks: Mark[];
  readonly notes: Note[];
}

/** Writes a plan into a workbook by changing only the text of the cells, marks and notes that it names. */
export function applyPlan(bytes: Uint8Array, plan: Plan, options: WriteOptions = {}): Applied {
  const book = openBook(bytes);
  const shared = readShared(book);
  const draft = createPackageDraft(book.pkg);
  const applied: Edit[] = [];
  const unwritten: Unwritten[] = [];
  const gone = new Map<string, Address[]>();
  const written: { sheet: SheetPart; before: Sheet; writes: readonly Write[] }[] = [];
  const marked: { sheet: SheetPart; worksheet: Element; marks: Mark[] }[] = [];
  for (const [name, wanted] of bySheet(plan)) {
    const index = book.sheets.findIndex((sheet) => sheet.name === name);
    const sheet = book.sheets[index];
    if (!sheet) {
      unwritten.push(...leaveAll([...wanted.edits, ...wanted.marks, ...wanted.notes], "no-such-sheet"));
      continue;
    }
    const done = applyToSheet(draft, sheet, shared, wanted, index + 1, options);
    applied.push(...done.applied);
    unwritten.push(...done.unwritten);
    if (done.gone.length > 0) gone.set(sheet.sheetId, done.gone);
    if (done.writes.length > 0) written.push({ sheet, before: done.before, writes: done.writes });
    marked.push({ sheet, worksheet: done.worksheet, marks: newMarks(done.worksheet, dxfsOf(book), wanted.marks) });
  }
  addMarks(draft, book, marked);
  if (applied.length > 0) {
    leaveCalcChain(draft, book, gone);
    if (applied.some(({ after }) => after.kind === "formula") || hasFormulas(book)) recalculateOnLoad(draft, book);
  }
  const { book: after, ...finished } = draft.finish(options);
  if (after)
    for (const { sheet, before, writes } of written)
      verifyCells(before, readSheet(after.pkg.xml(sheet.part).text, sheet, shared).sheet, writes);
  return { ...finished, applied, unwritten };
}

function bySheet(plan: Plan): Map<string, SheetPlan> {
  const sheets = new Map<string, SheetPlan>();
  const of = (name: string): SheetPlan => {
    const known = sheets.get(name) ?? { edits: [], marks: [], notes: [] };
    sheets.set(name, known);
    return known;
  };
  for (const edit of plan.edits) of(edit.sheet).edits.push(edit);
  for (const mark of plan.marks) of(mark.sheet).marks.push(mark);
  for (const note of plan.notes) of(note.sheet).notes.push(note);
  return sheets;
}

function applyToSheet(
  draft: PackageDraft,
  sheet: SheetPart,
  shared: Shared,
  plan: SheetPlan,
  block: number,
  options: WriteOptions,
) {
  const locations = createLocator(plan.edits.map(({ address }) => address));
  const { text } = draft.pkg.xml(sheet.part);
  const reading = readSheet(text, sheet, shared, [locations]);
  const { worksheet } = reading;
  refuseOtherSheets(sheet, worksheet);
  const open = options.locked === true && !hasPassword(worksheet);
  const edits = decideEdits(reading, tableHeaders(draft, sheet), plan.edits, open);
  const notes = decideNotes(reading, plan.notes.length > 0 ? notedCells(draft, sheet) : new Set(), plan.notes);
  const effective = effectiveEdits(edits.go);
  const gone = writeCells(draft, sheet, worksheet, locations, effective.writes);
  addNotes(draft, sheet, worksheet, block, notes.go);
  const { applied, writes } = effective;
  return {
    applied,
    writes,
    before: reading.sheet,
    unwritten: [...edits.unwritten, ...notes.unwritten],
    gone,
    worksheet,
  };
}

function refuseOtherSheets(sheet: SheetPart, worksheet: Element): void {
  const isWorksheet = sheet.isWorksheet && worksheet.local === "worksheet" && isSpreadsheetNamespace(worksheet.uri);
  if (!isWorksheet || !childOf(worksheet, "sheetData")) throw new XlsxError("unsupported-sheet", { sheet: sheet.name });
}

/** The last content for each cell, where it differs from the first. */
function effectiveEdits(edits: readonly Edit[]): { applied: Edit[]; writes: Write[] } {
  const first = new Map<string, Edit>();
  const last = new Map<string, Edit>();
  for (const edit of edits) {
    const cell = printAddress(edit.address);
    if (!first.has(cell)) first.set(cell, edit);
    last.set(cell, edit);
  }
  const writes = [...last].flatMap(([cell, { address, after }]) =>
    sameContent(first.get(cell)!.before, after) ? [] : [{ address, content: after }],
  );
  const written = new Set(writes.map(({ address }) => printAddress(address)));
  const applied = edits.filter(
    ({ address, before, after }) => written.has(printAddress(address)) && !sameContent(before, after),
  );
  return { applied, writes };
}

/** Writes the cells of one sheet; tells which of them hold no formula any more. */
function writeCells(
  draft: PackageDraft,
  sheet: SheetPart,
  worksheet: Element,
  locations: Locations,
  writes: readonly Write[],
): Address[] {
  if (writes.length === 0) return [];
  const { text } = draft.pkg.xml(sheet.part);
  const overwritten = new Set(writes.map(({ address }) => printAddress(address)));
  draft.splice(sheet.part, [
    ...cellSplices(text, worksheet, locations, writes, (local) => prefixed(worksheet, local)),
    ...moveMasters(locations.sharedFormulas, overwritten),
    ...dimensionSplices(text, worksheet, writes),
  ]);
  return writes.flatMap(({ address, content }) =>
    content.kind !== "formula" && locations.cells.get(printAddress(address))?.formula ? address : [],
  );
}

/** The sheet's dimension grows where a cell lies outside. */
function dimensionSplices(text: string, worksheet: Element, writes: readonly Write[]): Splice[] {
  const dimension = childOf(worksheet, "dimension");
  const range = dimension && parseRange(attributeOf(dimension, "ref") ?? "");
  if (!dimension || !range) return [];
  const cells = writes.filter(({ content }) => content.kind !== "blank").map(({ address }) => rangeOf(address));
  const grown = printRange(cells.reduce(union, range));
  if (grown === printRange(range)) return [];
  return [retag(text, dimension, { ref: grown })];
}

/** The header rows of the sheet's tables. */
function tableHeaders(draft: PackageDraft, sheet: SheetPart): Range[] {
  return relationshipsOf(draft.pkg, sheet.part).flatMap(({ type, target }) => {
    if (type !== "table" || target === undefined || !draft.pkg.has(target)) return [];
    const table = draft.pkg.tree(target);
    const range = parseRange(attributeOf(table, "ref") ?? "");
    return range && attributeOf(table, "headerRowCount") !== "0" ? { ...range, bottom: range.top } : [];
  });
}

function addMarks(
  draft: PackageDraft,
  book: Book,
  sheets: readonly { sheet: SheetPart; worksheet: Element; marks: readonly Mark[] }[],
): void {
  const severities = sheets.flatMap(({ marks }) => marks.map(({ severity }) => severity));
  if (severities.length === 0) return;
  const fills = ensureFills(draft, book, severities);
  for (const { sheet, worksheet, marks } of sheets) draft.splice(sheet.part, markSplices(worksheet, fills, marks));
}
