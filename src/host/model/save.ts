import { contentOf, sameContent } from "../../core/sheet/content";
import { severityOf, markTagOf } from "../../core/edit/mark";
import type { Edit, Mark } from "../../core/edit/plan";
import { addressKey, type Address } from "../../core/sheet/address";
import { cellAt, type Cell, type Sheet } from "../../core/sheet/sheet";
import { addSheets, applyPlan, hasSignature, removeMarks, saveCustomParts } from "../../xlsx";
import { drawnSheet, highlightsOf } from "./added";
import type { Book } from "./book";
import type { FileSheet } from "./file";
import type { SheetModel } from "./sheet";

/** A saved workbook, and what of the changes could not be put into the file. */
export interface Saved {
  readonly bytes: Uint8Array;
  readonly lost: readonly Lost[];
}

export interface Lost {
  readonly what: "sheet-deleted" | "sheet-renamed" | "visibility" | "rule" | "cell" | "number-format" | "signature";
  readonly sheet: string;
}

/** The original file with what has changed: cells, our own marks, custom XML parts, and the sheets that were added. */
export function save(book: Book): Saved {
  const marks = book.sheets.flatMap(marksOf);
  const before = book.sheets.flatMap(originalMarks);
  const now = new Set(marks.map(markKey));
  const kept = before.every((mark) => now.has(markKey(mark)));
  const custom = saveCustomParts(book.bytes, book.customXml, FORCE);
  const base = kept ? custom : removeMarks(custom, { keepNotes: true, ...FORCE }).bytes;
  const edits = book.sheets.flatMap(editsOf);
  const { bytes: patched, unwritten } = applyPlan(base, { edits, marks, notes: [] }, FORCE);
  const news = book.sheets.flatMap((sheet) => (sheet.file ? [] : [drawnSheet(book, sheet)]));
  const bytes = news.length > 0 ? addSheets(patched, news, FORCE).bytes : patched;
  const refused = unwritten.map(({ sheet }): Lost => ({ what: "cell", sheet }));
  const signature = bytes !== book.bytes && hasSignature(book.bytes) ? [{ what: "signature", sheet: "" } as const] : [];
  return { bytes, lost: [...signature, ...refused, ...lostOf(book)] };
}

/** Excel, too, saves a signed workbook once its user wants to edit it; the signature is lost by that. */
const FORCE = { force: true };

function editsOf(sheet: SheetModel): Edit[] {
  if (!sheet.file) return [];
  const original = sheet.file.sheet;
  const edits: Edit[] = [];
  const seen = new Set<number>();
  const compare = (address: Address, now: Cell | undefined): void => {
    const [before, after] = [contentOf(cellAt(original, address)), contentOf(now)];
    if (!sameContent(before, after)) edits.push({ sheet: original.name, address, before, after });
  };
  for (const [address, cell] of sheet.cells()) {
    seen.add(addressKey(address));
    compare(address, cell);
  }
  for (const address of addressesOf(original)) if (!seen.has(addressKey(address))) compare(address, undefined);
  return edits;
}

function* addressesOf(sheet: Sheet): Generator<Address> {
  for (const [row, cells] of sheet.rows) for (const column of cells.keys()) yield { row, column };
}

/** One mark for each cell of our own conditional formats. */
const marksOf = (sheet: SheetModel): Mark[] => marksIn(sheet, sheet.rules);

const originalMarks = (sheet: SheetModel): Mark[] => marksIn(sheet, sheet.file?.rules ?? []);

/** A sheet that is not in the file has none that could be patched into it. */
const marksIn = ({ file }: SheetModel, rules: readonly Parameters<typeof toMarks>[1][]): Mark[] =>
  file ? rules.flatMap((rule) => toMarks(file.sheet.name, rule)) : [];

function toMarks(
  sheet: string,
  { formula, fill, ranges }: Pick<SheetModel["rules"][number], "formula" | "fill" | "ranges">,
): Mark[] {
  const tag = markTagOf(formula);
  const severity = severityOf(fill ?? "");
  if (tag === undefined || severity === undefined) return [];
  return ranges.flatMap(({ top, left, bottom, right }) => {
    const marks: Mark[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) marks.push({ sheet, address: { row, column }, tag, severity });
    return marks;
  });
}

const markKey = ({ sheet, tag, severity, address }: Mark): string =>
  JSON.stringify([sheet, tag, severity, addressKey(address)]);

/** Changes that a plan has no words for. */
function lostOf(book: Book): Lost[] {
  const lost: Lost[] = [];
  for (const sheet of book.sheets) {
    const { file, name } = sheet;
    if (!file) {
      if (!sheet.rules.every((rule) => highlightsOf(rule).length > 0)) lost.push({ what: "rule", sheet: name });
    } else {
      if (file.sheet.name !== name) lost.push({ what: "sheet-renamed", sheet: name });
      if (file.sheet.hidden !== (sheet.visibility !== "Visible")) lost.push({ what: "visibility", sheet: name });
      const foreign = file.rules.filter(({ formula }) => markTagOf(formula) === undefined).length;
      const now = sheet.rules.filter(({ formula }) => markTagOf(formula) === undefined);
      if (hasOtherFormats(sheet, file)) lost.push({ what: "number-format", sheet: name });
      if (now.length !== foreign || now.some(({ fromFile }) => !fromFile)) lost.push({ what: "rule", sheet: name });
    }
  }
  for (const { name } of book.original.sheets)
    if (!book.sheets.some(({ file }) => file?.sheet.name === name)) lost.push({ what: "sheet-deleted", sheet: name });
  return lost;
}

/** True where a cell that holds something has another number format than in the file. */
function hasOtherFormats(sheet: SheetModel, { sheet: original, blanks, columns }: FileSheet): boolean {
  const formats = new Map(blanks.map(({ address, format }) => [addressKey(address), format]));
  const formatOf = (address: Address): string | undefined => {
    const cell = cellAt(original, address);
    if (cell) return cell.format;
    if (formats.has(addressKey(address))) return formats.get(addressKey(address));
    return columns.find(({ from, to }) => address.column >= from && address.column <= to)?.format;
  };
  for (const [address, { format }] of sheet.cells()) if (format !== formatOf(address)) return true;
  return false;
}
