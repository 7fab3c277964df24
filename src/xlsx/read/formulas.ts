import { contains, type Address, type Range } from "../../core/sheet/address";
import { XlsxError } from "../error";
import { LIMITS } from "../limits";
import { attribute } from "../xml/events";
import { isTrue } from "../xml/tree";
import { shownFormula } from "./future";
import { parseFormula, printFormula, type Formula } from "./formula";
import type { RawCell, RawFormula } from "./raw";

/** A range of cells that share one formula which cannot be changed cell by cell. */
export interface FormulaRange {
  readonly range: Range;
  readonly formula: string;
  /** The cell that holds it: the first of the range, unless the file is odd. */
  readonly holder: Address;
}

/** Tells the formula of each cell, in the order in which a sheet is read. */
export interface Formulas {
  /** The cell's own formula, as it is or, for one that follows another cell's, to be spelled out; undefined where it has none. */
  readonly of: (cell: RawCell) => string | (() => string) | undefined;
  /** Array formulas and data tables over more than one cell, as far as they have been read. */
  readonly ranges: readonly FormulaRange[];
}

interface Master extends Address {
  readonly text: string;
  pieces?: Formula;
}

/** Shared formulas up to this length are never too many: a cell's own XML is not much shorter. */
const SHORT = 1024;

export function createFormulas(): Formulas {
  const masters = new Map<string, Master>();
  const ranges: FormulaRange[] = [];
  let long = 0;
  const of = (cell: RawCell): string | (() => string) | undefined => {
    const { formula } = cell;
    if (!formula) return undefined;
    const { row, column } = cell;
    const text = formula.kind === "dataTable" ? dataTableText(formula) : formula.text;
    if (formula.kind === "shared" && formula.si !== undefined) {
      if (formula.ref) masters.set(formula.si, { row, column, text });
      const master = text === "" ? masters.get(formula.si) : undefined;
      if (master) return follow(master, row, column);
    } else if (formula.kind !== "normal" && formula.ref && !isSingle(formula.ref))
      ranges.push({ range: formula.ref, formula: shownFormula(text), holder: { row, column } });
    // Told as Excel shows it; what is written into the file again is taken from the file's own spelling.
    return shownFormula(text);
  };
  const follow = (master: Master, row: number, column: number): (() => string) => {
    if (master.text.length > SHORT) long += master.text.length;
    if (long > LIMITS.sharedFormulas)
      throw new XlsxError("too-large", { what: "formulas", limit: LIMITS.sharedFormulas });
    return () => {
      master.pieces ??= parseFormula(master.text);
      return shownFormula(printFormula(master.pieces, row - master.row, column - master.column));
    };
  };
  return { of, ranges };
}

const isSingle = ({ top, left, bottom, right }: Range): boolean => top === bottom && left === right;

export const rangeAt = (ranges: readonly FormulaRange[], address: Address): FormulaRange | undefined =>
  ranges.find(({ range, holder }) => contains(range, address) || sameAddress(holder, address));

const sameAddress = (a: Address, b: Address): boolean => a.row === b.row && a.column === b.column;

/** A what-if table as Excel shows it in the formula bar: {=TABLE(row input,column input)}. */
function dataTableText({ tag }: RawFormula): string {
  const r1 = attribute(tag, "r1") ?? "";
  if (isTrue(attribute(tag, "dt2D"))) return `TABLE(${r1},${attribute(tag, "r2") ?? ""})`;
  return isTrue(attribute(tag, "dtr")) ? `TABLE(${r1},)` : `TABLE(,${r1})`;
}
