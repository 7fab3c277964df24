import { Decimal } from "decimal.js";
import { strToU8 } from "fflate";
import { parseAddress, printAddress, printRange } from "../../src/core/sheet/address";
import { cellAt, isLocked, type Cell, type Sheet } from "../../src/core/sheet/sheet";
import { readWorkbook } from "../../src/xlsx";
import { buildWorkbook, sheetXml, workbookParts, zipParts, type BookSpec } from "./build";

const read = (sheetData: string, more: Partial<BookSpec> = {}): Sheet =>
  readWorkbook(buildWorkbook({ sheets: [{ name: "表", sheetData }], ...more })).sheets[0]!;

const at = (sheet: Sheet, cell: string): Cell | undefined => cellAt(sheet, parseAddress(cell)!);

const addresses = (sheet: Sheet): string[] =>
  [...sheet.rows].flatMap(([row, cells]) => [...cells.keys()].map((column) => printAddress({ row, column })));

describe("values", () => {
  test.each<[string, Cell["value"], string]>([
    ['<c r="A1"><v>9.800000000000001</v></c>', new Decimal("9.8"), "9.8"],
    ['<c r="A1" t="n"><v>1E-3</v></c>', new Decimal("0.001"), "0.001"],
    ['<c r="A1" t="s"><v>1</v></c>', "粗体 普通", "粗体 普通"],
    ['<c r="A1" t="s"><v>0</v></c>', "一\r二", "一\r二"],
    [
      '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></is></c>',
      "甲乙",
      "甲乙",
    ],
    ['<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]>&amp;</t></is></c>', "a<b&", "a<b&"],
    ['<c r="A1" t="str"><v>_x0041__x005F_x0041_</v></c>', "A_x0041_", "A_x0041_"],
    ['<c r="A1" t="b"><v>1</v></c>', true, "TRUE"],
    ['<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: "#DIV/0!" }, "#DIV/0!"],
    ['<c r="A1" t="d"><v>2023-03-15T12:00:00Z</v></c>', new Decimal("45000.5"), "45000.5"],
    ['<c r="A1" t="d"><v>1900-01-01</v></c>', new Decimal(1), "1"],
    ['<c r="A1"><v>没有</v></c>', "没有", "没有"],
  ])("%s", (xml, value, text) => {
    const sharedStrings = [
      "<t>一_x000D_二</t>",
      '<r><rPr><b/></rPr><t xml:space="preserve">粗体 </t></r><r><t>普通</t></r><rPh sb="0" eb="1"><t>cu</t></rPh>',
    ];
    const cell = at(read(`<row r="1">${xml}</row>`, { sharedStrings }), "A1");
    expect(cell?.value).toEqual(value);
    expect(cell?.text).toBe(text);
  });

  test.each([
    '<c r="A1" s="1"/>',
    '<c r="A1"><v></v></c>',
    '<c r="A1" t="inlineStr"><is><t></t></is></c>',
    '<c r="A1" t="s"><v>99</v></c>',
  ])("nothing stands in %s", (xml) => {
    expect(addresses(read(`<row r="1">${xml}</row>`))).toEqual([]);
  });

  test("rows and cells without r follow the one before", () => {
    const sheet = read(
      '<row><c><v>1</v></c><c><v>2</v></c><c r="E1"><v>3</v></c><c><v>4</v></c></row><row r="5"><c><v>5</v></c></row><row><c><v>6</v></c></row>',
    );
    expect(addresses(sheet)).toEqual(["A1", "B1", "E1", "F1", "A5", "A6"]);
  });

  test("a sheet blown up by formatting is as small as what it holds", () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `<row r="${String(i + 1)}"><c r="A${String(i + 1)}" s="1"/></row>`,
    );
    const bytes = buildWorkbook({
      sheets: [
        {
          name: "表",
          before: '<dimension ref="A1:XFD1048576"/>',
          sheetData: `${rows.join("")}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
        },
      ],
    });
    expect(addresses(readWorkbook(bytes).sheets[0]!)).toEqual(["XFD1048576"]);
  });
});

describe("formulas", () => {
  test("shared formulas are told for each cell, array formulas on all of their cells", () => {
    const sheet = read(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1+D$1</f><v>1</v></c><c r="E1"><f t="array" ref="E1:F2">A1:B2*2</f><v>2</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="F2"><v>8</v></c></row>' +
        '<row r="3"><c r="A3"><f t="shared" si="0"/></c><c r="B3"><f>"a"&amp;A1</f><v>0</v></c><c r="G3"><f t="dataTable" ref="G3:G4" dt2D="0" dtr="1" r1="B1"/><v>3</v></c></row>',
    );
    expect(
      ["A1", "A2", "A3", "B3", "E1", "F1", "E2", "F2", "G3", "G4"].map((cell) => at(sheet, cell)?.formula),
    ).toEqual([
      "B1*$C$1+D$1",
      "B2*$C$1+D$1",
      "B3*$C$1+D$1",
      '"a"&A1',
      ...Array<string>(4).fill("A1:B2*2"),
      ...Array<string>(2).fill("TABLE(B1,)"),
    ]);
    expect(at(sheet, "A3")?.value).toBeNull();
    expect(String(at(sheet, "F2")?.value)).toBe("8");
  });
});

describe("sheets", () => {
  test("in tab order, with what is hidden, merges and names; chart sheets are left out", () => {
    const { sheets, names } = readWorkbook(
      buildWorkbook({
        sheets: [
          { name: "甲", rows: [["标题", null], [1]], merges: ["A1:B1"] },
          { name: "乙", hidden: true },
          { name: "丙", hidden: "veryHidden" },
        ],
        names: { 总分: "甲!$A$2" },
      }),
    );
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["甲", false],
      ["乙", true],
      ["丙", true],
    ]);
    expect(sheets[0]!.merges.map(printRange)).toEqual(["A1:B1"]);
    expect([...names]).toEqual([["总分", "甲!$A$2"]]);
    expect(sheets[0]!.unlocked).toBeUndefined();
  });

  test("names of one sheet alone bear its name", () => {
    const parts = workbookParts({ sheets: [{ name: "甲" }, { name: "乙" }], names: { n: "1" } });
    parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] as string).replace(
      /<definedName name="n">/,
      '<definedName name="n" localSheetId="1">',
    );
    expect([...readWorkbook(zipParts(parts)).names]).toEqual([["乙!n", "1"]]);
  });

  test.each(["chartsheet", "dialogsheet"])("a %s is left out", (type) => {
    const parts = workbookParts({
      sheets: [
        { name: "甲", rows: [[1]] },
        { name: "乙", xml: `<${type} xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>` },
      ],
    });
    const rels = "xl/_rels/workbook.xml.rels";
    parts[rels] = (parts[rels] as string).replace(
      'worksheet" Target="worksheets/sheet2',
      `${type}" Target="worksheets/sheet2`,
    );
    expect(readWorkbook(zipParts(parts)).sheets.map(({ name }) => name)).toEqual(["甲"]);
  });

  test.each<[string, (parts: Record<string, string | Uint8Array>) => void]>([
    ["absolute targets", (parts) => edit(parts, "xl/_rels/workbook.xml.rels", 'Target="', 'Target="/xl/')],
    ["a byte order mark", (parts) => edit(parts, "xl/worksheets/sheet1.xml", "<?xml", "\ufeff<?xml")],
    [
      "strict namespaces",
      (parts) => {
        for (const part of Object.keys(parts)) {
          edit(
            parts,
            part,
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          );
          edit(
            parts,
            part,
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          );
        }
      },
    ],
    [
      "UTF-16 parts",
      (parts) => {
        parts["xl/worksheets/sheet1.xml"] = Buffer.from(
          `\ufeff${parts["xl/worksheets/sheet1.xml"] as string}`,
          "utf16le",
        );
      },
    ],
    [
      "backslashes in part names",
      (parts) => {
        parts["xl\\worksheets\\sheet1.xml"] = parts["xl/worksheets/sheet1.xml"]!;
        delete parts["xl/worksheets/sheet1.xml"];
      },
    ],
    ["part names in another case", (parts) => edit(parts, "xl/_rels/workbook.xml.rels", "sheet1.xml", "Sheet1.XML")],
  ])("%s", (_, change) => {
    const parts = workbookParts({ sheets: [{ name: "甲", rows: [["值", 1.5]] }] });
    change(parts);
    const sheet = readWorkbook(zipParts(parts)).sheets[0]!;
    expect([at(sheet, "A1")?.text, at(sheet, "B1")?.text]).toEqual(["值", "1.5"]);
  });

  const edit = (parts: Record<string, string | Uint8Array>, part: string, from: string, to: string): void => {
    const text = parts[part];
    if (typeof text === "string") parts[part] = text.replaceAll(from, to);
  };

  test("stored entries and texts as bytes are read too", () => {
    const parts = workbookParts({ sheets: [{ name: "甲", rows: [[1]] }] });
    parts["xl/worksheets/sheet1.xml"] = strToU8(sheetXml({ name: "甲", rows: [[7]] }));
    expect(at(readWorkbook(zipParts(parts)).sheets[0]!, "A1")?.text).toBe("7");
  });
});

describe("protection", () => {
  const styles = (xml: string): string =>
    `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs>${xml}</cellXfs></styleSheet>`;
  const sheet = (before: string, sheetData: string, protection = '<sheetProtection sheet="1"/>'): Sheet =>
    readWorkbook(
      buildWorkbook({
        sheets: [{ name: "表", before, sheetData, between: protection }],
        styles: styles('<xf/><xf applyProtection="1"><protection locked="0"/></xf><xf><protection locked="1"/></xf>'),
      }),
    ).sheets[0]!;
  const open = (s: Sheet, ...cells: string[]): string[] => cells.filter((cell) => !isLocked(s, parseAddress(cell)!));

  test("cells override rows, rows override columns", () => {
    const s = sheet(
      '<cols><col min="2" max="3" style="1"/></cols>',
      '<row r="2"><c r="B2"/><c r="D2" s="1"/></row><row r="4" s="1" customFormat="1"><c r="C4" s="2"/></row><row r="5" s="0" customFormat="1"/>',
    );
    expect(open(s, "A1", "B1", "C1", "D1", "B2", "C2", "D2", "E2")).toEqual(["B1", "C1", "C2", "D2"]);
    expect(open(s, "A3", "B3", "A4", "B4", "C4", "XFD4", "B5", "C5", "B6", "C1048576")).toEqual([
      "B3",
      "A4",
      "B4",
      "XFD4",
      "B6",
      "C1048576",
    ]);
    expect(s.unlocked!.map(printRange)).toEqual(["B1:C1", "C2:D2", "B3:C3", "A4:B4", "D4:XFD4", "B6:C1048576"]);
  });

  test("rows of the same kind are told together", () => {
    const s = sheet(
      "",
      Array.from({ length: 50 }, (_, i) => `<row r="${String(i + 1)}"><c r="B${String(i + 1)}" s="1"/></row>`).join(""),
    );
    expect(s.unlocked!.map(printRange)).toEqual(["B1:B50"]);
  });

  test("a range for anybody is open, one with a password is not", () => {
    const ranges =
      '<sheetProtection sheet="1"/><protectedRanges><protectedRange sqref="A1:A2 C1" name="a"/>' +
      '<protectedRange sqref="B1" name="b" hashValue="x"/><protectedRange sqref="B2" name="c" password="CC1A"/></protectedRanges>';
    expect(sheet("", "", ranges).unlocked!.map(printRange)).toEqual(["A1:A2", "C1"]);
  });

  test("nothing is unlocked by itself, and nothing locked without protection", () => {
    expect(sheet("", '<row r="1"><c r="A1"/></row>').unlocked).toEqual([]);
    expect(sheet("", "", "").unlocked).toBeUndefined();
    expect(sheet("", "", '<sheetProtection sheet="0" objects="1"/>').unlocked).toBeUndefined();
  });
});
