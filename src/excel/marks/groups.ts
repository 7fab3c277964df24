import { COLOURS } from "../../core/check/severity";
import type { Mark } from "../../core/edit/plan";
import { printRange, type Address, type Range } from "../../core/sheet/address";
import { runsOf } from "../../core/sheet/runs";

/** Cells of one sheet that get the same conditional format of ours. */
export interface Layer extends Pick<Mark, "sheet" | "tag"> {
  /** #RRGGBB. */
  readonly colour: string;
  /** Ranges with commas between, as getRanges() takes them. */
  readonly address: string;
}

/** Excel refuses addresses of more than 8192 characters. */
const LONGEST = 2000;

/** Marks by sheet, severity and tag, each cell once. */
export function groupsOf(marks: readonly Mark[]): Layer[] {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = JSON.stringify([mark.sheet, mark.severity, mark.tag]);
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return [...groups.values()].flatMap((group) => {
    const { sheet, tag, severity } = group[0]!;
    const ranges = columnRuns(group.map(({ address }) => address)).map(printRange);
    return packed(ranges).map((address) => ({ sheet, tag, colour: COLOURS[severity], address }));
  });
}

/** Cells one below the other as one range. */
const columnRuns = (cells: readonly Address[]): Range[] =>
  runsOf([...cells].sort((a, b) => a.column - b.column || a.row - b.row));

/** Ranges as lists that Excel takes, each as long as may be. */
export function packed(ranges: readonly string[]): string[] {
  const lists: string[] = [];
  for (const range of ranges) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + range.length < LONGEST) lists[lists.length - 1] = `${last},${range}`;
    else lists.push(range);
  }
  return lists;
}
