import { buildWorkbook } from "../xlsx/build";
import { openExcel } from "./support";

test("reads the used ranges of all sheets", async () => {
  const { excel, count } = openExcel(
    buildWorkbook({
      sheets: [
        {
          name: "自评表",
          rows: [
            ["甲", 1.5],
            [null, { f: "SUM(B1:B1)", v: 1.5, s: 1 }],
          ],
        },
        { name: "汇总 表", rows: [], hidden: true },
      ],
      formats: ["0.00"],
    }),
  );
  const read = await excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name,items/visibility");
    await context.sync();
    const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
    for (const range of used) range.load("address,values,text,formulas,numberFormat");
    await context.sync();
    return used.map((range, i) => [
      sheets.items[i]!.name,
      sheets.items[i]!.visibility,
      range.isNullObject || [range.address, range.values, range.text, range.formulas, range.numberFormat],
    ]);
  });
  expect(read).toEqual([
    [
      "自评表",
      "Visible",
      [
        "自评表!A1:B2",
        [
          ["甲", 1.5],
          ["", 1.5],
        ],
        [
          ["甲", "1.5"],
          ["", "1.50"],
        ],
        [
          ["甲", 1.5],
          ["", "=SUM(B1:B1)"],
        ],
        [
          ["General", "General"],
          ["General", "0.00"],
        ],
      ],
    ],
    ["汇总 表", "Hidden", true],
  ]);
  expect(count.syncs).toBe(2);
});

test("calculates before it answers", async () => {
  const { excel } = openExcel(buildWorkbook({ sheets: [{ name: "S", rows: [[1, 2, { f: "SUM(A1:B1)", v: 3 }]] }] }));
  const sum = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("S");
    sheet.getRange("A1").values = [[10]];
    const range = sheet.getRange("C1").load("values");
    await context.sync();
    return range.values;
  });
  expect(sum).toEqual([[12]]);
});
