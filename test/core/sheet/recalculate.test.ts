import { recalculated } from "../../../src/core/sheet/recalculate";
import { parseAddress } from "../../../src/core/sheet/address";
import { cellAt } from "../../../src/core/sheet/sheet";
import { countedSheet } from "../../support/counted";
import { sheetOf, workbookOf } from "../../support/sheet";

/** The text of A1 once its formula has been calculated over B1:D2 and the sheet 汇 总. */
function a1(formula: string, stored: string, stale = true): string | undefined {
  const sheet = sheetOf(`=${formula}→${stored} | 10 | 5.5 | 文字 | 5%\n | 2 | =SUM(B1:C1)→0 | #REF!`);
  const other = sheetOf("7 | =B1→9", "汇 总");
  const workbook = recalculated({ ...workbookOf(sheet, other), stale });
  return cellAt(workbook.sheets[0]!, parseAddress("A1")!)?.text;
}

describe("sums whose stored results cannot be trusted", () => {
  it.each([
    ["SUM(B1:C1)", "1.00", "15.50"],
    ["SUM(B1:D1)", "1", "15.5"],
    ["SUM(B1,C1,2)", "1.0", "17.5"],
    ["B1+C1-B2*2", "0.0", "11.5"],
    ["(B1+B2)/4", "0", "3"],
    ["-B1+$C$1", "0.0", "-4.5"],
    ["SUM(B1:B2)+C2", "0.0", "27.5"],
    ["ROUND(B1/3,2)", "0.00", "3.33"],
    ["B1/C1", "50%", "182%"],
    ["'汇 总'!A1+1", "0", "8"],
  ])("=%s, stored as %s, is %s", (formula, stored, text) => expect(a1(formula, stored)).toBe(text));

  it.each([
    ["IF(B1>1,2,3)", "other functions"],
    ["SUM(D2)", "an error value"],
    ["B1/B9", "a division by nothing"],
    ["A1+1", "a circle"],
    ["无此表!A1", "a sheet that is not there"],
    ["B1+", "half a formula"],
    ["SUM(B1:C1", "half a function"],
    ["ROUND(B1,0-1)", "negative digits"],
    ["B1:C1", "a range by itself"],
    ["SUM(E1)", "a figure typed as text"],
  ])("=%s keeps what is stored: %s", (formula) => expect(a1(formula, "42")).toBe("42"));

  it("a workbook that Excel has calculated is left as it is", () =>
    expect(a1("SUM(B1:C1)", "1.00", false)).toBe("1.00"));
});

/** The last of as many running sums (1, 2, 3 …), and how often cells and rows are looked at for all of them. */
function runningSums(rows: number): { readonly last: string | undefined; readonly looks: number } {
  const looks = { count: 0 };
  const lines = Array.from({ length: rows }, (_, i) => `1 | =SUM(A$1:A${String(i + 1)})→`);
  const { sheets } = recalculated(workbookOf(countedSheet(sheetOf(lines.join("\n")), looks)));
  return { last: cellAt(sheets[0]!, { row: rows, column: 2 })?.text, looks: looks.count };
}

test("ten times the running sums are at most twelve times the work", () => {
  const few = runningSums(50),
    many = runningSums(500);
  expect([few.last, many.last]).toEqual(["50", "500"]);
  expect(many.looks / few.looks).toBeLessThanOrEqual(12);
});
