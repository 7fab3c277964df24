import { knownUnit } from "../quantity/units";
import { normalise } from "../words/notation";
import type { Cell, Sheet } from "../sheet/sheet";
import {
  isEmpty,
  type ColumnKey,
  type Columns,
  type Entry,
  type Indicator,
  type Level,
  type Span,
  type Total,
  type Unused,
} from "../table/table";
import { budgetHeader } from "./budget";
import { entryAt, entryPlaced, entryUnder, isPoints, readEntry } from "./entry";
import { rightEdge } from "./grid";
import { levelOf, readLevels, type RowLevels } from "./levels";
import { isNoName, isNothing, isPartLabel, NOTE_WORDS, PAGE_MARK, splitPoints } from "./lexicon";
import type { RowLabel } from "./parts";
import { isMetaRow, isTitleRow } from "./regions";
import type { RowPlace, Standing } from "./paths/row-path";
import { wordsOfRow } from "./paths/way";
import type { Tally } from "./tally";
import { readTotal } from "./totals";

type Entries = Partial<Record<ColumnKey, Entry>>;

/** What a row under a header is. */
export type Row =
  | { readonly kind: "total" | "subtotal"; readonly total: Total }
  | {
      readonly kind: "indicator";
      readonly levels: RowLevels;
      readonly entries: Entries;
      readonly place?: RowPlace;
      readonly label: RowLabel;
      /** Set where it is not certain to which columns its cells belong. */
      readonly doubt?: Unused;
    }
  /** A level's name without an indicator; `unused` where the form's placeholders or dashes stand beside it. */
  | { readonly kind: "levels"; readonly levels: RowLevels; readonly unused?: Unused }
  | { readonly kind: "project"; readonly entries: Entries }
  /** Words of rules and explanations alone: those of the row above go on. */
  | { readonly kind: "words"; readonly entries: Entries }
  | { readonly kind: "page-mark" }
  /** A note, the budget block or anything else that is not the table any more. */
  | { readonly kind: "end" };

/** The strip of the sheet that a row is read in, the meaning of its columns, and how it stands on them. */
export interface Frame extends Omit<Standing, "other"> {
  readonly sheet: Sheet;
  readonly columns: Columns;
  /** The first row under the header. */
  readonly top: number;
  readonly left: number;
  readonly right: number;
  /** What the rows above come to. */
  readonly sums: Tally;
}

type FilledCells = readonly (readonly [number, Cell])[];

/** Reads a row of a table of indicators, or of a roll-up where the header names projects and no levels. */
export function readRow(frame: Frame, row: number, cells: FilledCells): Row {
  const { sheet, columns, left, right, place } = frame;
  const total = readTotal(frame, row, cells);
  if (total) return total;
  const band = bandIn(frame, row, cells);
  if (band) return { kind: "levels", levels: { level1: band, shifted: false } };
  if (cells.every(([, cell]) => PAGE_MARK.test(normalise(cell.text)))) return { kind: "page-mark" };
  // The head of the next table.
  if (isTitleRow(sheet, row, frame) || (!isRollUp(columns) && isMetaRow(sheet, row, frame))) return { kind: "end" };
  if (isWords(frame, row, cells)) return { kind: "words", entries: entriesOf(frame, row) };
  if (budgetHeader(sheet, row, left, right) || isNote(frame, row, cells) || repeatsHeader(frame, cells))
    return { kind: "end" };
  if (isRollUp(columns)) {
    const entries = entriesOf(frame, row);
    return entries.project?.text ? { kind: "project", entries } : { kind: "end" };
  }
  const levels = readLevels(sheet, row, columns, place?.columnOf);
  const entries = entriesOf(frame, row);
  const unused = frame.aside || isUnused(row, entries, columns) ? unusedRow(row, cells) : undefined;
  if (!unused && isIndicator(entries, columns)) {
    const doubt = frame.doubtful && {
      ...unusedRow(row, cells),
      off: true as const,
      ...(frame.ways && { ways: frame.ways }),
    };
    const own = { levels, entries, label: labelOf(frame, row, cells) };
    return { kind: "indicator", ...own, ...(place && { place }), ...(doubt && { doubt }) };
  }
  if (!levels.level1 && !levels.level2 && !unused) return { kind: "end" };
  return { kind: "levels", levels, ...(unused && { unused }) };
}

/** The name of a group with its points across the table, over the rows that it groups: 一、组织实施（30分）. */
function bandIn({ sheet, columns }: Frame, row: number, [first, ...others]: FilledCells): Level | undefined {
  if (columns.level1 || !columns.weight || !first || others.length > 0) return undefined;
  // In the column of the names themselves it is one of them.
  const { level3 } = columns;
  if (level3 && first[0] >= level3.left && rightEdge(sheet, row, first[0]) <= level3.right) return undefined;
  const { points, unit } = splitPoints(first[1].text);
  const below = entryUnder(sheet, row + 1, columns.weight);
  if (!points || unit !== "分" || !isPoints(below) || below.address.row !== row + 1) return undefined;
  return levelOf(entryAt(sheet, { row, column: first[0] }));
}

const FIGURES: readonly ColumnKey[] = ["target", "actual", "weight", "score", "direction"];

/**
 * True for a row of the form that is not used: it has no name, and nothing of its own but dashes, words for nothing, units and nought points;
 * or it has been struck out: a dash in each of its figures, that of the weight included.
 */
