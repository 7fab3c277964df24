import { drawn } from "../../src/core/make/drawn";
import { makeSheet, unmakeSheet } from "../../src/excel";
import { addSheets, readWorkbook } from "../../src/xlsx";
import { counted, openLive } from "../excel/support";
import { FORM } from "../support/form";
import { buildWorkbook, partText } from "../xlsx/build";
import { openExcel } from "./support";

const before = buildWorkbook({ sheets: [{ name: "it's", rows: [["一"], ["二"], [3]] }] });

const PART = "xl/worksheets/sheet2.xml";

/** Results of formulas, which only one that calculates knows. */
const RESULT = /(<\/f>)<v>[^<]*<\/v>|(<c r="[A-Z]+\d+"(?: s="\d+")?) t="\w+"(?=><f>)/g;

test("a sheet made in the open workbook is saved as it would be put into the file", async () => {
  const live = openLive(before);
  await live.excel.run((context) => makeSheet(context, FORM, { replace: false }));
  expect(live.lost()).toEqual([]);
  const saved = live.save();
  const put = addSheets(before, [drawn(FORM)]).bytes;
  expect(partText(saved, PART).replace(RESULT, "$1$2")).toBe(partText(put, PART).replace(RESULT, "$1$2"));
  expect(readWorkbook(saved).names).toEqual(readWorkbook(put).names);
  expect(readWorkbook(saved).sheets).toEqual(openExcel(saved).workbook().sheets);
});

test("what was made is taken away again, unless it has become somebody's", async () => {
  const live = openLive(before);
  const made = await counted(live, (context) => makeSheet(context, FORM, { replace: false }));
  expect(made).toEqual({ result: { written: "自评表" }, syncs: 4 });
  expect((await counted(live, (context) => unmakeSheet(context, FORM, "自评表"))).syncs).toBe(2);
  expect(live.save()).toEqual(before);

  await live.excel.run((context) => makeSheet(context, FORM, { replace: false }));
  live.book.rename(live.book.find("自评表")!, "我的表");
  for (const name of ["我的表", "自评表", "it's"])
    await expect(live.excel.run((context) => unmakeSheet(context, FORM, name))).rejects.toMatchObject({
      code: "sheet-gone",
    });
  expect(live.book.sheets.map(({ name }) => name)).toEqual(["it's", "我的表"]);
});

test("only what is to be filled in can be filled in", async () => {
  const live = openLive(before);
  await live.excel.run((context) => makeSheet(context, FORM, { replace: false }));
  const write = (cell: string) =>
    live.excel.run(async (context) => {
      context.workbook.worksheets.getItem("自评表").getRange(cell).values = [[5]];
      await context.sync();
    });
  await write("C3");
  await expect(write("B3")).rejects.toMatchObject({ code: "AccessDenied" });
});
