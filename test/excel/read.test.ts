import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isLocked, type Cell, type Sheet, type Workbook } from "../../src/core/sheet/sheet";
import { readAll, readWorkbook, writeState } from "../../src/excel";
import { readWorkbook as readFile } from "../../src/xlsx";
import { buildWorkbook } from "../xlsx/build";
import { counted, openLive } from "./support";

const CORPUS = "../shared/corpus";
const files = ["samples", ...(existsSync(CORPUS) ? [CORPUS] : [])].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.xls[xm]$/.test(name))
    .map((name) => join(folder, name)),
);

/** What must be the same: every filled cell with all that is known of it, merges, hidden sheets, locks, names. */
function comparable({ sheets, names }: Workbook): unknown {
  return { sheets: sheets.map(comparableSheet), names: [...names].sort() };
}

function comparableSheet(sheet: Sheet): unknown {
  const { name, hidden, rows, merges } = sheet;
  const cells = [...rows].flatMap(([row, columns]) =>
    [...columns].map(([column, cell]) => [row, column, comparableCell(cell), isLocked(sheet, { row, column })]),
  );
  return { name, hidden, cells, merges: merges.map((range) => JSON.stringify(range)).sort() };
}

/** A formula without a result and one with a blank text are the same to Excel. */
const comparableCell = ({ value, text, formula, format }: Cell): unknown => [
  value === null ? "" : typeof value === "object" && !("error" in value) ? value.toString() : value,
  ...[text, formula, format],
];

test.each(files)("%s reads as from the file, in three calls", async (path) => {
  const bytes = readFileSync(path);
  const live = openLive(bytes);
  const { result, syncs } = await counted(live, (context) => readWorkbook(context));
  expect(comparable(result)).toEqual(comparable(readFile(bytes)));
  expect(syncs).toBe(3);
});

test("sixty sheets take three calls, too", async () => {
  const rows = Array.from({ length: 40 }, (_, i) => [`指标${String(i)}`, i, { f: `B${String(i + 1)}*2`, v: i * 2 }]);
  const sheets = Array.from({ length: 60 }, (_, i) => ({ name: `第${String(i)}张`, rows, merges: ["A1:A3"] }));
  const live = openLive(buildWorkbook({ sheets }));
  const { result, syncs } = await counted(live, (context) => readWorkbook(context));
  expect(result.sheets).toHaveLength(60);
  expect(result.sheets.every(({ rows: read }) => read.size === 40)).toBe(true);
  expect(syncs).toBe(3);
});

test("takes a call more for each started 4 MB", async () => {
  const long = "绩".repeat(300);
  const rows = Array.from({ length: 5000 }, (_, i) => [i, long]);
  const bytes = buildWorkbook({ sheets: [{ name: "长", rows }] });
  const live = openLive(bytes);
  const progress: number[] = [];
  const { result, syncs } = await counted(live, (context) =>
    readWorkbook(context, { onProgress: ({ done, total }) => progress.push(done / total) }),
  );
  expect(comparable(result)).toEqual(comparable(readFile(bytes)));
  // 5000 rows of 300 characters of three bytes, three times over: 13.5 MB.
  expect(syncs).toBeLessThanOrEqual(3 + 4);
  expect(progress.at(-1)).toBe(1);
});

test("cuts a row in pieces where it is too long, and asks again where an answer was too large", async () => {
  const long = "绩".repeat(30_000);
  const bytes = buildWorkbook({ sheets: [{ name: "宽", rows: [[1], Array.from({ length: 60 }, () => long), [2]] }] });
  const live = openLive(bytes);
  const { result } = await counted(live, (context) => readWorkbook(context));
  expect(comparable(result)).toEqual(comparable(readFile(bytes)));
});

