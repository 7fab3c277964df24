import type { Address } from "../sheet/address";
import { contains } from "../sheet/address";
import { indicatorAt, isInTotal } from "../table/own";
import { indicatorName } from "../table/name";
import type { ScoredTable } from "./score";

/** What a person would call the row of a cell: the indicator's name, the budget row's or the total's label, a project; "" outside of rows. */
export function labelAt(tables: readonly ScoredTable[], sheet: string, address: Address): string {
  for (const { table } of tables) {
    if (table.sheet !== sheet || !contains(table.range, address)) continue;
    const { row } = address;
    if (table.total && isInTotal(table, address)) return table.total.label;
    const indicator = indicatorAt(table, address);
    if (indicator) return indicatorName(indicator);
    const project = table.projects.find((each) => each.row === row)?.entries.project?.text;
    const labelled = [...table.budget, ...table.subtotals];
    return project ?? labelled.find((each) => each.row === row)?.label ?? "";
  }
  return "";
}
