import { applyPlan, removeMarks } from "../../src/xlsx";
import {
  buildWorkbook,
  changedParts,
  partText,
  stylesXml,
  workbookParts,
  zipParts,
  type BookSpec,
  type SheetSpec,
} from "./build";
import { mark, note, plan } from "./plans";

const SHEET = "xl/worksheets/sheet1.xml";
const STYLES = "xl/styles.xml";

const book = (sheet: Partial<SheetSpec> = {}, more: Partial<BookSpec> = {}): Uint8Array =>
  buildWorkbook({ sheets: [{ name: "表", rows: [["甲", 1]], ...sheet }], ...more });

const RED = '<dxf><fill><patternFill><bgColor rgb="FFF9D2CF"/></patternFill></fill></dxf>';
const AMBER = RED.replace("FFF9D2CF", "FFFDE9B9");

const cf = (sqref: string, id: number, priority: number, tag: string): string =>
  `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" dxfId="${String(id)}" priority="${String(priority)}"><formula>N("jiheng:${tag}")=0</formula></cfRule></conditionalFormatting>`;

describe("marks", () => {
  test("are conditional formats, one for each tag and severity", () => {
    const bytes = book({ merges: ["C1:D1"], after: "<pageMargins/>" });
    const marks = [mark("表", "A1"), mark("表", "B1"), mark("表", "A1", "gap", "warning"), mark("表", "A1")];
    const { bytes: after } = applyPlan(bytes, plan({ marks }));
    expect(partText(after, SHEET)).toBe(
      partText(bytes, SHEET).replace(
        "<pageMargins/>",
        `${cf("A1 B1", 0, 1, "weight-total")}${cf("A1", 1, 2, "gap")}<pageMargins/>`,
      ),
    );
    expect(partText(after, STYLES)).toBe(
      partText(bytes, STYLES).replace('<dxfs count="0"/>', `<dxfs count="2">${RED}${AMBER}</dxfs>`),
    );
    expect(applyPlan(after, plan({ marks })).bytes).toBe(after);
  });

  test("stand behind the rules of others, with a lower priority, and keep their formats", () => {
    const theirs =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="41"><formula>1</formula></cfRule></conditionalFormatting>';
    const bytes = book(
      { after: `${theirs}<dataValidations count="0"/>` },
      { styles: stylesXml([], '<dxfs count="1"><dxf/></dxfs>') },
    );
    const { bytes: after } = applyPlan(bytes, plan({ marks: [mark("表", "A1")] }));
    expect(partText(after, SHEET)).toContain(`${theirs}${cf("A1", 1, 42, "weight-total")}<dataValidations`);
    expect(changedParts(bytes, removeMarks(after).bytes)).toEqual([]);
  });

  test.each(["<dxfs/>", '<dxfs count="0" />', "<dxfs></dxfs>", "", '<dxfs count="1"><dxf><font/></dxf></dxfs>'])(
    "leave styles with %s as they were",
    (dxfs) => {
      const bytes = book({}, { styles: stylesXml([], dxfs) });
      const { bytes: after } = applyPlan(bytes, plan({ marks: [mark("表", "A1"), mark("表", "A2", "x", "info")] }));
      const cleaned = removeMarks(after);
      expect(cleaned.removed).toBe(2);
      expect(changedParts(bytes, cleaned.bytes)).toEqual([]);
    },
  );

  test("find a workbook without styles", () => {
    const parts = workbookParts({ sheets: [{ name: "表", rows: [[1]] }] });
    Reflect.deleteProperty(parts, STYLES);
    parts["xl/_rels/workbook.xml.rels"] = (parts["xl/_rels/workbook.xml.rels"] as string).replace(
      /<Relationship Id="rIdStyles"[^>]*>/,
      "",
    );
    const { bytes: after } = applyPlan(zipParts(parts), plan({ marks: [mark("表", "A1")] }));
    expect(partText(after, "xl/styles1.xml")).toContain(RED);
    expect(partText(after, "xl/_rels/workbook.xml.rels")).toContain('/styles" Target="/xl/styles1.xml"');
    expect(applyPlan(after, plan({ marks: [mark("表", "A1")] })).bytes).toBe(after);
  });

  test("come off others' elements rule by rule, and their fills stay while somebody uses them", () => {
    const theirs = '<cfRule type="expression" dxfId="0" priority="1"><formula>1</formula></cfRule>';
    const ours = '<cfRule type="expression" dxfId="0" priority="2"><formula>N("jiheng:x")=0</formula></cfRule>';
    const bytes = book(
      { after: `<conditionalFormatting sqref="A1">${theirs}${ours}</conditionalFormatting>` },
      { styles: stylesXml([], `<dxfs count="1">${RED}</dxfs>`) },
    );
    const { bytes: after, removed } = removeMarks(bytes);
    expect(removed).toBe(1);
    expect(changedParts(bytes, after)).toEqual([SHEET]);
    expect(partText(after, SHEET)).toBe(partText(bytes, SHEET).replace(ours, ""));
  });

  test("fills in the middle keep the others' places", () => {
    const styles = stylesXml([], `<dxfs count="3">${RED}<dxf><font/></dxf>${AMBER}</dxfs>`);
    const bytes = book({ after: cf("A1", 0, 1, "a") + cf("A1", 2, 2, "b") }, { styles });
    const { bytes: after } = removeMarks(bytes);
    expect(partText(after, STYLES)).toContain(`<dxfs count="2">${RED}<dxf><font/></dxf></dxfs>`);
  });

  test("a tag with quotes survives", () => {
    const marks = [mark("表", "A1", 'a"b<c')];
    const { bytes } = applyPlan(book(), plan({ marks }));
    expect(partText(bytes, SHEET)).toContain('<formula>N("jiheng:a""b&lt;c")=0</formula>');
    expect(applyPlan(bytes, plan({ marks })).bytes).toBe(bytes);
    expect(removeMarks(bytes).removed).toBe(1);
  });

  test("for a sheet that is not there are left", () => {
    expect(applyPlan(book(), plan({ marks: [mark("无", "A1")] })).unwritten).toMatchObject([{ why: "no-such-sheet" }]);
  });
});

