import { contentOf } from "../../src/core/sheet/content";
import type { Edit } from "../../src/core/edit/plan";
import { cellAt } from "../../src/core/sheet/sheet";
import { applyPlan, readWorkbook, undoPlan } from "../../src/xlsx";
import {
  buildWorkbook,
  changedParts,
  partText,
  workbookParts,
  zipParts,
  type BookSpec,
  type SheetSpec,
  unzipParts,
} from "./build";
import { edit, plan, type Plain } from "./plans";

const SHEET = "xl/worksheets/sheet1.xml";

const sheetData = (bytes: Uint8Array): string => /<sheetData>(.*)<\/sheetData>/s.exec(partText(bytes, SHEET))![1]!;

const book = (xml: string, sheet: Partial<SheetSpec> = {}, more: Partial<BookSpec> = {}): Uint8Array =>
  buildWorkbook({ sheets: [{ name: "表", sheetData: xml, ...sheet }], ...more });

type Change = [cell: string, before: Plain, after: Plain];

const edits = (changes: Change[]): Edit[] => changes.map(([cell, before, after]) => edit("表", cell, before, after));

test.each<[string, string, Change[], string]>([
  [
    "a number",
    '<row r="1"><c r="A1" s="5"><v>1</v></c></row>',
    [["A1", 1, 2.5]],
    '<row r="1"><c r="A1" s="5"><v>2.5</v></c></row>',
  ],
  [
    "a number without an exponent",
    '<row r="1"/>',
    [["A1", null, 1e-9]],
    '<row r="1"><c r="A1"><v>0.000000001</v></c></row>',
  ],
  [
    "a text",
    '<row r="1"><c r="A1" s="5"><v>1</v></c></row>',
    [["A1", 1, { text: "=1+1 <&>\r\u0007_x0041_" }]],
    '<row r="1"><c r="A1" s="5" t="inlineStr"><is><t xml:space="preserve">=1+1 &lt;&amp;&gt;_x000D__x0007__x005F_x0041_</t></is></c></row>',
  ],
  [
    "a boolean",
    '<row r="1"><c r="A1" t="e" s="1"><v>#N/A</v></c></row>',
    [["A1", { error: "#N/A" }, true]],
    '<row r="1"><c r="A1" t="b" s="1"><v>1</v></c></row>',
  ],
  [
    "an error",
    '<row r="1"><c r="A1"><v>1</v></c></row>',
    [["A1", 1, { error: "#N/A" }]],
    '<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>',
  ],
  [
    "nothing",
    '<row r="1"><c r="A1" s="3" t="b"><v>1</v></c></row>',
    [["A1", true, null]],
    '<row r="1"><c r="A1" s="3"/></row>',
  ],
  [
    "a formula",
    '<row r="1"><c r="A1" t="str" cm="1" vm="2"><v>x</v></c></row>',
    [["A1", "x", '=A2&"<"']],
    '<row r="1"><c r="A1"><f>A2&amp;"&lt;"</f></c></row>',
  ],
  [
    "a formula's successor",
    '<row r="1"><c r="A1"><f>B1</f><v>2</v></c></row>',
    [["A1", "=B1", "=B2"]],
    '<row r="1"><c r="A1"><f>B2</f></c></row>',
  ],
  [
    "a value for a one-cell array",
    '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">SUM(B1)</f><v>2</v></c></row>',
    [["A1", "=SUM(B1)", 3]],
    '<row r="1"><c r="A1"><v>3</v></c></row>',
  ],
  [
    "an extension list stays",
    '<row r="1"><c r="A1"><v>1</v><extLst><ext uri="x"/></extLst></c></row>',
    [["A1", 1, 2]],
    '<row r="1"><c r="A1"><v>2</v><extLst><ext uri="x"/></extLst></c></row>',
  ],
  [
    "cells between cells",
    '<row r="1" spans="1:4"><c r="B1"><v>1</v></c><c r="D1"><v>2</v></c></row>',
    [
      ["C1", null, 3],
      ["A1", null, 4],
    ],
    '<row r="1" spans="1:4"><c r="A1"><v>4</v></c><c r="B1"><v>1</v></c><c r="C1"><v>3</v></c><c r="D1"><v>2</v></c></row>',
  ],
  [
    "a cell outside the spans",
    '<row r="1" spans="1:2" ht="9"><c r="A1"><v>1</v></c></row>',
    [["C1", null, 3]],
    '<row r="1" ht="9"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>',
  ],
  [
    "rows between rows",
    '<row r="2"><c r="A2"><v>1</v></c></row><row r="5"/>',
    [
      ["A9", null, 9],
      ["A1", null, 1],
      ["B3", null, 3],
    ],
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="B3"><v>3</v></c></row><row r="5"/><row r="9"><c r="A9"><v>9</v></c></row>',
  ],
  [
    "the row's style",
    '<row r="1" s="4" customFormat="1"/>',
    [["F1", null, 1]],
    '<row r="1" s="4" customFormat="1"><c r="F1" s="4"><v>1</v></c></row>',
  ],
  [
    "the column's style",
    '<row r="1" s="4"/>',
    [["F1", null, 1]],
    '<row r="1" s="4"><c r="F1" s="7"><v>1</v></c></row>',
  ],
  [
    "rows and cells without r",
    "<row><c><v>1</v></c><c><v>2</v></c></row>",
    [
      ["B1", 2, 5],
      ["C1", null, 6],
    ],
    '<row><c><v>1</v></c><c><v>5</v></c><c r="C1"><v>6</v></c></row>',
  ],
])("writes %s", (_, before, changes, after) => {
  const bytes = book(before, { before: '<cols><col min="5" max="6" style="7"/></cols>' });
  const result = applyPlan(bytes, plan({ edits: edits(changes) }));
  expect(result.unwritten).toEqual([]);
  expect(result.applied).toHaveLength(changes.length);
  expect(sheetData(result.bytes)).toBe(after);
});

