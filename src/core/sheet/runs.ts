import { rangeOf, type Address, type Range } from "./address";

/** Cells as ranges, neighbours below each other joined: G13, G14, G16 → G13:G14, G16. */
export function runsOf(cells: Iterable<Address>): Range[] {
  const runs: Range[] = [];
  for (const address of cells) {
    const last = runs.at(-1);
    const cell = rangeOf(address);
    if (last && last.left === cell.left && last.bottom >= cell.top - 1 && last.top <= cell.top)
      runs[runs.length - 1] = { ...last, bottom: Math.max(last.bottom, cell.top) };
    else runs.push(cell);
  }
  return runs;
}
