import type { BookSpec } from "../xlsx/build";
import { openSpec, outcome } from "./support";

/** One workbook for all statements: a plain sheet, an empty one, one with a merged area. */
const BOOK: BookSpec = {
  sheets: [
    { name: "S", rows: [[1, 2], ["文", { f: "A1+B1", v: 3 }], [{ v: 0.5, s: 1 }]], merges: ["D1:E2"] },
    { name: "空" },
    { name: "藏", hidden: true, rows: [["x"]] },
  ],
  formats: ["0.00%"],
  names: { 总分: "S!$A$1" },
};

type Context = Excel.RequestContext;
type Statement = readonly [statement: string, run: (context: Context) => Promise<unknown>, expected: unknown];

const sheetOf = (context: Context): Excel.Worksheet => context.workbook.worksheets.getItem("S");

/** Writes A1:B1 with one of the setters and reads the values of A1:B2. */
const after = (change: (sheet: Excel.Worksheet) => void) => async (context: Context) => {
  const sheet = sheetOf(context);
  change(sheet);
  const range = sheet.getRange("A1:B2").load("values");
  await context.sync();
  return range.values;
};

const STATEMENTS: readonly Statement[] = [
  [
    "You must load and sync a property before you read it",
    async (context) => {
      const range = sheetOf(context).getRange("A1");
      await context.sync();
      return range.values;
    },
    "PropertyNotLoaded at Range.values",
  ],
  [
    "A property that was loaded cannot be read before the sync",
    (context) => Promise.resolve(sheetOf(context).getRange("A1").load("values").values),
    "PropertyNotLoaded at Range.values",
  ],
  [
    "null in a 2-D array leaves the cell unchanged",
    after((sheet) => (sheet.getRange("A1:B1").values = [[null, 7]])),
    [
      [1, 7],
      ["文", 8],
    ],
  ],
  [
    "null is not a valid input for a single property",
    async (context) => {
      sheetOf(context).getRange("A1:B1").values = null as never;
      await context.sync();
    },
    "InvalidArgument at Range.values",
  ],
  [
    "A blank value for values clears the contents of the range",
    after((sheet) => (sheet.getRange("A1:B1").values = "" as never)),
    [
      ["", ""],
      ["文", 0],
    ],
  ],
  [
    "A blank value for formulas clears the formula",
    after((sheet) => (sheet.getRange("B2").formulas = [[""]])),
    [
      [1, 2],
      ["文", ""],
    ],
  ],
  [
    "A blank value for numberFormat resets it to General",
    async (context) => {
      const range = sheetOf(context).getRange("A3");
      range.numberFormat = [[""]];
      range.load("numberFormat,text");
      await context.sync();
      return [range.numberFormat, range.text];
    },
    [[["General"]], [["0.5"]]],
  ],
  [
    "A single value is applied to every cell of the range",
    after((sheet) => (sheet.getRange("A1:B1").values = 9 as never)),
    [
      [9, 9],
      ["文", 18],
    ],
  ],
  [
    "The size of the array must match the range",
    async (context) => {
      sheetOf(context).getRange("A1:B2").values = [[1, 2]];
      await context.sync();
    },
    "InvalidArgument at Range.values",
  ],
  [
    "A value that begins with = is a formula",
    after((sheet) => (sheet.getRange("A1").values = [["=B1*10"]])),
    [
      [20, 2],
      ["文", 22],
    ],
  ],
  [
    "A value that begins with - is a formula where it is no number",
    async (context) => {
      const range = sheetOf(context).getRange("C1:C2");
      range.values = [["-B1"], ["-5"]];
      range.load("values,formulas");
      await context.sync();
      return [range.values, range.formulas];
    },
    [
      [[-2], [-5]],
      [["=-B1"], [-5]],
    ],
  ],
  [
    "A formula stays when the look of its cell changes",
    async (context) => {
      const range = sheetOf(context).getRange("C1");
      range.formulas = [["=A1+B1"]];
      range.format.font.bold = true;
      range.numberFormat = [["0.00"]];
      range.load("formulas,text");
      await context.sync();
      return [range.formulas, range.text];
    },
    [[["=A1+B1"]], [["3.00"]]],
  ],
  [
    "Text behind a leading - that is no formula is refused",
    async (context) => {
      sheetOf(context).getRange("C1").values = [["- 未完成，扣 2 分"]];
      await context.sync();
    },
    "InvalidArgument at Range.values",
  ],
  [
    "A leading apostrophe makes text and is not part of it",
    async (context) => {
      const range = sheetOf(context).getRange("C1:D1");
      range.values = [["'-未完成", "'001"]];
      range.load("values,valueTypes");
      await context.sync();
      return [range.values, range.valueTypes];
    },
    [[["-未完成", "001"]], [["String", "String"]]],
  ],
  [
    "Dates typed as text become serial numbers with a date format",
    async (context) => {
      const range = sheetOf(context).getRange("C1:C3");
      range.values = [["2023/12/31"], ["2023年12月31日"], ["95%"]];
      range.load("values,numberFormat,text");
      await context.sync();
      return [range.values, range.numberFormat, range.text];
    },
    [
      [[45291], [45291], [0.95]],
      [["yyyy/m/d"], ['yyyy"年"m"月"d"日"'], ["0%"]],
      [["2023/12/31"], ["2023年12月31日"], ["95%"]],
    ],
  ],
  [
    "A cell with the format @ takes everything as text",
    async (context) => {
      const range = sheetOf(context).getRange("C1:D1");
      range.numberFormat = [["@", "@"]];
      range.values = [["=1+1", 5]];
      range.load("values,text");
      await context.sync();
      return [range.values, range.text];
    },
    [[["=1+1", "5"]], [["=1+1", "5"]]],
  ],
  [
    "Of a merged area only the first cell keeps a value",
    async (context) => {
      const range = sheetOf(context).getRange("D1:E2");
      range.values = [
        ["甲", "乙"],
        ["丙", "丁"],
      ];
      range.load("values");
      await context.sync();
      return range.values;
    },
    [
      ["甲", ""],
      ["", ""],
    ],
  ],
  [
    "getMergedAreasOrNullObject gives the merged areas of the range",
    async (context) => {
      const sheet = sheetOf(context);
      const [all, none] = ["A1:F9", "A1:B2"].map((address) => sheet.getRange(address).getMergedAreasOrNullObject());
      all!.load("address,areas/items/address");
      none!.load("address");
      await context.sync();
      return [all!.address, all!.areas.items.map(({ address }) => address), none!.isNullObject];
    },
    ["S!D1:E2", ["S!D1:E2"], true],
  ],
  [
    "getItem throws ItemNotFound for a sheet that does not exist",
    async (context) => {
      context.workbook.worksheets.getItem("无").load("name");
      await context.sync();
    },
    "ItemNotFound at WorksheetCollection.getItem",
  ],
  [
    "getItemOrNullObject gives a null object instead, and what is done to it is not done",
    async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("无");
      const range = sheet.getRange("A1").load("values");
      sheet.delete();
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    },
    [true, true],
  ],
  [
    "The used range of a blank sheet is a null object, or its first cell",
    async (context) => {
      const sheet = context.workbook.worksheets.getItem("空");
      const [none, first] = [sheet.getUsedRangeOrNullObject(), sheet.getUsedRange()];
      first.load("address");
      await context.sync();
      return [none.isNullObject, first.address];
    },
    [true, "空!A1"],
  ],
  [
    "Unbounded ranges have no values",
    async (context) => {
      const range = sheetOf(context).getRange("A:C").load("values,address,rowCount,columnCount,isEntireColumn");
      await context.sync();
      return [range.values, range.address, range.rowCount, range.columnCount, range.isEntireColumn];
    },
    [null, "S!A:C", 1_048_576, 3, true],
  ],
  [
    "Large arrays, which the client cuts into pieces, are written as one",
    async (context) => {
      const range = context.workbook.worksheets.getItem("空").getRange("A1:B2000");
      range.values = Array.from({ length: 2000 }, (_, i) => [i, i * 2]);
      const last = range.getLastRow().load("values");
      await context.sync();
      return last.values;
    },
    [[1999, 3998]],
  ],
  [
    "The size of a large array must match too",
    async (context) => {
      sheetOf(context).getRange("A1:B1999").values = Array.from({ length: 2000 }, (_, i) => [i, i]);
      await context.sync();
    },
    "InvalidArgument at Range._ValidateArraySize",
  ],
  [
    "Ranges lead to others",
    async (context) => {
      const range = sheetOf(context).getRange("B2:C4");
      const others = [
        range.getRow(1),
        range.getColumn(1),
        range.getLastCell(),
        range.getOffsetRange(1, 1),
        range.getResizedRange(1, -1),
        range.getBoundingRect("E1"),
        range.getEntireRow(),
        range.getIntersectionOrNullObject("C4:D9"),
      ];
      for (const other of others) other.load("address");
      await context.sync();
      return others.map(({ address }) => address);
    },
    ["S!B3:C3", "S!C2:C4", "S!C4", "S!C3:D5", "S!B2:B5", "S!B1:E4", "S!2:4", "S!C4"],
  ],
  [
    "Row and column indexes count from zero",
    async (context) => {
      const range = sheetOf(context).getRangeByIndexes(1, 2, 3, 4);
      range.load("address,rowIndex,columnIndex,rowCount,columnCount");
      await context.sync();
      return [range.address, range.rowIndex, range.columnIndex, range.rowCount, range.columnCount];
    },
    ["S!C2:F4", 1, 2, 3, 4],
  ],
  [
    "Names of sheets are unique",
    async (context) => {
      context.workbook.worksheets.add("s");
      await context.sync();
    },
    "ItemAlreadyExists at WorksheetCollection.add",
  ],
  [
    "Names of sheets are limited",
    async (context) => {
      context.workbook.worksheets.add("a/b");
      await context.sync();
    },
    "InvalidArgument at WorksheetCollection.add",
  ],
  [
    "A sheet that was added stands last, and can be deleted",
    async (context) => {
      const sheets = context.workbook.worksheets;
      const added = sheets.add("底稿");
      added.getRange("A1").values = [["稿"]];
      sheets.load("items/name");
      await context.sync();
      const before = sheets.items.map(({ name }) => name);
      sheets.getItem("底稿").delete();
      sheets.load("items/name");
      await context.sync();
      return [before, sheets.items.map(({ name }) => name)];
    },
    [
      ["S", "空", "藏", "底稿"],
      ["S", "空", "藏"],
    ],
  ],
  [
    "clear(contents) keeps the formats, clear(formats) the contents",
    async (context) => {
      const range = sheetOf(context).getRange("A3");
      range.clear("Contents");
      range.load("values,numberFormat");
      await context.sync();
      const contents = [range.values, range.numberFormat];
      range.values = [[1]];
      range.clear("Formats");
      range.load("values,numberFormat");
      await context.sync();
      return [contents, [range.values, range.numberFormat]];
    },
    [
      [[[""]], [["0.00%"]]],
      [[[1]], [["General"]]],
    ],
  ],
  [
    "Names tell what they refer to",
    async (context) => {
      const names = context.workbook.names.load("items/name,items/formula");
      await context.sync();
      return names.items.map(({ name, formula }) => [name, formula as string]);
    },
    [["总分", "=S!$A$1"]],
  ],
  [
    "Hidden sheets cannot be activated",
    async (context) => {
      context.workbook.worksheets.getItem("藏").activate();
      await context.sync();
    },
    "InvalidOperation at Worksheet.activate",
  ],
  [
    "select() makes the range the selected one, and its sheet the active one",
    async (context) => {
      context.workbook.worksheets.getItem("空").getRange("B2:C3").select();
      const range = context.workbook.getSelectedRange().load("address");
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return [range.address, sheet.name];
    },
    ["空!B2:C3", "空"],
  ],
  [
    "An object of the object model that the host does not know is ApiNotFound",
    async (context) => {
      sheetOf(context).charts.load("items/name");
      await context.sync();
    },
    "ApiNotFound at Worksheet.charts",
  ],
  [
    "Actions before the one that fails have been carried out",
    async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1").values = [[5]];
      sheet.getRange("B1:C1").values = [[1]];
      const failed = await outcome(() => context.sync());
      const range = sheet.getRange("A1:B1").load("values");
      await context.sync();
      return [failed, range.values];
    },
    ["InvalidArgument at Range.values", [[5, 2]]],
  ],
];

test.each(STATEMENTS)("%s", async (_statement, run, expected) => {
  const { excel } = openSpec(BOOK);
  expect(await outcome(() => excel.run(run))).toEqual(expected);
});