test("an empty <sheetData/> is opened", () => {
  const parts = workbookParts({ sheets: [{ name: "表" }] });
  parts[SHEET] = (parts[SHEET] as string).replace("<sheetData></sheetData>", "<sheetData />");
  const { bytes } = applyPlan(zipParts(parts), plan({ edits: edits([["B2", null, 1]]) }));
  expect(partText(bytes, SHEET)).toContain('<sheetData ><row r="2"><c r="B2"><v>1</v></c></row></sheetData>');
});

describe("what is left alone", () => {
  test.each<[string, string, Edit, string]>([
    ["another value", '<row r="1"><c r="A1"><v>1</v></c></row>', edit("表", "A1", 2, 3), "changed"],
    [
      "a formula that was not shown",
      '<row r="1"><c r="A1"><f>B1</f><v>1</v></c></row>',
      edit("表", "A1", 1, 3),
      "formula",
    ],
    [
      "part of an array formula",
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
      edit("表", "A2", "=B1:B2", 3),
      "formula",
    ],
    [
      "the head of an array formula",
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row>',
      edit("表", "A1", "=B1:B2", 3),
      "formula",
    ],
    [
      "a data table",
      '<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" r1="C1"/><v>1</v></c></row>',
      edit("表", "A2", null, 3),
      "formula",
    ],
    ["the inside of a merge", '<row r="1"><c r="D1"><v>1</v></c></row>', edit("表", "E1", null, 3), "merged"],
    ["another sheet", "", edit("没有", "A1", null, 3), "no-such-sheet"],
  ])("%s", (_, xml, change, why) => {
    const bytes = book(xml, { merges: ["D1:E1"] });
    const { address, sheet } = change;
    expect(applyPlan(bytes, plan({ edits: [change] }))).toMatchObject({
      bytes,
      applied: [],
      unwritten: [{ sheet, address, why }],
    });
  });

  test("a locked cell, while an unlocked one is written", () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs></styleSheet>';
    const bytes = book(
      '<row r="1"><c r="A1" s="1"/><c r="B1"/></row>',
      { between: '<sheetProtection sheet="1"/>' },
      { styles },
    );
    const { unwritten, applied } = applyPlan(
      bytes,
      plan({
        edits: edits([
          ["A1", null, 1],
          ["B1", null, 1],
        ]),
      }),
    );
    expect([applied.length, unwritten.map(({ why }) => why)]).toEqual([1, ["locked"]]);
  });

  test("the header of a table, by which its columns are named", () => {
    const bytes = book(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>列1</t></is></c></row>',
      {
        relations: [["rId1", "table", "../tables/table1.xml"]],
      },
      {
        parts: {
          "xl/tables/table1.xml":
            '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ref="A1:A3"/>',
        },
      },
    );
    expect(applyPlan(bytes, plan({ edits: edits([["A1", "列1", "列2"]]) })).unwritten.map(({ why }) => why)).toEqual([
      "locked",
    ]);
    expect(applyPlan(bytes, plan({ edits: edits([["A2", null, 1]]) })).unwritten).toEqual([]);
  });
});

