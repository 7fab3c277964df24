import type { Range } from "../../core/sheet/address";

/** A block of cells of one worksheet. */
export interface Block {
  readonly sheet: string;
  readonly range: Range;
}

export const cellsIn = ({ top, left, bottom, right }: Range): number => (bottom - top + 1) * (right - left + 1);

/** The blocks to be read next, as many as hold at most so many cells, and those that remain. The first is cut where it is too large. */
export function takeBlocks(blocks: readonly Block[], cells: number): { now: Block[]; later: Block[] } {
  const now: Block[] = [];
  let room = cells;
  for (const [i, block] of blocks.entries()) {
    const size = cellsIn(block.range);
    if (size <= room) {
      now.push(block);
      room -= size;
      continue;
    }
    const { sheet, range } = block;
    const [first, rest] = cut(range, room) ?? (now.length === 0 ? cutRow(range, room) : []);
    if (first) now.push({ sheet, range: first });
    return { now, later: [rest ? { sheet, range: rest } : block, ...blocks.slice(i + 1)] };
  }
  return { now, later: [] };
}

/** Cuts off as many whole rows as have room; undefined where not even one has. */
function cut(range: Range, room: number): [Range, Range] | undefined {
  const rows = Math.floor(room / (range.right - range.left + 1));
  if (rows < 1) return undefined;
  const bottom = range.top + rows - 1;
  return [
    { ...range, bottom },
    { ...range, top: bottom + 1 },
  ];
}

/** A single row that is too long: the first row of the range, alone, or a part of it. */
function cutRow(range: Range, room: number): [Range, Range] {
  if (range.bottom > range.top)
    return [
      { ...range, bottom: range.top },
      { ...range, top: range.top + 1 },
    ];
  const right = range.left + Math.max(1, room) - 1;
  return [
    { ...range, right },
    { ...range, left: right + 1 },
  ];
}
