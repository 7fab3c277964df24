import { Decimal } from "decimal.js";
import { remembered } from "../memo";
import { normalise } from "../quantity/text";
import { contains } from "../sheet/address";
import { mergeAt, type Sheet } from "../sheet/sheet";
import type { ColumnKey, Columns, Entry, Indicator, Level, RollUpRow, Span, Subtotal, Total } from "../table/table";
import { entryAt, entryUnder, readEntry } from "./entry";
import { filled, rightEdge } from "./grid";
import { headersAt, sameHeader, type Header } from "./header";
import {
  headerText,
  isLevel2Name,
  level1Role,
  NOTE_WORDS,
  PLACEHOLDER,
  splitPoints,
  SUBTOTAL_WORDS,
  TOTAL_WORDS,
} from "./lexicon";
import { isEmpty, isPoints, rowShift, totalShift } from "./shift";

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

/** Rows that may be empty inside a table before it is taken to have ended. */
const MAX_GAP = 3;

export function readBody(sheet: Sheet, header: Header, bottom: number, left: number, right: number): Body {
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
    const repeat = cells.length >= 3 ? headersAt(sheet, row).find((other) => isRepeat(header, other)) : undefined;
    if (repeat) {
      headerRows.push(...rowsOf(repeat));
      columns = repeat.columns;
      lastRow = skipTo = repeat.bottom;
      ended = false;
      continue;
    }
    if (ended || row - lastRow > MAX_GAP + 1) continue;

    const sumRow = readTotal(
      sheet,
      row,
      columns,
      cells.map(([column]) => column),
    );
    if (sumRow?.kind === "total") {
      total = sumRow.total;
      lastRow = row;
      continue;
    }
    if (sumRow?.kind === "subtotal") {
      subtotals.push({ ...sumRow.total, members: indicators.slice(firstOfGroup).map((indicator) => indicator.row) });
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
      const { level3, ...rest } = entries;
      indicators.push({
        row,
        level1,
        level2,
        level3: levelOf(level3),
        entries: { ...rest, ...(level3 && { level3 }) },
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

/** A header below that names the same columns, in the same places or moved together. */
const isRepeat = (header: Header, other: Header): boolean => {
  if (sameHeader(header, other)) return true;
  const keys = Object.keys(header.columns) as ColumnKey[];
  return keys.length === Object.keys(other.columns).length && keys.every((key) => other.columns[key]);
};

function entriesOf(sheet: Sheet, row: number, columns: Columns, shift: number): Partial<Record<ColumnKey, Entry>> {
  const entries: Partial<Record<ColumnKey, Entry>> = {};
  for (const [key, span] of Object.entries(columns) as [ColumnKey, Span][])
    if (key !== "level1" && key !== "level2" && span.left + shift >= 1)
      entries[key] = entryUnder(sheet, row, span, shift);
  return entries;
}

function levelOf(entry: Entry | undefined): Level {
  if (!entry || entry.text === "") return { name: "", ...(entry && { address: entry.address }) };
  const { name, points } = splitPoints(entry.text);
  return { name: points ? name : entry.text, address: entry.address, ...(points && { weight: new Decimal(points) }) };
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
    return entry && !isEmpty(entry) && !PLACEHOLDER.test(normalise(entry.text)) ? levelOf(entry) : undefined;
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

/** The label of a 合计 or 小计 row, with the points that it may state: 合计（100分）, 总分：95分. */
const totalWord = remembered((text: string) => {
  if (text.length > 20 || !/[计总]|得\s*分/.test(text)) return undefined;
  const { name, points } = splitPoints(text);
  const inline = /^(.{2,8}?):(\d+(?:\.\d+)?)分?$/.exec(normalise(text));
  const word = headerText(inline?.[1] ?? name);
  const kind = TOTAL_WORDS.test(word) ? ("total" as const) : SUBTOTAL_WORDS.test(word) ? ("subtotal" as const) : undefined;
  return kind && { kind, points, inline: inline?.[2] };
});

/** A 合计 or 小计 row: its label stands in front of the figures. */
function readTotal(
  sheet: Sheet,
  row: number,
  columns: Columns,
  filledColumns: readonly number[],
): { readonly kind: "total" | "subtotal"; readonly total: Total } | undefined {
  const lastLabel = columns.level3?.right ?? columns.level2?.right ?? columns.project?.right ?? Infinity;
  for (const column of filledColumns) {
    if (column > lastLabel) break;
    const label = entryAt(sheet, { row, column });
    if (label.address.row !== row) continue;
    const found = totalWord(label.text);
    if (!found) continue;
    const { kind, points, inline } = found;
    return {
      kind,
      total: {
        row,
        label: label.text,
        labelAddress: label.address,
        ...figures(sheet, row, columns, column, label, points, inline),
      },
    };
  }
  return undefined;
}

/** The points of a total row. A single figure that does not stand under 分值 is the score. */
function figures(
  sheet: Sheet,
  row: number,
  columns: Columns,
  labelColumn: number,
  label: Entry,
  points?: string,
  inline?: string,
): { weight?: Entry; score?: Entry; shift: number } {
  const shift = totalShift(sheet, row, columns);
  const under = (span: Span | undefined): Entry | undefined => {
    const entry = span && entryUnder(sheet, row, span, shift);
    return entry && entry.value !== undefined && entry.address.column > labelColumn ? entry : undefined;
  };
  const weight = under(columns.weight) ?? (points ? { ...label, value: new Decimal(points), decimals: 0 } : undefined);
  const score =
    under(columns.score) ??
    (inline ? { ...label, value: new Decimal(inline), decimals: inline.split(".")[1]?.length ?? 0 } : undefined);
  const others = filled(sheet, row, labelColumn + 1, Infinity)
    .map(([column, cell]) => readEntry({ row, column }, cell))
    .filter(({ value }) => value !== undefined);
  const only = others.length === 1 ? others[0]! : undefined;
  const overScore = only && columns.score && mergeAt(sheet, only.address);
  if (only && overScore && contains(overScore, { row, column: columns.score!.left })) return { score: only, shift };
  if (only && !weight && !score && columns.score) return { score: only, shift };
  return { ...(weight && { weight }), ...(score && { score }), shift };
}
