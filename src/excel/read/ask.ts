import { printRange, type Range } from "../../core/sheet/address";
import { knows } from "../requirements";
import type { Block } from "./blocks";
import { mergeWindows } from "./merges";

/** What is wanted of a block beside values, formulas and formats. */
export interface Wants {
  /** The displayed texts. */
  readonly text: boolean;
  /** Which cells are locked: of these sheets, or of all. */
  readonly locks: ReadonlySet<string> | "all";
  /** The merged areas of sheets of which they are known; Excel is asked for those of the others. */
  readonly merges?: ReadonlyMap<string, readonly Range[]>;
  /** Which rows are hidden, and which tables there are: what has to be known before something is written. */
  readonly layout?: boolean;
}

/** The questions for rows and tables. */
export interface Layout {
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly tables: Excel.TableScopedCollection;
}

/** The proxies that will hold the answer of one block. */
export interface Asked {
  readonly block: Block;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly merged: readonly Excel.RangeAreas[] | readonly Range[];
  readonly layout: Layout | undefined;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]> | undefined;
  /** What was asked of the range beside values, formulas and formats. */
  readonly tells: { readonly text: boolean };
}

/** Puts the questions for some blocks into the batch. */
export function askFor(context: Excel.RequestContext, blocks: readonly Block[], wants: Wants): Asked[] {
  const sheets = new Map<string, Excel.Worksheet>();
  const tellsMerges = knows("Range.getMergedAreasOrNullObject");
  const tells = { text: wants.text };
  return blocks.map((block) => {
    const sheet = sheets.get(block.sheet) ?? openSheet(context, block.sheet);
    sheets.set(block.sheet, sheet);
    const range = sheet.getRange(printRange(block.range));
    range.load("values,formulas,numberFormat");
    if (tells.text) range.load("text");
    if (knows("Range.hasSpill")) range.load("hasSpill");
    const asksLocks = wants.locks === "all" || wants.locks.has(block.sheet);
    return {
      block,
      sheet,
      range,
      tells,
      merged:
        wants.merges?.get(block.sheet) ??
        (tellsMerges ? mergeWindows(block.range).map((window) => askMerged(sheet, printRange(window))) : []),
      layout: wants.layout ? askLayout(range) : undefined,
      properties: asksLocks ? range.getCellProperties({ format: { protection: true } }) : undefined,
    };
  });
}

function openSheet(context: Excel.RequestContext, name: string): Excel.Worksheet {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  sheet.protection.load("protected");
  return sheet;
}

function askLayout(range: Excel.Range): Layout {
  const tables = range.getTables(false);
  // The headers of a table are the names of its columns, so that where it stands need not be asked for in another call.
  tables.load("items/showHeaders,items/columns/items/name");
  return { rows: range.getRowProperties({ rowHidden: true }), tables };
}

function askMerged(sheet: Excel.Worksheet, window: string): Excel.RangeAreas {
  const areas = sheet.getRange(window).getMergedAreasOrNullObject();
  areas.load("address");
  return areas;
}
