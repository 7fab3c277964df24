import { inExcel, select, watch, type Happening } from "../../src/excel";
import type { Opened } from "../host/support";
import { buildWorkbook } from "../xlsx/build";
import { eventually } from "../support/patience";
import { counted, openLive } from "./support";

const open = (): Opened =>
  openLive(
    buildWorkbook({
      sheets: [
        {
          name: "自评 表",
          rows: [
            [1, 2],
            [3, 4],
          ],
        },
        { name: "T", rows: [[1]] },
        { name: "隐", rows: [[1]], hidden: true },
      ],
    }),
  );

test("selects a cell and shows its sheet", async () => {
  const live = open();
  const { syncs } = await counted(live, (context) => select(context, "T", { row: 13, column: 7 }));
  expect([live.book.active.name, live.book.selection, syncs]).toEqual([
    "T",
    { top: 13, left: 7, bottom: 13, right: 7 },
    2,
  ]);
});

test("says why it cannot show a cell", async () => {
  open();
  const at = { row: 1, column: 1 };
  await expect(inExcel((context) => select(context, "隐", at))).rejects.toMatchObject({ code: "sheet-hidden" });
  await expect(inExcel((context) => select(context, "?", at))).rejects.toMatchObject({ code: "sheet-gone" });
});

test("tells of several changes at once, with the sheets' names of today", async () => {
  const live = open();
  const heard: (readonly Happening[])[] = [];
  const stop = await watch({ changed: (happenings) => heard.push(happenings) }, { debounce: 30 });
  await live.secondAuthor((book) => {
    book.write(book.find("自评 表")!, { 0: { 0: { v: 9 } } });
    book.write(book.find("自评 表")!, { 1: { 1: { v: 9 } } });
    book.write(book.find("T")!, { 0: { 0: { v: 9 } } });
    book.rename(book.find("T")!, "新");
  });
  await eventually(() => heard.length, 1);
  expect(heard[0]!.map(({ sheet }) => sheet).sort()).toEqual(["新", "自评 表"].sort());
  expect(heard[0]!.find(({ sheet }) => sheet === "自评 表")!.ranges).toEqual([
    { top: 1, left: 1, bottom: 1, right: 1 },
    { top: 2, left: 2, bottom: 2, right: 2 },
  ]);
  await stop();
  const others: unknown[] = [];
  const stopOther = await watch({ changed: (happenings) => others.push(happenings) }, { debounce: 30 });
  await live.secondAuthor((book) => {
    book.write(book.find("自评 表")!, { 0: { 0: { v: 10 } } });
  });
  await eventually(() => others.length, 1);
  expect(heard).toHaveLength(1);
  await stopOther();
});

test("tells where the selection has come to rest", async () => {
  const live = open();
  const heard: Happening[] = [];
  const stop = await watch({ selected: (happening) => heard.push(happening) }, { debounce: 30 });
  const sheet = live.book.find("T")!;
  live.book.select(sheet, { top: 1, left: 1, bottom: 1, right: 1 });
  live.book.select(sheet, { top: 2, left: 2, bottom: 3, right: 3 });
  await eventually(() => heard, [{ sheet: "T", ranges: [{ top: 2, left: 2, bottom: 3, right: 3 }] }]);
  await stop();
});

test("nothing comes out of an event that cannot be told", async () => {
  const live = open();
  const heard: unknown[] = [];
  const stop = await watch({ changed: (happenings) => heard.push(happenings) }, { debounce: 10 });
  const { syncs } = live.count;
  live.faults.always = "cell-edit";
  await live.secondAuthor((book) => {
    book.write(book.find("T")!, { 0: { 0: { v: 9 } } });
  });
  await eventually(() => live.count.syncs > syncs, true);
  live.faults.clear();
  await stop();
  expect(heard).toEqual([]);
});
