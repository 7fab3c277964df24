import type { Range } from "../sheet/address";
import type { Sheet } from "../sheet/sheet";
import type { Kind, Table } from "../table/table";
import { readBody, type Body } from "./body";
import { readBudget } from "./budget";
import { boundingRange, filled } from "./grid";
import { headersAt, type Header } from "./header";
import { judgeKind } from "./kind";
import { readGrade, readMeta, readTitle } from "./meta";
import { bandsOf, columnsOf, endOf, isRepeat, startOf, type Band } from "./regions";

/** The kinds that are told apart today; tables of other kinds are left alone. */
const KINDS: ReadonlySet<Kind> = new Set(["self-evaluation", "monitoring", "target-declaration", "roll-up"]);

/** All tables of a sheet that we know, from the top. A table of another kind, or none, is left alone. */
export function recognise(sheet: Sheet): Table[] {
  const headers = [...sheet.rows.keys()].flatMap((row) => headersAt(sheet, row));
  const tables = bandsOf(headers).flatMap((band) => tablesIn(sheet, band));
  return tables.sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
}

/** The tables of a band, one below the other. */
function tablesIn(sheet: Sheet, band: Band): Table[] {
  const tables: Table[] = [];
  let floor = 1;
  for (let rest = band.headers; rest.length > 0;) {
    const header = rest[0]!;
    const repeats = rest.findIndex((next, i) => i > 0 && !isRepeat(sheet, band, header, rest[i - 1]!, next));
    const again = rest.slice(1, repeats < 0 ? undefined : repeats);
    rest = repeats < 0 ? [] : rest.slice(repeats);

    const top = startOf(sheet, header, floor, band);
    const limit = rest[0] ? rest[0].top - 1 : Infinity;
    const { left, right } = columnsOf(sheet, header, top, limit, band);
    const body = readBody(sheet, header, again, limit, left, right);
    floor = body.lastRow + 1;
    const bottom = rest[0] ? startOf(sheet, rest[0], floor, band) - 1 : Infinity;
    const table = readTable(sheet, header, body, {
      top,
      left,
      right,
      bottom: endOf(sheet, body.lastRow, bottom, left, right),
    });
    if (table && KINDS.has(table.kind)) tables.push(table);
  }
  return tables;
}

/** Reads what stands around the rows of a table and judges its kind; undefined where there is no table. */
function readTable(sheet: Sheet, header: Header, body: Body, { top, left, right, bottom }: Range): Table | undefined {
  const range = boundingRange(sheet, top, bottom, left, right);
  if (!range || body.indicators.length + body.projects.length === 0) return undefined;
  const title = readTitle(sheet, top, header.top, left, right);
  const above = readBudget(sheet, top, header.top - 1, left, right);
  const budget = above.length > 0 ? above : readBudget(sheet, body.lastRow + 1, bottom, left, right);
  const headerTexts = [header.top, header.bottom].flatMap((row) =>
    filled(sheet, row, left, right).map(([, cell]) => cell.text),
  );
  const verdict = judgeKind({ title, sheetName: sheet.name, header, headerTexts, body, budget: budget.length > 0 });
  if (!verdict) return undefined;
  const { headerRows, indicators, subtotals, total, projects } = body;
  const grade = readGrade(sheet, range.top, range.bottom, left, right);
  const meta = readMeta(sheet, top, header.top - 1, left, right);
  return {
    sheet: sheet.name,
    range,
    ...verdict,
    title,
    // A roll-up is of many projects; what its head names is none of them.
    meta: verdict.kind === "roll-up" ? { ...(meta.year !== undefined && { year: meta.year }) } : meta,
    headerRows,
    columns: header.columns,
    budget,
    indicators,
    subtotals,
    ...(total && { total }),
    ...(grade && { grade }),
    projects,
  };
}
