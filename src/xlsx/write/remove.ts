import { TAG_PREFIX } from "../../core/edit/mark";
import { isSpreadsheetNamespace } from "../opc/names";
import { relationshipsOf } from "../opc/relationships";
import { openBook, relatedPart, type Book, type SheetPart } from "../read/book";
import { scanSheet } from "../read/scan";
import { closed, withAttributes } from "../xml/attributes";
import { replaceSpan } from "../xml/splice";
import { attributeOf, childOf, childrenOf, type Element } from "../xml/tree";
import { ourComments, removeComments } from "./comments";
import { createDraft, type Draft } from "./draft";
import { severityOfDxf } from "./dxf";
import { markRules } from "./marks";
import { notePartsOf } from "./notes";
import { removeRelations } from "./relations";
import { removeDefault, removeOverride } from "./types";
import type { Undo } from "./undo";
import { isOurDrawing, removeShapes } from "./vml";

export interface Removed {
  readonly bytes: Uint8Array;
  /** Marked ranges and notes that were taken off. */
  readonly removed: number;
  readonly undo: Undo;
}

/** Takes off our marks and, unless they are to stay, our notes, of whatever plan and whichever door, and nobody else's. */
export function removeMarks(bytes: Uint8Array, { keepNotes = false } = {}): Removed {
  const book = openBook(bytes);
  const draft = createDraft(book.pkg);
  let marks = 0,
    notes = 0;
  for (const sheet of book.sheets) {
    if (!sheet.isWorksheet) continue;
    const { text } = book.pkg.xml(sheet.part);
    if (!text.includes(TAG_PREFIX) && !hasComments(draft, sheet)) continue;
    const worksheet = scanSheet(text, sheet.part, []);
    if (worksheet.local !== "worksheet" || !isSpreadsheetNamespace(worksheet.uri)) continue;
    marks += removeRules(draft, sheet, worksheet);
    if (!keepNotes) notes += removeNotes(draft, sheet, worksheet);
  }
  if (marks > 0) removeFills(draft, book);
  return { ...draft.finish(), removed: marks + notes };
}

const hasComments = (draft: Draft, sheet: SheetPart): boolean =>
  relationshipsOf(draft.pkg, sheet.part).some(({ type }) => type === "comments");

function removeRules(draft: Draft, sheet: SheetPart, worksheet: Element): number {
  const ours = markRules(worksheet);
  const rules = new Set(ours.map(({ rule }) => rule));
  for (const format of new Set(ours.map((mark) => mark.format))) {
    const all = childrenOf(format, "cfRule");
    if (all.every((rule) => rules.has(rule))) draft.splice(sheet.part, replaceSpan(format, ""));
    else for (const rule of all) if (rules.has(rule)) draft.splice(sheet.part, replaceSpan(rule, ""));
  }
  return ours.reduce((sum, { ranges }) => sum + ranges.length, 0);
}

function removeNotes(draft: Draft, sheet: SheetPart, worksheet: Element): number {
  if (!hasComments(draft, sheet)) return 0;
  const { comments, drawing } = notePartsOf(draft, sheet, worksheet);
  const root = draft.pkg.tree(comments!);
  const ours = ourComments(root).map(({ address }) => address);
  if (ours.length === 0) return 0;
  const parts: string[] = [];
  const left = removeComments(root);
  if (left.empty) parts.push(comments!);
  else draft.splice(comments!, ...left.splices);
  if (drawing !== undefined) {
    const { text } = draft.pkg.xml(drawing);
    const shapes = removeShapes(text, ours);
    if (shapes.empty && (left.empty || isOurDrawing(text))) {
      parts.push(drawing);
      draft.splice(sheet.part, replaceSpan(childOf(worksheet, "legacyDrawing")!, ""));
    } else draft.splice(drawing, ...shapes.splices);
  }
  removeParts(draft, sheet, parts);
  return ours.length;
}

function removeParts(draft: Draft, sheet: SheetPart, parts: readonly string[]): void {
  const relationships = relationshipsOf(draft.pkg, sheet.part);
  removeRelations(
    draft,
    sheet.part,
    relationships.filter(({ target }) => target !== undefined && parts.includes(target)),
  );
  for (const part of parts) {
    draft.remove(part);
    removeOverride(draft, part);
  }
  const isVml = (name: string): boolean => name.toLowerCase().endsWith(".vml");
  if (parts.some(isVml) && !draft.pkg.archive.entries.some(({ name }) => isVml(name) && !draft.isRemoved(name)))
    removeDefault(draft, "vml");
}

/** Takes our fills off the end of the list of differential formats; in its middle they hold the others' places. */
function removeFills(draft: Draft, book: Book): void {
  const part = relatedPart(book, "styles");
  const dxfs = part === undefined ? undefined : childOf(draft.pkg.tree(part), "dxfs");
  if (part === undefined || !dxfs) return;
  const all = childrenOf(dxfs, "dxf");
  const used = usedFormats(draft, book);
  let kept = all.length;
  while (kept > 0 && severityOfDxf(all[kept - 1]) && !used.has(kept - 1)) kept--;
  if (kept === all.length) return;
  const tag = draft.pkg.xml(part).text.slice(dxfs.start, dxfs.openEnd);
  const counted = attributeOf(dxfs, "count") === undefined ? tag : withAttributes(tag, { count: String(kept) });
  // A list without a count is one that we made.
  if (kept === 0) return draft.splice(part, replaceSpan(dxfs, counted === tag ? "" : closed(counted)));
  draft.splice(
    part,
    replaceSpan({ start: dxfs.start, end: dxfs.openEnd }, counted),
    ...all.slice(kept).map((dxf) => replaceSpan(dxf, "")),
  );
}

/** The text that a part will have; as good as it can be read, for a part that is not ours to judge. */
function looseText(draft: Draft, part: string): string {
  return draft.isSpliced(part) ? draft.preview(part) : new TextDecoder().decode(draft.pkg.bytes(part));
}

/** Ids of differential formats that something in the package still refers to: rules, tables, pivots, filters. */
function usedFormats(draft: Draft, book: Book): Set<number> {
  const used = new Set<number>();
  const strings = relatedPart(book, "sharedStrings");
  for (const { name } of draft.pkg.archive.entries) {
    if (!/\.xml$/i.test(name) || name === strings || draft.isRemoved(name)) continue;
    for (const [, id] of looseText(draft, name).matchAll(/dxfid\s*=\s*["'](\d{1,9})["']/gi)) used.add(Number(id));
  }
  return used;
}