function isUnused(row: number, entries: Entries, columns: Columns): boolean {
  const own = FIGURES.flatMap((key): (readonly [ColumnKey, Entry])[] => {
    const entry = entries[key];
    return entry?.address.row === row ? [[key, entry]] : [];
  });
  const none = own.every(
    ([key, { text, value }]) =>
      isNothing(text) || isUnitAlone(text) || ((key === "weight" || key === "score") && value?.isZero()),
  );
  if (!none) return false;
  const name = entries.level3;
  // The units of the columns, in a row of their own under the header.
  const units = own.filter(([, { text }]) => isUnitAlone(text));
  if (units.length > 1 && (!name || isNoName(name.text) || name.text === "")) return true;
  if (columns.level3 && name && name.address.row === row && name.text !== "" && isNoName(name.text)) return true;
  const figures = own.filter(([key]) => key !== "direction");
  return (
    Boolean(columns.weight && columns.target) && figures.length > 1 && figures.every(([, { text }]) => text !== "")
  );
}

/** （万元）, （个/公里）: a unit without a figure. */
const isUnitAlone = (text: string): boolean => {
  const plain = normalise(text);
  const inside = BRACKETED.exec(plain)?.[1];
  return knownUnit(inside ?? plain) !== undefined || (inside !== undefined && inside.length <= LONGEST_UNIT);
};

const BRACKETED = /^\(([^()\d]+)\)$/;
const LONGEST_UNIT = 8;

/** A row that is not used, as it stands there. */
const unusedRow = (row: number, cells: FilledCells): Unused => ({
  kind: "row",
  range: { top: row, left: cells[0]![0], bottom: row, right: cells.at(-1)![0] },
  text: wordsOfRow(cells),
});

/** What a row calls itself: its own texts in the columns of the levels, with 其中： where that stands in another one or is merged from above. */
function labelOf({ sheet, columns, place }: Frame, row: number, cells: FilledCells): RowLabel {
  const spans = [columns.level1, columns.level2, columns.level3].filter((span) => span !== undefined);
  const names = spans.flatMap((span) =>
    place
      ? (entryPlaced(sheet, row, span, place.columnOf) ?? [])
      : Array.from({ length: span.right - span.left + 1 }, (_, i) => entryAt(sheet, { row, column: span.left + i })),
  );
  const said = names.find(({ text }) => isPartLabel(text));
  const from = said?.address.column ?? (place ? names.at(-1)?.address.column : spans.at(-1)?.left) ?? 1;
  const own = names.filter(
    ({ address }) => address.column >= from && (address.row === row || address === said?.address),
  );
  return {
    text: [...new Set([...(said ? [said.text] : []), ...own.map(({ text }) => text.trim())])].join(""),
    part: said !== undefined || cells.some(([, { text }]) => isPartLabel(text)),
  };
}

/** True where nothing is filled in but rules and explanations; what is merged from above is not filled in here. */
function isWords({ sheet, columns, place }: Frame, row: number, cells: FilledCells): boolean {
  const spans = [columns.rule, columns.explanation, columns.basis].flatMap(
    (span) => (span && placed(span, place)) ?? [],
  );
  const ownName = columns.level3 && entryPlaced(sheet, row, columns.level3, place?.columnOf);
  if (!ownName || (ownName.text !== "" && ownName.address.row === row)) return false;
  return cells.every(
    ([column, { value }]) =>
      typeof value === "string" && spans.some(({ left, right }) => column >= left && column <= right),
  );
}

/** The columns in which what belongs under a header cell stands in a row. */
function placed(span: Span, place: RowPlace | undefined): Span | undefined {
  if (!place) return span;
  const column = place.columnOf(span);
  return column === undefined ? undefined : { left: column, right: column };
}

/** True where the columns are those of a roll-up. */
export const isRollUp = ({ level1, level2, project }: Columns): boolean => !level1 && !level2 && Boolean(project);

function entriesOf({ sheet, columns, top, place }: Frame, row: number): Entries {
  const entries: Entries = {};
  for (const [key, span] of Object.entries(columns) as [ColumnKey, Span][]) {
    const entry = key === "level1" || key === "level2" ? undefined : entryPlaced(sheet, row, span, place?.columnOf);
    if (!entry) continue;
    // A cell that is merged into the header is not the row's.
    const isOwn = entry.address.row >= top;
    entries[key] = isOwn ? entry : readEntry({ row, column: entry.address.column }, undefined);
  }
  return entries;
}

function isIndicator(entries: Indicator["entries"], columns: Columns): boolean {
  const has = (...keys: ColumnKey[]): boolean => keys.some((key) => entries[key] && !isEmpty(entries[key]));
  const filledIn = has("target", "actual", "weight", "score", "direction");
  if (!columns.level3) return filledIn;
  const name = normalise(entries.level3?.text ?? "");
  if (isNoName(name)) return has("target", "weight", "score");
  return filledIn || name.length <= 40;
}

/** True where several words of the header stand again in their columns: another block has columns of the same names. */
const repeatsHeader = ({ sheet, top }: Frame, cells: FilledCells): boolean =>
  cells.filter(
    ([column, { text }]) => text.trim() !== "" && entryAt(sheet, { row: top - 1, column }).text === text.trim(),
  ).length >= LEAST_HEADS;

const LEAST_HEADS = 2;

/** Text across the table, or a line that begins as notes do, ends the indicators. */
function isNote({ sheet, columns, place }: Frame, row: number, cells: FilledCells): boolean {
  const weight = columns.weight && entryPlaced(sheet, row, columns.weight, place?.columnOf);
  if (weight && isPoints(weight)) return false;
  const [first, { text }] = cells[0]!;
  const lastLevel = (columns.level3 ?? columns.level2 ?? columns.level1 ?? columns.project)?.right ?? first;
  if (NOTE_WORDS.test(normalise(text))) return cells.length <= 4 && first <= lastLevel;
  return cells.length === 1 && (rightEdge(sheet, row, first) > lastLevel + 1 || text.trim().length > 40);
}
