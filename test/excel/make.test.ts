import type { NewSheet } from "../../src/core/make/sheet";
import { parseRange, printRange } from "../../src/core/sheet/address";
import { makeSheet, remakeSheet } from "../../src/excel";
import { batchesOf } from "../../src/excel/make/steps";
import { buildWorkbook } from "../xlsx/build";
import type { Opened } from "../host/support";
import { counted, openLive } from "./support";

const at = (text: string) => parseRange(text)!;

/** A sheet with everything that one can have. */
const SHEET: NewSheet = {
  kind: "score-sheet",
  source: "体系!A2",
  name: "评分表",
  rows: [
    [{ value: "评分表" }, { value: "" }, { value: "" }, { value: "" }],
    [{ value: "指标" }, { value: "分值" }, { value: "得分" }, { value: "合格" }],
    [{ value: "=不是公式" }, { value: 5 }, { value: "" }, { value: "" }],
    [{ value: "-也不是" }, { value: 10 }, { formula: "'it''s'!A1*2" }, { value: "" }],
    [{ value: "合计" }, { formula: "SUM(B3:B4)" }, { formula: "SUM(C3:C4)" }, { formula: "C5/B5" }],
  ],
  styles: [
    { range: at("A1"), style: "title" },
    { range: at("A2:D5"), style: "grid" },
    { range: at("C3"), style: "input" },
    { range: at("D3:D5"), style: "percent" },
    { range: at("C3:C5"), style: "score" },
    { range: at("A5:D5"), style: "total" },
    { range: at("A1:D1"), style: "centre" },
  ],
  merges: [at("A1:D1")],
  validations: [
    {
      range: at("C3"),
      accepts: { number: "decimal", least: 0, most: "$B$3" },
      prompt: { title: "得分", message: "0 至分值之间的数" },
    },
    { range: at("C4"), accepts: { number: "whole", least: 0 }, prompt: { title: "次数", message: "" } },
    { range: at("D3:D4"), accepts: { choices: ["是", "否"] }, prompt: { title: "合格", message: "" } },
  ],
  widths: [90, 60, 60, 60],
  print: { area: at("A1:D5"), titleRows: { top: 1, bottom: 2 } },
};

const open = (): Opened => openLive(buildWorkbook({ sheets: [{ name: "it's", rows: [[3]] }] }));

const make = (live: Opened, sheet: NewSheet, replace = false) =>
  counted(live, (context) => makeSheet(context, sheet, { replace }));

test("formulas are calculated, and texts that look like some stay texts", async () => {
  const live = open();
  expect(await make(live, SHEET)).toEqual({ result: { written: "评分表" }, syncs: 4 });
  const told = await live.excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("评分表").getRange("A3:D5").load("values,formulas,text");
    await context.sync();
    return range;
  });
  expect(told.values).toEqual([
    ["=不是公式", 5, "", ""],
    ["-也不是", 10, 6, ""],
    ["合计", 15, 6, 0.4],
  ]);
  expect(told.formulas[2]).toEqual(["合计", "=SUM(B3:B4)", "=SUM(C3:C4)", "=C5/B5"]);
  expect(told.text[2]).toEqual(["合计", "15", "6", "40.00%"]);
});

test("looks, merged areas and what is repeated on each page", async () => {
  const live = open();
  await make(live, SHEET);
  const sheet = live.book.find("评分表")!;
  expect(sheet.merges.map(printRange)).toEqual(["A1:D1"]);
  expect(printRange(sheet.page.titleRows!)).toBe("A1:XFD2");
  const thin = { s: 1, cl: { rgb: "#000000" } };
  const all = { t: thin, r: thin, b: thin, l: thin };
  expect(sheet.style({ row: 3, column: 3 })).toMatchObject({ bd: all, bg: { rgb: "#FFFBE0" } });
  expect(sheet.style({ row: 4, column: 2 })).toMatchObject({ bd: all });
  expect(sheet.style({ row: 5, column: 1 })).toMatchObject({ bl: 1 });
  expect([sheet.style({ row: 1, column: 1 })?.ht, sheet.format({ row: 4, column: 4 })]).toEqual([2, "0.00%"]);
});

test("a column without width is hidden", async () => {
  const live = open();
  await make(live, { ...SHEET, widths: [0, 60, 60, 60] });
  const hidden = await live.excel.run(async (context) => {
    const columns = ["A:A", "B:B", "A:B"].map((address) =>
      context.workbook.worksheets.getItem("评分表").getRange(address).load("columnHidden"),
    );
    await context.sync();
    return columns.map(({ columnHidden }) => columnHidden);
  });
  expect(hidden).toEqual([true, false, null]);
});

