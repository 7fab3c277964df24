import { mergeAt, textAt, type Sheet } from "../sheet/sheet";
import type { ColumnKey, Columns } from "../table/table";
import { assign, hitsOf, isLevel, LEVELS, splitBeside, stack, withoutSections, type Hit } from "./header-cells";
import { columnKey, headerText, SUB_COLUMN_WORDS } from "./lexicon";

/** A header: one or two rows that name the columns of a table. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: Columns;
  /** The columns of all its cells, those without a meaning for us included. */
  readonly left: number;
  readonly right: number;
}

const FIGURES: readonly ColumnKey[] = ["target", "actual", "weight", "score", "rule", "explanation", "basis"];

/** Rows under a header that are looked at to see whether a column is filled in at all. */
const LOOK_AHEAD = 12;

const count = (columns: Columns, keys: readonly ColumnKey[]): number => keys.filter((key) => columns[key]).length;

/** The header of a table of indicators names a level and at least two other columns. */
function isIndicatorHeader(columns: Columns): boolean {
  return count(columns, LEVELS) >= 1 && count(columns, FIGURES) >= 1 && Object.keys(columns).length >= 3;
}

/** The header of a roll-up names the project and its score or execution rate, and no levels of indicators. */
function isRollUpHeader(columns: Columns): boolean {
  return (
    Boolean(columns.project) &&
    count(columns, ["level1", "level2", "target", "actual"]) === 0 &&
    Boolean(columns.score ?? columns.executionRate) &&
    Object.keys(columns).length >= 3
  );
}

const isHeader = (columns: Columns): boolean => isIndicatorHeader(columns) || isRollUpHeader(columns);

const isFigure = (text: string): boolean => /^[\d.]+%?$/.test(text.trim());

/** True where the row below goes on with the header: words of columns, no figures, under cells that are not merged down. */
function continues(sheet: Sheet, row: number, upper: readonly Hit[], lower: readonly Hit[]): boolean {
  if (lower.length < 2) return false;
  const levels = withoutSections(upper).filter(({ key }) => isLevel(key));
  const mergedDown =
    levels.length > 0 && levels.every(({ column }) => (mergeAt(sheet, { row, column })?.bottom ?? row) === row + 1);
  if (mergedDown) return true;
  // A header that is complete by itself needs no row above it: that one names the project or the section.
  if (levels.length === 0 && isHeader(assign(withoutSections(lower), () => false)) && !upper.some(hasSubColumns))
    return false;
  const words = lower.filter(
    ({ key, text }) => key !== undefined || SUB_COLUMN_WORDS.some(([, under]) => under.test(headerText(text))),
  );
  if (words.length < 2 || words.length * 2 < lower.length || lower.some(({ text }) => isFigure(text))) return false;
  // A repeat of the same header below is not a second row of it.
  return !lower.some(({ column, text }) => headerText(textAt(sheet, { row, column })) === headerText(text));
}

const hasSubColumns = ({ text, key, right, column }: Hit): boolean =>
  (right > column && key !== undefined) || SUB_COLUMN_WORDS.some(([over]) => over.test(headerText(text)));

/** True where a row can name the columns of a table at all: three texts, one of them of a level, an indicator or a project. */
function mayBeHeader(sheet: Sheet, row: number): boolean {
  let texts = 0,
    named = false;
  for (const cell of sheet.rows.get(row)?.values() ?? []) {
    if (typeof cell.value !== "string" || cell.text.length > 40) continue;
    texts += 1;
    named ||= /级|指\s*标|名\s*称|项\s*目/.test(cell.text);
  }
  return named && texts >= 3;
}

/** Tells whether somebody has filled in a column under a header that ends in a row. */
export const filledBelow =
  (sheet: Sheet, bottom: number) =>
  (column: number): boolean =>
    Array.from({ length: LOOK_AHEAD }, (_, i) => textAt(sheet, { row: bottom + 1 + i, column })).some(
      (text) => text !== "" && columnKey(text) === undefined,
    );

/** The headers in a row; two rows are read as one where the second goes on with the first. */
export function headersAt(sheet: Sheet, row: number): Header[] {
  if (!mayBeHeader(sheet, row)) return [];
  const upper = hitsOf(sheet, row);
  if (upper.filter(({ key, text }) => key !== undefined || /[一二三]级指标|指标值|目标值/.test(text)).length < 2)
    return [];
  const lower = hitsOf(sheet, row + 1);
  const two = continues(sheet, row, upper, lower);
  const bottom = two ? row + 1 : row;
  const isFilled = filledBelow(sheet, bottom);
  return splitBeside(withoutSections(two ? stack(sheet, row, upper, lower) : upper)).flatMap((group) => {
    const columns = assign(group, isFilled);
    if (!isHeader(columns)) return [];
    return [{ top: row, bottom, columns, left: group[0]!.column, right: Math.max(...group.map(({ right }) => right)) }];
  });
}

/** True where two headers name the same columns in the same places: a repeat after a page break. */
export function sameHeader(a: Header, b: Header): boolean {
  const keys = Object.keys(a.columns) as ColumnKey[];
  const same = keys.filter((key) => a.columns[key]?.left === b.columns[key]?.left);
  return same.length >= Math.max(3, Math.ceil(keys.length * 0.7));
}
