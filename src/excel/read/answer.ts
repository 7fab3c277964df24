import { createSheet, type Cell, type Sheet } from "../../core/sheet/sheet";
import type { Address, Range } from "../../core/sheet/address";
import type { Asked, Layout } from "./ask";
import { cellsIn, type Block } from "./blocks";
import { makeCell } from "./cell";
import { areasOf, uniteAreas } from "./merges";
import { bytesOf } from "../../core/bytes";
import { knows } from "../requirements";
import { unlockedRanges } from "./unlocked";

/** A block of cells as Excel told it. */
export interface BlockReading {
  readonly block: Block;
  readonly isProtected: boolean;
  readonly cells: readonly (readonly [Address, Cell])[];
  readonly merges: readonly Range[];
  /** The cells that are not locked, where that was asked for. */
  readonly unlocked: readonly Range[];
  /** The number formats, row by row, also of blank cells. */
  readonly formats: readonly (readonly string[])[];
  /** True where some cells may be filled by a formula that stands elsewhere. */
  readonly spills: boolean;
  /** The rows that are hidden, where that was asked for. */
  readonly hiddenRows: ReadonlySet<number>;
  /** The names of the columns of tables that the block touches, undefined where it touches none or that was not asked for. */
  readonly headers: ReadonlySet<string> | undefined;
  /** What the answer weighed, roughly. */
  readonly bytes: number;
}

/** What was asked, once it is answered; undefined where the sheet is gone. */
export function answerOf({ block, sheet, range, merged, layout, properties, tells }: Asked): BlockReading | undefined {
  if (sheet.isNullObject) return undefined;
  const { values, formulas } = range;
  const formats = range.numberFormat as string[][];
  const texts = tells.text ? range.text : undefined;
  const cells: [Address, Cell][] = [];
  let bytes = 0;
  for (const [i, row] of values.entries())
    for (const [j, value] of (row as unknown[]).entries()) {
      const raw = { value, text: texts?.[i]![j] ?? "", formula: formulas[i]![j] as unknown, format: formats[i]![j]! };
      bytes += weight(value) + weight(raw.formula) + bytesOf(raw.text) + raw.format.length + SEPARATORS;
      const cell = makeCell(raw);
      if (cell) cells.push([{ row: block.range.top + i, column: block.range.left + j }, cell]);
    }
  // {"rowHidden":false}
  if (layout) bytes += 20 * (block.range.bottom - block.range.top + 1);
  // {"format":{"protection":{"locked":true,"formulaHidden":false}}}
  if (properties) bytes += 66 * cellsIn(block.range);
  const locked = properties?.value.map((row) => row.map((cell) => cell.format?.protection?.locked !== false));
  return {
    block,
    cells,
    formats,
    bytes,
    isProtected: sheet.protection.protected,
    merges: uniteAreas(merged.flatMap(mergesOf)),
    hiddenRows: hiddenRowsOf(block, layout),
    headers: headersOf(layout),
    unlocked: locked ? unlockedRanges(block.range, locked) : [],
    spills: knows("Range.hasSpill") && range.hasSpill !== false,
  };
}

/** Merged areas that are known, or as Excel has told them. */
const mergesOf = (areas: Excel.RangeAreas | Range): Range[] => {
  if (!("isNullObject" in areas)) return [areas];
  return areas.isNullObject ? [] : areasOf(areas.address);
};

const hiddenRowsOf = ({ range: { top } }: Block, layout: Layout | undefined): Set<number> =>
  new Set((layout?.rows.value ?? []).flatMap(({ rowHidden }, i) => (rowHidden === true ? top + i : [])));

function headersOf(layout: Layout | undefined): Set<string> | undefined {
  if (!layout || layout.tables.items.length === 0) return undefined;
  return new Set(
    layout.tables.items.flatMap(({ showHeaders, columns }) =>
      showHeaders ? columns.items.map(({ name }) => name) : [],
    ),
  );
}

/** The blocks of one sheet put together. */
export function sheetOf(name: string, hidden: boolean, blocks: readonly BlockReading[]): Sheet {
  const isProtected = blocks.some((block) => block.isProtected);
  return createSheet({
    name,
    hidden,
    cells: blocks.flatMap(({ cells }) => cells),
    merges: uniteAreas(blocks.flatMap(({ merges }) => merges)),
    ...(isProtected && { unlocked: blocks.flatMap(({ unlocked }) => unlocked) }),
  });
}

/** Quotes and commas around four entries. */
const SEPARATORS = 12;

const weight = (value: unknown): number => (typeof value === "string" ? bytesOf(value) : 8);