test("tells hidden and blank sheets, protection, errors, names, texts that look like formulas", async () => {
  const bytes = buildWorkbook({
    sheets: [
      { name: "空", rows: [] },
      { name: "很隐蔽", rows: [[1]], hidden: "veryHidden" },
      {
        name: "受保护 的",
        rows: [
          ["甲", { v: 1, s: 1 }],
          ["=1+1", true],
          [{ v: "#REF!" }, { f: "1/0", v: "#DIV/0!" }],
        ],
        between: '<sheetProtection sheet="1"/>',
      },
    ],
    styles:
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="10"><protection locked="0"/></xf></cellXfs></styleSheet>',
    names: { 得分: "空!$A$1", "_xlnm.Print_Area": "空!$A$1" },
  });
  const live = openLive(bytes);
  const { result, syncs } = await counted(live, (context) => readWorkbook(context));
  const sheet = result.sheets[2]!;
  expect(result.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ["空", false],
    ["很隐蔽", true],
    ["受保护 的", false],
  ]);
  expect(isLocked(sheet, { row: 1, column: 1 })).toBe(true);
  expect(isLocked(sheet, { row: 1, column: 2 })).toBe(false);
  expect(sheet.rows.get(1)?.get(2)).toMatchObject({ text: "100.00%", format: "0.00%" });
  expect(sheet.rows.get(2)?.get(1)).toEqual({ value: "=1+1", text: "=1+1" });
  expect(sheet.rows.get(3)?.get(2)).toMatchObject({ value: { error: "#DIV/0!" }, formula: "1/0" });
  expect([...result.names.keys()]).toEqual(["得分", "_xlnm.Print_Area"]);
  expect(syncs).toBe(3);
});

test("a protected sheet that is blank locks everything", async () => {
  const bytes = buildWorkbook({ sheets: [{ name: "S", rows: [], between: '<sheetProtection sheet="1"/>' }] });
  const { result, syncs } = await counted(openLive(bytes), (context) => readWorkbook(context));
  expect(isLocked(result.sheets[0]!, { row: 1, column: 1 })).toBe(true);
  expect(syncs).toBe(2);
});

test("reads without merged areas where Excel is too old to tell them", async () => {
  const bytes = buildWorkbook({
    sheets: [
      {
        name: "S",
        rows: [
          ["甲", 1],
          [null, 2],
        ],
        merges: ["A1:A2"],
      },
    ],
  });
  const old = await counted(openLive(bytes, { requirementSet: "1.9" }), (context) => readWorkbook(context));
  expect(old.result.sheets[0]!.merges).toEqual([]);
  const now = await counted(openLive(bytes), (context) => readWorkbook(context));
  expect(now.result.sheets[0]!.merges).toHaveLength(1);
});

test("reads more merged areas than Excel hands over at once", async () => {
  const rows = Array.from({ length: 2000 }, (_, i) => [i, i, i]);
  const merges = Array.from({ length: 1000 }, (_, i) => `C${String(2 * i + 1)}:C${String(2 * i + 2)}`);
  const bytes = buildWorkbook({ sheets: [{ name: "S", rows, merges: [...merges, "A1:A1500"] }] });
  const { result, syncs } = await counted(openLive(bytes), (context) => readWorkbook(context));
  expect(result.sheets[0]!.merges).toHaveLength(1001);
  expect(comparable(result)).toEqual(comparable(readFile(bytes)));
  expect(syncs).toBe(3);
});

test("says so where a sheet vanishes while it is read", async () => {
  const live = openLive(
    buildWorkbook({
      sheets: [
        { name: "S", rows: [[1]] },
        { name: "T", rows: [[1]] },
      ],
    }),
  );
  live.faults.at(3, () => {
    live.book.remove(live.book.find("T")!);
  });
  await expect(counted(live, (context) => readWorkbook(context))).rejects.toMatchObject({
    code: "sheet-gone",
    params: { sheet: "T" },
  });
  const { result } = await counted(live, (context) => readWorkbook(context));
  expect(result.sheets.map(({ name }) => name)).toEqual(["S"]);
});

test("stops when it is asked to", async () => {
  const live = openLive(buildWorkbook({ sheets: [{ name: "S", rows: [[1]] }] }));
  const stop = new AbortController();
  live.faults.latency = 50;
  const reading = counted(live, (context) => readWorkbook(context, { signal: stop.signal }));
  stop.abort();
  await expect(reading).rejects.toMatchObject({ code: "cancelled" });
  live.faults.clear();
});

test("the workbook and what is kept in it are read in three calls, for 60 sheets as for one", async () => {
  const sheets = Array.from({ length: 60 }, (_, i) => ({ name: `S${String(i)}`, rows: [["甲", i]] }));
  const live = openLive(buildWorkbook({ sheets }));
  await counted(live, (context) => writeState(context, { sections: { kept: [1] }, plans: [] }));
  const { result, syncs } = await counted(live, (context) => readAll(context));
  expect([result.workbook.sheets.length, result.state.sections, syncs]).toEqual([60, { kept: [1] }, 3]);
});
