import { Decimal } from "decimal.js";
import { normalise } from "../quantity/text";
import type { Sheet } from "../sheet/sheet";
import type { ColumnKey, Columns, Entry, Indicator, Level, RollUpRow, Span, Subtotal, Total } from "../table/table";
import { budgetHeader } from "./budget";
import { entryUnder } from "./entry";
import { filled, rightEdge } from "./grid";
import type { Header } from "./header";
import { isLevel2Name, level1Role, NOTE_WORDS, PLACEHOLDER, splitPoints } from "./lexicon";
import { isEmpty, isPoints, rowShift } from "./shift";
import { membersOf, readTotal } from "./totals";

/** What stands under a header. */
export interface Body {
  readonly headerRows: readonly number[];
  readonly indicators: readonly Indicator[];
  readonly subtotals: readonly Subtotal[];
  readonly total?: Total;
  readonly projects: readonly RollUpRow[];
  /** The last row that belongs to the table itself; notes may follow. */
  readonly lastRow: number;
}

const NONE: Level = { name: "" };

/** What stands at the head of a table that goes on after a page break. */
const PAGE_MARK = /^\(?(?:续上?表|接上页)\)?$/;

/** Rows that may be empty inside a table before it is taken to have ended. */
const MAX_GAP = 3;

/** Reads what stands under a header; `again` are its repeats after page breaks. */
export function readBody(
  sheet: Sheet,
  header: Header,
  again: readonly Header[],
  bottom: number,
  left: number,
  right: number,
): Body {
  const headerRows = rowsOf(header);
  const indicators: Indicator[] = [],
    subtotals: Subtotal[] = [],
    projects: RollUpRow[] = [];
  const rollUp = !header.columns.level1 && !header.columns.level2 && Boolean(header.columns.project);
  let columns = header.columns;
  let total: Total | undefined;
  let level1 = NONE,
    level2 = NONE;
  let lastRow = header.bottom,
    firstOfGroup = 0,
    ended = false,
    skipTo = header.bottom;

  for (const row of sheet.rows.keys()) {
    if (row <= skipTo || row > bottom) continue;
    const cells = filled(sheet, row, left, right);
    if (cells.length === 0) continue;
    const repeat = again.find(({ top }) => top === row);
    if (repeat) {
      headerRows.push(...rowsOf(repeat));
      columns = repeat.columns;
      lastRow = skipTo = repeat.bottom;
      ended = false;
      continue;
    }
    if (row - lastRow > MAX_GAP + 1) continue;
    // A note may stand between the indicators and their total.
    const sumRow = ended && total ? undefined : readTotal(sheet, row, columns, cells, right);
    if (sumRow?.kind === "total") {
      total = sumRow.total;
      lastRow = row;
      continue;
    }
    if (ended || cells.every(([, cell]) => PAGE_MARK.test(normalise(cell.text)))) continue;
    if (indicators.length > 0 && budgetHeader(sheet, row, left, right)) {
      ended = true;
      continue;
    }
    if (sumRow?.kind === "subtotal") {
      const members = membersOf(sumRow.total.label, indicators, firstOfGroup);
      subtotals.push({ ...sumRow.total, members: members.map((indicator) => indicator.row) });
      firstOfGroup = indicators.length;
      lastRow = row;
      continue;
    }
    if (
      isNote(
        sheet,
        row,
        columns,
        cells.map(([column, cell]) => [column, cell.text]),
      )
    ) {
      ended = true;
      continue;
    }
    if (rollUp) {
      const entries = entriesOf(sheet, row, columns, 0);
      if (entries.project && entries.project.text !== "") projects.push({ row, entries });
      else ended = true;
      if (!ended) lastRow = row;
      continue;
    }

    const shift = rowShift(sheet, row, columns);
    const levels = readLevels(sheet, row, columns, shift);
    if (levels.level1) {
      if (normalise(levels.level1.name) !== normalise(level1.name) || levels.level1.address?.row === row) level2 = NONE;
      level1 = levels.level1;
    }
    if (levels.level2) level2 = levels.level2;
    const entries = entriesOf(sheet, row, columns, shift);
    if (isIndicator(entries, columns)) {
      indicators.push({
        row,
        level1,
        level2,
        level3: levelOf(entries.level3, Boolean(columns.weight)),
        entries,
        shift,
        shiftedLevel: levels.shifted,
      });
      lastRow = row;
    } else if (
      levels.level1 ||
      levels.level2 ||
      (level3Of(entries) !== "" && PLACEHOLDER.test(normalise(level3Of(entries))))
    )
      lastRow = row;
    else if (indicators.length > 0) ended = true;
  }
  return { headerRows, indicators, subtotals, ...(total && { total }), projects, lastRow };
}

