import { columnLetters, parseAddress, type Range } from "../sheet/address";
import { rowsIn, textAt, type Sheet } from "../sheet/sheet";
import { ignores, replaceCorrection, withoutCorrection, type Correction } from "../decisions/correction";
import type { Decisions } from "../decisions/decisions";
import type { Columns, Table } from "../table/table";
import { filled } from "./grid";
import type { AnsweredHeader, Header } from "./header";

/** A correction in the place where its header stands now. */
export interface PlacedCorrection extends Correction {
  readonly placed: true;
}

/** The words of a header row by column letter, as a correction keeps them. */
export const headerWords = (sheet: Sheet, row: number, { left, right }: Pick<Range, "left" | "right">) =>
  Object.fromEntries(
    filled(sheet, row, left, right).map(([column, cell]) => [columnLetters(column), cell.text.trim()]),
  );

/** The first text of the last row of a range: by it the end is found again after rows were inserted inside. */
function footOf(sheet: Sheet, { top, bottom, left, right }: Range): string {
  for (const row of rowsIn(sheet, top, bottom).reverse()) {
    const [first] = filled(sheet, row, left, right);
    if (first) return first[1].text.trim();
  }
  return "";
}

/** By what a table that a person has set is found again: the words of its header and how its last row begins. */
export const anchorsOf = (sheet: Sheet, header: number, range: Range): Pick<Correction, "words" | "foot"> => ({
  words: headerWords(sheet, header, range),
  foot: footOf(sheet, { ...range, top: header }),
});

/** The row where the table ends now: the one nearest to where it would be that begins as its last row did. */
function bottomOf(sheet: Sheet, { foot, range }: Correction, header: number, expected: number): number {
  if (foot === undefined || foot === "") return expected;
  const ends = [...sheet.rows.keys()].filter(
    (row) => row > header && filled(sheet, row, range.left, range.right)[0]?.[1].text.trim() === foot,
  );
  return ends.sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected))[0] ?? expected;
}

/** The correction where its header is now: rows may have come above it. Undefined where the header is gone or has other words. */
export function place(sheet: Sheet, correction: Correction): PlacedCorrection | undefined {
  const { header, range, words } = correction;
  const columns = Object.keys(words);
  const fits = (row: number): boolean =>
    columns.length > 0 &&
    columns.every((letters) => textAt(sheet, parseAddress(`${letters}${row}`)!) === words[letters]);
  const rows = [header.top, ...sheet.rows.keys()].filter((row) => sheet.rows.has(row) && fits(row));
  const nearest = rows.sort((a, b) => Math.abs(a - header.top) - Math.abs(b - header.top))[0];
  if (nearest === undefined) return undefined;
  const by = nearest - header.top;
  return {
    ...correction,
    placed: true,
    range: { ...range, top: range.top + by, bottom: bottomOf(sheet, correction, nearest, range.bottom + by) },
    header: { top: header.top + by, bottom: header.bottom + by },
  };
}

/** The rows of a table's header without its repeats after page breaks. */
export function headerRowsOf({ headerRows }: Pick<Table, "headerRows">): Correction["header"] {
  const top = headerRows[0]!;
  const height = headerRows.findIndex((row, i) => row !== top + i);
  return { top, bottom: top + (height < 0 ? headerRows.length : height) - 1 };
}

/** Decisions with a correction in place of `old` and of all that speak of the same table. */
export function withCorrection(decisions: Decisions, sheet: Sheet, next: Correction, old?: Correction): Decisions {
  const others = old ? withoutCorrection(decisions.corrections, old) : decisions.corrections;
  const now = (each: Correction): Correction => place(sheet, each) ?? each;
  return { ...decisions, corrections: replaceCorrection(others, next, now) };
}

/** The decision that a table is to be ignored. */
export function ignoring(sheet: Sheet, table: Table): Correction {
  const { range } = table,
    header = headerRowsOf(table);
  return { sheet: sheet.name, range, header, ...anchorsOf(sheet, header.top, range) };
}

/** The header that a person has set. */
export function headerOf({ header, range }: Pick<Correction, "header" | "range">, columns: Columns): Header {
  const spans = Object.values(columns);
  const left = Math.min(range.left, ...spans.map((span) => span.left));
  const right = Math.max(range.right, ...spans.map((span) => span.right));
  return { ...header, columns, left, right };
}

/** The rows below in which the same words stand again: page breaks. */
export function repeatsOf(
  sheet: Sheet,
  place: Pick<Correction, "range" | "header" | "words">,
  columns: Columns,
): Header[] {
  const { range, header } = place;
  const height = header.bottom - header.top;
  return repeatRows(sheet, place).map((row) =>
    headerOf({ range, header: { top: row, bottom: row + height } }, columns),
  );
}

function repeatRows(sheet: Sheet, { range, header, words }: Pick<Correction, "range" | "header" | "words">): number[] {
  const letters = Object.keys(words);
  return rowsIn(sheet, header.bottom + 1, range.bottom).filter((row) =>
    letters.every((each) => textAt(sheet, parseAddress(`${each}${row}`)!) === words[each]),
  );
}

/** The headers of which people have answered something, where they are now. */
export const answeredIn = (sheet: Sheet, corrections: readonly PlacedCorrection[]): AnsweredHeader[] =>
  corrections.flatMap((each) =>
    each.answers && !each.table
      ? [{ ...each.header, span: each.range, again: repeatRows(sheet, each), answers: each.answers }]
      : [],
  );

/** True where a table is read by this correction; `sheet` is the one that it is on. */
export function isReadBy(table: Table, correction: Correction, sheet: Sheet): boolean {
  if (ignores(correction) || correction.sheet !== table.sheet) return false;
  const now = place(sheet, correction);
  return now !== undefined && now.header.top === table.headerRows[0] && concerns(now, table);
}

/** True where a recognised table is the one that the correction speaks of. */
export const concerns = (
  { range, header }: Correction,
  table: { readonly range: Range; readonly headerRows: readonly number[] },
): boolean =>
  table.range.left <= range.right &&
  range.left <= table.range.right &&
  (table.headerRows.includes(header.top) || (table.range.top <= range.bottom && range.top <= table.range.bottom));
