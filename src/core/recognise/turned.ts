import type { Address, Range } from "../sheet/address";
import { createSheet, mergeAt, rowsIn, type Cell, type Sheet } from "../sheet/sheet";
import { hasKey, indicatorId } from "../table/own";
import {
  LEVELS,
  SCORED_BY,
  type ColumnKey,
  type Doubt,
  type Entry,
  type Indicator,
  type Level,
  type Subtotal,
  type Table,
  type Total,
} from "../table/table";
import { wordsSay, saysMeaning } from "./columns/words";
import { boundingRange, filled, rightEdge } from "./grid";
import { headersIn } from "./header";
import { tablesUnder } from "./tables";

/**
 * The tables of a sheet that lie on their side: what a header names stands below each other in the first column, and each further
 * column is an indicator. They are turned, read like all others, and turned back.
 */
export function turnedTables(sheet: Sheet): Table[] {
  const blocks = blocksOf(sheet);
  return blocks.flatMap((block, i) => {
    const turn = new Turn(sheet, block, (blocks[i - 1]?.bottom ?? 0) + 1, (blocks[i + 1]?.top ?? Infinity) - 1);
    const headers = headersIn(turn.sheet);
    const header = headers.find(({ top }) => top === block.top || top === block.top + 1);
    const upright = headersIn(turn.asItIs).filter(({ top }) => top <= block.bottom);
    if (!header || upright.some(({ gain }) => gain >= header.gain)) return [];
    const found = tablesUnder(turn.sheet, headers).find(({ headerRows }) => headerRows[0] === header.top);
    return found && isForm(found) ? (turn.back(found) ?? []) : [];
  });
}

/** A table of indicators that says what each was to reach or has reached; of points alone a summary is read (sideways.ts). */
const isForm = (table: Table): boolean =>
  table.indicators.length > 1 && (hasKey(table, "target") || hasKey(table, "actual"));

/** Rows whose labels stand below each other. */
interface Labelled {
  readonly top: number;
  readonly left: number;
  readonly column: number;
  readonly labels: string[];
}

/** The blocks of rows of which each begins with words as a header has them, the names of the indicators first. */
function blocksOf(sheet: Sheet): Range[] {
  const blocks: Range[] = [];
  let open: Labelled | undefined;
  const close = (): void => {
    const block = open && blockOf(sheet, open);
    if (block) blocks.push(block);
    open = undefined;
  };
  for (const row of sheet.rows.keys()) {
    const text = open && row === open.top + open.labels.length ? labelUnder(sheet, row, open) : undefined;
    if (text === undefined || (open && saysLevel(text) && open.labels.some(saysFigure))) close();
    if (open && text !== undefined) open.labels.push(text);
    else open = startAt(sheet, row);
  }
  close();
  return blocks;
}

/** Longer words are no label. */
const LONGEST = 20;

const saysLevel = (text: string): boolean => LEVELS.some((level) => wordsSay([text], level));
const saysFigure = (text: string): boolean => SCORED_BY.some((key) => wordsSay([text], key));

/** Where a row begins a block: its first words, or those behind a name that is merged over several rows, name a level. */
function startAt(sheet: Sheet, row: number): Labelled | undefined {
  const [first, second, ...others] = filled(sheet, row, 1, Infinity);
  if (!first || !second) return undefined;
  const [left] = first;
  const merge = mergeAt(sheet, { row, column: left });
  const isOver = merge !== undefined && merge.bottom > merge.top && merge.left === merge.right;
  const [column, { text }] = isOver ? second : first;
  if ((isOver && others.length === 0) || text.length > LONGEST || !saysLevel(text.trim())) return undefined;
  return { top: row, left, column, labels: [text.trim()] };
}

