import { TAG_PREFIX } from "../../core/edit/mark";
import { isSpreadsheetNamespace } from "../opc/names";
import { relationshipsOf } from "../opc/relationships";
import { openBook, type SheetPart } from "../read/book";
import { scanSheet } from "../read/scan";
import { takeOut } from "../xml/children";
import { childOf, childrenOf, type Element } from "../xml/tree";
import { ourComments, removeComments } from "./comments";
import { createPackageDraft, type PackageDraft, type WriteOptions } from "./draft";
import { removeFills } from "./dxf";
import { markRules } from "./marks";
import { notePartsOf } from "./notes";
import { removeRelations } from "./relations";
import { removeDefault, removeOverride } from "./types";
import type { Undo } from "./undo";
import { removeShapes } from "./vml";

export interface Removed {
  readonly bytes: Uint8Array;
  /** Marked ranges and notes that were removed. */
  readonly removed: number;
  readonly undo: Undo;
}

/** Removes our marks and, unless they are to stay, our notes, of whatever plan and whichever door, and nobody else's. */
export function removeMarks(
  bytes: Uint8Array,
  { keepNotes = false, ...options }: WriteOptions & { readonly keepNotes?: boolean } = {},
): Removed {
  const book = openBook(bytes);
  const draft = createPackageDraft(book.pkg);
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
  if (book.pkg.archive.entries.some(({ name }) => /\.vml$/i.test(name) && draft.isRemoved(name)))
    removeDefault(draft, "vml");
  const { bytes: after, undo } = draft.finish(options);
  return { bytes: after, undo, removed: marks + notes };
}

const hasComments = (draft: PackageDraft, sheet: SheetPart): boolean =>
  relationshipsOf(draft.pkg, sheet.part).some(({ type }) => type === "comments");

function removeRules(draft: PackageDraft, sheet: SheetPart, worksheet: Element): number {
  const ours = markRules(worksheet);
  const rules = new Set(ours.map(({ rule }) => rule));
  for (const format of new Set(ours.map((mark) => mark.format))) {
    const all = childrenOf(format, "cfRule");
    const gone = all.filter((rule) => rules.has(rule));
    draft.splice(sheet.part, gone.length === all.length ? [takeOut(format)] : gone.map(takeOut));
  }
  return ours.reduce((sum, { ranges }) => sum + ranges.length, 0);
}

function removeNotes(draft: PackageDraft, sheet: SheetPart, worksheet: Element): number {
  if (!hasComments(draft, sheet)) return 0;
  const { comments, drawing } = notePartsOf(draft, sheet, worksheet);
  const root = draft.pkg.tree(comments!);
  const ours = ourComments(root).map(({ address }) => address);
  if (ours.length === 0) return 0;
  const parts: string[] = [];
  const left = removeComments(draft.pkg.xml(comments!).text, root);
  if (left.empty) parts.push(comments!);
  else draft.splice(comments!, left.splices);
  if (drawing !== undefined) {
    const shapes = removeShapes(drawing, draft.pkg.xml(drawing).text, ours);
    if (shapes.empty) {
      parts.push(drawing);
      draft.splice(sheet.part, [takeOut(childOf(worksheet, "legacyDrawing")!)]);
    } else draft.splice(drawing, shapes.splices);
  }
  removeParts(draft, sheet, parts);
  return ours.length;
}

function removeParts(draft: PackageDraft, sheet: SheetPart, parts: readonly string[]): void {
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
}
