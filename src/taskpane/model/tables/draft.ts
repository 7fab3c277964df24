import { anchorsOf, headerRowsOf, headerWords } from "../../../core/recognise/corrected";
import { USUAL_COLUMNS } from "../../../core/recognise/likely";
import { columnLetters, parseRange, printRange, type Range } from "../../../core/sheet/address";
import { EXCEL } from "../../../core/sheet/limits";
import type { Sheet } from "../../../core/sheet/sheet";
import type { Correction } from "../../../core/decisions/correction";
import { COLUMN_KEYS, type ColumnKey, type Columns, type Kind, type Span, type Table } from "../../../core/table/table";
import type { Sentence } from "../../../session";

/** What stands in the form: text as typed, and the meaning of each column that has one by its number. */
export interface CorrectionDraft {
  readonly sheet: string;
  readonly kind: Kind;
  readonly range: string;
  readonly top: string;
  readonly bottom: string;
  readonly meanings: Meanings;
  /** The meanings that a person has set; they stay where the columns are read anew. */
  readonly byHand: Meanings;
  /** True where a person has said where the header is. */
  readonly headerByHand: boolean;
}

export type Meanings = Readonly<Partial<Record<number, ColumnKey>>>;

/** A field of the form, by which its problem is shown beside it. */
export type Field = "range" | "top" | "bottom" | `column-${number}`;

export interface Problem {
  readonly field: Field;
  readonly text: Sentence;
  /** The meaning that it is about; the sentence has its name as {{key}}. */
  readonly key?: ColumnKey;
}

/** A correction that says what a table is, not that there is none. */
export type TableCorrection = Correction & Required<Pick<Correction, "table">>;

/** A draft as far as it can be understood. */
export interface ReadDraft {
  readonly range?: Range;
  readonly header?: Correction["header"];
  /** There where nothing is wrong. */
  readonly correction?: TableCorrection;
  readonly problems: readonly Problem[];
}

/** More columns than any form has; a wider range is a slip. */
const MAX_COLUMNS = 50;

const problem = (field: Field, id: string, data?: Sentence["data"]): Problem => ({
  field,
  text: { id: `pane.tables.problems.${id}`, ...(data && { data }) },
});

/** The draft that says of a table what is recognised of it. */
export function draftOf(table: Table): CorrectionDraft {
  const { sheet, kind, range, columns } = table;
  const { top, bottom } = headerRowsOf(table);
  return {
    sheet,
    kind,
    range: printRange(range),
    top: String(top),
    bottom: String(bottom),
    meanings: meaningsOf(columns),
    byHand: {},
    headerByHand: false,
  };
}

/** The meaning of each column by its number. */
export const meaningsOf = (columns: Columns): Meanings =>
  Object.fromEntries(
    (Object.entries(columns) as [ColumnKey, Span][]).flatMap(([key, { left, right }]) =>
      Array.from({ length: right - left + 1 }, (_, i) => [left + i, key] as const),
    ),
  );

/** Reads a draft: the correction that it comes to, or what is wrong with it. */
export function readDraft(sheet: Sheet, draft: CorrectionDraft): ReadDraft {
  const range = rangeIn(draft.range);
  if (!range) return { problems: [problem("range", "range")] };
  const width = range.right - range.left + 1;
  if (width > MAX_COLUMNS)
    return { problems: [problem("range", "wide", { count: String(width), limit: String(MAX_COLUMNS) })] };
  const read = headerIn(sheet, draft, range);
  const { columns, problems: wrong } = columnsFrom(draft, range);
  const problems = [...("header" in read ? [] : read.problems), ...wrong];
  if (!("header" in read)) return { range, problems };
  const { header } = read;
  if (problems.length > 0) return { range, header, problems };
  const anchors = anchorsOf(sheet, header.top, range);
  const table = { kind: draft.kind, columns };
  return { range, header, problems, correction: { sheet: sheet.name, range, header, ...anchors, table } };
}

/** The range as typed: full-width letters, small ones, blanks and $ do not matter. */
function rangeIn(text: string): Range | undefined {
  const range = parseRange(text.normalize("NFKC").toUpperCase().replace(/[\s$]/g, ""));
  return range && range.bottom <= EXCEL.lastRow && range.right <= EXCEL.lastColumn ? range : undefined;
}

const rowIn = (text: string): number | undefined => {
  const plain = text.normalize("NFKC").trim();
  return /^[1-9]\d{0,6}$/.test(plain) ? Number(plain) : undefined;
};

function headerIn(
  sheet: Sheet,
  draft: CorrectionDraft,
  range: Range,
): { readonly header: Correction["header"] } | { readonly problems: readonly Problem[] } {
  const top = rowIn(draft.top),
    bottom = rowIn(draft.bottom);
  const outside = (row: number | undefined): boolean =>
    row === undefined || row < range.top || row >= range.bottom + (range.top === range.bottom ? 1 : 0);
  const rows = { from: String(range.top), to: String(Math.max(range.top, range.bottom - 1)) };
  if (top === undefined || outside(top)) return { problems: [problem("top", "header-outside", rows)] };
  if (bottom === undefined || outside(bottom)) return { problems: [problem("bottom", "header-outside", rows)] };
  if (bottom < top || bottom > top + 2) return { problems: [problem("bottom", "header-height")] };
  if (Object.keys(headerWords(sheet, top, range)).length === 0)
    return { problems: [problem("top", "header-empty", { row: String(top) })] };
  return { header: { top, bottom } };
}

/** The columns of each meaning; neighbours of one meaning are one column under a merged header. */
function columnsFrom({ kind, meanings }: CorrectionDraft, range: Range): { columns: Columns; problems: Problem[] } {
  const columns: Partial<Record<ColumnKey, Span>> = {},
    problems: Problem[] = [];
  for (let column = range.left; column <= range.right; column += 1) {
    const key = meanings[column];
    if (!key) continue;
    const span = columns[key];
    if (span && span.right < column - 1)
      problems.push({
        ...problem(`column-${column}`, "twice", { first: columnLetters(span.left), second: columnLetters(column) }),
        key,
      });
    else columns[key] = { left: span?.left ?? column, right: column };
  }
  const first = `column-${range.left}` as const;
  if (kind === "roll-up" && !columns.project) problems.push(problem(first, "no-project"));
  else if (kind === "roll-up" && (columns.level1 ?? columns.level2)) problems.push(problem(first, "levels-in-roll-up"));
  else if (kind !== "roll-up" && !columns.level1 && !columns.level2 && !columns.level3)
    problems.push(problem(first, "no-levels"));
  return { columns, problems };
}

/** The usual columns of its kind that a draft does not name, in the order of forms. */
export function unnamed({ kind, table }: { readonly kind: Kind; readonly table: Columns }): ColumnKey[] {
  const usual = USUAL_COLUMNS[kind] ?? [];
  return COLUMN_KEYS.filter((key) => usual.includes(key) && !table[key]);
}