const rowsOf = (header: Header): number[] =>
  header.top === header.bottom ? [header.top] : [header.top, header.bottom];

const level3Of = (entries: Indicator["entries"]): string => entries.level3?.text ?? "";

function entriesOf(sheet: Sheet, row: number, columns: Columns, shift: number): Partial<Record<ColumnKey, Entry>> {
  const entries: Partial<Record<ColumnKey, Entry>> = {};
  for (const [key, span] of Object.entries(columns) as [ColumnKey, Span][])
    if (key !== "level1" && key !== "level2" && span.left + shift >= 1)
      entries[key] = entryUnder(sheet, row, span, shift);
  return entries;
}

/** A level's name and the points in it; beside a column of weights only points that are called so: 培训人数（2） is a name. */
function levelOf(entry: Entry | undefined, weighted = false): Level {
  if (!entry || entry.text === "") return { name: "", ...(entry && { address: entry.address }) };
  const { name, points, unit } = splitPoints(entry.text);
  if (!points || (weighted && unit !== "分")) return { name: entry.text, address: entry.address };
  return { name, address: entry.address, weight: new Decimal(points) };
}

/** The levels that a row names itself; a level-2 name in the column of level 1 is put where it belongs. */
function readLevels(
  sheet: Sheet,
  row: number,
  columns: Columns,
  shift: number,
): { level1?: Level; level2?: Level; shifted: boolean } {
  const read = (span: Span | undefined): Level | undefined => {
    const entry = span && entryUnder(sheet, row, span, shift);
    const text = entry && normalise(entry.text);
    return text && !isEmpty(entry) && !PLACEHOLDER.test(text) && !PAGE_MARK.test(text) ? levelOf(entry) : undefined;
  };
  const level1 = read(columns.level1),
    level2 = read(columns.level2);
  const startsHere = level1?.address?.row === row;
  if (startsHere && level1 && !level2 && columns.level2 && isLevel2Name(level1.name) && !level1Role(level1.name))
    return { level2: level1, shifted: true };
  if (
    level2?.address?.row === row &&
    !startsHere &&
    columns.level1 &&
    level1Role(level2.name) &&
    !isLevel2Name(level2.name) &&
    !level1
  )
    return { level1: level2, shifted: true };
  return { ...(level1 && { level1 }), ...(level2 && { level2 }), shifted: false };
}

function isIndicator(entries: Indicator["entries"], columns: Columns): boolean {
  const filledIn = (["target", "actual", "weight", "score", "direction"] as const).some(
    (key) => entries[key] && !isEmpty(entries[key]),
  );
  if (!columns.level3) return filledIn;
  const name = normalise(level3Of(entries));
  if (name === "" || PLACEHOLDER.test(name))
    return filledIn && (["target", "weight", "score"] as const).some((key) => entries[key] && !isEmpty(entries[key]));
  return filledIn || name.length <= 40;
}

/** Text across the table, or a line that begins as notes do, ends the indicators. */
function isNote(sheet: Sheet, row: number, columns: Columns, cells: readonly (readonly [number, string])[]): boolean {
  const [first, text] = cells[0]!;
  const points =
    columns.weight &&
    isPoints(entryUnder(sheet, row, columns.weight)) &&
    !isEmpty(entryUnder(sheet, row, columns.weight));
  if (points) return false;
  const plain = normalise(text);
  const lastLevel = (columns.level3 ?? columns.level2 ?? columns.level1 ?? columns.project)?.right ?? first;
  if (NOTE_WORDS.test(plain)) return cells.length <= 4 && first <= lastLevel;
  if (cells.length > 1) return false;
  return rightEdge(sheet, row, first) > lastLevel + 1 || plain.length > 40;
}