describe("a plan with nothing effective", () => {
  const bytes = book('<row r="1"><c r="A1"><v>1</v></c></row>');

  test.each<[string, Change[]]>([
    ["none at all", []],
    ["what is there already", [["A1", 1, 1]]],
    ["blank for blank", [["C9", null, null]]],
    [
      "there and back",
      [
        ["A1", 1, 2],
        ["A1", 2, 1],
      ],
    ],
  ])("%s gives the same bytes", (_, changes) => {
    const result = applyPlan(bytes, plan({ edits: edits(changes) }));
    expect(result.bytes).toBe(bytes);
    expect(result).toMatchObject({ applied: [], unwritten: [] });
  });

  test("a second edit of a cell must follow from the first", () => {
    const result = applyPlan(
      bytes,
      plan({
        edits: edits([
          ["A1", 1, 2],
          ["A1", 2, 3],
          ["A1", 1, 9],
        ]),
      }),
    );
    expect(result.applied).toHaveLength(2);
    expect(result.unwritten.map(({ why }) => why)).toEqual(["changed"]);
    expect(sheetData(result.bytes)).toBe('<row r="1"><c r="A1"><v>3</v></c></row>');
  });
});

describe("shared formulas", () => {
  const column = (cells: string): string => `<row r="1">${cells}</row>`;
  const shared =
    '<c r="A1"><f t="shared" ca="1" ref="A1:C1" si="4">A2*$B$9</f><v>1</v></c><c r="B1"><f t="shared" si="4"/><v>2</v></c><c r="C1"><f t="shared" si="4"/><v>3</v></c>';

  test.each<[string, Change[], string]>([
    [
      "the master",
      [["A1", "=A2*$B$9", 7]],
      '<c r="A1"><v>7</v></c><c r="B1"><f t="shared" ca="1" ref="B1:C1" si="4">B2*$B$9</f><v>2</v></c><c r="C1"><f t="shared" si="4"/><v>3</v></c>',
    ],
    [
      "the master and its heir",
      [
        ["A1", "=A2*$B$9", 7],
        ["B1", "=B2*$B$9", null],
      ],
      '<c r="A1"><v>7</v></c><c r="B1"/><c r="C1"><f t="shared" ca="1" ref="C1" si="4">C2*$B$9</f><v>3</v></c>',
    ],
    [
      "a follower",
      [["B1", "=B2*$B$9", 7]],
      '<c r="A1"><f t="shared" ca="1" ref="A1:C1" si="4">A2*$B$9</f><v>1</v></c><c r="B1"><v>7</v></c><c r="C1"><f t="shared" si="4"/><v>3</v></c>',
    ],
    [
      "all",
      [
        ["A1", "=A2*$B$9", 1],
        ["B1", "=B2*$B$9", 2],
        ["C1", "=C2*$B$9", 3],
      ],
      '<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c>',
    ],
  ])("%s overwritten", (_, changes, after) => {
    const bytes = book(column(shared));
    const result = applyPlan(bytes, plan({ edits: edits(changes) }));
    expect(sheetData(result.bytes)).toBe(column(after));
    const before = readWorkbook(bytes).sheets[0]!;
    const now = readWorkbook(result.bytes).sheets[0]!;
    for (const cell of ["A1", "B1", "C1"].filter((name) => !changes.some(([changed]) => changed === name)))
      expect(contentOf(cellAt(now, edit("表", cell, null, null).address))).toEqual(
        contentOf(cellAt(before, edit("表", cell, null, null).address)),
      );
  });

  test("an index used twice belongs to the nearest master above", () => {
    const xml =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:B1" si="0">A5</f></c><c r="B1"><f t="shared" si="0"/></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" ref="A2:B2" si="0">A7</f></c><c r="B2"><f t="shared" si="0"/></c></row>';
    const result = applyPlan(book(xml), plan({ edits: edits([["A1", "=A5", 1]]) }));
    expect(sheetData(result.bytes)).toContain(
      '<c r="B1"><f t="shared" ref="B1" si="0">B5</f></c></row><row r="2"><c r="A2"><f t="shared" ref="A2:B2" si="0">A7</f>',
    );
  });
});

