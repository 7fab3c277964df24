import type { Finding } from "../check/check";
import { grouped } from "../grouped";
import { contains, type Address } from "../sheet/address";
import type { ScoredTable } from "../score/score";
import { lineAt, placeId } from "../table/own";
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
 * What is no longer found and what is found for the first time. A finding is the same where its check and message are, on
 * the counterpart of its row: rows may have moved, and the figures in its sentence may be others. One that is of the whole
 * table, and stands on whichever row comes first, is the same where it says the same.
 */
export function compareFindings(
  old: readonly Finding[],
  now: readonly Finding[],
  counterparts: readonly Counterparts[],
): FindingsDiff {
  const left = placer(counterparts, "old"),
    right = placer(counterparts, "new");
  const byRow = unmatched(old, now, left.row, right.row);
  return unmatched(byRow.gone, byRow.new, left.words, right.words);
}

/** The findings of both sides that remain when those of one key have been paired. */
function unmatched(old: readonly Finding[], now: readonly Finding[], left: KeyOf, right: KeyOf): FindingsDiff {
  const before = grouped(old, left);
  const fresh = now.filter((finding) => !before.get(right(finding))?.shift());
  const gone = new Set([...before.values()].flat());
  return { gone: old.filter((finding) => gone.has(finding)), new: fresh };
}

type KeyOf = (finding: Finding) => string;

/** Gives a finding keys that are the same on both sides where it is the same finding: by its row, and by its words. */
function placer(counterparts: readonly Counterparts[], side: "old" | "new"): Readonly<Record<"row" | "words", KeyOf>> {
  const tables = counterparts.map((pair, i) => ({
    table: pair[side].table,
    id: i,
    rows: new Map(pair.rows.map(([before, after], at) => [side === "old" ? before : after, `row ${at}`])),
  }));
  const bySheet = grouped(tables, ({ table }) => table.sheet);
  const ownerOf = ({ sheet, address }: Finding) =>
    bySheet.get(sheet)?.find(({ table }) => contains(table.range, address));
  return {
    row: (finding) => {
      const { check, message, sheet, address } = finding;
      const own = ownerOf(finding);
      const where = own
        ? [own.id, own.rows.get(placeId(own.table, address)) ?? role(own.table, address)]
        : [sheet, address];
      return JSON.stringify([check, message, ...where]);
    },
    words: (finding) => {
      const { check, message, data, sheet } = finding;
      return JSON.stringify([check, message, Object.entries(data).sort(), ownerOf(finding)?.id ?? sheet]);
    },
  };
}

/** A row that is no indicator: the total and the lines of the head keep their place by what they are. */
function role(table: ScoredTable["table"], address: Address): string {
  const line = lineAt(table, address);
  if (line?.kind === "total") return "total";
  return line?.kind === "subtotal"
    ? `subtotal ${line.of.label} ${table.subtotals.indexOf(line.of)}`
    : `line ${address.row - table.range.top}`;
}
