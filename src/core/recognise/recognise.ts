import type { Sheet } from "../sheet/sheet";
import { ignores, type Correction } from "../decisions/correction";
import type { Table } from "../table/table";
import { answeredIn, concerns, place, type PlacedCorrection } from "./corrected";
import { withoutRows } from "./grid";
import { headersIn } from "./header";
import { sidewaysTables } from "./sideways";
import { tablesUnder, tableWith } from "./tables";
import { turnedTables } from "./turned";
import { surveysOf, withoutSurveys } from "./survey";
import { surveyStrip } from "./survey-items";

/** The tables of a sheet, and the corrections that fit it no longer because their header is not there. */
export interface Recognised {
  readonly tables: readonly Table[];
  readonly stale: readonly Correction[];
}

/** All tables of a sheet that we know, from the top. A table of another kind, or none, is left alone; what a person has corrected counts. */
export function recognise(sheet: Sheet, corrections: readonly Correction[] = []): Recognised {
  const { sheet: asked, items, within } = surveyStrip(sheet);
  const rest = withoutRows(sheet, items, within);
  const turned = turnedTables(rest);
  const unturned = withoutTables(rest, turned);
  const sideways = sidewaysTables(unturned);
  const upright = withoutTables(unturned, sideways);
  const placed = corrections.map((correction) => ({ correction, now: place(sheet, correction) }));
  const answered = answeredIn(
    sheet,
    placed.flatMap(({ now }) => now ?? []),
  );
  const headers = headersIn(upright, answered);
  const forms = [...tablesUnder(upright, headers), ...turned, ...sideways];
  const surveys = surveysOf(asked, items, forms);
  const found = [...withoutSurveys(sheet, forms, surveys), ...surveys];
  const isRead = ({ header }: PlacedCorrection): boolean =>
    found.some(({ headerRows }) => headerRows[0] === header.top);
  const set = placed.flatMap(({ correction, now }) =>
    now && (now.table || ignores(now)) ? [{ correction, now, table: correctedTable(sheet, now) }] : [],
  );
  // A correction under which no row stands says nothing about what was found.
  const counts = set.filter(({ correction, table }) => table ?? !correction.table);
  const kept = found.filter((table) => !counts.some(({ now }) => concerns(now, table)));
  const tables = [...kept, ...set.flatMap(({ table }) => table ?? [])];
  return {
    tables: tables.sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left),
    stale: [
      ...placed.flatMap(({ correction, now }) =>
        now && (now.table || ignores(now) || isRead(now)) ? [] : [correction],
      ),
      ...set.flatMap(({ correction, table }) => (correction.table && !table ? [correction] : [])),
    ],
  };
}

const withoutTables = (sheet: Sheet, tables: readonly Table[]): Sheet =>
  withoutRows(
    sheet,
    tables.map(({ range }) => range),
  );

/** A table as a person has set it; undefined where it is to be ignored or where no row stands under such a header. */
function correctedTable(sheet: Sheet, correction: PlacedCorrection): Table | undefined {
  if (!correction.table) return undefined;
  return tableWith(sheet, correction, correction.table.columns, correction.table);
}
