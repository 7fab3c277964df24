import * as numfmt from "numfmt";
import { readWorkbook } from "../../src/xlsx";
import { namespaceOf } from "../../src/xlsx/custom-parts";
import * as formula from "../../src/xlsx/read/formula";
import { cellAt, hasFormula } from "../../src/core/sheet/sheet";
import { buildWorkbook, stylesXml } from "./build";

jest.mock("numfmt", () => {
  const original = jest.requireActual<typeof numfmt>("numfmt");
  return { ...original, getFormatDateInfo: jest.fn(original.getFormatDateInfo) };
});
jest.mock("../../src/xlsx/read/formula", () => {
  const original = jest.requireActual<typeof formula>("../../src/xlsx/read/formula");
  return { ...original, printFormula: jest.fn(original.printFormula), parseFormula: jest.fn(original.parseFormula) };
});
const [printed, parsed] = [jest.mocked(formula.printFormula), jest.mocked(formula.parseFormula)];
const compiled = jest.mocked(numfmt.getFormatDateInfo);

beforeEach(() => jest.clearAllMocks());

const follower = (row: number): string => `<row r="${row}"><c r="B${row}"><f t="shared" si="0"/><v>1</v></c></row>`;
const shared = (master: string, followers: number): Uint8Array =>
  buildWorkbook({
    sheets: [
      {
        name: "表",
        sheetData:
          `<row r="1"><c r="B1"><f t="shared" ref="B1:B${followers + 1}" si="0">${master}</f><v>1</v></c></row>` +
          Array.from({ length: followers }, (_, i) => follower(i + 2)).join(""),
      },
    ],
  });

const tooLarge = (what: string): Error =>
  expect.objectContaining({ code: "too-large", params: expect.objectContaining({ what }) as object }) as Error;

describe("shared formulas", () => {
  test("are spelled out for the cells that are asked, once each", () => {
    const sheet = readWorkbook(shared("A1*2", 500)).sheets[0]!;
    const cells = [...sheet.rows.values()].flatMap((row) => [...row.values()]);
    expect(cells.filter(hasFormula)).toHaveLength(501);
    expect([parsed.mock.calls.length, printed.mock.calls.length]).toEqual([0, 0]);
    const cell = cellAt(sheet, { row: 9, column: 2 })!;
    expect([cell.formula, cell.formula, { ...cell }.formula]).toEqual(["A9*2", "A9*2", "A9*2"]);
    expect([parsed.mock.calls.length, printed.mock.calls.length]).toEqual([1, 1]);
  });

  test("of a length that no person writes, for thousands of cells, are refused", () => {
    const long = Array.from({ length: 1500 }, (_, i) => `A${i + 1}`).join("+");
    expect(() => readWorkbook(shared(long, 20_000))).toThrow(tooLarge("formulas"));
    expect(readWorkbook(shared(long, 100)).sheets).toHaveLength(1);
    expect(printed).not.toHaveBeenCalled();
  });
});

describe("number formats", () => {
  const codes = (count: number): string[] => Array.from({ length: count }, (_, i) => `0.00"第${i}种"`);
  const styled = (used: number, styles: string): Uint8Array =>
    buildWorkbook({
      sheets: [{ name: "表", rows: Array.from({ length: used }, (_, i) => [{ v: 1, s: i + 1 }]) }],
      styles,
    });

  test("are read for the cells that use them, once each", () => {
    const styles = stylesXml(codes(20_000));
    const bytes = buildWorkbook({
      sheets: [
        {
          name: "表",
          rows: [
            [
              { v: 1, s: 7 },
              { v: 2, s: 7 },
              { v: 3, s: 9 },
            ],
          ],
        },
      ],
      styles,
    });
    expect([...readWorkbook(bytes).sheets[0]!.rows.get(1)!.values()].map(({ text }) => text)).toEqual([
      "1.00第6种",
      "2.00第6种",
      "3.00第8种",
    ]);
    expect(compiled).toHaveBeenCalledTimes(2);
  });

  test("in greater numbers than Excel could hold are refused, and so are endless ones", () => {
    expect(() => readWorkbook(styled(6000, stylesXml(codes(6000))))).toThrow(tooLarge("formats"));
    expect(compiled.mock.calls.length).toBeLessThanOrEqual(5000);
    for (const code of ["#,".repeat(25_000), "0".repeat(2000)])
      expect(() => readWorkbook(styled(1, stylesXml([code])))).toThrow(tooLarge("format"));
    expect(readWorkbook(styled(0, stylesXml(["0".repeat(50_000)]))).sheets).toHaveLength(1);
  });
});

test("a custom XML part of comments alone has no namespace, which is found without trying every way to read it", () => {
  expect(namespaceOf("<!---->".repeat(5000))).toBeUndefined();
  expect(namespaceOf('<?xml version="1.0"?><!-- a --><!-- b > --><r xmlns="urn:x"/>')).toBe("urn:x");
});
