import { addressKey, columnLetters, type Address } from "../sheet/address";
import type { ColumnKey, Entry, Indicator, Table } from "./table";

/** The name of an indicator in its table, by its place: of its row, in a sideways table of its column. */
export const indicatorId = ({ row, column }: Pick<Indicator, "row" | "column">): string =>
  column === undefined ? String(row) : `${columnLetters(column)}${String(row)}`;

/** The indicator that a cell of the table stands in; whose it is where it is merged over several, the first one's. */
export function indicatorAt(table: Pick<Table, "indicators" | "rows">, address: Address): Indicator | undefined {
  const rows = Object.values(table.rows ?? {});
  return table.indicators.find(({ row, column }) =>
    column === undefined
      ? row === address.row
      : column === address.column && Math.min(...rows) <= address.row && address.row <= Math.max(...rows),
  );
}

/** By what a place of a table is known: the indicator that it belongs to, else its row. */
export const placeId = (table: Pick<Table, "indicators" | "rows">, address: Address): string =>
  (table.rows && indicatorAt(table, address)?.id) ?? String(address.row);

/** True where a cell belongs to the table's total: its row, in a sideways table its column. */
export const isInTotal = ({ total, rows }: Pick<Table, "total" | "rows">, { row, column }: Address): boolean =>
  total !== undefined && (rows ? total.labelAddress.column === column : total.row === row);

/** The rows that have a cell of their own under a column: one that is merged over several rows is the first one's. */
export function ownersOf<Row extends { readonly entries: Partial<Record<string, Entry>> }>(
  rows: readonly Row[],
  key: string,
): Row[] {
  const seen = new Set<number>();
  return rows.filter(({ entries }) => {
    const entry = entries[key];
    const fresh = entry !== undefined && !seen.has(addressKey(entry.address));
    if (fresh) seen.add(addressKey(entry.address));
    return fresh;
  });
}

/** True where a table gives something a column, or a row in a sideways table. */
export const hasKey = ({ columns, rows }: Pick<Table, "columns" | "rows">, key: ColumnKey): boolean =>
  columns[key] !== undefined || rows?.[key] !== undefined;
