import { parseRange, type Range } from "../../core/sheet/address";
import { LIMITS } from "../limits";
import { attribute, type Tag } from "../xml/events";
import { attributeOf, childOf, childrenOf, isTrue, type Element } from "../xml/tree";
import type { RawCell, SheetVisitor } from "./raw";
import type { Style } from "./styles";

/** Columns from–to (both included), in rising order. */
type Intervals = readonly (readonly [number, number])[];

const NONE: Intervals = [];
const ALL: Intervals = [[1, LIMITS.lastColumn]];

/** Gathers which cells are not locked; memory grows with the changes from row to row, not with the rows. */
export interface UnlockedCells extends SheetVisitor {
  /** The ranges of unlocked cells, once the sheet has been read; undefined where it is not protected. */
  readonly ranges: (worksheet: Element) => Range[] | undefined;
}

/** Rows of the same kind, one below the other. */
interface Band {
  readonly top: number;
  bottom: number;
  /** Undefined where the columns alone decide. */
  readonly style: boolean | undefined;
  readonly cells: readonly (readonly [number, boolean])[];
}

export function createUnlockedCells(styles: readonly Style[]): UnlockedCells {
  const isUnlocked = (index: number): boolean => styles[index]?.unlocked ?? false;
  const someUnlocked = styles.some(({ unlocked }) => unlocked);
  const bands: Band[] = [];
  let rowStyle: boolean | undefined;
  let cells: [number, boolean][] = [];
  return {
    rowOpens: (_row, tag: Tag) => {
      rowStyle = isTrue(attribute(tag, "customFormat")) ? isUnlocked(Number(attribute(tag, "s") ?? 0)) : undefined;
      cells = [];
    },
    cell: ({ column, style }: RawCell) => {
      if (someUnlocked) cells.push([column, isUnlocked(style)]);
    },
    row: ({ row }) => {
      if (!someUnlocked) return;
      const last = bands.at(-1);
      if (last && last.bottom === row - 1 && last.style === rowStyle && sameCells(last.cells, cells)) last.bottom = row;
      else bands.push({ top: row, bottom: row, style: rowStyle, cells });
    },
    ranges: (worksheet) => {
      const protection = childOf(worksheet, "sheetProtection");
      if (!protection || !isTrue(attributeOf(protection, "sheet"))) return undefined;
      const byStyle = someUnlocked ? toRanges(bands, unlockedColumns(worksheet, isUnlocked)) : [];
      return [...byStyle, ...openRanges(worksheet)];
    },
  };
}

/** Ranges that anybody may edit although their cells are locked: those that ask for no password. */
const openRanges = (worksheet: Element): Range[] =>
  childrenOf(childOf(worksheet, "protectedRanges"), "protectedRange")
    .filter((range) => SECRETS.every((name) => attributeOf(range, name) === undefined))
    .flatMap((range) => (attributeOf(range, "sqref") ?? "").split(/\s+/))
    .flatMap((ref) => parseRange(ref) ?? []);

const SECRETS = ["password", "hashValue", "securityDescriptor"];

/** True where a sheet cannot be unprotected without a password. */
export function hasPassword(worksheet: Element): boolean {
  const protection = childOf(worksheet, "sheetProtection");
  return protection !== undefined && SECRETS.some((name) => attributeOf(protection, name) !== undefined);
}

const sameCells = (a: Band["cells"], b: Band["cells"]): boolean =>
  a.length === b.length && a.every(([column, unlocked], i) => b[i]![0] === column && b[i]![1] === unlocked);

function unlockedColumns(worksheet: Element, isUnlocked: (style: number) => boolean): Intervals {
  const sorted = childrenOf(childOf(worksheet, "cols"), "col")
    .filter((col) => isUnlocked(Number(attributeOf(col, "style") ?? 0)))
    .map((col) => [Number(attributeOf(col, "min")), Number(attributeOf(col, "max"))] as const)
    .filter(([min, max]) => min >= 1 && max <= LIMITS.lastColumn && min <= max)
    .sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [min, max] of sorted) {
    const last = merged.at(-1);
    if (last && min <= last[1] + 1) last[1] = Math.max(last[1], max);
    else merged.push([min, max]);
  }
  return merged;
}

/** Ranges that are told of one sheet; what lies in further ones counts as locked, and is left alone. */
const MOST_RANGES = 100_000;

function toRanges(bands: readonly Band[], columns: Intervals): Range[] {
  const blocks: { top: number; bottom: number; intervals: Intervals }[] = [];
  const push = (top: number, bottom: number, intervals: Intervals): void => {
    const last = blocks.at(-1);
    if (top > bottom) return;
    if (last?.bottom === top - 1 && sameIntervals(last.intervals, intervals)) last.bottom = bottom;
    else blocks.push({ top, bottom, intervals });
  };
  let next = 1;
  for (const band of [...bands].sort((a, b) => a.top - b.top)) {
    push(next, band.top - 1, columns);
    const styled = band.style ? ALL : NONE;
    const base = band.style === undefined ? columns : styled;
    push(band.top, band.bottom, withCells(base, band.cells));
    next = Math.max(next, band.bottom + 1);
  }
  push(next, LIMITS.lastRow, columns);
  const ranges: Range[] = [];
  for (const { top, bottom, intervals } of blocks)
    for (const [left, right] of intervals) {
      if (ranges.length >= MOST_RANGES) return ranges;
      ranges.push({ top, left, bottom, right });
    }
  return ranges;
}

const sameIntervals = (a: Intervals, b: Intervals): boolean =>
  a.length === b.length && a.every(([left, right], i) => b[i]![0] === left && b[i]![1] === right);

/** Cells have the last word over what row or columns say. */
function withCells(base: Intervals, cells: Band["cells"]): Intervals {
  const result: [number, number][] = [];
  const add = (from: number, to: number): void => {
    const last = result.at(-1);
    if (last && last[1] === from - 1) last[1] = to;
    else if (from <= to) result.push([from, to]);
  };
  const sorted = [...cells].sort((a, b) => a[0] - b[0]);
  let passed = 0;
  const addBase = (from: number, to: number): void => {
    while (passed < base.length && base[passed]![1] < from) passed++;
    for (let i = passed; i < base.length && base[i]![0] <= to; i++)
      add(Math.max(base[i]![0], from), Math.min(base[i]![1], to));
  };
  let next = 1;
  for (const [column, unlocked] of sorted) {
    addBase(next, column - 1);
    if (unlocked) add(column, column);
    next = column + 1;
  }
  addBase(next, LIMITS.lastColumn);
  return result;
}
