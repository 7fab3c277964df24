import { parseRange, union, type Range } from "../../core/sheet/address";
import { EXCEL } from "../../core/sheet/limits";

/** Excel fails where a range holds more than 512 merged areas; 1024 cells cannot hold more. */
const CELLS_PER_WINDOW = 1024;
/** Larger sheets are looked at through larger windows rather than through more of them. */
const WINDOWS = 200;

/** The windows through which merged areas are asked for. Each overlaps the next, so that an area on the edge is seen whole. */
export function mergeWindows(range: Range): Range[] {
  const rows = range.bottom - range.top + 2,
    columns = range.right - range.left + 2;
  const cells = Math.max(CELLS_PER_WINDOW, Math.ceil((rows * columns) / WINDOWS));
  const width = Math.min(columns, cells / 2);
  const height = Math.max(2, Math.floor(cells / width));
  const windows: Range[] = [];
  for (let top = range.top; top <= range.bottom; top += height - 1)
    for (let left = range.left; left <= range.right; left += width - 1)
      windows.push({
        top,
        left,
        bottom: Math.min(top + height - 1, range.bottom + 1, EXCEL.lastRow),
        right: Math.min(left + width - 1, range.right + 1, EXCEL.lastColumn),
      });
  return windows;
}

/** The areas of an address such as "'2023 年'!A1:B2, '2023 年'!C3:D4". */
export function areasOf(address: string): Range[] {
  return [...address.matchAll(AREA)].flatMap(([, area]) => parseRange(area!) ?? []);
}

const AREA = /(?:^|,)\s*(?:(?:'(?:[^']|'')*'|[^',!]+)!)?(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)(?=\s*(?:,|$))/g;

/** Merged areas never overlap: what does are pieces of the same one, seen through two windows. */
export const uniteAreas = (areas: readonly Range[]): Range[] => joined(joined(areas, "row"), "column");

function joined(areas: readonly Range[], along: "row" | "column"): Range[] {
  const [from, to] = along === "row" ? (["top", "bottom"] as const) : (["left", "right"] as const);
  const across = (area: Range): string =>
    along === "row" ? `${area.left}:${area.right}` : `${area.top}:${area.bottom}`;
  const lanes = new Map<string, Range[]>();
  for (const area of [...areas].sort((a, b) => a[from] - b[from])) {
    const lane = lanes.get(across(area));
    const last = lane?.at(-1);
    if (!lane) lanes.set(across(area), [area]);
    else if (last && area[from] <= last[to]) lane[lane.length - 1] = union(last, area);
    else lane.push(area);
  }
  return [...lanes.values()].flat();
}
