import { readFileSync } from "node:fs";
import { audit, type Audit } from "../../src/core/audit";
import { createReportSheet } from "../../src/core/report/report-sheet";
import type { NewSheet } from "../../src/core/make/sheet";
import { isAside } from "../../src/core/make/tag";
import { readWorkbook, makeSheet } from "../../src/excel";
import { piecesOf } from "../../src/excel/make/rows";
import { ApiError } from "../../src/host";
import { translator } from "../support/texts";
import { buildWorkbook } from "../xlsx/build";
import { outcome, type Opened } from "../host/support";
import { counted, openLive } from "./support";

const SAMPLE = new Uint8Array(readFileSync("samples/self-evaluation.xlsx"));
const NAME = "绩衡校验报告";
const translate = translator("zh-CN");

/** The report of a workbook, with its findings repeated until there are so many. */
async function reportOf(live: Opened, findings?: number): Promise<{ report: NewSheet; result: Audit }> {
  const { result: workbook } = await counted(live, (context) => readWorkbook(context));
  const result = audit(workbook);
  const all =
    findings === undefined
      ? result.findings
      : Array.from({ length: findings }, (_, i) => result.findings[i % result.findings.length]!);
  const source = { workbook: "自评.xlsx", checked: "2024-01-02 03:04", version: "0.1.0", policyBy: "default" } as const;
  return { report: createReportSheet({ ...source, audit: { ...result, findings: all } }, translate), result };
}

const write = (live: Opened, report: NewSheet, replace = false) =>
  counted(live, (context) => makeSheet(context, report, { replace }));

const namesOf = ({ book }: Opened): string[] => book.sheets.map(({ name }) => name);

const textAt = ({ book }: Opened, sheet: string, row: number, column: number): string =>
  book.find(sheet)!.text({ row, column });

test("the sheet is made, shown, laid out for printing, and never taken for a table", async () => {
  const live = openLive(SAMPLE);
  const { report, result } = await reportOf(live);
  expect((await write(live, report)).result).toEqual({ written: NAME });
  const sheet = live.book.find(NAME)!;
  expect(live.book.active).toBe(sheet);
  const { titleRows, area } = report.print;
  const titleRow = titleRows!.top;
  expect(sheet.page).toEqual({
    orientation: "Landscape",
    paperSize: "A4",
    printGridlines: true,
    zoom: { horizontalFitToPages: 1 },
    area,
    titleRows: { top: titleRow, left: 1, bottom: titleRow, right: 16384 },
  });
  expect(sheet.style({ row: titleRow, column: 1 })).toMatchObject({ bl: 1 });
  expect(sheet.columnWidth(6)).toBe(360);
  const again = (await reportOf(live)).result;
  expect(isAside(again.workbook, NAME)).toBe(true);
  expect(again.tables.map(({ table }) => table.sheet)).toEqual(result.tables.map(({ table }) => table.sheet));
  expect(again.findings).toEqual(result.findings);
});

test("cells are links, texts stay texts, figures are figures", async () => {
  const live = openLive(buildWorkbook({ sheets: [{ name: "it's" }] }));
  const row = [
    { value: "=1+1" },
    { value: "-扣分" },
    { value: "+" },
    { value: 9.5 },
    { value: "G13", link: { sheet: "it's", address: { row: 13, column: 7 } } },
    ...["007", "", "", ""].map((value) => ({ value })),
  ];
  const { report } = await reportOf(openLive(SAMPLE));
  Object.assign(globalThis, { Excel: live.excel, Office: live.window.Office });
  await write(live, { ...report, rows: [row], styles: [] });
  const sheet = live.book.find(NAME)!;
  expect(row.map((_, i) => sheet.value({ row: 1, column: i + 1 }))).toEqual(row.map(({ value }) => value));
  expect(row.map((_, i) => sheet.formula({ row: 1, column: i + 1 })).filter(Boolean)).toEqual([]);
  expect([...sheet.links.values()]).toEqual([{ documentReference: "'it''s'!G13", textToDisplay: "G13" }]);
});

test.each([10, 1000])("%d findings take four calls", async (findings) => {
  const live = openLive(SAMPLE);
  const { report } = await reportOf(live, findings);
  expect((await write(live, report)).syncs).toBe(4);
  expect((await write(live, report, true)).syncs).toBe(4);
  expect(live.lost()).toEqual([]);
});

test("what weighs more than 4 MB is shared out", async () => {
  const { report } = await reportOf(openLive(SAMPLE), 12_000);
  const pieces = piecesOf(report.rows);
  expect(pieces.flatMap(({ rows }) => rows)).toEqual(report.rows);
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.length).toBeLessThan(8);
});

test("an older report is replaced only where that was agreed to", async () => {
  const live = openLive(SAMPLE);
  const { report } = await reportOf(live);
  await write(live, report);
  live.book.write(live.book.find(NAME)!, { 0: { 0: { v: "旧" } } });
  expect((await write(live, report)).result).toEqual({ exists: NAME });
  expect(textAt(live, NAME, 1, 1)).toBe("旧");
  expect((await write(live, report, true)).result).toEqual({ written: NAME });
  expect(textAt(live, NAME, 1, 1)).toBe("绩衡校验报告");
  expect(namesOf(live).filter((name) => name.startsWith(NAME))).toEqual([NAME]);
});

test("a sheet of the user with that name is left alone", async () => {
  const live = openLive(buildWorkbook({ sheets: [{ name: NAME, rows: [["我的"]] }] }));
  const report = { ...(await reportOf(openLive(SAMPLE))).report };
  Object.assign(globalThis, { Excel: live.excel, Office: live.window.Office });
  const second = `${NAME} (2)`;
  expect((await write(live, report, true)).result).toEqual({ written: second });
  expect((await write(live, report, true)).result).toEqual({ written: second });
  expect(namesOf(live)).toEqual([NAME, second]);
  expect(textAt(live, NAME, 1, 1)).toBe("我的");
});

test("a report that somebody has renamed is kept, and still no table", async () => {
  const live = openLive(SAMPLE);
  const { report } = await reportOf(live);
  await write(live, report);
  live.book.rename(live.book.find(NAME)!, "一月的报告");
  expect((await write(live, report)).result).toEqual({ written: NAME });
  expect(namesOf(live)).toEqual(expect.arrayContaining(["一月的报告", NAME]));
  const { result } = await reportOf(live);
  expect(new Set(result.tables.map(({ table }) => table.sheet)).has("一月的报告")).toBe(false);
});

test("a protected structure is told in a sentence, and nothing is added", async () => {
  const live = openLive(SAMPLE);
  const { report } = await reportOf(live);
  const before = namesOf(live);
  live.book.structureLocked = true;
  expect(await outcome(() => write(live, report))).toBe("structure-protected");
  live.book.structureLocked = false;
  const calls = live.count.syncs;
  live.faults.at(3, new ApiError("AccessDenied"));
  expect(await outcome(() => write(live, report))).toBe("structure-protected");
  expect(live.count.syncs).toBeGreaterThan(calls);
  expect(namesOf(live)).toEqual(before);
});

test("half a report is taken away again", async () => {
  const live = openLive(SAMPLE);
  const { report } = await reportOf(live);
  const before = namesOf(live);
  live.faults.at(4, "disconnect");
  expect(await outcome(() => write(live, report))).toBe("connection");
  expect(namesOf(live)).toEqual(before);
});
