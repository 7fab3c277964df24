import { contentOf, type Content } from "../../core/sheet/content";
import { addressKey, contains, type Address } from "../../core/sheet/address";
import { cellAt, isLocked, type Sheet } from "../../core/sheet/sheet";
import { mayBeMissing } from "../call/error";
import { sync, type CallOptions } from "../call/sync";
import { sheetOf, type BlockReading } from "../read/answer";
import { readBlocks } from "../read/read-blocks";
import { holds } from "./content";
import type { StateQuestion } from "../state/part";
import { blocksOf, type Target } from "./targets";

/** The cells around a plan's targets as they are now. */
export interface Present {
  readonly sheet: Sheet;
  readonly contentAt: (address: Address) => Content;
  readonly formatAt: (address: Address) => string;
  /** True where the cell may be filled by a formula that stands elsewhere. */
  readonly maySpill: (address: Address) => boolean;
  /** True where "leave it as it is" may be written over the cell: it was read, and is nothing special. */
  readonly isPlain: (address: Address) => boolean;
  readonly isHidden: (row: number) => boolean;
  /** True where an Excel table is in that piece of the column, be it above or below the cell. */
  readonly touchesTable: (address: Address) => boolean;
  /** True where the cell names a column of an Excel table. */
  readonly isHeader: (address: Address) => boolean;
  /** True where a content is what was wanted of that cell, as far as the cell can hold it. */
  readonly holds: (address: Address, now: Content, wanted: Content) => boolean;
}

/** Reads what stands in the targets now, sheet by sheet; sheets that are gone are missing. */
export async function readPresent(
  context: Excel.RequestContext,
  targets: ReadonlyMap<string, readonly Target[]>,
  options: CallOptions,
  state: StateQuestion,
): Promise<Map<string, Present>> {
  const read = (sheets: readonly string[], alongside: () => void): Promise<BlockReading[]> =>
    readBlocks(
      context,
      sheets.flatMap((sheet) => blocksOf(targets.get(sheet)!)),
      { text: false, locks: "all", layout: true },
      { ...options, onProgress: undefined },
      () => {
        alongside();
        context.workbook.load("usePrecisionAsDisplayed");
      },
    );
  const names = [...targets.keys()];
  let readings: BlockReading[];
  try {
    readings = await read(names, state.ask);
  } catch (error) {
    if (!mayBeMissing(error)) throw error;
    // A sheet that is gone, for an Excel that fails rather than answers with nothing.
    state.askWhether();
    const present = await sheetNames(context, options);
    readings = await read(
      names.filter((name) => present.has(name)),
      state.askKnown,
    );
  }
  const found = names.map((name) => [name, readings.filter(({ block }) => block.sheet === name)] as const);
  return new Map(
    found.flatMap(([name, blocks]) => {
      const asDisplayed = blocks.length > 0 && context.workbook.usePrecisionAsDisplayed;
      return blocks.length > 0 ? [[name, presentOf(name, blocks, asDisplayed)]] : [];
    }),
  );
}

async function sheetNames(context: Excel.RequestContext, options: CallOptions): Promise<Set<string>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await sync(context, options);
  return new Set(worksheets.items.map(({ name }) => name));
}

function presentOf(name: string, blocks: readonly BlockReading[], asDisplayed: boolean): Present {
  const sheet = sheetOf(name, false, blocks);
  const formats = new Map<number, string>();
  for (const { block, formats: rows } of blocks)
    for (const [i, row] of rows.entries())
      for (const [j, format] of row.entries())
        formats.set(addressKey({ row: block.range.top + i, column: block.range.left + j }), format);
  const formatAt = (address: Address): string => formats.get(addressKey(address)) ?? "General";
  const hidden = new Set(blocks.flatMap(({ hiddenRows }) => [...hiddenRows]));
  const tablesAt = (address: Address): ReadonlySet<string> | undefined =>
    blocks.find(({ block, headers }) => headers && contains(block.range, address))?.headers;
  const contentAt = (address: Address): Content => contentOf(cellAt(sheet, address));
  const maySpill = (address: Address): boolean =>
    blocks.some(({ block, spills }) => spills && contains(block.range, address));
  return {
    sheet,
    contentAt,
    maySpill,
    formatAt,
    isHidden: (row) => hidden.has(row),
    touchesTable: (address) => tablesAt(address) !== undefined,
    isHeader: (address) => {
      const content = contentAt(address);
      return content.kind === "text" && tablesAt(address)?.has(content.value) === true;
    },
    holds: (address, now, wanted) => holds({ format: formatAt(address), asDisplayed }, now, wanted),
    isPlain: (address) =>
      formats.has(addressKey(address)) &&
      !isLocked(sheet, address) &&
      !maySpill(address) &&
      contentAt(address).kind !== "formula" &&
      !sheet.merges.some((merge) => contains(merge, address)),
  };
}
