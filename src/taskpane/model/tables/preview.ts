import type { Options } from "../../../core/decisions/options";
import { entryText, type ColumnKey, type Indicator, type RollUpRow, type Table } from "../../../core/table/table";
import { auditWith, type Checked } from "../../../session";
import { correct } from "./change";
import { meaningsOf, unnamed, type TableCorrection } from "./draft";
import { tableKey } from "../../../core/table/key";
import { isReadBy } from "../../../core/recognise/corrected";
import { figuresOf, type Figures, type Recognised } from "./overview";

/** Rows that are shown of what would be recognised. */
const SHOWN = 5;

/** What a correction would come to. */
export interface Preview {
  /** Undefined where no row under the header reads as one of the table. */
  readonly scored?: { readonly table: Table; readonly figures: Figures };
  /** Usual columns that it does not name. */
  readonly unnamed: readonly ColumnKey[];
  /** Other tables that would not be recognised any more. */
  readonly covers: number;
  /** What of the corrected table is read now and would not be any more. */
  readonly lost: Lost;
}

export interface Lost {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

/** What would be recognised by a correction, in place of that of the table `of`; undefined where its sheet is gone. Only that sheet is looked at. */
export function previewOf(
  checked: Checked,
  options: Options,
  correction: TableCorrection,
  of?: Recognised,
): Preview | undefined {
  const { workbook, decisions, audit } = checked;
  const sheet = workbook.sheets.find(({ name }) => name === correction.sheet);
  if (!sheet) return undefined;
  const decided = correct(sheet, correction, of?.correction)(decisions);
  const after = auditWith({ ...workbook, sheets: [sheet] }, decided, options);
  const scored = after.tables.find(({ table }) => isReadBy(table, correction, sheet));
  const left = new Set(after.tables.map(({ table }) => tableKey(table)));
  const gone = audit.tables.filter(
    ({ table }) => table.sheet === sheet.name && tableKey(table) !== of?.key && !left.has(tableKey(table)),
  );
  const figures = scored && figuresOf(scored, after.policy);
  return {
    ...(scored && figures && figures.rows > 0 && { scored: { table: scored.table, figures } }),
    unnamed: unnamed({ kind: correction.table.kind, table: correction.table.columns }),
    covers: gone.length,
    lost: of && scored ? lostBy(of.scored.table, scored.table) : { columns: [], rows: [] },
  };
}

/** The columns and rows of a table that another reading of it leaves unread. */
function lostBy(before: Table, after: Table): Lost {
  const columns = new Set(Object.keys(meaningsOf(after.columns)));
  const rows = new Set(rowsOf(after));
  return {
    columns: Object.keys(meaningsOf(before.columns))
      .filter((column) => !columns.has(column))
      .map(Number),
    rows: [...new Set(rowsOf(before))].filter((row) => !rows.has(row)).sort((a, b) => a - b),
  };
}

const rowsOf = ({ indicators, projects, subtotals, budget, total }: Table): number[] =>
  [...budget, ...indicators, ...(projects ?? []), ...subtotals, ...(total ? [total] : [])].map(({ row }) => row);

const OF_INDICATORS = ["level3", "target", "actual", "weight", "score"] as const;
const OF_PROJECTS = ["project", "executionRate", "score"] as const;

/** The first rows of a table in the columns that matter: their keys, then row number and texts. */
export function firstRows(table: Table): {
  readonly keys: readonly ColumnKey[];
  readonly rows: readonly { readonly row: number; readonly texts: readonly string[] }[];
} {
  const all: readonly ColumnKey[] = table.projects ? OF_PROJECTS : OF_INDICATORS;
  const keys = all.filter((key) => table.columns[key]);
  const rows: readonly (RollUpRow | Indicator)[] = table.projects ?? table.indicators;
  return {
    keys,
    rows: rows.slice(0, SHOWN).map((each) => ({ row: each.row, texts: keys.map((key) => entryText(each, key)) })),
  };
}
