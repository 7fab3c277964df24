import { normalise } from "../words/notation";
import { TICK } from "../words/outlook";
import { mergeAt, textAt, type Sheet } from "../sheet/sheet";
import type { Range } from "../sheet/address";
import { isEmpty, isLevel, type Columns, type Entry, type Span, type Table, type Unused } from "../table/table";
import type { Choice } from "./columns/assign";
import { isFilled, type Seen } from "./columns/evidence";
import { entryAt } from "./entry";
import { ASIDE_WORDS, likelyColumn } from "./lexicon";
import { USUAL_COLUMNS } from "./likely";

/** The strip of a table in which its columns stand. */
interface Strip {
  readonly range: Range;
  readonly headerRows: readonly number[];
  readonly columns: Columns;
  /** The rows of its indicators or projects that stand under their headers. */
  readonly rows: readonly number[];
}

/** Columns without a header are looked at where at least this many of their cells are filled. */
const UNHEADED = 3;

/** The filled columns of a table that have no meaning for us; numbers of rows and the labels of sections are none. */
export function unusedColumns(sheet: Sheet, strip: Strip): Unused[] {
  const { range, columns } = strip;
  const spans = Object.values(columns);
  const first = Math.min(...spans.map(({ left }) => left));
  const unused: Unused[] = [];
  for (let column = range.left; column <= range.right; column += 1) {
    const used = spans.find(({ left, right }) => column >= left && column <= right);
    const cells = used ? hidden(sheet, strip, used, column) : filledIn(sheet, strip.rows, column);
    if (cells.length === 0) continue;
    const text = headerOf(sheet, strip.headerRows, column);
    if (!used && (isAside(text, cells) || isSection(sheet, cells, column < first, strip.rows.length))) continue;
    if (text === "" && cells.length < UNHEADED) continue;
    const likely = likelyColumn(text);
    unused.push({
      kind: "column",
      range: { top: cells[0]!.address.row, bottom: cells.at(-1)!.address.row, left: column, right: column },
      text: text || cells[0]!.text,
      ...(likely && { likely }),
      ...(cells.every((cell) => TICK.test(normalise(cell.text))) && { ticked: true as const }),
    });
  }
  return unused;
}

/**
 * Columns in which nothing stands yet and whose words say nothing to us, in a table that lacks one of the columns that its kind usually has:
 * 不足之处 may be over the reasons.
 */
export function emptyColumns(
  table: Pick<Table, "kind" | "columns" | "headerRows">,
  choices: readonly Choice[],
  seen: readonly Seen[],
): Unused[] {
  const { kind, columns, headerRows } = table;
  const likely = USUAL_COLUMNS[kind]?.find((key) => !isLevel(key) && !columns[key]);
  if (!likely) return [];
  return choices.flatMap(({ meaning, another, left, right, path }): Unused[] => {
    const own = seen.find((each) => each.left === left);
    const text = path.at(-1) ?? "";
    if (meaning !== "none" || another || !own || own.shared || isFilled(own) || text === "") return [];
    if (ASIDE_WORDS.some((word) => normalise(text).includes(word))) return [];
    if ((likelyColumn(text) ?? likely) !== likely) return [];
    return [{ kind: "column", range: { top: headerRows[0]!, bottom: headerRows.at(-1)!, left, right }, text, likely }];
  });
}

/** The cells of a column that say something and are its own, not merged into it. */
const filledIn = (sheet: Sheet, rows: readonly number[], column: number): Entry[] =>
  rows.flatMap((row) => {
    const entry = entryAt(sheet, { row, column });
    const own = entry.address.row === row && !isInside(sheet, row, column);
    return own && !isEmpty(entry) ? [entry] : [];
  });

const isInside = (sheet: Sheet, row: number, column: number): boolean => {
  const merge = mergeAt(sheet, { row, column });
  return merge !== undefined && merge.left !== column;
};

/** Under a header that is merged over several columns the first filled cell of a row is read: what stands behind it is not. */
function hidden(sheet: Sheet, { rows }: Strip, { left, right }: Span, column: number): Entry[] {
  if (left === right || column === left) return [];
  const before = rows.filter((row) =>
    Array.from({ length: column - left }, (_, i) => textAt(sheet, { row, column: left + i })).some(Boolean),
  );
  return filledIn(sheet, before, column);
}

/** The words over a column: the lowest that are its own, else those that are merged over it. */
function headerOf(sheet: Sheet, headerRows: readonly number[], column: number): string {
  for (const row of [...headerRows].reverse()) {
    const merge = mergeAt(sheet, { row, column });
    const text = textAt(sheet, merge ? { row: merge.top, column: merge.left } : { row, column }).trim();
    if (text !== "") return text;
  }
  return "";
}

/** Known to count for nothing, or 1, 2, 3 below each other. */
const isAside = (text: string, cells: readonly Entry[]): boolean =>
  ASIDE_WORDS.some((word) => normalise(text).includes(word)) || cells.every(({ value }, i) => value?.equals(i + 1));

/** 年度绩效指标 beside the levels: a label merged over the rows that it names, or written in few of them. */
const isSection = (sheet: Sheet, cells: readonly Entry[], inFront: boolean, rows: number): boolean =>
  inFront &&
  cells.every(({ value }) => value === undefined) &&
  (cells.every(({ address }) => (mergeAt(sheet, address)?.bottom ?? address.row) > address.row) ||
    cells.length * 4 <= rows);
