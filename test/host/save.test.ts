import { readFileSync } from "node:fs";
import { readWorkbook, removeMarks } from "../../src/xlsx";
import { buildWorkbook, changedParts, partText, unzipParts } from "../xlsx/build";
import { openExcel, openSpec } from "./support";

const SAMPLE = new Uint8Array(readFileSync("samples/self-evaluation.xlsx"));
const NAMESPACE = "urn:jiheng:test";

test("a workbook that was only read is saved as the very same bytes", async () => {
  const { excel, save } = openExcel(SAMPLE);
  await excel.run(async (context) => {
    context.workbook.worksheets.load("items/name");
    await context.sync();
  });
  expect(save()).toEqual(SAMPLE);
});

test("the model tells of a workbook what the reader tells", () => {
  const { workbook } = openExcel(SAMPLE);
  expect(workbook()).toEqual(readWorkbook(SAMPLE));
});

test("only what was written changes in the file", async () => {
  const { excel, save, lost, workbook } = openExcel(SAMPLE);
  const name = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst().load("name");
    sheet.getRange("AA1:AA2").values = [[1.5], ["'-未完成"]];
    await context.sync();
    return sheet.name;
  });
  const saved = save();
  expect(lost()).toEqual([]);
  expect(changedParts(SAMPLE, saved).filter((part) => !/sheet1\.xml$|workbook\.xml$/.test(part))).toEqual([]);
  const sheet = readWorkbook(saved).sheets.find((each) => each.name === name)!;
  expect([1, 2].map((row) => sheet.rows.get(row)?.get(27)?.text)).toEqual(["1.5", "-未完成"]);
  expect(workbook().sheets[0]!.rows.get(2)!.get(27)!.value).toBe("-未完成");
});

test("cells that were cleared and formulas are saved", async () => {
  const bytes = buildWorkbook({ sheets: [{ name: "S", rows: [[1, 2, { f: "A1+B1", v: 3 }]] }] });
  const { excel, save } = openExcel(bytes);
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("S");
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("D1").formulas = [["=ROUND(B1*2,2)"]];
    await context.sync();
  });
  const row = readWorkbook(save()).sheets[0]!.rows.get(1)!;
  expect(row.has(1)).toBe(false);
  expect(row.get(4)!.formula).toBe("ROUND(B1*2,2)");
  expect(row.get(3)!.formula).toBe("A1+B1");
});

test("a value keeps the format that the file gives its column, whether or not the cell exists", async () => {
  const columns = '<cols><col min="2" max="2" width="9" style="1"/></cols>';
  const bytes = buildWorkbook({ sheets: [{ name: "S", rows: [[1]], before: columns }], formats: ["0.00"] });
  const { excel, save, lost, workbook } = openExcel(bytes);
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("S").getRange("B1").values = [[2]];
    await context.sync();
  });
  expect(lost()).toEqual([]);
  expect(readWorkbook(save())).toEqual(workbook());
  expect(workbook().sheets[0]!.rows.get(1)!.get(2)!.text).toBe("2.00");
});

test("our marks are saved as conditional formats, and leave without a trace", async () => {
  const bytes = buildWorkbook({ sheets: [{ name: "S", rows: [[1, 2]] }] });
  const first = openExcel(bytes);
  await first.excel.run(async (context) => {
    const format = context.workbook.worksheets.getItem("S").getRanges("A1,B1").conditionalFormats.add("Custom");
    format.custom.rule.formula = '=N("jiheng:weight-total")=0';
    format.custom.format.fill.color = "#F9D2CF";
    await context.sync();
  });
  const marked = first.save();
  expect(partText(marked, "xl/worksheets/sheet1.xml")).toContain('N("jiheng:weight-total")=0');
  expect(removeMarks(marked).bytes).toEqual(bytes);

  const second = openExcel(marked);
  const told = await second.excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem("S").getRange().conditionalFormats;
    formats.load("items/type,items/id,items/customOrNullObject/rule/formula");
    await context.sync();
    const all = formats.items.map(({ type, customOrNullObject }) => [type, customOrNullObject.rule.formula as string]);
    for (const format of formats.items) format.delete();
    await context.sync();
    return all;
  });
  expect(told).toEqual([["Custom", '=N("jiheng:weight-total")=0']]);
  expect(second.save()).toEqual(bytes);
});

test("custom XML parts are added, found again, changed and deleted", async () => {
  const bytes = buildWorkbook({ sheets: [{ name: "S", rows: [[1]] }] });
  const first = openExcel(bytes);
  await first.excel.run(async (context) => {
    context.workbook.customXmlParts.add(`<state xmlns="${NAMESPACE}">甲</state>`);
    await context.sync();
  });
  const added = first.save();
  expect(changedParts(bytes, added)).toEqual([
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "customXml/item1.xml",
    "customXml/itemProps1.xml",
    "customXml/_rels/item1.xml.rels",
  ]);

  const second = openExcel(added);
  const xml = await second.excel.run(async (context) => {
    const part = context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
    const none = context.workbook.customXmlParts.getByNamespace("urn:other").getOnlyItemOrNullObject();
    const before = part.getXml();
    await context.sync();
    part.setXml(`<state xmlns="${NAMESPACE}">乙</state>`);
    await context.sync();
    return [before.value, none.isNullObject];
  });
  expect(xml).toEqual([`<state xmlns="${NAMESPACE}">甲</state>`, true]);
  const changed = second.save();
  expect(changedParts(added, changed)).toEqual(["customXml/item1.xml"]);

  const third = openExcel(changed);
  await third.excel.run(async (context) => {
    const parts = context.workbook.customXmlParts.load("items/id,items/namespaceUri");
    await context.sync();
    expect(parts.items.map(({ namespaceUri }) => namespaceUri)).toEqual([NAMESPACE]);
    context.workbook.customXmlParts.getItem(parts.items[0]!.id).delete();
    await context.sync();
  });
  expect(unzipParts(third.save())).toEqual(unzipParts(bytes));
});

test("what a plan has no words for is told as lost", async () => {
  const { excel, lost } = openSpec({ sheets: [{ name: "S", rows: [[1]] }, { name: "T" }, { name: "U" }] });
  await excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.getItem("T").delete();
    sheets.getItem("U").name = "V";
    sheets.getItem("V").visibility = "Hidden";
    sheets.getItem("S").getRange("A1").values = [["95%"]];
    await context.sync();
  });
  expect(lost()).toEqual([
    { what: "number-format", sheet: "S" },
    { what: "sheet-renamed", sheet: "V" },
    { what: "visibility", sheet: "V" },
    { what: "sheet-deleted", sheet: "T" },
  ]);
});

test("saving a signed workbook says that its signature is lost", async () => {
  const bytes = buildWorkbook({
    sheets: [{ name: "S", rows: [[1]] }],
    parts: { "_xmlsignatures/sig1.xml": "<Signature/>" },
  });
  const { excel, save, lost } = openExcel(bytes);
  save();
  expect(lost()).toEqual([]);
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("S").getRange("A1").values = [[2]];
    await context.sync();
  });
  expect(changedParts(bytes, save())).toEqual(["xl/worksheets/sheet1.xml"]);
  expect(lost()).toEqual([{ what: "signature", sheet: "" }]);
});
