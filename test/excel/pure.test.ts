import { Decimal } from "decimal.js";
import { parseRange, printRange } from "../../src/core/sheet/address";
import { cellsIn, takeBlocks, type Block } from "../../src/excel/read/blocks";
import { areasOf, mergeWindows, uniteAreas } from "../../src/excel/read/merges";
import { bytesOf } from "../../src/core/bytes";
import { displayedText } from "../../src/excel/read/text";
import { unlockedRanges } from "../../src/excel/read/unlocked";

const block = (sheet: string, range: string): Block => ({ sheet, range: parseRange(range)! });
const shown = (blocks: readonly Block[]): string[] => blocks.map(({ sheet, range }) => `${sheet}!${printRange(range)}`);

test.each([
  [["S!A1:B5", "T!A1"], 100, ["S!A1:B5", "T!A1"], []],
  [["S!A1:B5", "T!A1:B5"], 14, ["S!A1:B5", "T!A1:B2"], ["T!A3:B5"]],
  [["S!A1:B5"], 4, ["S!A1:B2"], ["S!A3:B5"]],
  // Not even a row has room: the first row goes alone, and in pieces when it is alone.
  [["S!A1:J3"], 4, ["S!A1:J1"], ["S!A2:J3"]],
  [["S!A1:J1"], 4, ["S!A1:D1"], ["S!E1:J1"]],
  [["S!A1:B5", "T!A1:J1"], 12, ["S!A1:B5"], ["T!A1:J1"]],
  [["S!A1:B1"], 0, ["S!A1"], ["S!B1"]],
])("%j with room for %i cells", (blocks, room, now, later) => {
  const parsed = blocks.map((text) => block(...(text.split("!") as [string, string])));
  const taken = takeBlocks(parsed, room);
  expect([shown(taken.now), shown(taken.later)]).toEqual([now, later]);
});

test.each([
  ["S!A1:B2", ["A1:B2"]],
  ["'a,b!''c'!A1:B2, 'a,b!''c'!$C$3:$D$4", ["A1:B2", "C3:D4"]],
  ["'2023 年'!A1,'2023 年'!B2", ["A1", "B2"]],
  ["A1:B2,C3", ["A1:B2", "C3"]],
  ["", []],
])("%j names areas", (address, areas) => {
  expect(areasOf(address).map(printRange)).toEqual(areas);
});

test("windows cover a range, hold few enough cells, and overlap", () => {
  for (const text of ["A1", "A1:J5000", "B3:ZZ40", "A1:XFD3", "A1:A1048576"]) {
    const range = parseRange(text)!;
    const windows = mergeWindows(range);
    expect(windows.length).toBeLessThan(450);
    const most = Math.max(1024, cellsIn(range) / 90);
    for (const window of windows) expect(cellsIn(window)).toBeLessThanOrEqual(most);
  }
  const [first, second] = mergeWindows(parseRange("A1:J5000")!);
  expect(second!.top).toBe(first!.bottom);
});

test("pieces of a merged area are put together, neighbours are not", () => {
  const areas = ["A1:A5", "A5:A9", "A10:A12", "B1:D1", "D1:F1", "A1:A5"].map((text) => parseRange(text)!);
  expect(uniteAreas(areas).map(printRange).sort()).toEqual(["A10:A12", "A1:A9", "B1:F1"].sort());
});

test("unlocked cells come as ranges", () => {
  const [o, x] = [false, true];
  const ranges = unlockedRanges({ top: 3, left: 2, bottom: 6, right: 4 }, [
    [o, o, x],
    [o, o, x],
    [x, x, x],
    [o, x, o],
  ]);
  expect(ranges.map(printRange)).toEqual(["B3:C4", "B6", "D6"]);
});

test.each([
  [new Decimal("0.1234"), "####", "0.0%", "12.3%"],
  [new Decimal("0.1234"), "12.34%", "0.00%", "12.34%"],
  // A column too narrow rounds numbers without a format.
  [new Decimal("12345.678"), "12346", undefined, "12345.678"],
  [new Decimal(5), "####", "[oops", "5"],
  ["长".repeat(300), "####", "@", "长".repeat(300)],
  ["甲", "甲分", '@"分"', "甲分"],
  ["甲", "甲", "0.00", "甲"],
  [true, "真", undefined, "TRUE"],
  [{ error: "#N/A" }, "#N/A", undefined, "#N/A"],
  [null, "", undefined, ""],
])("%p shown as %j under %j reads %j", (value, text, format, expected) => {
  expect(displayedText(value, text, format)).toBe(expected);
});

test("bytes are those of UTF-8", () => {
  for (const text of ["abc", "é", "绩衡"]) expect(bytesOf(text)).toBe(Buffer.byteLength(text));
});

