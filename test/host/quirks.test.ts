import { QUIRKS } from "../../src/host/wire/faults";
import type { HostOptions } from "../../src/host";
import { openSpec, outcome, type Opened } from "./support";

/* What versions of Excel are reported to do otherwise, each switched on by itself; switched off, all is as documented. */

const TABLE =
  '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="C1:C3">' +
  '<tableColumns count="1"><tableColumn id="1" name="得分"/></tableColumns></table>';

const open = (options: HostOptions = {}): Opened =>
  openSpec(
    {
      sheets: [
        {
          name: "S",
          sheetData:
            '<row r="1"><c r="A1"><v>1</v></c><c r="C1" t="inlineStr"><is><t>得分</t></is></c></row>' +
            '<row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>',
          relations: [["rId1", "table", "../tables/table1.xml"]],
          after:
            '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule>' +
            '<cfRule type="expression" priority="2"><formula>FALSE</formula></cfRule></conditionalFormatting>' +
            '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        },
      ],
      parts: { "xl/tables/table1.xml": TABLE },
    },
    options,
  );

type Run = (sheet: Excel.Worksheet, context: Excel.RequestContext) => () => unknown;

/** What is done, and what is seen of it without and with the quirk. */
const CASES: Record<(typeof QUIRKS)[number], { readonly run: Run; readonly usual: unknown; readonly quirky: unknown }> =
  {
    hiddenRows: {
      run: (sheet) => {
        const range = sheet.getRange("A1:A3");
        range.values = [[10], [20], [30]];
        range.load("values");
        return () => range.values;
      },
      usual: [[10], [20], [30]],
      quirky: [[10], [2], [20]],
    },
    tableColumns: {
      run: (sheet) => {
        sheet.getRange("C3").formulas = [["=A3*2"]];
        const range = sheet.getRange("C1:C3").load("formulas");
        return () => range.formulas;
      },
      usual: [["得分"], [""], ["=A3*2"]],
      quirky: [["得分"], ["=A2*2"], ["=A3*2"]],
    },
    undoGroups: {
      run: (sheet) => {
        sheet.getRange("A1").values = [[5]];
        return () => "written";
      },
      usual: "written",
      quirky: "UndoNotSupported at Range.values",
    },
    mergedAreas: {
      run: (sheet) => {
        const areas = sheet.getRange("A1:A3").getMergedAreasOrNullObject();
        areas.load("address");
        return () => areas.isNullObject;
      },
      usual: true,
      quirky: true,
    },
    customXml: {
      run: (_sheet, { workbook }) => {
        workbook.customXmlParts.add('<a xmlns="urn:a"/>');
        return () => "added";
      },
      usual: "added",
      quirky: "added",
    },
    conditionalFormats: {
      run: (sheet) => {
        const rules = sheet.getRange().conditionalFormats.load("items/id,items/customOrNullObject/rule/formula");
        return () => rules.items.length;
      },
      usual: 2,
      quirky: "GeneralException",
    },
  };

/** Those after which nothing can be undone that was done before. */
const CLEARING: readonly string[] = ["mergedAreas", "customXml"];

test.each(QUIRKS.flatMap((quirk) => [false, true].map((isOn) => [quirk, isOn] as const)))(
  "%s: %p",
  async (quirk, isOn) => {
    const live = open({ requirementSet: "1.20" });
    live.faults.quirks[quirk] = isOn;
    const { run, usual, quirky } = CASES[quirk];
    live.book.write(live.book.find("S")!, { 5: { 0: { v: 7 } } });
    live.book.engine.closeUndoStep();
    const seen = await outcome(() =>
      live.excel.run(quirk === "undoGroups" ? { mergeUndoGroup: true } : {}, async (context) => {
        const tell = run(context.workbook.worksheets.getItem("S"), context);
        await context.sync();
        return tell();
      }),
    );
    const expected = isOn ? quirky : usual;
    if (typeof expected === "string") expect(String(seen)).toMatch(new RegExp(`^${expected}`));
    else expect(seen).toEqual(expected);
    if (!CLEARING.includes(quirk)) return;
    await live.undo();
    expect(live.book.find("S")!.value({ row: 6, column: 1 })).toBe(isOn ? 7 : "");
  },
);

test("a run with mergeUndoGroup is one step, and what cannot be undone has no place in it", async () => {
  const live = open({ requirementSet: "1.20" });
  await live.excel.run({ mergeUndoGroup: true }, async (context) => {
    for (const cell of ["A1", "A3"]) {
      context.workbook.worksheets.getItem("S").getRange(cell).values = [[9]];
      await context.sync();
    }
  });
  await live.undo();
  const [sheet] = live.book.sheets;
  expect([1, 3].map((row) => sheet!.value({ row, column: 1 }))).toEqual([1, 3]);
  const adding = live.excel.run({ mergeUndoGroup: true }, async ({ workbook }) => {
    workbook.customXmlParts.add('<a xmlns="urn:a"/>');
    await workbook.context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code: "UndoNotSupported" });
});

test("tables, hidden rows and validations of a file are known", async () => {
  const { excel } = open();
  const told = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("S");
    const tables = sheet.tables.load("items/name,items/showHeaders,items/columns/items/name");
    const touching = ["A1:B9", "A1:C1"].map((address) => sheet.getRange(address).getTables(false).load("items/name"));
    const rows = sheet.getRange("A1:A3").getRowProperties({ rowHidden: true });
    const mixed = sheet.getRange("A1:A3").load("rowHidden");
    await context.sync();
    const [table] = tables.items;
    const body = table!.getDataBodyRange().load("address");
    await context.sync();
    return {
      table: [table!.name, table!.showHeaders, table!.columns.items.map(({ name }) => name), body.address],
      touching: touching.map(({ items }) => items.length),
      hidden: [rows.value.map(({ rowHidden }) => rowHidden), mixed.rowHidden],
    };
  });
  expect(told).toEqual({
    table: ["T", true, ["得分"], "S!C2:C3"],
    touching: [0, 1],
    hidden: [[false, true, false], null],
  });
});
