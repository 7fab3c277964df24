import type { LEVELS } from "../../table/table";
import { numberOf } from "../parts";
import type { Column, Seen } from "./evidence";
import type { ColumnCells } from "./profile";

/** True where each of several things in a column goes with a few of those in the next, by the rows in which they begin: levels, however they are called. */
function groups(outer: ReadonlySet<number>, inner: ReadonlySet<number>): boolean {
  // 合计 below them goes with nothing.
  const [odd, ...others] = [...outer].filter((row) => !inner.has(row));
  const own = outer.size - (odd === undefined ? 0 : 1);
  return own > 1 && own < inner.size && others.length === 0 && (odd ?? Infinity) > Math.max(...inner);
}

/** The rows in which something else begins in a column of words: what is empty goes on. */
function beginsIn({ cells }: ColumnCells): ReadonlySet<number> {
  const begins = new Set<number>();
  let going: string | undefined;
  for (const [row, cell] of cells.entries()) {
    if (!cell || cell.plain === going || cell.figure !== undefined) continue;
    going = cell.plain;
    begins.add(row);
  }
  return begins;
}

/** True where names of groups and what belongs to them stand below each other in one column, told by their numbers: 一、, （一）, 1. */
export function isTree({ cells: { texts, said } }: Column): boolean {
  if (said.some(({ sentence, figure }) => sentence || figure !== undefined)) return false;
  const styles = texts.flatMap((text) => numberOf(text)?.style ?? []);
  const [first] = styles;
  const outer = styles.filter((style) => style === first).length;
  return outer > 1 && styles.length > 2 * outer && styles.length * 3 >= texts.length * 2;
}

/** The levels that three columns are beside each other of which each groups what stands in the next: they need no words for it. */
export function nestedIn(seen: readonly Seen[]): ReadonlyMap<Seen, (typeof LEVELS)[number]> {
  const begins = seen.map(({ cells }) => beginsIn(cells));
  const grouping = begins.map((outer, i) => i + 1 < begins.length && groups(outer, begins[i + 1]!));
  // What stands in front of the levels may group them, too: several projects.
  const at = grouping.findLastIndex((is, i) => is && grouping[i + 1]);
  if (at < 0) return new Map();
  return new Map([
    [seen[at]!, "level1"],
    [seen[at + 1]!, "level2"],
    [seen[at + 2]!, "level3"],
  ]);
}
