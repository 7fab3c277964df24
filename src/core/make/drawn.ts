import { Decimal } from "decimal.js";
import { addressKey, type Address, type Range } from "../sheet/address";
import type { Content } from "../sheet/content";
import type { CellValue } from "../sheet/sheet";
import { lookOf, PLAIN, type Look } from "./look";
import type { Link, NewCell, NewSheet } from "./sheet";
import { sheetTagOf, tagNameOf } from "./tag";
import type { Validation } from "./validation";

/** A cell of a worksheet that is to be made, as a file holds it. */
export interface DrawnCell {
  readonly address: Address;
  readonly content: Content;
  /** What a formula gives, where that is known. */
  readonly result?: CellValue;
  readonly look: Look;
  readonly link?: Link;
}

/** A name, and what it refers to; the sheet's own unless it is everybody's. */
export interface DrawnName {
  readonly name: string;
  readonly refersTo: string;
  readonly hidden?: boolean;
  readonly ofWorkbook?: true;
}

/** A worksheet that is to be made, cell by cell: what files are written from. */
export interface DrawnSheet {
  readonly name: string;
  readonly hidden?: boolean;
  /** Row by row, and from left to right. */
  readonly cells: readonly DrawnCell[];
  readonly merges: readonly Range[];
  readonly validations: readonly Validation[];
  /** Widths by column, in points; 0 hides one. */
  readonly widths: ReadonlyMap<number, number>;
  readonly names: readonly DrawnName[];
  /** Heights by row, in points. */
  readonly heights: ReadonlyMap<number, number>;
  readonly highlights: NonNullable<NewSheet["highlights"]>;
  /** Without a password: it keeps from mistakes, not from people. */
  readonly isProtected?: boolean;
  /** How many rows stay in sight. */
  readonly frozenRows?: number;
  readonly filter?: Range;
  readonly print: {
    readonly landscape: boolean;
    readonly gridlines: boolean;
    readonly area?: Range;
    readonly titleRows?: Pick<Range, "top" | "bottom">;
  };
}

/** A new worksheet cell by cell, under the name that is free for it. */
export function drawn(sheet: NewSheet, name = sheet.name): DrawnSheet {
  const { merges = [], validations = [], widths, heights = [], highlights = [], unlocked, print } = sheet;
  const { area, titleRows, orientation } = print;
  return {
    name,
    cells: cellsOf(sheet),
    merges,
    validations,
    widths: new Map(widths.map((width, i) => [i + 1, width])),
    names: [{ name: tagNameOf(sheet.kind), refersTo: sheetTagOf(name, sheet.source), hidden: true }],
    heights: new Map(
      heights.flatMap(({ rows: { top, bottom }, height }) =>
        Array.from({ length: bottom - top + 1 }, (_, i): [number, number] => [top + i, height]),
      ),
    ),
    highlights,
    isProtected: unlocked !== undefined,
    print: { landscape: orientation !== "portrait", gridlines: true, area, ...(titleRows && { titleRows }) },
  };
}

function cellsOf({ rows, styles, formats = [], unlocked = [] }: NewSheet): DrawnCell[] {
  const looks = looksOf([
    ...styles.map(({ range, style }) => ({ range, look: lookOf(style) })),
    ...formats.map(({ range, format }) => ({ range, look: { format } })),
    ...unlocked.map((range) => ({ range, look: UNLOCKED })),
  ]);
  return rows.flatMap((cells, i) =>
    cells.flatMap((cell, j) => {
      const address = { row: i + 1, column: j + 1 };
      const look = looks.get(addressKey(address)) ?? PLAIN;
      const content = contentOf(cell);
      if (content.kind === "blank" && look === PLAIN) return [];
      const result = resultOf(cell);
      return { address, content, look, ...(cell.link && { link: cell.link }), ...(result !== undefined && { result }) };
    }),
  );
}

function contentOf({ value, formula }: NewCell): Content {
  if (formula !== undefined) return { kind: "formula", value: formula };
  if (typeof value === "number") return { kind: "number", value: new Decimal(value) };
  return value === "" ? { kind: "blank" } : { kind: "text", value };
}

function resultOf(cell: NewCell): CellValue | undefined {
  if (cell.formula === undefined || cell.result === undefined) return undefined;
  return typeof cell.result === "number" ? new Decimal(cell.result) : cell.result;
}

const UNLOCKED: Look = { unlocked: true };

/** The looks of the cells that have any; cells on which the same looks lie share one. */
function looksOf(laid: readonly { readonly range: Range; readonly look: Look }[]): Map<number, Look> {
  const looks = new Map<number, Look>();
  const known = new Map<Look, Map<Look, Look>>();
  const over = (below: Look, look: Look): Look => {
    const both = known.get(below) ?? new Map<Look, Look>();
    const now = both.get(look) ?? { ...below, ...look };
    known.set(below, both.set(look, now));
    return now;
  };
  for (const { range, look } of laid)
    for (let { top: row } = range; row <= range.bottom; row++)
      for (let { left: column } = range; column <= range.right; column++) {
        const key = addressKey({ row, column });
        looks.set(key, over(looks.get(key) ?? PLAIN, look));
      }
  return looks;
}
