import { Decimal } from "decimal.js";
import type { NewSheet } from "../../src/core/make/sheet";
import { printAddress, type Address } from "../../src/core/sheet/address";
import { createSheet, type Cell, type Sheet } from "../../src/core/sheet/sheet";

const cellOf = (value: string | number): Cell =>
  typeof value === "number" ? { value: new Decimal(value), text: String(value) } : { value, text: value };

/** A worksheet that is to be made as it would be read, with what was filled in ("F3": 5); of formulas only the results that are known. */
export function madeSheet(made: NewSheet, filled: Readonly<Record<string, string | number>> = {}): Sheet {
  const cells: [Address, Cell][] = made.rows.flatMap((row, i) =>
    row.flatMap(({ value = "", formula, ...cell }, j): [Address, Cell][] => {
      const address = { row: i + 1, column: j + 1 };
      if (formula !== undefined) {
        const result = "result" in cell ? cell.result : undefined;
        const known = result === undefined || result === "" ? { value: null, text: "" } : cellOf(result);
        return [[address, { ...known, formula }]];
      }
      const held = filled[printAddress(address)] ?? value;
      return held === "" ? [] : [[address, cellOf(held)]];
    }),
  );
  return createSheet({ name: made.name, hidden: false, cells, merges: made.merges ?? [] });
}

/** What a new sheet's cells hold, row by row, formulas with their "="; cells of a row between bars. */
export const printRows = ({ rows }: NewSheet): string[] =>
  rows.map((row) => row.map(({ value, formula }) => (formula === undefined ? value : `=${formula}`)).join(" | "));