describe("recalculation", () => {
  const workbook = (bytes: Uint8Array): string => partText(bytes, "xl/workbook.xml");
  const withFormula = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row>';

  test.each<[string, string, Partial<BookSpec>, string]>([
    [
      "calcPr is made where it belongs",
      withFormula,
      { names: { n: "1" }, workbookAfter: "<pivotCaches/>" },
      '</definedNames><calcPr fullCalcOnLoad="1"/><pivotCaches/>',
    ],
    [
      "calcPr is kept",
      withFormula,
      { workbookAfter: '<calcPr calcMode="manual"/>' },
      '<calcPr calcMode="manual" fullCalcOnLoad="1"/>',
    ],
    [
      "calcPr is corrected",
      withFormula,
      { workbookAfter: '<calcPr fullCalcOnLoad="0" calcId="1"/>' },
      '<calcPr fullCalcOnLoad="1" calcId="1"/>',
    ],
  ])("%s", (_, xml, more, expected) => {
    expect(workbook(applyPlan(book(xml, {}, more), plan({ edits: edits([["A1", 1, 2]]) })).bytes)).toContain(expected);
  });

  test("a formula on another sheet counts; without any nothing is to be calculated", () => {
    const bytes = (rows: SheetSpec["rows"]): Uint8Array =>
      buildWorkbook({
        prefix: "x",
        sheets: [
          { name: "表", rows: [[1]] },
          { name: "乙", rows: rows! },
        ],
      });
    const change = plan({ edits: edits([["A1", 1, 2]]) });
    expect(workbook(applyPlan(bytes([[{ f: "表!A1", v: 1 }]]), change).bytes)).toContain(
      '<x:calcPr fullCalcOnLoad="1"/>',
    );
    const plainBook = bytes([[1]]);
    expect(changedParts(plainBook, applyPlan(plainBook, change).bytes)).toEqual([SHEET]);
  });

  test("the calculation chain goes when its last cell does", () => {
    const bytes = book(
      withFormula,
      {},
      {
        workbookRelations: [["rIdCalc", "calcChain", "calcChain.xml"]],
        types: { "/xl/calcChain.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml" },
        parts: {
          "xl/calcChain.xml":
            '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B1" i="1"/></calcChain>',
        },
      },
    );
    const { bytes: after, undo } = applyPlan(bytes, plan({ edits: edits([["B1", "=A1", 5]]) }));
    expect(() => partText(after, "xl/calcChain.xml")).toThrow("no part");
    const back = undoPlan(after, undo).bytes;
    expect(changedParts(bytes, back)).toEqual([]);
    expect(Object.keys(unzipParts(back))).toEqual(Object.keys(unzipParts(bytes)));
    expect(partText(after, "[Content_Types].xml")).not.toContain("calcChain");
    expect(partText(after, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect(partText(after, "xl/_rels/workbook.xml.rels")).toContain("styles.xml");
  });
});
