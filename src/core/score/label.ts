import type { Address } from "../sheet/address";
import { contains } from "../sheet/address";
import { indicatorName } from "../table/name";
import { indicatorAt, lineAt } from "../table/own";
import { entryText } from "../table/table";
import type { ScoredTable } from "./score";

/** What a person would call the row of a cell: the indicator's name, the budget row's or the total's label, a project; "" outside of rows. */
export function labelAt(tables: readonly ScoredTable[], sheet: string, address: Address): string {
  for (const { table } of tables) {
    if (table.sheet !== sheet || !contains(table.range, address)) continue;
    const indicator = indicatorAt(table, address);
    if (indicator) return indicatorName(indicator);
    const line = lineAt(table, address);
    return line?.kind === "project" ? entryText(line.of, "project") : (line?.of.label ?? "");
  }
  return "";
}
