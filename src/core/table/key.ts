import { printPlace } from "../sheet/address";
import type { Table } from "./table";

/** A table's name for as long as its header stays where it is. */
export function tableKey({ sheet, headerRows, columns }: Pick<Table, "sheet" | "headerRows" | "columns">): string {
  const lefts = Object.values(columns).map(({ left }) => left);
  const column = lefts.length > 0 ? Math.min(...lefts) : 1;
  return printPlace({ sheet, address: { row: headerRows[0]!, column } });
}
