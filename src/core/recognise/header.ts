import { mergeAt, textAt, type Sheet } from "../sheet/sheet";
import type { ColumnKey, Columns, Span } from "../table/table";
import { filled, rightEdge } from "./grid";
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

interface Hit {
  readonly column: number;
  readonly right: number;
  readonly text: string;
  readonly key: ColumnKey | undefined;
}

const LEVELS: readonly ColumnKey[] = ["level1", "level2", "level3"];
const FIGURES: readonly ColumnKey[] = ["target", "actual", "weight", "score", "rule", "explanation", "basis"];

const hitsOf = (sheet: Sheet, row: number): Hit[] =>
  filled(sheet, row, 1, Infinity).map(([column, cell]) => ({
    column,
    right: rightEdge(sheet, row, column),
    text: cell.text,
    key: columnKey(cell.text),
  }));

/** Tables that stand beside each other: a new one begins where the first meaning of a row of meanings comes again. */
function splitBeside(hits: readonly Hit[]): Hit[][] {
  const groups: Hit[][] = [[]];
  for (const [i, hit] of hits.entries()) {
    const before = hits[i - 1],
      first = groups.at(-1)!.find(({ key }) => key !== undefined)?.key;
    const begins = (key: ColumnKey | undefined): boolean =>
      key !== undefined && key === first && (LEVELS.includes(key) || key === "project");
    // The name of a section may stand in front of the levels of the second table too.
    const section =
      hit.key === undefined && before !== undefined && hit.column > before.right + 1 && begins(hits[i + 1]?.key);
    if (section || (begins(hit.key) && groups.at(-1)!.some(({ key }) => key !== undefined))) groups.push([]);
    groups.at(-1)!.push(hit);
  }
  return groups;
}

/** 绩效指标 names a column only where no 三级指标 does, and a section where the levels stand to its right. */
function withoutSections(hits: readonly Hit[]): Hit[] {
  const named = hits.some(({ key, text }) => key === "level3" && headerText(text).includes("三级"));
  return hits.map((hit, i) => {
    if (hit.key !== "level3" || headerText(hit.text).includes("三级")) return hit;
    const section = named || hits.slice(i + 1).some(({ key }) => key === "level1" || key === "level2");
    return section ? { ...hit, key: undefined } : hit;
  });
}

/** One column for each meaning: the first that names it. */
function assign(hits: readonly Hit[]): Columns {
  const columns: Partial<Record<ColumnKey, Span>> = {};
  for (const { key, column, right } of hits) if (key && !columns[key]) columns[key] = { left: column, right };
  return columns;
}

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

/** The hits of two header rows read together, cell over cell. */
function stack(sheet: Sheet, top: number, upper: readonly Hit[], lower: readonly Hit[]): Hit[] {
  const result: Hit[] = [];
  for (const hit of upper) {
    const merge = mergeAt(sheet, { row: top, column: hit.column });
    const next = upper.find((other) => other.column > hit.column);
    // Without merged cells a group's name stands over the first of its columns only.
    const right = merge
      ? merge.right
      : Math.max(hit.right, Math.min((next?.column ?? Infinity) - 1, lower.at(-1)?.right ?? 0));
    const under = lower.filter(({ column }) => column >= hit.column && column <= right);
    if (under.length === 0) result.push(hit);
    for (const cell of under) {
      const over = headerText(hit.text),
        word = headerText(cell.text);
      const sub = SUB_COLUMN_WORDS.find(([a, b]) => a.test(over) && b.test(word))?.[2];
      result.push({ ...cell, key: sub ?? cell.key ?? (under.length === 1 ? hit.key : undefined) });
    }
  }
  const covered = new Set(result.map(({ column }) => column));
  return [...result, ...lower.filter(({ column }) => !covered.has(column))].sort((a, b) => a.column - b.column);
}

/** True where the row below goes on with the header: words of columns, no figures, under cells that are not merged down. */
function continues(sheet: Sheet, row: number, upper: readonly Hit[], lower: readonly Hit[]): boolean {
  if (lower.length < 2) return false;
  const levels = upper.filter(({ key }) => key !== undefined && LEVELS.includes(key));
  const mergedDown =
    levels.length > 0 && levels.every(({ column }) => (mergeAt(sheet, { row, column })?.bottom ?? row) === row + 1);
  if (mergedDown) return true;
  const words = lower.filter(
    ({ key, text }) => key !== undefined || SUB_COLUMN_WORDS.some(([, under]) => under.test(headerText(text))),
  );
  if (words.length < 2 || words.length * 2 < lower.length || lower.some(({ text }) => /^[\d.]+%?$/.test(text.trim())))
    return false;
  // A repeat of the same header below is not a second row of it.
  return !lower.some(({ column, text }) => headerText(textAt(sheet, { row, column })) === headerText(text));
}

/** True where a row can name the columns of a table at all: three texts, one of them of a level, an indicator or a project. */
function mayBeHeader(sheet: Sheet, row: number): boolean {
  let texts = 0, named = false;
  for (const cell of sheet.rows.get(row)?.values() ?? []) {
    if (typeof cell.value !== "string" || cell.text.length > 40) continue;
    texts += 1;
    named ||= /级|指\s*标|名\s*称|项\s*目/.test(cell.text);
  }
  return named && texts >= 3;
}

/** The headers in a row; two rows are read as one where the second goes on with the first. */
export function headersAt(sheet: Sheet, row: number): Header[] {
  if (!mayBeHeader(sheet, row)) return [];
  const upper = hitsOf(sheet, row);
  if (upper.filter(({ key, text }) => key !== undefined || /[一二三]级指标|指标值|目标值/.test(text)).length < 2)
    return [];
  const lower = hitsOf(sheet, row + 1);
  const two = continues(sheet, row, upper, lower);
  const hits = two ? stack(sheet, row, upper, lower) : upper;
  return splitBeside(withoutSections(hits)).flatMap((group) => {
    const columns = assign(group);
    if (!isHeader(columns)) return [];
    return [
      {
        top: row,
        bottom: two ? row + 1 : row,
        columns,
        left: group[0]!.column,
        right: Math.max(...group.map(({ right }) => right)),
      },
    ];
  });
}

/** True where two headers name the same columns in the same places: a repeat after a page break. */
export function sameHeader(a: Header, b: Header): boolean {
  const keys = Object.keys(a.columns) as ColumnKey[];
  const same = keys.filter((key) => a.columns[key]?.left === b.columns[key]?.left);
  return same.length >= Math.max(3, Math.ceil(keys.length * 0.7));
}
