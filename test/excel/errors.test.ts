import enUS from "../../src/locales/en-US/excel.json";
import { translator } from "../support/texts";
import zhCN from "../../src/locales/zh-CN/excel.json";
import { ExcelError, inExcel } from "../../src/excel";
import { KNOWN_CODES, toExcelError } from "../../src/excel/call/error";
import { sync } from "../../src/excel/call/sync";
import { ApiError } from "../../src/host";
import { buildWorkbook } from "../xlsx/build";
import { endWithoutAnswer, NO_ANSWER } from "../support/no-answer";
import { openLive } from "./support";

const open = () => openLive(buildWorkbook({ sheets: [{ name: "S", rows: [[1]] }] }));

/** Codes that Excel has but that none of our calls can meet: charts, images, queries, links. */
const ELSEWHERE = [
  "DirtySupportingFormula",
  "EmptyChartSeries",
  "InvalidBinding",
  "ItemAlreadyExists",
  "OpenWorkbookLinksBlocked",
  "PowerQueryRefreshResourceChallenge",
  "RangeImageExceedsLimit",
  "RefreshWorkbookLinksBlocked",
  "UnsupportedFillType",
];

test("every code of Excel that we can meet is known", () => {
  const { excel } = open();
  const codes = Object.values(excel.ErrorCodes as unknown as Record<string, string>);
  expect(codes.length).toBeGreaterThan(20);
  expect(codes.filter((code) => !KNOWN_CODES.includes(code) && !ELSEWHERE.includes(code))).toEqual([]);
});

test("every code has a sentence in both languages, with the same things to fill in", () => {
  const codes = [...new Set([...KNOWN_CODES.map((code) => toExcelError({ code }).code), "internal", "cancelled"])];
  const own = ["sheet-gone", "sheet-hidden", "text-too-long", "state-newer", "timeout"];
  const holes = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
  expect(Object.keys(zhCN.excel.errors).sort()).toEqual(Object.keys(enUS.excel.errors).sort());
  for (const code of [...codes, ...own]) {
    const key = code as keyof typeof zhCN.excel.errors;
    expect(holes(zhCN.excel.errors[key])).toEqual(holes(enUS.excel.errors[key]));
    expect(translator("zh-CN")(`excel.errors.${code}`)).toMatch(/。$/);
  }
  for (const key of Object.keys(zhCN.excel.interrupted) as (keyof typeof zhCN.excel.interrupted)[])
    expect(holes(zhCN.excel.interrupted[key])).toEqual(holes(enUS.excel.interrupted[key]));
});

test.each([
  ["cell-edit", "cell-edit"],
  ["disconnect", "connection"],
  ["disconnect-after", "connection"],
  ["hang", "timeout"],
  [new ApiError("AccessDenied"), "access-denied"],
  [new ApiError("GeneralException"), "general"],
  [new ApiError("SomethingNew"), "general"],
] as const)("%p is told as %s", async (fault, code) => {
  const live = open();
  endWithoutAnswer(live);
  live.faults.at(1, fault);
  const failing = inExcel(async (context) => {
    context.workbook.worksheets.load("items/name");
    await sync(context, { timeout: NO_ANSWER });
  });
  await expect(failing).rejects.toMatchObject({ name: "ExcelError", code });
});

test("what is no error of Excel's is ours", () => {
  expect(toExcelError(new TypeError("x is not a function"))).toMatchObject({ code: "internal" });
  expect(toExcelError("odd")).toMatchObject({ code: "internal", params: { detail: "odd" } });
  expect(toExcelError(undefined)).toMatchObject({ code: "internal" });
  const known = new ExcelError("timeout");
  expect(toExcelError(known)).toBe(known);
});
