import fc from "fast-check";
import { createEngine, type CellMatrix } from "../../../src/host/model/engine";
import { headlessUniver } from "../../../src/host/headless";
import { chosen, rows, shown, type Row } from "./sheets";

/**
 * Calculates rows in a workbook of Univer and gives what the formulas show. Univer takes 0="" for true from the second formula on
 * that looks at a cell (Excel never does), hence LEN.
 */
async function calculated(list: readonly Row[]): Promise<unknown[]> {
  const engine = createEngine(headlessUniver(), {
    sheets: { s: { id: "s", name: "S", rowCount: list.length + 1, columnCount: 40 } },
  });
  const cells: CellMatrix = {};
  for (const [row, { typed }] of list.entries())
    cells[row] = Object.fromEntries(
      typed.map((value, column) => [
        column,
        typeof value === "string" && value.startsWith("=") ? { f: value } : { v: value ?? null },
      ]),
    );
  engine.write("s", cells);
  await engine.calculate();
  const matrix = engine.sheet("s")!.getCellMatrix();
  const read = list.map(({ about, shows }, row) => [
    about,
    shows.map(({ column }) => shown(matrix.getValue(row, column)?.v)),
  ]);
  engine.dispose();
  return read;
}

const wanted = (list: readonly Row[]): unknown[] =>
  list.map(({ about, shows }) => [about, shows.map(({ value }) => value)]);

test("the formulas of chosen rules show what the rules give", async () => {
  const list = chosen();
  expect(await calculated(list)).toEqual(wanted(list));
});

test("the formulas of any rule show what the rule gives, for any values", async () => {
  await fc.assert(
    fc.asyncProperty(rows(70), async (list) => {
      expect(await calculated(list)).toEqual(wanted(list));
    }),
    { numRuns: 1, endOnFailure: true },
  );
});