describe("notes", () => {
  test("make the parts they need", () => {
    const bytes = book(
      {
        after:
          '<pageMargins/><legacyDrawingHF xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/>',
        relations: [["rId1", "vmlDrawing", "../drawings/hf.vml"]],
      },
      {
        parts: { "xl/drawings/hf.vml": "<xml/>" },
        defaults: { vml: "application/vnd.openxmlformats-officedocument.vmlDrawing" },
      },
    );
    const { bytes: after, unwritten } = applyPlan(bytes, plan({ notes: [note("表", "B1", "权重 <99>\r\n应为 100")] }));
    expect(unwritten).toEqual([]);
    expect(partText(after, SHEET)).toContain('<pageMargins/><legacyDrawing r:id="rId3"/><legacyDrawingHF');
    expect(partText(after, "xl/comments1.xml")).toBe(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
        "<authors><author>绩衡 JiHeng</author></authors><commentList>" +
        '<comment ref="B1" authorId="0"><text><t xml:space="preserve">权重 &lt;99&gt;\n应为 100</t></text></comment></commentList></comments>',
    );
    expect(partText(after, "xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>0</x:Row><x:Column>1</x:Column>");
    expect(partText(after, "xl/worksheets/_rels/sheet1.xml.rels")).toContain(
      'Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="/xl/comments1.xml"',
    );
    expect(partText(after, "[Content_Types].xml")).toContain('PartName="/xl/comments1.xml"');
    expect(partText(after, "[Content_Types].xml").match(/Extension="vml"/g)).toHaveLength(1);
    expect(changedParts(bytes, removeMarks(after).bytes)).toEqual([]);
  });

  test("of two sheets share one content type for drawings", () => {
    const bytes = buildWorkbook({ prefix: "x", sheets: [{ name: "甲", rows: [[1]] }, { name: "乙" }] });
    const { bytes: after } = applyPlan(bytes, plan({ notes: [note("甲", "A1", "一"), note("乙", "A1", "二")] }));
    expect(partText(after, "[Content_Types].xml").match(/Extension="vml"/g)).toHaveLength(1);
    expect(partText(after, "xl/worksheets/sheet2.xml")).toContain('<x:legacyDrawing r:id="rId2"/>');
    expect(changedParts(bytes, removeMarks(after).bytes)).toEqual([]);
  });

  test("never replace one another, nor a comment that is there", () => {
    const bytes = book({ merges: ["C1:D1"] });
    const first = applyPlan(
      bytes,
      plan({ notes: [note("表", "A1", "一"), note("表", "A1", "二"), note("表", "D1", "三")] }),
    );
    expect(first.unwritten.map(({ why }) => why)).toEqual(["has-note", "merged"]);
    const second = applyPlan(first.bytes, plan({ notes: [note("表", "A1", "四"), note("表", "B1", "五")] }));
    expect(second.unwritten.map(({ why }) => why)).toEqual(["has-note"]);
    expect(partText(second.bytes, "xl/drawings/vmlDrawing1.vml").match(/_x0000_s\d+/g)).toEqual([
      "_x0000_s1025",
      "_x0000_s1026",
    ]);
    expect(removeMarks(second.bytes).removed).toBe(2);
    expect(changedParts(bytes, removeMarks(second.bytes).bytes)).toEqual([]);
  });
});
