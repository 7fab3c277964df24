import { openSpec } from "./support";

const values = (range: Excel.Range): unknown[][] => range.values as unknown[][];

test("a batch reads the results of what it has written", async () => {
  const { excel } = openSpec({
    sheets: [
      { name: "表", rows: [[1, 2, { f: "SUM(A1:B1)", v: 3 }]] },
      { name: "汇总 表", rows: [[{ f: "表!C1*2", v: 6 }]] },
    ],
  });
  const read = await excel.run(async (context) => {
    const [sheet, other] = ["表", "汇总 表"].map((name) => context.workbook.worksheets.getItem(name));
    sheet!.getRange("A1").values = [[10]];
    const ranges = [sheet!.getRange("C1").load("values"), other!.getRange("A1").load("values")];
    await context.sync();
    return ranges.map(values);
  });
  expect(read).toEqual([[[12]], [[24]]]);
});

test("Excel's rounding, errors and names", async () => {
  const { excel } = openSpec({ sheets: [{ name: "S", rows: [[1.005, 0]] }] });
  const read = await excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("S").getRange("C1:F1");
    range.formulas = [["=ROUND(A1,2)", "=1/B1", '=IFERROR(1/B1,"错")', "=LET(x,A1,x>1)"]];
    range.load("values,valueTypes");
    await context.sync();
    return [range.values, range.valueTypes];
  });
  expect(read).toEqual([[[1.01, "#DIV/0!", "错", true]], [["Double", "Error", "String", "Boolean"]]]);
});

test("a 0 is not taken for a blank cell, however often it is compared", async () => {
  const { excel } = openSpec({ sheets: [{ name: "S", rows: [[0, 1]] }] });
  const read = await excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("S").getRange("D1:G1");
    range.formulas = [
      ['=IF(A1="","空",A1)', '=IF(OR(A1="",B1=""),"空",A1)', '=IF(C1="","空",C1)', '=IF(A1="","空",A1)'],
    ];
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(read).toEqual([[0, 0, "空", 0]]);
});

test("formulas that nothing touches keep the results of the file", async () => {
  const { excel } = openSpec({ sheets: [{ name: "S", rows: [[1, { f: "[1]外!A1", v: 42 }, { f: "A1+1", v: 99 }]] }] });
  const read = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("S");
    sheet.getRange("D1").values = [[5]];
    const range = sheet.getRange("B1:C1").load("values");
    await context.sync();
    return range.values;
  });
  expect(read).toEqual([[42, 99]]);
});

test("a sheet grows with what is written: formulas far down know the cells beside them", async () => {
  const { excel } = openSpec({ sheets: [{ name: "S", rows: [[1]] }] });
  const read = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("新");
    sheet.getRange("A900:B901").values = [
      [4, "=LEN(A900)+A900"],
      ["", '=IF(A901="",B900,0)'],
    ];
    const range = sheet.getRange("B900:B901").load("values");
    await context.sync();
    return range.values;
  });
  expect(read).toEqual([[5], [5]]);
});
