import { Decimal } from "decimal.js";
import type { Address, Range } from "./address";
import { evaluate, type Cells } from "./arithmetic";
import { cellAt, hasFormula, type Cell, type Sheet, type Workbook } from "./sheet";

/**
 * Formulas whose stored results cannot be trusted (a file that is to be calculated when it is opened, a result that was never
 * stored) get the results of their sums: +, -, *, /, SUM and ROUND over cells. Other formulas keep what is stored.
 */
export function recalculated(workbook: Workbook): Workbook {
  const stale = (cell: Cell): boolean => hasFormula(cell) && (workbook.stale === true || cell.value === null);
  if (!hasAny(workbook, stale)) return workbook;
  const byName = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const known = new Map<Cell, Decimal | undefined>();
  const open = new Set<Cell>();
  const valueOf = (sheet: Sheet, address: Address, depth: number): Decimal | undefined => {
    const cell = cellAt(sheet, address);
    if (!cell) return ZERO;
    if (!stale(cell)) {
      if (Decimal.isDecimal(cell.value)) return cell.value;
      // Words count as nothing; what a figure typed as text counts as depends on the formula, so it is not guessed.
      return typeof cell.value === "string" && !/^\s*[-+]?[\d,.]+%?\s*$/.test(cell.value) ? ZERO : undefined;
    }
    // A circular formula has no value, nor has what depends on it.
    if (open.has(cell) || depth > MAX_DEPTH) return undefined;
    if (!known.has(cell)) {
      open.add(cell);
      const cells: Cells = (name, range) => sumOf(name === undefined ? sheet : byName.get(name), range, depth);
      known.set(cell, evaluate(cell.formula!, cells) ?? (Decimal.isDecimal(cell.value) ? cell.value : undefined));
      open.delete(cell);
    }
    return known.get(cell);
  };
  // Running sums begin alike: SUM(A$1:A9) goes on from SUM(A$1:A8).
  const begun = new Map<string, { readonly bottom: number; readonly total: Decimal }>();
  const sumOf = (sheet: Sheet | undefined, range: Range, depth: number): Decimal | undefined => {
    const { top, bottom, left, right } = range;
    if (!sheet || (bottom - top + 1) * (right - left + 1) > MAX_CELLS) return undefined;
    const key = `${sheet.name}!${String(top)} ${String(left)} ${String(right)}`;
    const before = begun.get(key);
    const goesOn = before !== undefined && before.bottom <= bottom;
    let total: Decimal | undefined = goesOn ? before.total : ZERO;
    for (let row = goesOn ? before.bottom + 1 : top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        const value = valueOf(sheet, { row, column }, depth + 1);
        total = value && total?.plus(value);
      }
    if (total) begun.set(key, { bottom, total });
    return total;
  };
  const sheets = workbook.sheets.map((sheet): Sheet => {
    const rows = new Map(
      [...sheet.rows].map(([row, cells]) => [
        row,
        new Map(
          [...cells].map(([column, cell]) => [
            column,
            stale(cell) ? withValue(cell, valueOf(sheet, { row, column }, 0)) : cell,
          ]),
        ),
      ]),
    );
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}

function hasAny(workbook: Workbook, test: (cell: Cell) => boolean): boolean {
  for (const sheet of workbook.sheets)
    for (const row of sheet.rows.values()) for (const cell of row.values()) if (test(cell)) return true;
  return false;
}

const ZERO = new Decimal(0);
const MAX_DEPTH = 64;
const MAX_CELLS = 10_000;

/** The cell with its new result, printed with as many decimals as the old one. */
function withValue(cell: Cell, value: Decimal | undefined): Cell {
  if (!value || (Decimal.isDecimal(cell.value) && cell.value.equals(value))) return cell;
  const printed = /^-?[\d,]*\d(?:\.(\d+))?(%?)$/.exec(cell.text.trim());
  const shown = printed?.[2] === "%" ? value.times(100) : value;
  const text =
    printed?.[1] !== undefined || printed?.[2] === "%"
      ? shown.toFixed(printed[1]?.length ?? 0, Decimal.ROUND_HALF_UP)
      : shown.toDecimalPlaces(10).toFixed();
  return { ...cell, value, text: text + (printed?.[2] ?? "") };
}
