import { addressKey, columnLetters, type Address } from "../sheet/address";
import type { BudgetRow, ColumnKey, Entry, Indicator, RollUpRow, Subtotal, Table, Total } from "./table";

/** Where an indicator stands; also how a decision says which one it is of. */
export type Standing = Pick<Indicator, "row" | "column">;

/** The name of an indicator in its table, by its place: of its row, in a sideways table of its column. */
export const indicatorId = ({ row, column }: Standing): string =>
  column === undefined ? String(row) : `${columnLetters(column)}${String(row)}`;

/** What of an indicator says where it stands. */
export const standingOf = ({ row, column }: Standing): Standing => ({ row, ...(column !== undefined && { column }) });

/** True where two of the same sheet stand in the same place. */
export const standTogether = (a: Standing, b: Standing): boolean => indicatorId(a) === indicatorId(b);

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
  indicatorAt(table, address)?.id ?? String(address.row);

/** A line of a table that is no indicator. */
export type Line =
  | { readonly kind: "total"; readonly of: Total }
  | { readonly kind: "subtotal"; readonly of: Subtotal }
  | { readonly kind: "budget"; readonly of: BudgetRow }
  | { readonly kind: "project"; readonly of: RollUpRow };

/** The line beside the indicators that a cell stands in: a row; of the sums of a sideways table, a column. */
export function lineAt(table: Table, { row, column }: Address): Line | undefined {
  const isHere = (line: { readonly row: number }): boolean => line.row === row;
  const isSum = (sum: Total): boolean => (table.rows ? sum.labelAddress.column === column : isHere(sum));
  if (table.total && isSum(table.total)) return { kind: "total", of: table.total };
  const subtotal = table.subtotals.find(isSum);
  if (subtotal) return { kind: "subtotal", of: subtotal };
  const budget = table.budget.find(isHere);
  if (budget) return { kind: "budget", of: budget };
  const project = table.projects?.find(isHere);
  return project && { kind: "project", of: project };
}

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

/** Tells of each row whether the cell of one of these columns is another row's, too; the rows are gone through once. */
export function sharingIn(rows: readonly Indicator[], keys: readonly ColumnKey[]): (row: Indicator) => boolean {
  const cellsOf = ({ entries }: Indicator): number[] =>
    keys.flatMap((key) => entries[key]?.address ?? []).map(addressKey);
  const counts = new Map<number, number>();
  for (const key of rows.flatMap(cellsOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return (row) => cellsOf(row).some((key) => (counts.get(key) ?? 0) > 1);
}

/** Where a sum has, or would have, what a table's column says, or its row in a sideways table. */
export function cellOfSum(
  { columns, rows }: Pick<Table, "columns" | "rows">,
  sum: Pick<Total, "row" | "labelAddress">,
  key: ColumnKey,
): Address | undefined {
  if (rows) return rows[key] === undefined ? undefined : { row: rows[key], column: sum.labelAddress.column };
  return columns[key] && { row: sum.row, column: columns[key].left };
}

/** True where a table gives something a column, or a row in a sideways table. */
export const hasKey = ({ columns, rows }: Pick<Table, "columns" | "rows">, key: ColumnKey): boolean =>
  columns[key] !== undefined || rows?.[key] !== undefined;
