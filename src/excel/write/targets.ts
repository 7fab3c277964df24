import type { Edit } from "../../core/edit/plan";
import { addressKey, type Address } from "../../core/sheet/address";
import type { Block } from "../read/blocks";

/** A cell that a plan wants to change, with all its edits: the first says what was seen, the last what shall stand there. */
export interface Target {
  readonly sheet: string;
  readonly address: Address;
  readonly edits: readonly Edit[];
  readonly before: Edit["before"];
  readonly after: Edit["after"];
}

/** The cells of a plan by sheet, each once. */
export function targetsOf(edits: readonly Edit[]): Map<string, Target[]> {
  const sheets = new Map<string, Map<number, Target>>();
  for (const edit of edits) {
    const { sheet, address, before, after } = edit;
    const cells = sheets.get(sheet) ?? new Map<number, Target>();
    sheets.set(sheet, cells);
    const known = cells.get(addressKey(address));
    cells.set(
      addressKey(address),
      known ? { ...known, edits: [...known.edits, edit], after } : { sheet, address, edits: [edit], before, after },
    );
  }
  return new Map([...sheets].map(([sheet, cells]) => [sheet, [...cells.values()].sort(byColumn)]));
}

export const byColumn = (a: { readonly address: Address }, b: { readonly address: Address }): number =>
  a.address.column - b.address.column || a.address.row - b.address.row;

/** Rows without a target that are read, and written as "leave it", rather than asked for in two pieces. */
export const GAP = 20;

/** The blocks that have to be read to know what stands in some cells: pieces of columns. */
export function blocksOf(targets: readonly Target[]): Block[] {
  const blocks: Block[] = [];
  for (const { sheet, address } of targets) {
    const { row, column } = address;
    const last = blocks.at(-1);
    if (last?.sheet === sheet && last.range.left === column && row <= last.range.bottom + GAP + 1)
      blocks[blocks.length - 1] = { sheet, range: { ...last.range, bottom: row } };
    else blocks.push({ sheet, range: { top: row, bottom: row, left: column, right: column } });
  }
  return blocks;
}
