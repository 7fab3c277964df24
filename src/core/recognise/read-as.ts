import { normalise } from "../words/notation";
import type { Range } from "../sheet/address";
import type { Sheet } from "../sheet/sheet";
import type { Correction } from "../decisions/correction";
import { isLevel, type Columns, type Kind, type Table } from "../table/table";
import { anchorsOf } from "./corrected";
import { boundingRange } from "./grid";
import { assign } from "./columns/assign";
import { evidenceIn } from "./columns/evidence";
import { headersIn } from "./header";
import { KIND_TITLES } from "./lexicon";
import { USUAL_COLUMNS } from "./likely";
import { readTitle } from "./meta";
import { KINDS_BY_COLUMNS } from "./kind";
import { tableWith } from "./tables";

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
  const read = (columns: Columns, kind?: Kind): Table | undefined => {
    const words = { sheet: sheet.name, range, header, ...anchorsOf(sheet, header.top, range) };
    return tableWith(sheet, words, columns, kind && { kind, columns });
  };
  const seen = evidenceIn(sheet, header.top, header.bottom, range, range.bottom);
  const usual = given.kind && USUAL_COLUMNS[given.kind];
  const { columns: own } = assign(seen, { margins: false, usual });
  const kind = given.kind ?? read(own)?.kind ?? kindSaid(sheet, range, header, own);
  const columns = namesFor(kind, own);
  const table = read(columns, kind);
  return { kind, range, header, columns, ...(table && { table }) };
}

/** The header of a range as recognition finds it; else the rows that most speaks for, else the first. */
function headerIn(sheet: Sheet, range: Range): Correction["header"] {
  const rows = [...sheet.rows].filter(([row]) => row >= range.top && row < range.bottom);
  const [found] = headersIn({ ...sheet, rows: new Map(rows) }).filter(
    ({ left, right }) => left >= range.left && right <= range.right,
  );
  if (found) return { top: found.top, bottom: found.bottom };
  let best = { row: range.top, gain: 0 };
  for (const [row] of rows) {
    const { gain } = assign(evidenceIn(sheet, row, row, range, range.bottom), { margins: false });
    if (gain > best.gain) best = { row, gain };
  }
  return { top: best.row, bottom: best.row };
}

/** A roll-up has projects where other tables have indicators, and no levels. */
function namesFor(kind: Kind, own: Columns): Columns {
  const { project, level1: _1, level2: _2, level3, ...others } = own;
  if (kind === "roll-up") {
    const name = project ?? level3;
    return { ...others, ...(name && { project: name }) };
  }
  return project && !Object.keys(own).some(isLevel) ? { ...others, level3: project } : own;
}

/** What the title or the sheet's name says, else what the columns allow. */
function kindSaid(sheet: Sheet, range: Range, header: Correction["header"], columns: Columns): Kind {
  if (columns.project && !columns.level1 && !columns.level2) return "roll-up";
  const title = readTitle(sheet, range.top, header.top, range.left, range.right);
  const said = [title, sheet.name].flatMap((text) => KIND_TITLES.filter(([, words]) => words.test(normalise(text))));
  const kind = said.map(([each]) => each).find((each) => each !== "roll-up" && KINDS_BY_COLUMNS.includes(each));
  return kind ?? (columns.target && !columns.actual ? "target-declaration" : "self-evaluation");
}
