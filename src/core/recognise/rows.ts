import { normalise } from "../quantity/text";
import type { Cell, Sheet } from "../sheet/sheet";
import {
  isEmpty,
  type ColumnKey,
  type Columns,
  type Entry,
  type Indicator,
  type Span,
  type Total,
} from "../table/table";
import { budgetHeader } from "./budget";
import { entryUnder, readEntry } from "./entry";
import { rightEdge } from "./grid";
import { readLevels, type RowLevels } from "./levels";
import { NOTE_WORDS, PAGE_MARK, PLACEHOLDER } from "./lexicon";
import { isMetaRow, isTitleRow } from "./regions";
import { isPoints, rowShift } from "./shift";
import { readTotal } from "./totals";

type Entries = Partial<Record<ColumnKey, Entry>>;

/** What a row under a header is. */
export type Row =
  | { readonly kind: "total" | "subtotal"; readonly total: Total }
  | { readonly kind: "indicator"; readonly levels: RowLevels; readonly entries: Entries; readonly shift: number }
  /** A level's name without an indicator, or a placeholder that the form left. */
  | { readonly kind: "levels"; readonly levels: RowLevels }
  | { readonly kind: "project"; readonly entries: Entries }
  /** Words of rules and explanations alone: those of the row above go on. */
  | { readonly kind: "words"; readonly entries: Entries }
  | { readonly kind: "page-mark" }
  /** A note, the budget block or anything else that is not the table any more. */
  | { readonly kind: "end" };

/** The strip of the sheet that a row is read in, and the meaning of its columns. */
export interface Frame {
  readonly sheet: Sheet;
  readonly columns: Columns;
  /** The first row under the header. */
  readonly top: number;
  readonly left: number;
  readonly right: number;
}

type FilledCells = readonly (readonly [number, Cell])[];

/** Reads a row of a table of indicators, or of a roll-up where the header names projects and no levels. */
export function readRow(frame: Frame, row: number, cells: FilledCells): Row {
  const { sheet, columns, left, right } = frame;
  const total = readTotal(sheet, row, columns, cells, right);
  if (total) return total;
  if (cells.every(([, cell]) => PAGE_MARK.test(normalise(cell.text)))) return { kind: "page-mark" };
  // The head of the next table.
  if (isTitleRow(sheet, row, frame) || (!isRollUp(columns) && isMetaRow(sheet, row, frame))) return { kind: "end" };
  if (isWords(frame, row, cells)) return { kind: "words", entries: entriesOf(frame, row, 0) };
  if (budgetHeader(sheet, row, left, right) || isNote(frame, row, cells)) return { kind: "end" };
  if (isRollUp(columns)) {
    const entries = entriesOf(frame, row, 0);
    return entries.project?.text ? { kind: "project", entries } : { kind: "end" };
  }
  const shift = rowShift(sheet, row, columns);
  const levels = readLevels(sheet, row, columns, shift);
  const entries = entriesOf(frame, row, shift);
  if (isIndicator(entries, columns)) return { kind: "indicator", levels, entries, shift };
  const placeholder = entries.level3?.text ? PLACEHOLDER.test(normalise(entries.level3.text)) : false;
  return levels.level1 || levels.level2 || placeholder ? { kind: "levels", levels } : { kind: "end" };
}

/** True where nothing is filled in but rules and explanations; what is merged from above is not filled in here. */
function isWords({ sheet, columns }: Frame, row: number, cells: FilledCells): boolean {
  const spans = [columns.rule, columns.explanation, columns.basis].filter((span) => span !== undefined);
  const ownName = columns.level3 && entryUnder(sheet, row, columns.level3);
  if (!ownName || (ownName.text !== "" && ownName.address.row === row)) return false;
  return cells.every(
    ([column, { value }]) =>
      typeof value === "string" && spans.some(({ left, right }) => column >= left && column <= right),
  );
}

/** True where the columns are those of a roll-up. */
const isRollUp = ({ level1, level2, project }: Columns): boolean => !level1 && !level2 && Boolean(project);

function entriesOf({ sheet, columns, top }: Frame, row: number, shift: number): Entries {
  const entries: Entries = {};
  for (const [key, span] of Object.entries(columns) as [ColumnKey, Span][]) {
    if (key === "level1" || key === "level2" || span.left + shift < 1) continue;
    const entry = entryUnder(sheet, row, span, shift);
    // A cell that is merged into the header is not the row's.
    entries[key] = entry.address.row >= top ? entry : readEntry({ row, column: span.left + shift }, undefined);
  }
  return entries;
}

function isIndicator(entries: Indicator["entries"], columns: Columns): boolean {
  const has = (...keys: ColumnKey[]): boolean => keys.some((key) => entries[key] && !isEmpty(entries[key]));
  const filledIn = has("target", "actual", "weight", "score", "direction");
  if (!columns.level3) return filledIn;
  const name = normalise(entries.level3?.text ?? "");
  if (name === "" || PLACEHOLDER.test(name)) return has("target", "weight", "score");
  return filledIn || name.length <= 40;
}

/** Text across the table, or a line that begins as notes do, ends the indicators. */
function isNote({ sheet, columns }: Frame, row: number, cells: FilledCells): boolean {
  if (columns.weight && isPoints(entryUnder(sheet, row, columns.weight))) return false;
  const [first, { text }] = cells[0]!;
  const lastLevel = (columns.level3 ?? columns.level2 ?? columns.level1 ?? columns.project)?.right ?? first;
  if (NOTE_WORDS.test(normalise(text))) return cells.length <= 4 && first <= lastLevel;
  return cells.length === 1 && (rightEdge(sheet, row, first) > lastLevel + 1 || text.trim().length > 40);
}
