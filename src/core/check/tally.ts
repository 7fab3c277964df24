import type { ScoredTable } from "../score/score";
import { contains } from "../sheet/address";
import type { Table } from "../table/table";
import type { Finding } from "./check";
import type { Severity } from "./severity";

/** How much was found, for everyone who says so: banner, tabs, cards, the windows of the ribbon's buttons. */
export interface Tally {
  readonly tables: number;
  readonly findings: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** The findings of each table; each of them is one table's only, so that the tables add up to the whole. */
  readonly ofTable: ReadonlyMap<Table, readonly Finding[]>;
}

/** Counts what was found in a workbook. */
export function tally(tables: readonly ScoredTable[], findings: readonly Finding[]): Tally {
  const ofTable = new Map<Table, Finding[]>(tables.map(({ table }) => [table, []]));
  const bySeverity: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) {
    bySeverity[finding.severity] += 1;
    const table = tableOf(finding, [...ofTable.keys()]);
    if (table) ofTable.get(table)!.push(finding);
  }
  return { tables: tables.length, findings: findings.length, bySeverity, ofTable };
}

/** The table that a finding is in, or beside: the first that holds its cell, else the one whose rows are nearest on its sheet. */
function tableOf({ sheet, address }: Finding, tables: readonly Table[]): Table | undefined {
  const here = tables.filter((table) => table.sheet === sheet);
  const rowsOff = ({ range }: Table): number => Math.max(0, range.top - address.row, address.row - range.bottom);
  return (
    here.find(({ range }) => contains(range, address)) ??
    here.reduce<Table | undefined>((best, table) => (best && rowsOff(best) <= rowsOff(table) ? best : table), undefined)
  );
}
