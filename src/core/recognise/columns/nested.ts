import type { LEVELS } from "../../table/table";
import { numberOf } from "../parts";
import type { Column, Seen } from "./evidence";
import type { ColumnCells } from "./profile";

/** True where each of several things in a column goes with a few of those in the next: levels, however they are called. */
function groups(a: ColumnCells, b: ColumnCells): boolean {
  const [outer, inner] = [beginsIn(a), beginsIn(b)];
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
  const cells = seen.map((column) => column.cells);
  // What stands in front of the levels may group them, too: several projects.
  const at = cells.findLastIndex(
    (_, i) => i + 2 < cells.length && groups(cells[i]!, cells[i + 1]!) && groups(cells[i + 1]!, cells[i + 2]!),
  );
  if (at < 0) return new Map();
  return new Map([
    [seen[at]!, "level1"],
    [seen[at + 1]!, "level2"],
    [seen[at + 2]!, "level3"],
  ]);
}
