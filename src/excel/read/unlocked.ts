import type { Range } from "../../core/sheet/address";

/** The unlocked cells of a block as ranges, rows of the same kind in one. */
export function unlockedRanges({ top, left }: Range, locked: readonly (readonly boolean[])[]): Range[] {
  const ranges: Range[] = [];
  let open: Range[] = [];
  for (const [i, row] of locked.entries()) {
    const now = intervals(row).map(([from, to]) => ({ left: left + from, right: left + to }));
    const same =
      now.length === open.length && now.every((r, j) => r.left === open[j]!.left && r.right === open[j]!.right);
    if (same) open = open.map((range) => ({ ...range, bottom: top + i }));
    else {
      ranges.push(...open);
      open = now.map((columns) => ({ top: top + i, bottom: top + i, ...columns }));
    }
  }
  return [...ranges, ...open];
}

/** From–to (both included) of what is not locked. */
function intervals(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  for (const [i, isLocked] of row.entries()) {
    if (isLocked) continue;
    const last = found.at(-1);
    if (last?.[1] === i - 1) last[1] = i;
    else found.push([i, i]);
  }
  return found;
}
