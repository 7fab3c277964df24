import { Decimal } from "decimal.js";
import { applyPlan, readWorkbook } from "../../src/xlsx";
import { openPackage } from "../../src/xlsx/opc/package";
import { verified, verifyCells } from "../../src/xlsx/write/verify";
import { createSheet, type Sheet } from "../../src/core/sheet/sheet";
import { parseAddress } from "../../src/core/sheet/address";
import { translator } from "../support/texts";
import { failureSentence } from "../../src/locales/failure";
import { strFromU8 } from "fflate";
import { buildWorkbook, unzipParts, zipParts } from "./build";
import { edit, plan } from "./plans";

const SHEET = "xl/worksheets/sheet1.xml";
const BOOK = "xl/workbook.xml";
const file = buildWorkbook({ sheets: [{ name: "表", rows: [["甲", 1]] }, { name: "另" }] });

/** The file with its parts changed as a faulty writer might. */
function changed(change: (parts: Record<string, string>) => void): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipParts(file)).map(([name, part]) => [name, strFromU8(part)]));
  change(parts);
  return zipParts(parts);
}

describe("before a file is handed out", () => {
  test.each<[string, string, (parts: Record<string, string>) => void]>([
    ["a part that is not well-formed", SHEET, (p) => (p[SHEET] = p[SHEET]!.replace("</row>", ""))],
    ["something behind the root", SHEET, (p) => (p[SHEET] += "<dxfs/>")],
    ["a part that was not to be touched", "xl/styles.xml", (p) => (p["xl/styles.xml"] += " ")],
    ["a part that is gone", "xl/styles.xml", (p) => Reflect.deleteProperty(p, "xl/styles.xml")],
    ["a sheet that is gone", BOOK, (p) => (p[BOOK] = p[BOOK]!.replace(/<sheet name="另"[^>]*>/, ""))],
    ["a workbook that cannot be opened", BOOK, (p) => (p[BOOK] = "<workbook>")],
  ])("%s is found", (_, part, change) => {
    expect(() => verified(openPackage(file), changed(change), new Set([SHEET, BOOK.toLowerCase()]), new Set())).toThrow(
      expect.objectContaining({ code: "unverified", params: { part } }),
    );
  });

  test("cells are compared with the plan, and all others with what they were", () => {
    const sheet = (cells: Record<string, string>): Sheet =>
      createSheet({
        ...{ name: "表", hidden: false, merges: [] },
        cells: Object.entries(cells).map(([cell, value]) => [parseAddress(cell)!, { value, text: value }]),
      });
    const writes = [edit("表", "B1", null, "优")].map(({ address, after }) => ({ address, content: after }));
    const before = sheet({ A1: "甲", C1: "丙" });
    const check = (after: Record<string, string>) => (): void => verifyCells(before, sheet(after), writes);
    expect(check({ A1: "甲", B1: "优", C1: "丙" })).not.toThrow();
    const wrong = (part: string): Error => expect.objectContaining({ code: "unverified", params: { part } }) as Error;
    expect(check({ A1: "甲", B1: "良", C1: "丙" })).toThrow(wrong("表!B1"));
    expect(check({ A1: "甲", B1: "优" })).toThrow(wrong("表!C1"));
    expect(check({ A1: "甲", B1: "优", C1: "丙", D1: "多" })).toThrow(wrong("表!D1"));
  });
});

test.each(["1e309", "-1e400", "Infinity"])(
  "%s, which no cell can hold, is written as the error it is in Excel",
  (huge) => {
    const wish = { ...edit("表", "B1", 1, null), after: { kind: "number", value: new Decimal(huge) } as const };
    const { bytes } = applyPlan(file, plan({ edits: [wish] }));
    expect(readWorkbook(bytes).sheets[0]!.rows.get(1)?.get(2)?.value).toEqual({ error: "#NUM!" });
  },
);

test.each([0.1 + 0.2, 1e300, 1234567890123456, -0, 1e-320])("a number like %s passes", (value) => {
  expect(applyPlan(file, plan({ edits: [edit("表", "B1", 1, value)] })).unwritten).toEqual([]);
});

test.each(["=ifs(A1>0,1)", '=SUM(A1:A2)&"_x0041_"', " ", "_x0041_\r\n\u0001", "'1", "\ud800"])("%j passes", (value) => {
  expect(applyPlan(file, plan({ edits: [edit("表", "B1", 1, value)] })).unwritten).toEqual([]);
});

test.each(["zh-CN", "en-US"] as const)("the messages say what it means (%s)", (language) => {
  const say = (code: string): string =>
    failureSentence(code, { path: "自评表.xlsx", part: "表!B1" }, translator(language));
  for (const code of ["unverified", "signed", "shared-part"]) {
    expect(say(code)).toContain("自评表.xlsx");
    expect(say(code)).not.toContain(code);
  }
});
