import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8 } from "fflate";
import fc from "fast-check";
import { drawn, type DrawnSheet } from "../../src/core/make/drawn";
import type { NewCell, NewSheet, NewStyle } from "../../src/core/make/sheet";
import { contentOf } from "../../src/core/sheet/content";
import { parseRange, printAddress } from "../../src/core/sheet/address";
import { cellAt, type Sheet, type Workbook } from "../../src/core/sheet/sheet";
import { addSheets, createWorkbook, drawnData, readWorkbook, undoPlan, XlsxError } from "../../src/xlsx";
import { FORM } from "../support/form";
import { buildWorkbook, changedParts, partText, stylesXml, unzipParts, workbookParts, zipParts } from "./build";
import { richWorkbook } from "./rich";

const at = (text: string) => parseRange(text)!;

const sheetNamed = ({ sheets }: Workbook, name: string): Sheet => sheets.find((sheet) => sheet.name === name)!;

/** What stands in a sheet, cell by cell. */
const said = (sheet: Sheet): string[] =>
  [...sheet.rows].flatMap(([row, cells]) =>
    [...cells].map(([column, cell]) => {
      const content = contentOf(cell);
      return `${printAddress({ row, column })} ${content.kind} ${"value" in content ? String(content.value) : ""}`;
    }),
  );

test("what is asked for stands in the new part, and is read again", () => {
  const before = buildWorkbook({ sheets: [{ name: "it's", rows: [[3]] }], formats: ["0.000"] });
  const { bytes, names } = addSheets(before, [drawn(FORM)]);
  expect(names).toEqual(["自评表"]);
  const read = readWorkbook(bytes);
  const sheet = sheetNamed(read, "自评表");
  expect(said(sheet)).toEqual([
    "A1 text 路灯养护自评表",
    ...["A2 text 指标", "B2 text 分值", "C2 text 得分"],
    ...["A3 text =亮灯率", "B3 number 60", "A4 text 去“其他”看看", "B4 number 40"],
    ...["A5 text 合计", "B5 formula SUM(B3:B4)", 'C5 formula IFNA(SUM(C3:C4),"")'],
  ]);
  expect(sheet.merges).toEqual([at("A1:C1")]);
  expect(sheet.unlocked).toEqual([at("C3:C4")]);
  expect(cellAt(sheet, { row: 3, column: 2 })?.format).toBe("#,##0.0#");
  expect(cellAt(sheet, { row: 5, column: 3 })?.format).toBe("0.00%");
  expect(read.names.get("自评表!_jiheng.template")).toBe('"自评表/self-evaluation/2025/路灯"');
  expect(read.stale).toBe(true);
  const xml = partText(bytes, "xl/worksheets/sheet2.xml");
  for (const part of [
    '<dimension ref="A1:C5"/>',
    '<col min="3" max="3" width="0" hidden="1" customWidth="1"/>',
    '<row r="1" ht="36" customHeight="1">',
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
    '<cfRule type="expression" dxfId="0" priority="1"><formula>$B$5&lt;&gt;100</formula></cfRule>',
    '<dataValidations count="2"><dataValidation type="decimal" allowBlank="1"',
    'prompt="0 至 &lt;分值&gt;" sqref="C3:C4"><formula1>0</formula1><formula2>$B3</formula2>',
    '<dataValidation type="list" errorStyle="warning"',
    '<formula1>"甲,乙"</formula1>',
    `<hyperlink ref="A4" location="'it''s'!A3"/>`,
    '<pageSetup paperSize="9" fitToHeight="0"/>',
    '<f>_xlfn.IFNA(SUM(C3:C4),"")</f>',
  ])
    expect(xml).toContain(part);
  const workbook = partText(bytes, "xl/workbook.xml");
  for (const part of [
    '<definedName name="_jiheng.template" localSheetId="1" hidden="1">',
    `<definedName name="_xlnm.Print_Area" localSheetId="1">'自评表'!$A$1:$C$5</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="1">'自评表'!$2:$2</definedName>`,
  ])
    expect(workbook).toContain(part);
});

test("what is known of a formula is kept, and then nothing has to be calculated", () => {
  const before = buildWorkbook({ sheets: [{ name: "表", rows: [[3]] }] });
  const plain = drawn({ ...FORM, highlights: [] });
  const cells = plain.cells.map((cell) => (cell.content.kind === "formula" ? { ...cell, result: "优" } : cell));
  const read = readWorkbook(addSheets(before, [{ ...plain, cells }]).bytes);
  expect(cellAt(sheetNamed(read, "自评表"), { row: 5, column: 2 })).toMatchObject({
    value: "优",
    formula: "SUM(B3:B4)",
  });
  expect(read.stale).toBeFalsy();
});

