import { ApiError } from "../../src/host";
import type { BookSpec } from "../xlsx/build";
import { openSpec, outcome, type Opened } from "./support";

const PROTECTED: BookSpec = {
  sheets: [
    {
      name: "S",
      rows: [["锁", { v: 1, s: 1 }]],
      between: '<sheetProtection sheet="1"/>',
    },
  ],
  styles:
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts>' +
    '<fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/>' +
    '<xf applyProtection="1"><protection locked="0"/></xf></cellXfs></styleSheet>',
};

const write = (host: Opened, address: string, value: unknown): Promise<unknown> =>
  outcome(() =>
    host.excel.run(async (context) => {
      context.workbook.worksheets.getItem("S").getRange(address).values = [[value]];
      await context.sync();
      return "written";
    }),
  );

const read = (host: Opened, address = "A1"): Promise<unknown> =>
  outcome(() =>
    host.excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("S").getRange(address).load("values");
      await context.sync();
      return range.values;
    }),
  );

const plain = (): Opened => openSpec({ sheets: [{ name: "S", rows: [[1]] }] });

test("locked cells of a protected sheet cannot be written, unlocked ones can", async () => {
  const host = openSpec(PROTECTED);
  expect(await write(host, "A1", 2)).toBe("AccessDenied at Range.values");
  expect(await write(host, "B1", 2)).toBe("written");
  host.rules.locked = false;
  expect(await write(host, "A1", 2)).toBe("written");
});

test("getCellProperties and protection tell what is locked", async () => {
  const { excel } = openSpec(PROTECTED);
  const told = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("S");
    const properties = sheet.getRange("A1:B1").getCellProperties({ format: { protection: { locked: true } } } as never);
    sheet.protection.load("protected");
    await context.sync();
    return [sheet.protection.protected, properties.value];
  });
  const locked = (is: boolean) => ({ format: { protection: { locked: is } } });
  expect(told).toEqual([true, [[locked(true), locked(false)]]]);
});

test.each([
  ["cell-edit", "InvalidOperationInCellEditMode", 1],
  ["disconnect", "ConnectionFailure", 1],
  ["disconnect-after", "ConnectionFailure", 2],
  [new ApiError("ActivityLimitReached"), "ActivityLimitReached", 1],
] as const)("%s", async (fault, code, value) => {
  const host = plain();
  host.faults.at(1, fault);
  expect(await write(host, "A1", 2)).toBe(code);
  expect(await read(host)).toEqual([[value]]);
});

test.each([
  ["hang", 1],
  ["hang-after", 2],
] as const)("%s: no answer ever comes, and the next request is answered", async (fault, value) => {
  const host = plain();
  host.faults.at(1, fault);
  const nothing = new Promise((resolve) => {
    host.faults.unanswered = () => resolve("nothing");
  });
  expect(await Promise.race([write(host, "A1", 2), nothing])).toBe("nothing");
  expect(await read(host)).toEqual([[value]]);
});

test("the second message fails, the first and the third do not", async () => {
  const host = plain();
  host.faults.at(2, "cell-edit");
  expect([await write(host, "A1", 2), await write(host, "A1", 3), await read(host)]).toEqual([
    "written",
    "InvalidOperationInCellEditMode",
    [[2]],
  ]);
});

test("a fault that lasts ends when it is cleared", async () => {
  const host = plain();
  host.faults.always = "cell-edit";
  expect([await read(host), await read(host)]).toEqual(Array(2).fill("InvalidOperationInCellEditMode"));
  host.faults.clear();
  expect(await read(host)).toEqual([[1]]);
});

test("requests and answers above 5 MB are refused", async () => {
  const host = plain();
  const long = "文".repeat(32_000);
  const put = (from: number, count: number): Promise<unknown> =>
    outcome(() =>
      host.excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("S");
        sheet.getRangeByIndexes(from, 0, count, 1).values = Array<string[]>(count).fill([long]);
        await context.sync();
        return "written";
      }),
    );
  expect(await put(0, 60)).toBe("RequestPayloadSizeLimitExceeded");
  expect(await read(host)).toEqual([[1]]);
  expect([await put(0, 40), await put(40, 40)]).toEqual(["written", "written"]);
  expect(await read(host, "A1:A80")).toBe("ResponsePayloadSizeLimitExceeded");
  host.rules.payload = Infinity;
  expect(await read(host, "A80")).toEqual([[long]]);
});

test("a second author changes cells and deletes sheets between two syncs", async () => {
  const host = openSpec({ sheets: [{ name: "S", rows: [[1]] }, { name: "T" }] });
  const seen = await outcome(() =>
    host.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      const range = sheet.getRange("A1").load("values");
      await context.sync();
      await host.secondAuthor((book) => {
        book.write(book.find("S")!, { 0: { 0: { v: 5, t: 2 } } });
      });
      const again = sheet.getRange("A1").load("values");
      await context.sync();
      host.faults.at(
        1,
        host.meanwhile((book) => {
          book.remove(book.find("S")!);
        }),
      );
      range.values = [[7]];
      return [again.values, await outcome(() => context.sync())];
    }),
  );
  expect(seen).toEqual([[[5]], "ItemNotFound at Range.values"]);
});

test("latency", async () => {
  const host = plain();
  host.faults.latency = 60;
  const start = performance.now();
  await read(host);
  expect(performance.now() - start).toBeGreaterThanOrEqual(59);
});

test.each(["sizes", "merged", "typed"] as const)("the rule on %s can be switched off", async (rule) => {
  const host = openSpec({ sheets: [{ name: "S", rows: [[1]], merges: ["A1:A2"] }] }, { rules: { [rule]: false } });
  const values = await host.excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("S").getRange("A1:A2");
    range.values = rule === "sizes" ? [["=1"]] : [["=1"], [2]];
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual({ sizes: [[1], [""]], merged: [[1], [2]], typed: [["=1"], [""]] }[rule]);
});