/** The label of a further row of a block; undefined where the row belongs to it no more. */
function labelUnder(sheet: Sheet, row: number, { left, column }: Labelled): string | undefined {
  const cells = filled(sheet, row, 1, Infinity);
  const label = cells.find(([each]) => each === column)?.[1];
  const isOut = cells.some(([each]) => each < left);
  const text = label?.text.trim() ?? "";
  if (isOut || typeof label?.value !== "string" || text === "" || text.length > LONGEST) return undefined;
  // A row of nothing but its label is an empty one of the form, or a title.
  return cells.at(-1)![0] > column || saysMeaning([text]) ? text : undefined;
}

/** Fewer labels than these are no form. */
const LEAST_LABELS = 4;

/** The block of labelled rows; undefined where their words are no header's. */
function blockOf(sheet: Sheet, { top, left, labels }: Labelled): Range | undefined {
  const own = labels.slice(0, labels.findLastIndex((text) => saysMeaning([text])) + 1);
  const known = own.filter((text) => saysMeaning([text]));
  const figures = SCORED_BY.filter((key) => own.some((text) => wordsSay([text], key)));
  if (known.length < LEAST_LABELS || known.length * 3 < own.length * 2 || figures.length < 2) return undefined;
  const bottom = top + own.length - 1;
  const rows = rowsIn(sheet, top, bottom);
  const occupied = new Set(
    rows.flatMap((row) =>
      filled(sheet, row, left, Infinity).flatMap(([column]) =>
        Array.from({ length: Math.min(rightEdge(sheet, row, column) - column, WIDEST) + 1 }, (_, i) => column + i),
      ),
    ),
  );
  let right = left;
  while (occupied.has(right + 1)) right += 1;
  return { top, left, bottom, right };
}

/** A merge may reach to the end of the sheet. */
const WIDEST = 200;

/** A sheet in which one block is turned at its upper left corner; what stands above and below keeps its rows' order. */
class Turn {
  readonly sheet: Sheet;
  /** The same part of the sheet, unturned. */
  readonly asItIs: Sheet;
  private readonly height: number;
  private readonly width: number;

  constructor(
    private readonly whole: Sheet,
    private readonly block: Range,
    floor: number,
    ceiling: number,
  ) {
    this.height = block.bottom - block.top + 1;
    this.width = block.right - block.left + 1;
    const cells: (readonly [Address, Cell])[] = [];
    const turned: (readonly [Address, Cell])[] = [];
    const rows = rowsIn(whole, floor, ceiling);
    for (const row of rows)
      for (const [column, cell] of whole.rows.get(row)!) {
        const address = { row, column };
        cells.push([address, cell]);
        if (!this.isInRows(row) || (column >= block.left && column <= block.right))
          turned.push([this.forth(address), cell]);
      }
    const merges = [...new Set(rows.flatMap((row) => whole.mergesByRow.get(row) ?? []))];
    const { name, hidden } = whole;
    this.asItIs = createSheet({ name, hidden, cells, merges });
    this.sheet = createSheet({ name, hidden, cells: turned, merges: merges.flatMap((merge) => this.merged(merge)) });
  }

  private isInRows = (row: number): boolean => row >= this.block.top && row <= this.block.bottom;

  private forth({ row, column }: Address): Address {
    const { top, left } = this.block;
    if (row < top) return { row, column };
    if (!this.isInRows(row)) return { row: row - this.height + this.width, column };
    return { row: top + column - left, column: left + row - top };
  }

  private from = ({ row, column }: Address): Address => {
    const { top, left } = this.block;
    if (row < top) return { row, column };
    if (row >= top + this.width) return { row: row - this.width + this.height, column };
    return { row: top + column - left, column: left + row - top };
  };

  /** A merge in the turned sheet; none where it stands half in the block. */
  private merged({ top, left, bottom, right }: Range): Range[] {
    if (this.isInRows(top) !== this.isInRows(bottom)) return [];
    if (this.isInRows(top) && (left < this.block.left || right > this.block.right)) return [];
    const [first, last] = [this.forth({ row: top, column: left }), this.forth({ row: bottom, column: right })];
    return [{ top: first.row, left: first.column, bottom: last.row, right: last.column }];
  }

