import { boundingRange } from "../../../core/recognise/grid";
import { headersAt, type Header } from "../../../core/recognise/header";
import { columnKey, KIND_TITLES } from "../../../core/recognise/lexicon";
import { readTitle } from "../../../core/recognise/meta";
import { KINDS_BY_COLUMNS } from "../../../core/recognise/recognise";
import { normalise } from "../../../core/quantity/text";
import { printRange, type Range } from "../../../core/sheet/address";
import { mergeAt, textAt, type Sheet } from "../../../core/sheet/sheet";
import type { Correction } from "../../../core/state/decisions";
import type { ColumnKey, Kind, Table } from "../../../core/table/table";
import { meaningsOf, type Draft, type Meanings } from "./draft";

/** A place to begin with for a table that was not recognised: what is filled below the tables of the sheet, or all that is filled. */
export function guessDraft(sheet: Sheet, tables: readonly Table[]): Draft {
  const below = Math.max(0, ...tables.map(({ range }) => range.bottom)) + 1;
  const range = boundingRange(sheet, below, Infinity, 1, Infinity) ?? boundingRange(sheet, 1, Infinity, 1, Infinity);
  if (!range) return { sheet: sheet.name, kind: "self-evaluation", range: "", top: "", bottom: "", meanings: {} };
  const header = guessHeader(sheet, range);
  const meanings = guessMeanings(sheet, range, header);
  return {
    sheet: sheet.name,
    kind: guessKind(sheet, range, header, meanings),
    range: printRange(range),
    top: String(header.top),
    bottom: String(header.bottom),
    meanings,
  };
}

/** The first row that reads like a header, else that with the most words of headers, else the first. */
function guessHeader(sheet: Sheet, range: Range): Correction["header"] {
  const rows = [...sheet.rows.keys()].filter((row) => row >= range.top && row < range.bottom);
  for (const row of rows) {
    const header = headerIn(sheet, row, range);
    if (header) return { top: header.top, bottom: header.bottom };
  }
  let best = { row: range.top, words: 0 };
  for (const row of rows) {
    const words = [...sheet.rows.get(row)!.values()].filter(({ text }) => columnKey(text)).length;
    if (words > best.words) best = { row, words };
  }
  return { top: best.row, bottom: best.row };
}

const headerIn = (sheet: Sheet, row: number, range: Range): Header | undefined =>
  headersAt(sheet, row).find(({ left, right }) => left >= range.left && right <= range.right);

/** The words over a column, from the upper header row to the lower; of a merged area those of its first cell. */
export function wordsOver(sheet: Sheet, { top, bottom }: Correction["header"], column: number): string[] {
  const words: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const merge = mergeAt(sheet, { row, column });
    const text = textAt(sheet, merge ? { row: merge.top, column: merge.left } : { row, column });
    if (text !== "" && !words.includes(text)) words.push(text);
  }
  return words;
}

/** What the words of a header say about its columns; a meaning that comes again somewhere else counts once. */
export function guessMeanings(sheet: Sheet, range: Range, header: Correction["header"]): Meanings {
  const known = headerIn(sheet, header.top, range);
  if (known?.bottom === header.bottom) return meaningsOf(known.columns);
  const meanings: Partial<Record<number, ColumnKey>> = {};
  const last = new Map<ColumnKey, { readonly column: number; readonly words: string }>();
  for (let column = range.left; column <= range.right; column += 1) {
    const words = wordsOver(sheet, header, column);
    const key = words.map(columnKey).findLast((each) => each !== undefined);
    const before = key && last.get(key);
    if (!key || (before && (before.column < column - 1 || before.words !== words.join()))) continue;
    meanings[column] = key;
    last.set(key, { column, words: words.join() });
  }
  return meanings;
}

/** What the title or the sheet's name says, else what the columns allow. */
function guessKind(sheet: Sheet, range: Range, header: Correction["header"], meanings: Meanings): Kind {
  const keys = new Set(Object.values(meanings));
  if (keys.has("project") && !keys.has("level1") && !keys.has("level2")) return "roll-up";
  const title = readTitle(sheet, range.top, header.top, range.left, range.right);
  const said = [title, sheet.name].flatMap((text) => KIND_TITLES.filter(([, words]) => words.test(normalise(text))));
  const kind = said.map(([each]) => each).find((each) => each !== "roll-up" && KINDS_BY_COLUMNS.includes(each));
  return kind ?? (keys.has("target") && !keys.has("actual") ? "target-declaration" : "self-evaluation");
}