test("what may be filled in", async () => {
  const live = open();
  await make(live, SHEET);
  const most = 999_999_999_999_999;
  expect(live.book.find("评分表")!.validations.map(({ ranges, what }) => [ranges.map(printRange), what.rule])).toEqual([
    [["C3"], { decimal: { formula1: 0, formula2: "=$B$3", operator: "Between" } }],
    [["C4"], { wholeNumber: { formula1: 0, formula2: most, operator: "Between" } }],
    [["D3:D4"], { list: { inCellDropDown: true, source: "是,否" } }],
  ]);
  const { prompt, errorAlert } = live.book.find("评分表")!.validations[0]!.what;
  expect([prompt, errorAlert]).toEqual([
    { showPrompt: true, title: "得分", message: "0 至分值之间的数" },
    { showAlert: true, style: "Stop", title: "得分", message: "0 至分值之间的数" },
  ]);
});

test("sheets of other sources and of other kinds stand side by side", async () => {
  const live = open();
  await make(live, SHEET);
  expect((await make(live, SHEET)).result).toEqual({ exists: "评分表" });
  expect((await make(live, { ...SHEET, source: "体系二!A2" })).result).toEqual({ written: "评分表 (2)" });
  expect((await make(live, { ...SHEET, kind: "working-paper" })).result).toEqual({ written: "评分表 (3)" });
  expect((await make(live, SHEET, true)).result).toEqual({ written: "评分表" });
  expect(live.book.sheets.map(({ name }) => name)).toEqual(["it's", "评分表 (2)", "评分表 (3)", "评分表"]);
});

test("more than a thousand validations are shared out, and weigh less on the wire than was thought", async () => {
  const live = open();
  const prompt = { title: "得分", message: "长".repeat(255) };
  const validations = Array.from({ length: 1200 }, (_, i) => ({
    ...{ accepts: SHEET.validations![0]!.accepts, prompt },
    range: at(`C${String(i + 1)}`),
  }));
  const batches = batchesOf({ ...SHEET, validations });
  expect(batches).toHaveLength(2);
  expect((await make(live, { ...SHEET, validations })).syncs).toBe(3 + batches.length);
});

describe("somebody else's sheet of that name stays", () => {
  const theirs = (live: Opened, name: string) =>
    live.meanwhile((book) => {
      book.write(book.add(name), { 0: { 0: { v: "他人的表" } } });
    });
  const contents = (live: Opened): Record<string, unknown> =>
    Object.fromEntries(
      live.workbook().sheets.map(({ name, rows }) => [name, rows.get(1)?.get(1)?.text ?? ""] as const),
    );

  test("where it comes between the look and the making", async () => {
    const live = open();
    live.faults.at(3, theirs(live, "评分表"));
    expect((await make(live, SHEET)).result).toEqual({ written: "评分表 (2)" });
    expect(contents(live)).toEqual({ "it's": "3", 评分表: "他人的表", "评分表 (2)": "评分表" });
  });

  test("where ours was renamed meanwhile, and theirs has its name now", async () => {
    const live = open();
    await make(live, SHEET);
    live.faults.at(
      3,
      live.meanwhile((book) => {
        book.rename(book.find("评分表")!, "我的评分表");
        book.write(book.add("评分表"), { 0: { 0: { v: "他人的表" } } });
      }),
    );
    const { result } = await make(live, SHEET, true);
    expect(result).toEqual({ written: "评分表 (2)" });
    expect(contents(live)).toMatchObject({ 评分表: "他人的表", "评分表 (2)": "评分表" });
  });

  test("where it was there before", async () => {
    const live = open();
    await live.secondAuthor((book) => {
      book.write(book.add("评分表"), { 0: { 0: { v: "他人的表" } } });
    });
    expect((await make(live, SHEET, true)).result).toEqual({ written: "评分表 (2)" });
    expect(contents(live)).toMatchObject({ 评分表: "他人的表" });
  });

  test("where it stands in the place of a paper that is made anew", async () => {
    const live = open();
    await make(live, SHEET);
    await live.secondAuthor((book) => {
      book.rename(book.find("评分表")!, "我的评分表");
      book.write(book.add("评分表"), { 0: { 0: { v: "他人的表" } } });
    });
    await expect(counted(live, (context) => remakeSheet(context, SHEET, "评分表"))).rejects.toMatchObject({
      code: "sheet-gone",
    });
    expect(contents(live)).toMatchObject({ 评分表: "他人的表", 我的评分表: "评分表" });
  });

  test.each(["disconnect", "disconnect-after", "cell-edit"] as const)("%s leaves no half sheet", async (fault) => {
    for (const call of [3, 4]) {
      const live = open();
      live.faults.at(call, fault);
      await expect(make(live, SHEET)).rejects.toMatchObject({ name: "ExcelError" });
      expect(live.book.sheets.map(({ name }) => name)).toEqual(["it's"]);
    }
  });
});
