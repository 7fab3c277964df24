import { parseRange, type Address, type Range } from "../../core/sheet/address";
import { createSheet, hasFormula, isError, type Cell, type CellValue, type Sheet } from "../../core/sheet/sheet";
import { Decimal } from "decimal.js";
import { attributeOf, childOf, childrenOf, type Element } from "../xml/tree";
import type { SheetPart } from "./book";
import type { createDisplay } from "./display";
import { createFormulas, type FormulaRange } from "./formulas";
import { createUnlockedCells } from "./protection";
import type { SheetVisitor } from "./raw";
import { scanSheet } from "./scan";
import type { Style } from "./styles";
import { readValue } from "./value";

/** What all sheets of a workbook have in common. */
export interface Shared {
  readonly strings: readonly string[];
  readonly styles: readonly Style[];
  readonly display: ReturnType<typeof createDisplay>;
  readonly date1904: boolean;
}

/** A sheet that has been read, and what of its XML a writer needs beside it. */
export interface SheetReading {
  readonly sheet: Sheet;
  readonly worksheet: Element;
  readonly formulaRanges: readonly FormulaRange[];
}

/** Cells that array formulas may fill although the file says nothing of them. */
const FILL_BUDGET = 100_000;

/** Reads a worksheet; further visitors see its rows and cells in the same run. */
export function readSheet(
  text: string,
  from: SheetPart,
  shared: Shared,
  visitors: readonly SheetVisitor[] = [],
): SheetReading {
  const formulas = createFormulas();
  const unlocked = createUnlockedCells(shared.styles);
  const cells: [Address, Cell][] = [];
  const collect: SheetVisitor = {
    cell: (raw) => {
      const formula = formulas.of(raw);
      const value = readValue(raw, shared.strings, shared.date1904);
      if (formula === undefined && (value === null || value === "")) return;
      cells.push([
        { row: raw.row, column: raw.column },
        makeCell(value, formula, shared.styles[raw.style]?.format, shared),
      ]);
    },
  };
  const worksheet = scanSheet(text, from.part, [collect, unlocked, ...visitors]);
  const { name, hidden } = from;
  const ranges = unlocked.ranges(worksheet);
  const sheet = createSheet({
    name,
    hidden,
    cells: withArrayFormulas(cells, formulas.ranges),
    merges: readMerges(worksheet),
    ...(ranges && { unlocked: ranges }),
  });
  return { sheet, worksheet, formulaRanges: formulas.ranges };
}

function makeCell(
  value: CellValue,
  formula: ReturnType<ReturnType<typeof createFormulas>["of"]>,
  format: string | undefined,
  shared: Shared,
): Cell {
  const text = displayed(value, format, shared);
  const cell = { value, text, ...(format !== undefined && { format }) };
  if (formula === undefined) return cell;
  if (typeof formula === "string") return { ...cell, formula };
  // Thousands of cells may follow one formula; it is spelled out for those that are asked for it, once.
  let spelled: string | undefined;
  return {
    ...cell,
    get formula() {
      return (spelled ??= formula());
    },
  };
}

function displayed(value: CellValue, format: string | undefined, shared: Shared): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isError(value)) return value.error;
  const display = shared.display(format);
  return Decimal.isDecimal(value) ? display.number(value.toNumber()) : display.text(value);
}

function readMerges(worksheet: Element): Range[] {
  return childrenOf(childOf(worksheet, "mergeCells"), "mergeCell").flatMap(
    (element) => parseRange(attributeOf(element, "ref") ?? "") ?? [],
  );
}

/** Every cell of an array formula carries it, also those of which the file says nothing. */
function withArrayFormulas(
  cells: [Address, Cell][],
  ranges: readonly FormulaRange[],
): Iterable<readonly [Address, Cell]> {
  if (ranges.length === 0) return cells;
  const byPlace = new Map(cells.map((entry) => [placeOf(entry[0]), entry]));
  let budget = FILL_BUDGET;
  for (const { range, formula } of ranges)
    for (let row = range.top; row <= range.bottom && budget > 0; row++)
      for (let column = range.left; column <= range.right && budget > 0; column++, budget--) {
        const place = placeOf({ row, column });
        const cell = byPlace.get(place)?.[1] ?? { value: null, text: "" };
        byPlace.set(place, [{ row, column }, hasFormula(cell) ? cell : { ...cell, formula }]);
      }
  return byPlace.values();
}

const placeOf = ({ row, column }: Address): number => row * 16_384 + column - 1;
