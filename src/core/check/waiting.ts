import { contains } from "../sheet/address";
import { LEVELS, type ColumnKey, type Table } from "../table/table";
import { isBudgetOpen, isOpenAt, openColumns } from "../table/waiting";
import type { Check, Finding } from "./check";
import { CHECKS } from "./registry";

const POINTS = ["weight", "weight1", "weight2"] as const;

/** The columns on which what a check of a group finds rests. */
const RESTS_ON: Readonly<Record<Check["group"], readonly ColumnKey[]>> = {
  Weights: POINTS,
  Arithmetic: [...POINTS, "score", "rate", "subtotal", "executionRate", "grade"],
  "Scores against targets": ["target", "actual", "weight", "score", "unit", "nature", "direction", "rule", "reason"],
  "Targets and actuals": ["target", "actual", "unit", "nature", "direction"],
  "Rule text": ["rule", "explanation", "weight"],
  "Between tables": [...LEVELS, ...POINTS, "score", "rate", "subtotal", "project", "executionRate", "grade"],
  Form: ["level3", "target", "actual", "unit", "project"],
};

const groupOf = new Map(CHECKS.flatMap(({ id, group, ofText }) => (ofText ? [] : [[id, group] as const])));

/** Tells which findings rest on a column of which it is still asked what it is. */
export function waitingIn(tables: readonly Table[]): (finding: Finding) => boolean {
  // Hardly any table is asked about: only those are looked through for each finding.
  const asked = tables.filter(({ doubts }) => doubts.length > 0).map((table) => ({ table, open: openColumns(table) }));
  return ({ check, sheet, address }) => {
    const group = groupOf.get(check);
    const found = asked.find(({ table }) => table.sheet === sheet && contains(table.range, address));
    if (!found || !group) return false;
    const { table, open } = found;
    const rests = RESTS_ON[group];
    if (isOpenAt(table, address.column)) return true;
    if (isBudgetOpen(table) && table.budget.some(({ row }) => row === address.row)) return true;
    return rests.some((key) => open.has(key));
  };
}
