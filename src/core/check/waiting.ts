import { contains } from "../sheet/address";
import type { ColumnKey, Table } from "../table/table";
import { isOpenAt, openColumns } from "../table/waiting";
import type { Check, Finding } from "./check";
import { CHECKS } from "./registry";

const LEVELS_AND_POINTS = ["level1", "level2", "level3", "weight", "weight1", "weight2"] as const;

/** The columns on which what a check of a group finds rests. */
const RESTS_ON: Readonly<Record<Check["group"], readonly ColumnKey[] | "all">> = {
  Weights: LEVELS_AND_POINTS,
  Arithmetic: [...LEVELS_AND_POINTS, "score", "rate", "subtotal", "executionRate", "grade"],
  "Scores against targets": ["target", "actual", "weight", "score", "unit", "nature", "direction", "rule"],
  "Targets and actuals": ["target", "actual", "unit", "nature", "direction"],
  "Rule text": ["rule", "explanation", "weight"],
  "Between tables": "all",
  Form: ["level3", "target", "actual", "unit", "project"],
};

const groupOf = new Map(CHECKS.map(({ id, group }) => [id, group]));

/** True where a finding rests on a column of which it is still asked what it is. */
export function waits({ check, sheet, address }: Finding, tables: readonly Table[]): boolean {
  const group = groupOf.get(check);
  const table = tables.find((each) => each.sheet === sheet && contains(each.range, address));
  if (!table || !group) return false;
  const open = openColumns(table);
  const rests = RESTS_ON[group];
  if (isOpenAt(table, address.column)) return true;
  return rests === "all" ? open.size > 0 : rests.some((key) => open.has(key));
}
