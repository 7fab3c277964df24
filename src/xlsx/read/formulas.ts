import { contains, type Address, type Range } from "../../core/sheet/address";
import { attribute } from "../xml/events";
import { isTrue } from "../xml/tree";
import { shownFormula } from "./future";
import { parseFormula, printFormula } from "./formula";
import type { RawCell, RawFormula } from "./raw";

/** A range of cells that share one formula which cannot be changed cell by cell. */
export interface FormulaRange {
  readonly range: Range;
  readonly formula: string;
}

/** Tells the formula of each cell, in the order in which a sheet is read. */
export interface Formulas {
  /** The cell's own formula, shared ones translated; undefined where the cell has none. */
  readonly of: (cell: RawCell) => string | undefined;
  /** Array formulas and data tables over more than one cell, as far as they have been read. */
  readonly ranges: readonly FormulaRange[];
}

interface Master extends Address {
  readonly pieces: ReturnType<typeof parseFormula>;
}

export function createFormulas(): Formulas {
  const masters = new Map<string, Master>();
  const ranges: FormulaRange[] = [];
  const of = (cell: RawCell): string | undefined => {
    const { formula } = cell;
    if (!formula) return undefined;
    // Told as Excel shows it; what is written into the file again is taken from the file's own spelling.
    return shownFormula(textOf(cell, formula));
  };
  const textOf = (cell: RawCell, formula: RawFormula): string => {
    const text = formula.kind === "dataTable" ? dataTableText(formula) : formula.text;
    if (formula.kind === "shared" && formula.si !== undefined) {
      if (formula.ref) masters.set(formula.si, { row: cell.row, column: cell.column, pieces: parseFormula(text) });
      const master = text === "" ? masters.get(formula.si) : undefined;
      return master ? printFormula(master.pieces, cell.row - master.row, cell.column - master.column) : text;
    }
    if (formula.kind !== "normal" && formula.ref && !isSingle(formula.ref))
      ranges.push({ range: formula.ref, formula: shownFormula(text) });
    return text;
  };
  return { of, ranges };
}

const isSingle = ({ top, left, bottom, right }: Range): boolean => top === bottom && left === right;

export const rangeAt = (ranges: readonly FormulaRange[], address: Address): FormulaRange | undefined =>
  ranges.find(({ range }) => contains(range, address));

/** A what-if table as Excel shows it in the formula bar: {=TABLE(row input,column input)}. */
function dataTableText({ tag }: RawFormula): string {
  const r1 = attribute(tag, "r1") ?? "";
  if (isTrue(attribute(tag, "dt2D"))) return `TABLE(${r1},${attribute(tag, "r2") ?? ""})`;
  return isTrue(attribute(tag, "dtr")) ? `TABLE(${r1},)` : `TABLE(,${r1})`;
}
