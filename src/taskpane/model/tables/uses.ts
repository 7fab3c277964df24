import { COLUMN_USES, USE_OF, type ColumnArea, type ColumnUse } from "../../../core/edit/columns";
import { headerRowsOf } from "../../../core/recognise/corrected";
import { wordsOver } from "../../../core/recognise/likely";
import { columnLetters, type Range } from "../../../core/sheet/address";
import { mergeAt, type Sheet } from "../../../core/sheet/sheet";
import type { ColumnKey, Span, Table } from "../../../core/table/table";

/** A column of a table, or a row of one that lies on its side: what it was read as, or the words over one that is not used. */
export interface UseLine extends ColumnArea {
  /** Letters of columns (C or C–D), or the number of a row. */
  readonly place: string;
  readonly key?: ColumnKey;
  readonly words: string;
}

/** What the columns of a table are used for, from left to right; those that were not understood with the words over them. */
export function usesOf(sheet: Sheet, table: Table): readonly UseLine[] {
  const { range, columns, rows } = table;
  if (rows)
    return entriesOf<number>(rows)
      .map(([key, row]) => lineOf(table, key, { ...range, top: row, bottom: row }, String(row)))
      .sort((a, b) => a.range.top - b.range.top);
  const header = headerRowsOf(table);
  const over = (left: number, right: number): Range => ({ top: header.top, bottom: range.bottom, left, right });
  const read = entriesOf<Span>(columns).map(([key, { left, right }]) =>
    lineOf(table, key, over(left, right), lettersOf(left, right)),
  );
  const unused = Array.from({ length: range.right - range.left + 1 }, (_, i) => range.left + i).flatMap((column) => {
    if (read.some((line) => line.range.left <= column && column <= line.range.right)) return [];
    // A label that is merged down from the header, beside the rows, is no column.
    if ((mergeAt(sheet, { row: header.bottom, column })?.bottom ?? 0) > header.bottom) return [];
    const left = table.unused.find(({ kind, range: own }) => kind === "column" && own.left === column);
    const words = wordsOver(sheet, header, column).join(" · ") || left?.text;
    return words === undefined
      ? []
      : [
          {
            sheet: table.sheet,
            use: "unused" as const,
            range: over(column, column),
            place: lettersOf(column, column),
            words,
          },
        ];
  });
  return [...read, ...unused].sort((a, b) => a.range.left - b.range.left);
}

const entriesOf = <T>(of: Partial<Record<ColumnKey, T>>) => Object.entries(of) as [ColumnKey, T][];

const lineOf = ({ sheet }: Table, key: ColumnKey, range: Range, place: string): UseLine => ({
  sheet,
  use: USE_OF[key],
  range,
  place,
  key,
  words: "",
});

const lettersOf = (left: number, right: number): string =>
  left === right ? columnLetters(left) : `${columnLetters(left)}–${columnLetters(right)}`;

/** The uses that a table has columns for, in the order of the legend. */
export const usesIn = (lines: readonly UseLine[]): readonly ColumnUse[] =>
  COLUMN_USES.filter((use) => lines.some((line) => line.use === use));
