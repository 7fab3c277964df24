import type { Finding } from "../check/check";
import { grouped } from "../grouped";
import { columnLetters, contains, type Address } from "../sheet/address";
import type { ScoredTable } from "../score/score";
import type { RowPairs } from "./compare-rows";

/** Two tables that are the same one, and the rows of them that are. */
export interface Counterparts {
  readonly old: ScoredTable;
  readonly new: ScoredTable;
  readonly rows: RowPairs;
}

export interface FindingsDiff {
  readonly gone: readonly Finding[];
  readonly new: readonly Finding[];
}

/**
 * What is no longer found and what is found for the first time. A finding is the same where its check and message are, in
 * the same column of the counterpart of its row: rows may have moved, and the figures in its sentence may be others.
 */
export function compareFindings(
  old: readonly Finding[],
  now: readonly Finding[],
  counterparts: readonly Counterparts[],
): FindingsDiff {
  const left = placer(counterparts, "old"),
    right = placer(counterparts, "new");
  const before = grouped(old, left);
  const fresh = now.filter((finding) => !before.get(right(finding))?.shift());
  const gone = new Set([...before.values()].flat());
  return { gone: old.filter((finding) => gone.has(finding)), new: fresh };
}

/** Gives a finding a key that is the same on both sides where it is the same finding. */
function placer(counterparts: readonly Counterparts[], side: "old" | "new"): (finding: Finding) => string {
  const tables = counterparts.map((pair, i) => ({
    table: pair[side].table,
    id: i,
    rows: new Map(pair.rows.map(([before, after], at) => [side === "old" ? before : after, `row ${at}`])),
  }));
  const bySheet = grouped(tables, ({ table }) => table.sheet);
  return ({ check, message, sheet, address }) => {
    const own = bySheet.get(sheet)?.find(({ table }) => contains(table.range, address));
    const where = own ? [own.id, own.rows.get(address.row) ?? role(own.table, address)] : [side, sheet, address.row];
    return JSON.stringify([check, message, ...where, own ? "" : columnLetters(address.column)]);
  };
}

/** A row that is no indicator: the total and the lines of the head keep their place by what they are. */
function role({ total, subtotals, range }: ScoredTable["table"], { row }: Address): string {
  if (row === total?.row) return "total";
  const subtotal = subtotals.find((each) => each.row === row);
  return subtotal ? `subtotal ${subtotal.label} ${subtotals.indexOf(subtotal)}` : `line ${row - range.top}`;
}