  /** A table of the turned sheet as it stands in the real one. */
  back(table: Table): Table | undefined {
    const { left, right } = this.block;
    const { row: bottom } = this.from({ row: table.range.bottom, column: left + this.height - 1 });
    const range = boundingRange(this.whole, table.range.top, Math.max(bottom, this.block.bottom), left, right);
    if (!range || table.kind === "roll-up" || table.kind === "survey") return undefined;
    const { targets: _targets, ...kept } = table;
    const rows = Object.fromEntries(Object.entries(table.columns).map(([key, span]) => [key, this.rowOf(span.left)]));
    const names = rows["level3"] ?? rows["level2"] ?? rows["level1"] ?? this.block.top;
    return {
      ...kept,
      range,
      evidence: [{ id: "sideways", data: { count: String(table.indicators.length) } }, ...table.evidence],
      headerRows: [this.block.top],
      columns: {},
      rows,
      budget: table.budget.filter(({ row }) => row < this.block.top),
      indicators: table.indicators.map((each) => this.indicator(each, names)),
      subtotals: table.subtotals.map((each) => this.subtotal(each, names)),
      ...(table.total && { total: this.total(table.total, names) }),
      ...(table.grade && { grade: this.entry(table.grade) }),
      unused: table.unused.map(({ ways: _ways, ...each }) => ({
        ...each,
        kind: each.kind === "row" ? "column" : "row",
        range: this.range(each.range),
      })),
      doubts: table.doubts.map((each) => this.doubt(each)),
    };
  }

  private rowOf = (column: number): number => this.block.top + column - this.block.left;

  private range({ top, left, bottom, right }: Range): Range {
    const [first, last] = [this.from({ row: top, column: left }), this.from({ row: bottom, column: right })];
    return { top: first.row, left: first.column, bottom: last.row, right: last.column };
  }

  private entry = (entry: Entry): Entry => ({ ...entry, address: this.from(entry.address) });

  private level = ({ address, ...level }: Level): Level => ({
    ...level,
    ...(address && { address: this.from(address) }),
  });

  private entries<Key extends string>(entries: Partial<Record<Key, Entry>>): Partial<Record<Key, Entry>> {
    const all = Object.entries<Entry | undefined>(entries);
    return Object.fromEntries(all.map(([key, entry]) => [key, entry && this.entry(entry)])) as typeof entries;
  }

  private indicator({ parts: _parts, ...indicator }: Indicator, names: number): Indicator {
    const { column } = this.from({ row: indicator.row, column: this.block.left });
    return {
      ...indicator,
      id: indicatorId({ row: names, column }),
      row: names,
      column,
      level1: this.level(indicator.level1),
      level2: this.level(indicator.level2),
      level3: this.level(indicator.level3),
      entries: this.entries<ColumnKey>(indicator.entries),
    };
  }

  private total<Sum extends Total>(total: Sum, names: number): Sum {
    const all = Object.entries(total) as [keyof Sum, unknown][];
    const entries = Object.fromEntries(
      all.map(([key, value]) => [key, isEntry(value) ? this.entry(value) : value]),
    ) as unknown as Sum;
    return { ...entries, row: names, labelAddress: this.from(total.labelAddress) };
  }

  private subtotal(subtotal: Subtotal, names: number): Subtotal {
    const members = subtotal.members.map((id) =>
      indicatorId({ row: names, column: this.from({ row: Number(id), column: this.block.left }).column }),
    );
    return { ...this.total(subtotal, names), members };
  }

  /** A question asks by letters of columns, which a table on its side has none of: only the doubt stays. */
  private doubt({ id, data, range }: Doubt): Doubt {
    return { id, data, ...(range && { range: this.range(range) }) };
  }
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === "object" && value !== null && "address" in value && "text" in value;