test.each([
  ["a name that is taken", "表", "表 (2)"],
  ["in other capitals", "LIST", "LIST (2)"],
])("%s gives way to the next one", (_case, name, given) => {
  const before = buildWorkbook({ sheets: [{ name: "表" }, { name: "list" }] });
  expect(addSheets(before, [drawn({ ...FORM, name })]).names).toEqual([given]);
});

test("a workbook that is to keep its sheets gets no other one", () => {
  const before = buildWorkbook({ sheets: [{ name: "表" }], workbookBefore: '<workbookProtection lockStructure="1"/>' });
  expect(() => addSheets(before, [drawn(FORM)])).toThrow(new XlsxError("structure-protected"));
});

test("the styles of a workbook keep their places; looks that are there already are taken again", () => {
  const before = buildWorkbook({ sheets: [{ name: "表", rows: [[{ v: 3, s: 1 }]] }], formats: ["0.000"] });
  const once = addSheets(before, [drawn(FORM)]).bytes;
  const twice = addSheets(once, [drawn({ ...FORM, name: "又一张" })]).bytes;
  expect(changedParts(once, twice)).not.toContain("xl/styles.xml");
  expect(cellAt(readWorkbook(twice).sheets[0]!, { row: 1, column: 1 })?.text).toBe("3.000");
  const list = (bytes: Uint8Array, name: string) =>
    new RegExp(`<${name} count="(\\d+)">(.*?)</${name}>`, "s").exec(partText(bytes, "xl/styles.xml"))!;
  for (const [name, item] of [
    ["fonts", "font"],
    ["fills", "fill"],
    ["borders", "border"],
    ["cellXfs", "xf"],
  ] as const) {
    const [old, now] = [list(before, name), list(once, name)];
    expect(now[2]!.startsWith(old[2]!)).toBe(true);
    expect(now[2]!.split(new RegExp(`<${item}[ >]`)).length - 1).toBe(Number(now[1]));
  }
});

test("a workbook without styles, or with less than Excel writes, gets what is missing", () => {
  const parts = workbookParts({ sheets: [{ name: "表", rows: [[3]] }] });
  const { "xl/styles.xml": _styles, ...others } = parts;
  const types = String(others["[Content_Types].xml"]).replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, "");
  const relations = String(others["xl/_rels/workbook.xml.rels"]).replace(/<Relationship [^>]*styles[^>]*>/, "");
  const bare = zipParts({ ...others, "[Content_Types].xml": types, "xl/_rels/workbook.xml.rels": relations });
  const main = /xmlns="([^"]*)"/.exec(stylesXml([]))![1]!;
  const least = zipParts({ ...parts, "xl/styles.xml": strToU8(`<styleSheet xmlns="${main}"/>`) });
  for (const before of [bare, least]) {
    const { bytes, undo } = addSheets(before, [drawn(FORM)]);
    expect(cellAt(sheetNamed(readWorkbook(bytes), "自评表"), { row: 3, column: 2 })?.text).toBe("60.0");
    expect(changedParts(before, undoPlan(bytes, undo).bytes)).toEqual([]);
  }
});

describe.each([undefined, "x"])("a workbook with a bit of everything, prefix %s", (prefix) => {
  const before = richWorkbook(prefix);

  test("keeps every other part and every sheet, and is itself again after undo", () => {
    const { bytes, undo } = addSheets(before, [drawn(FORM), drawn({ ...FORM, name: "第二张" })]);
    expect(
      changedParts(before, bytes)
        .filter((part) => part in unzipParts(before))
        .sort(),
    ).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"]);
    const [old, now] = [readWorkbook(before), readWorkbook(bytes)];
    expect(now.sheets.slice(0, old.sheets.length)).toEqual(old.sheets);
    expect(now.sheets.slice(old.sheets.length).map(({ name }) => name)).toEqual(["自评表", "第二张"]);
    for (const [name, refersTo] of old.names) expect(now.names.get(name)).toBe(refersTo);
    expect(changedParts(before, undoPlan(bytes, undo).bytes)).toEqual([]);
  });
});

const STYLES: readonly NewStyle[] = [
  "title",
  "header",
  "body",
  "grid",
  "score",
  "percent",
  "centre",
  "warning",
  "link",
];

const cell: fc.Arbitrary<NewCell> = fc.oneof(
  fc.string({ maxLength: 12, unit: "binary" }).map((value) => ({ value: value.replaceAll("\r", "") })),
  fc.integer({ min: -1e9, max: 1e9 }).map((value) => ({ value: value / 100 })),
  fc.constantFrom("SUM(A1:A3)", '"<&>"&A1', "1/0").map((formula) => ({ formula })),
);

