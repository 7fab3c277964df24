import { contains, printRange } from "../../../core/sheet/address";
import type { PlannedRow } from "../../../core/edit/score-row";
import type { ScoredTable } from "../../../core/score/score";
import type { Table } from "../../../core/table/table";

/** What a table is called: its sheet, and where on it where there are several. */
export function tableName({ sheet, range }: Table, tables: readonly ScoredTable[]): string {
  const together = tables.filter(({ table }) => table.sheet === sheet);
  return together.length > 1 ? `${sheet} ${printRange(range)}` : sheet;
}

/** The rows of a plan by the names of their tables, in the order of the tables. */
export function byTable(
  rows: readonly PlannedRow[],
  tables: readonly ScoredTable[],
): ReadonlyMap<string, readonly PlannedRow[]> {
  const groups = new Map<string, PlannedRow[]>();
  for (const row of rows) {
    const own = tables.find(({ table }) => table.sheet === row.sheet && contains(table.range, row.address));
    const name = own ? tableName(own.table, tables) : row.sheet;
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}
