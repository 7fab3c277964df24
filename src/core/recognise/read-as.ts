import { normalise } from "../quantity/text";
import type { Range } from "../sheet/address";
import type { Sheet } from "../sheet/sheet";
import type { Correction } from "../decisions/correction";
import type { ColumnKey, Columns, Kind, Table } from "../table/table";
import { anchorsOf } from "./corrected";
import { boundingRange } from "./grid";
import { filledBelow, headersAt, type Header } from "./header";
import { assign, hitsOf, isLevel, splitBeside, stack, withoutSections, type Hit } from "./header-cells";
import { columnKey, KIND_TITLES } from "./lexicon";
import { likelyColumn, USUAL_COLUMNS } from "./likely";
import { readTitle } from "./meta";
import { KINDS_BY_COLUMNS, tableWith } from "./recognise";

/** What a person says of a table; the rest is read as recognition reads it. */
export interface Given {
  readonly kind?: Kind;
  /** The table, its title block included; everything on the sheet where it is missing. */
  readonly range?: Range;
  readonly header?: Correction["header"];
}

/** How a table reads once some facts are given. */
export interface Reading {
  readonly kind: Kind;
  readonly range: Range;
  readonly header: Correction["header"];
  readonly columns: Columns;
  /** Missing where no row under the header reads as one of such a table. */
  readonly table?: Table;
}

/** Reads a table by the very rules of recognition, with the given facts fixed; undefined on an empty sheet. */
export function readAs(sheet: Sheet, given: Given): Reading | undefined {
  const range = given.range ?? boundingRange(sheet, 1, Infinity, 1, Infinity);
  if (!range) return undefined;
  const header = given.header ?? headerIn(sheet, range);
  const hits = hitsIn(sheet, header, range);
  const read = (columns: Columns, kind?: Kind): Table | undefined => {
    const words = { sheet: sheet.name, range, header, ...anchorsOf(sheet, header.top, range) };
    return tableWith(sheet, words, columns, kind && { kind, columns });
  };
  const own = assign(hits, filledBelow(sheet, header.bottom));
  const kind = given.kind ?? read(own)?.kind ?? kindSaid(sheet, range, header, own);
  const columns = columnsFor(kind, own, hits);
  const table = read(columns, kind);
  return { kind, range, header, columns, ...(table && { table }) };
}

/** The header of a range as recognition finds it; else the row with the most words of headers, else the first. */
function headerIn(sheet: Sheet, range: Range): Correction["header"] {
  const rows = [...sheet.rows.keys()].filter((row) => row >= range.top && row < range.bottom);
  for (const row of rows) {
    const found = headersAt(sheet, row).find((each: Header) => each.left >= range.left && each.right <= range.right);
    if (found) return { top: found.top, bottom: found.bottom };
  }
  let best = { row: range.top, words: 0 };
  for (const row of rows) {
    const words = hitsOf(sheet, row).filter(({ text }) => columnKey(text) ?? likelyColumn(text)).length;
    if (words > best.words) best = { row, words };
  }
  return { top: best.row, bottom: best.row };
}

/** The cells of a header between the edges of a range; of tables beside each other those of the one with the most columns. */
function hitsIn(sheet: Sheet, { top, bottom }: Correction["header"], { left, right }: Range): readonly Hit[] {
  const within = (row: number): Hit[] => hitsOf(sheet, row).filter(({ column }) => column >= left && column <= right);
  const upper = within(top);
  const hits = withoutSections(bottom > top ? stack(sheet, top, upper, within(bottom)) : upper);
  const known = (group: readonly Hit[]): number => group.filter(({ key }) => key !== undefined).length;
  const groups = splitBeside(hits);
  return groups.length > 1 ? groups.reduce((best, group) => (known(group) > known(best) ? group : best)) : hits;
}

/** The columns as a table of that kind has them; a usual one that no words name is the only column that looks like it. */
function columnsFor(kind: Kind, own: Columns, hits: readonly Hit[]): Columns {
  const columns: Partial<Record<ColumnKey, Columns[ColumnKey]>> = { ...namesFor(kind, own) };
  const taken = Object.values(columns);
  const free = hits.filter(
    ({ column, key, right }) => key === undefined && !taken.some((span) => column <= span.right && right >= span.left),
  );
  for (const key of USUAL_COLUMNS[kind] ?? []) {
    const [only, ...others] = free.filter(({ text }) => likelyColumn(text) === key);
    if (!columns[key] && only && others.length === 0) columns[key] = { left: only.column, right: only.right };
  }
  return columns;
}

/** A roll-up has projects where other tables have indicators, and no levels. */
function namesFor(kind: Kind, own: Columns): Columns {
  const { project, level1: _1, level2: _2, level3, ...others } = own;
  if (kind === "roll-up") {
    const name = project ?? level3;
    return { ...others, ...(name && { project: name }) };
  }
  return project && !Object.keys(own).some((key) => isLevel(key as ColumnKey)) ? { ...others, level3: project } : own;
}

/** What the title or the sheet's name says, else what the columns allow. */
function kindSaid(sheet: Sheet, range: Range, header: Correction["header"], columns: Columns): Kind {
  if (columns.project && !columns.level1 && !columns.level2) return "roll-up";
  const title = readTitle(sheet, range.top, header.top, range.left, range.right);
  const said = [title, sheet.name].flatMap((text) => KIND_TITLES.filter(([, words]) => words.test(normalise(text))));
  const kind = said.map(([each]) => each).find((each) => each !== "roll-up" && KINDS_BY_COLUMNS.includes(each));
  return kind ?? (columns.target && !columns.actual ? "target-declaration" : "self-evaluation");
}
