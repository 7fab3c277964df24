import { createMemory, readAll, type Memory } from "../../src/excel";
import { printRange } from "../../src/core/sheet/address";
import { ApiError, type HostOptions } from "../../src/host";
import type { Book } from "../../src/host/model/book";
import type { SheetModel } from "../../src/host/model/sheet";
import type { Opened } from "../host/support";
import { buildWorkbook } from "../xlsx/build";
import { counted, openLive } from "./support";

/*
 * To ask for merged areas clears what the user could have undone (office-js 5918): they are asked for once, and again only where
 * something may have changed them.
 */

const open = (options: HostOptions = {}): Opened => {
  const rows = [
    ["一级指标", "二级指标"],
    ["产出", "数量"],
    [null, "质量"],
    ["效益", 5],
  ];
  const live = openLive(
    buildWorkbook({ sheets: ["甲", "乙"].map((name) => ({ name, rows, merges: ["A2:A3"] })) }),
    options,
  );
  live.faults.quirks.mergedAreas = true;
  return live;
};

const read = async (live: Opened, memory: Memory): Promise<{ merges: string[][]; syncs: number }> => {
  const { result, syncs } = await counted(live, (context) => readAll(context, { memory }));
  return { merges: result.workbook.sheets.map(({ merges }) => merges.map(printRange)), syncs };
};

/** What the user types, which is a step of its own. */
const type = (live: Opened, v: number): void => {
  live.book.write(live.book.find("甲")!, { 3: { 1: { v } } });
  live.book.engine.closeUndoStep();
};
const typed = (live: Opened): unknown => live.book.find("甲")!.value({ row: 4, column: 2 });

test("reading again leaves the user's undo as it is, and knows the merged areas all the same", async () => {
  const live = open();
  const memory = createMemory();
  const first = await read(live, memory);
  expect(first).toEqual({ merges: [["A2:A3"], ["A2:A3"]], syncs: 3 });
  for (const figure of [6, 7, 8]) {
    type(live, figure);
    expect(await read(live, memory)).toEqual(first);
  }
  await live.undo();
  expect(typed(live)).toBe(7);
  await live.undo();
  expect(typed(live)).toBe(6);
});

test("a reading without memory asks each time", async () => {
  const live = open();
  type(live, 6);
  await counted(live, (context) => readAll(context));
  await live.undo();
  expect(typed(live)).toBe(6);
});

test.each<[string, (book: Book, sheet: SheetModel) => void, string[]]>([
  [
    "cells are merged",
    (book, sheet) => book.merge(sheet, { top: 1, left: 1, bottom: 1, right: 2 }),
    ["A1:B1", "A2:A3"],
  ],
  ["cells are taken apart", (book, sheet) => book.unmerge(sheet, { top: 2, left: 1, bottom: 3, right: 1 }), []],
  ["a row is inserted", (book, sheet) => book.insertRows(sheet, 2), ["A3:A4"]],
  [
    "a block is pasted",
    (book, sheet) => {
      book.write(sheet, { 5: { 0: { v: "甲" }, 1: { v: "乙" } } });
    },
    ["A2:A3"],
  ],
])("%s: that sheet is asked for again", async (_what, change, merges) => {
  const live = open();
  const memory = createMemory();
  await read(live, memory);
  await live.secondAuthor((book) => {
    change(book, book.find("甲")!);
  });
  const again = await read(live, memory);
  expect(again.syncs).toBe(3);
  expect([again.merges[0]!.sort(), again.merges[1]]).toEqual([merges, ["A2:A3"]]);
});

test("a sheet that is added, and one that takes the place of another, are not taken for one that is known", async () => {
  const live = open();
  const memory = createMemory();
  await read(live, memory);
  await live.secondAuthor((book) => {
    book.remove(book.find("甲")!);
    book.write(book.add("甲"), { 0: { 0: { v: "新" }, 1: { v: "表" } } });
  });
  expect((await read(live, memory)).merges).toEqual([["A2:A3"], []]);
});

test("the user may ask for all to be looked at again", async () => {
  const live = open();
  const memory = createMemory();
  await read(live, memory);
  type(live, 6);
  memory.forget();
  await read(live, memory);
  await live.undo();
  expect(typed(live)).toBe(6);
});

test("an Excel that does not say who has changed something is asked again after a block was written", async () => {
  const live = open({ requirementSet: "1.13" });
  const memory = createMemory();
  await read(live, memory);
  type(live, 6);
  expect((await read(live, memory)).merges).toEqual([["A2:A3"], ["A2:A3"]]);
  await live.undo();
  expect(typed(live)).toBe(5);
});

test("an Excel that cannot listen is read all the same, and asked each time", async () => {
  const live = open();
  const memory = createMemory();
  live.faults.at(1, new ApiError("GeneralException"));
  expect((await read(live, memory)).merges).toEqual([["A2:A3"], ["A2:A3"]]);
  type(live, 6);
  expect((await read(live, memory)).syncs).toBe(3);
  await live.undo();
  expect(typed(live)).toBe(6);
});

test("calculation by hand is told", async () => {
  const manual = (calcPr: string): Promise<boolean | undefined> => {
    const live = openLive(buildWorkbook({ sheets: [{ name: "S", rows: [[1]] }], workbookAfter: calcPr }));
    return counted(live, (context) => readAll(context)).then(({ result }) => result.workbook.manual);
  };
  expect([await manual('<calcPr calcMode="manual"/>'), await manual("")]).toEqual([true, undefined]);
});
