import { applyPlan, readWorkbook, removeMarks, undoPlan } from "../../src/xlsx";
import { printAddress } from "../../src/core/sheet/address";
import { changedParts, partText, unzipParts } from "./build";
import { edit, mark, note, plan } from "./plans";
import { richWorkbook } from "./rich";

const SHEET = "绩效 自评";
const PART = "xl/worksheets/sheet1.xml";

const EDITS = [
  edit(SHEET, "C2", 9.5, 9.25),
  edit(SHEET, "C4", null, "-未完成 <&>"),
  edit(SHEET, "F5", null, "优"),
  edit(SHEET, "B8", "=SUM(B2:B4)", 60),
  edit(SHEET, "D2", "=C2/B2", 0.925),
  edit(SHEET, "A6", null, "=B8+1"),
  edit(SHEET, "J9", null, 1),
];

/** What these edits are in the sheet's XML: old text → new text. */
const REPLACED: [string, string][] = [
  ['<dimension ref="A1:H8"/>', '<dimension ref="A1:J9"/>'],
  ['<c r="C2"><v>9.5</v></c>', '<c r="C2"><v>9.25</v></c>'],
  ['<c r="D2"><f t="shared" ref="D2:D5" si="0">C2/B2</f><v>0.95</v></c>', '<c r="D2"><v>0.925</v></c>'],
  ['<c r="D3"><f t="shared" si="0"/>', '<c r="D3"><f t="shared" ref="D3:D5" si="0">C3/B3</f>'],
  ['<c r="C4"/>', '<c r="C4" t="inlineStr"><is><t xml:space="preserve">-未完成 &lt;&amp;&gt;</t></is></c>'],
  [
    '<c r="D5"><f t="shared" si="0"/><v>0</v></c></row>',
    '<c r="D5"><f t="shared" si="0"/><v>0</v></c><c r="F5" s="3" t="inlineStr"><is><t xml:space="preserve">优</t></is></c></row>' +
      '<row r="6"><c r="A6"><f>B8+1</f></c></row>',
  ],
  ['<c r="B8"><f>SUM(B2:B4)</f><v>60</v></c>', '<c r="B8"><v>60</v></c>'],
  ["<v>1</v></c></row></sheetData>", '<v>1</v></c></row><row r="9"><c r="J9"><v>1</v></c></row></sheetData>'],
];

const prefixed = (xml: string, prefix: string | undefined): string =>
  prefix ? xml.replace(/<(\/?)(\w+)(?=[\s/>])/g, `<$1${prefix}:$2`) : xml;

const replaceOnce = (text: string, [from, to]: readonly [string, string]): string => {
  expect(text.split(from)).toHaveLength(2);
  return text.replace(from, () => to);
};

describe.each([undefined, "x"])("a workbook with a bit of everything, prefix %s", (prefix) => {
  const bytes = richWorkbook(prefix);

  test("edits change their cells and no other byte of the sheet", () => {
    const { bytes: after, applied, unwritten } = applyPlan(bytes, plan({ edits: EDITS }));
    expect(unwritten).toEqual([]);
    expect(applied).toEqual(EDITS);
    expect(changedParts(bytes, after)).toEqual(["xl/workbook.xml", PART, "xl/calcChain.xml"]);
    const expected = REPLACED.map(([from, to]) => [prefixed(from, prefix), prefixed(to, prefix)] as const).reduce(
      replaceOnce,
      partText(bytes, PART),
    );
    expect(partText(after, PART)).toBe(expected);
    expect(partText(after, "xl/workbook.xml")).toBe(
      partText(bytes, "xl/workbook.xml").replace('calcId="191029"', 'calcId="191029" fullCalcOnLoad="1"'),
    );
    expect(partText(after, "xl/calcChain.xml")).toBe(
      partText(bytes, "xl/calcChain.xml")
        .replace('<c r="D2" i="1"/><c r="D3"/>', '<c r="D3" i="1"/>')
        .replace('<c r="B8" i="1" l="1"/><c r="D4"/>', '<c r="D4" i="1"/>'),
    );
  });

  test("the parts keep their order, and undo gives every byte of them back", () => {
    const everything = plan({
      edits: EDITS,
      marks: [mark(SHEET, "C2"), mark("受保护", "A1", "score-range", "info")],
      notes: [note(SHEET, "D4", "得分率为 0"), note("受保护", "A1", "注意\n第二行")],
    });
    const { bytes: after, undo } = applyPlan(bytes, everything);
    const names = Object.keys(unzipParts(bytes));
    expect(Object.keys(unzipParts(after)).slice(0, names.length)).toEqual(names);
    const back = undoPlan(after, JSON.parse(JSON.stringify(undo)) as typeof undo).bytes;
    expect(changedParts(bytes, back)).toEqual([]);
    expect(Object.keys(unzipParts(back))).toEqual(names);
  });

  test("marks and notes come off without a trace", () => {
    const layer = plan({
      marks: [mark(SHEET, "C2"), mark(SHEET, "C3"), mark(SHEET, "C4", "gap", "warning")],
      notes: [note(SHEET, "D4", "说明"), note("受保护", "B2", "说明")],
    });
    const { bytes: marked, unwritten } = applyPlan(bytes, layer);
    expect(unwritten).toEqual([]);
    expect(changedParts(bytes, marked)).toEqual([
      "[Content_Types].xml",
      PART,
      "xl/worksheets/sheet2.xml",
      "xl/styles.xml",
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/comments2.xml",
      "xl/drawings/vmlDrawing2.vml",
      "xl/worksheets/_rels/sheet2.xml.rels",
    ]);
    const cleaned = removeMarks(marked);
    expect(cleaned.removed).toBe(5);
    expect(changedParts(bytes, cleaned.bytes)).toEqual([]);
    expect(changedParts(marked, undoPlan(cleaned.bytes, cleaned.undo).bytes)).toEqual([]);
    expect(removeMarks(bytes)).toMatchObject({ removed: 0 });
    expect(removeMarks(bytes).bytes).toBe(bytes);
  });

  test("reads back what was written, everything else as before", () => {
    const text = (file: Uint8Array): string[] =>
      readWorkbook(file).sheets.flatMap((sheet) =>
        [...sheet.rows].flatMap(([row, cells]) =>
          [...cells].map(
            ([column, cell]) => `${sheet.name}!${printAddress({ row, column })} ${cell.formula ?? ""} ${cell.text}`,
          ),
        ),
      );
    const before = text(bytes);
    const after = text(applyPlan(bytes, plan({ edits: EDITS })).bytes);
    expect(after.filter((line) => !before.includes(line))).toEqual([
      "绩效 自评!C2  9.25",
      "绩效 自评!D2  0.925",
      "绩效 自评!C4  -未完成 <&>",
      "绩效 自评!F5  优",
      "绩效 自评!A6 B8+1 ",
      "绩效 自评!B8  60",
      "绩效 自评!J9  1",
    ]);
    expect(before.filter((line) => !after.includes(line))).toHaveLength(3);
  });
});
