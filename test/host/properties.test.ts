import fc from "fast-check";
import { readWorkbook } from "../../src/xlsx";
import { buildWorkbook } from "../xlsx/build";
import { openExcel } from "./support";

const BYTES = buildWorkbook({
  sheets: [
    {
      name: "S",
      rows: [
        ["指标", 1.5, { v: 0.5, s: 1 }],
        [null, "文", true],
      ],
    },
    { name: "T", rows: [[7]] },
  ],
  formats: ["0.00%"],
});

/** What a plan writes: numbers, booleans, texts behind an apostrophe, nothing, or no change. */
const content = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((n) => Number(n.toPrecision(12))),
  fc.boolean(),
  fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => `'${text}`),
  fc.constant(""),
  fc.constant(null),
);

const write = fc.record({
  sheet: fc.constantFrom("S", "T"),
  row: fc.nat(3),
  column: fc.nat(3),
  values: fc.array(content, { minLength: 1, maxLength: 3 }),
});

test("the saved file reads as the workbook that was written", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 6 }), async (writes) => {
      const { excel, save, lost, workbook, close } = openExcel(BYTES);
      await excel.run(async (context) => {
        for (const { sheet, row, column, values } of writes) {
          const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, values.length);
          range.values = [values];
        }
        await context.sync();
      });
      expect(lost()).toEqual([]);
      expect(readWorkbook(save())).toEqual(workbook());
      close();
    }),
    { numRuns: 40 },
  );
});

test("undoing every batch leaves the file as it was", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 4 }), async (writes) => {
      const { excel, save, undo, close } = openExcel(BYTES);
      for (const { sheet, row, column, values } of writes)
        await excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, values.length);
          range.values = [values];
          await context.sync();
        });
      for (const _ of writes) await undo();
      expect(save()).toEqual(BYTES);
      close();
    }),
    { numRuns: 15 },
  );
});