test("whatever stands in a new sheet is read again, and the rest of the workbook is as it was", () => {
  const rows = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
  const before = richWorkbook(undefined);
  fc.assert(
    fc.property(rows, fc.array(fc.constantFrom(...STYLES), { maxLength: 4 }), (made, styles) => {
      const range = { top: 1, left: 1, bottom: made.length, right: made[0]!.length };
      const wanted: NewSheet = {
        kind: "report",
        name: "新",
        rows: made,
        styles: styles.map((style) => ({ range, style })),
        widths: [],
        print: { area: range },
      };
      const { bytes, undo } = addSheets(before, [drawn(wanted)]);
      const sheet = sheetNamed(readWorkbook(bytes), "新");
      for (const [i, cells] of made.entries())
        for (const [j, { value, formula }] of cells.entries()) {
          const content = contentOf(cellAt(sheet, { row: i + 1, column: j + 1 }));
          expect("value" in content ? String(content.value) : "").toBe(formula ?? String(value));
        }
      expect(changedParts(before, undoPlan(bytes, undo).bytes)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("a workbook of new sheets alone, and one of plain data", () => {
  const data = drawnData({
    name: "汇 总",
    columns: [
      { title: "单位", width: 16 },
      { title: "得分", width: 8.5 },
    ],
    rows: [
      ["甲", { figure: "92.125" }],
      [null, ""],
    ],
  });
  const sheets: DrawnSheet[] = [drawn(FORM), drawn({ ...FORM, name: "二" }), data];
  const bytes = createWorkbook(sheets);
  expect(createWorkbook(sheets)).toEqual(bytes);
  const read = readWorkbook(bytes);
  expect(read.sheets.map(({ name }) => name)).toEqual(["自评表", "二", "汇 总"]);
  expect(said(read.sheets[2]!)).toEqual(["A1 text 单位", "B1 text 得分", "A2 text 甲", "B2 number 92.125"]);
  expect(read.names.get("jiheng_summary")).toBe("'汇 总'!$A$1:$B$3");
  expect(partText(bytes, "xl/worksheets/sheet3.xml")).toContain('<col min="2" max="2" width="8.5" customWidth="1"/>');
});

/** What openpyxl, which knows nothing of us, finds in the last sheet of a file. */
const SCRIPT = `
import json, sys, warnings
warnings.simplefilter("ignore")
import openpyxl
told = []
for path in sys.argv[1:]:
    sheet = openpyxl.load_workbook(path).worksheets[-1]
    title, score, weight = sheet["A1"], sheet["C3"], sheet["B3"]
    told.append([sheet.title, title.value, title.font.b, title.font.sz, score.protection.locked, score.fill.fgColor.rgb,
        weight.number_format, weight.border.left.style, sheet.protection.sheet, len(sheet.data_validations.dataValidation),
        sheet.row_dimensions[1].height, sheet["B5"].value])
print(json.dumps(told))
`;

const PYTHON = "/usr/bin/python3";
const hasOpenpyxl = spawnSync(PYTHON, ["-c", "import openpyxl"]).status === 0;

(hasOpenpyxl ? test : test.skip)("openpyxl reads what was meant", () => {
  const folder = mkdtempSync(join(tmpdir(), "jiheng-"));
  const files = [
    createWorkbook([drawn(FORM)]),
    addSheets(buildWorkbook({ sheets: [{ name: "表", rows: [[3]] }] }), [drawn(FORM)]).bytes,
  ];
  const paths = files.map((bytes, i) => {
    const path = join(folder, `${String(i)}.xlsx`);
    writeFileSync(path, bytes);
    return path;
  });
  const { stdout, stderr } = spawnSync(PYTHON, ["-c", SCRIPT, ...paths], { encoding: "utf8" });
  expect(stderr).toBe("");
  rmSync(folder, { recursive: true });
  const form = [
    "自评表",
    "路灯养护自评表",
    true,
    14,
    false,
    "FFFFFBE0",
    "#,##0.0#",
    "thin",
    true,
    2,
    36,
    "=SUM(B3:B4)",
  ];
  expect(JSON.parse(stdout)).toEqual([form, form]);
});

// Workbooks written by others; elsewhere there is nothing to run over.
const FOLDER = "../shared/foreign";
const foreign = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => /\.xls[xm]$/.test(name)) : [];

/** What may differ where sheets are added: the parts that tell of them. */
const TELLS = /^(\[Content_Types\]\.xml|.*workbook\d*\.xml(\.rels)?|.*styles\d*\.xml)$/i;

if (foreign.length > 0)
  test.each(foreign)("%s gets a sheet and keeps all else", (file) => {
    const before = new Uint8Array(readFileSync(join(FOLDER, file)));
    const old = readWorkbook(before);
    const { bytes, names, undo } = addSheets(before, [drawn(FORM)], { force: true });
    for (const part of changedParts(before, bytes).filter((each) => each in unzipParts(before)))
      expect(part).toMatch(TELLS);
    const now = readWorkbook(bytes);
    expect(now.sheets.slice(0, -1)).toEqual(old.sheets);
    expect(sheetNamed(now, names[0]!).unlocked).toEqual([at("C3:C4")]);
    expect(changedParts(before, undoPlan(bytes, undo).bytes)).toEqual([]);
  });
