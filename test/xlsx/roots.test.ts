import { SaxesParser } from "saxes";
import { applyPlan, readWorkbook, removeMarks, undoPlan } from "../../src/xlsx";
import { parseAddress } from "../../src/core/sheet/address";
import { cellAt } from "../../src/core/sheet/sheet";
import { changedParts, partText, stylesXml, unzipParts, workbookParts, zipParts, type BookSpec } from "./build";
import { edit, mark, note, plan } from "./plans";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const VML = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const RELS = "xl/worksheets/_rels/sheet1.xml.rels";
const COMMENTS = "xl/comments7.xml";
const DRAWING = "xl/drawings/old.vml";

const EVERYTHING = plan({
  edits: [edit("表", "C3", null, 4), edit("表", "A1", "甲", "乙")],
  marks: [mark("表", "A1"), mark("表", "B1", "gap", "warning")],
  notes: [note("表", "A1", "说明")],
});
const LAYER = { ...EVERYTHING, edits: [] };

/** A book of one sheet whose parts are changed before they are zipped; null takes one out. */
function book(change: Record<string, string | null> = {}, more: Partial<BookSpec> = {}): Uint8Array {
  const parts = workbookParts({ sheets: [{ name: "表", rows: [["甲", 1]] }], ...more });
  for (const [part, text] of Object.entries(change))
    if (text === null) Reflect.deleteProperty(parts, part);
    else parts[part] = text;
  return zipParts(parts);
}

const withNotes = (comments: string, drawing: string): Uint8Array =>
  book(
    { [COMMENTS]: comments, [DRAWING]: drawing },
    {
      sheets: [
        {
          ...{ name: "表", rows: [["甲", 1]], after: '<legacyDrawing r:id="rId2"/>' },
          relations: [
            ["rId1", "comments", `/${COMMENTS}`],
            ["rId2", "vmlDrawing", `/${DRAWING}`],
          ],
        },
      ],
      defaults: { vml: VML },
    },
  );

const NO_NOTES = `<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;

const SHEET_ALONE = `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;

/** A book whose list of types speaks of parts that are not there, and not of all files of relationships. */
function withOrphanTypes(): Uint8Array {
  const types = workbookParts({ sheets: [{ name: "表", rows: [["甲", 1]] }] })["[Content_Types].xml"] as string;
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const orphans = [RELS, "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"].map((part) => override(part, "text/xml"));
  const known = ["_rels/.rels", "xl/_rels/workbook.xml.rels"].map((part) =>
    override(part, "application/vnd.openxmlformats-package.relationships+xml"),
  );
  const own = types
    .replace(/<Default [^>]*Extension="rels"[^>]*>/, "")
    .replace("</Types>", `${[...known, ...orphans].join("")}</Types>`);
  return book({ "[Content_Types].xml": own });
}

/** A book that does not speak of styles anywhere. */
function withoutStyles(): Uint8Array {
  const parts = workbookParts({ sheets: [{ name: "表", rows: [["甲", 1]] }] });
  const [types, rels] = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"].map((part) =>
    (parts[part] as string).replace(/<(Override|Relationship) [^>]*styles[^>]*>/, ""),
  );
  return book({ "xl/styles.xml": null, "[Content_Types].xml": types!, "xl/_rels/workbook.xml.rels": rels! });
}

/** Books in which something that a plan adds to is empty, in every way to write that. */
const BOOKS: Record<string, Uint8Array> = {
  "styles that close themselves": book({ "xl/styles.xml": `<styleSheet xmlns="${MAIN}" />` }),
  "styles with nothing in them": book({ "xl/styles.xml": `<x:styleSheet xmlns:x="${MAIN}"></x:styleSheet>` }),
  "types that close themselves": book({ "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"/>` }),
  "types with a prefix": book({ "[Content_Types].xml": `<t:Types xmlns:t="${PACKAGE}/content-types"/>` }),
  "relationships that close themselves": book({ [RELS]: `<Relationships xmlns="${PACKAGE}/relationships"/>` }),
  "relationships with nothing in them": book({
    [RELS]: `<Relationships xmlns="${PACKAGE}/relationships">\n</Relationships>`,
  }),
  "relationships with a remark": book({
    [RELS]: `<Relationships xmlns="${PACKAGE}/relationships"><!-- 无 --></Relationships>`,
  }),
  "a sheet with nothing in it": book({ "xl/worksheets/sheet1.xml": SHEET_ALONE }),
  "formats with nothing in them": book({ "xl/styles.xml": stylesXml([], '<dxfs count="0"></dxfs>') }),
  "formats without count that close themselves": book({ "xl/styles.xml": stylesXml([], "<dxfs/>") }),
  "formats without count with nothing in them": book({ "xl/styles.xml": stylesXml([], "<dxfs></dxfs>") }),
  "formats with a wrong count": book({ "xl/styles.xml": stylesXml([], '<dxfs count="7"><dxf/></dxfs>') }),
  "no formats": book({ "xl/styles.xml": stylesXml([], "") }),
  "no styles at all": withoutStyles(),
  "no styles": book({ "xl/styles.xml": null }),
  "a default for drawings that are not there": book({}, { defaults: { vml: VML } }),
  "notes with nothing in them": withNotes(NO_NOTES, `<xml xmlns:v="urn:schemas-microsoft-com:vml"></xml>`),
  "notes that close themselves": withNotes(
    `<comments xmlns="${MAIN}"/>`,
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" />`,
  ),
  "lists of notes that close themselves": withNotes(
    `<comments xmlns="${MAIN}"><authors/><commentList/></comments>`,
    "<xml/>",
  ),
  "a rule of others for a format that is not there": book(
    {},
    {
      sheets: [
        {
          ...{ name: "表", rows: [["甲", 1]] },
          after:
            '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="1" priority="1"><formula>1</formula></cfRule></conditionalFormatting>',
        },
      ],
    },
  ),
  "types of parts that are not there": withOrphanTypes(),
  "a note of others by an author who is not there": withNotes(
    `<comments xmlns="${MAIN}"><commentList><comment ref="B2" authorId="0"><text/></comment></commentList></comments>`,
    `<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape type="#_x0000_t202"></v:shape></xml>`,
  ),
  "a box in our place that lost its note": withNotes(
    NO_NOTES,
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>`,
  ),
  "another author's notes, all gone": withNotes(
    `<comments xmlns="${MAIN}"><authors><author>张三</author></authors></comments>`,
    "<xml></xml>",
  ),
};

describe.each(Object.entries(BOOKS))("%s", (name, bytes) => {
  const content = (cell: string): unknown => {
    const { bytes: after } = applyPlan(bytes, written);
    return cellAt(readWorkbook(after).sheets[0]!, parseAddress(cell)!)?.text;
  };
  const written = name.startsWith("a sheet") ? { ...EVERYTHING, edits: [edit("表", "C3", null, 4)] } : EVERYTHING;

  test("what is written is well-formed, and holds what the plan says", () => {
    const { bytes: after, unwritten } = applyPlan(bytes, written);
    expect(unwritten).toEqual([]);
    for (const part of Object.keys(unzipParts(after))) expect(() => parse(partText(after, part))).not.toThrow();
    expect(content("C3")).toBe("4");
    const sheet = partText(after, "xl/worksheets/sheet1.xml");
    expect(sheet.indexOf("<conditionalFormatting")).toBeLessThan(sheet.indexOf("<legacyDrawing"));
  });

  test("marks on and off leave every part as it was, and so does taking the change back", () => {
    const marked = applyPlan(bytes, LAYER).bytes;
    const cleaned = removeMarks(marked);
    expect(cleaned.removed).toBe(3);
    expect(changedParts(bytes, cleaned.bytes)).toEqual([]);
    const { bytes: after, undo } = applyPlan(bytes, written);
    expect(changedParts(bytes, undoPlan(after, undo).bytes)).toEqual([]);
    expect(changedParts(marked, applyPlan(cleaned.bytes, LAYER).bytes)).toEqual([]);
  });
});

test("the styles that a book without any gets have the usual name and all that readers look for, in order", () => {
  const { bytes } = applyPlan(BOOKS["no styles at all"]!, LAYER);
  const names = [...partText(bytes, "xl/styles.xml").matchAll(/<(fonts|fills|borders|cell\w+|dxfs)[ >]/g)];
  expect(names.map(([, element]) => element)).toEqual([
    "fonts",
    "fills",
    "borders",
    "cellStyleXfs",
    "cellXfs",
    "cellStyles",
    "cellStyle",
    "dxfs",
  ]);
  expect(partText(bytes, "xl/styles.xml")).toContain('<cellStyle name="Normal" xfId="0" builtinId="0"/>');
});

function parse(xml: string): void {
  new SaxesParser({ xmlns: true }).write(xml).close();
}

test("what others left dangling does not lead to what is ours", () => {
  const rule = applyPlan(BOOKS["a rule of others for a format that is not there"]!, LAYER).bytes;
  const fills = [...partText(rule, "xl/styles.xml").matchAll(/<dxf>(.*?)<\/dxf *>/g)].map(
    ([, inside]) => inside !== "",
  );
  expect(fills).toEqual([false, false, true, true]);
  const notes = applyPlan(BOOKS["a note of others by an author who is not there"]!, LAYER).bytes;
  expect(partText(notes, COMMENTS)).toContain('ref="A1" authorId="1"');
  expect(partText(removeMarks(notes).bytes, COMMENTS)).toContain('ref="B2" authorId="0"');
});

test.each(["<xml/>", `<c r="A1"/>`, "<xml></xml>", "x"])(
  "a drawing with %s behind its root gets no notes",
  (behind) => {
    for (const root of [
      `<xml xmlns:v="urn:schemas-microsoft-com:vml"/>`,
      `<xml xmlns:v="urn:schemas-microsoft-com:vml"></xml>`,
    ])
      expect(() => applyPlan(withNotes(NO_NOTES, root + behind), LAYER)).toThrow(
        expect.objectContaining({ code: "bad-xml" }),
      );
  },
);

const OTHERS = '<x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData>';
const AT_OURS = OTHERS.replaceAll(">1<", ">0<");
const withBoxes = (boxes: string): Uint8Array => withNotes(NO_NOTES, drawingOf(boxes));
const drawingOf = (boxes: string): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">${boxes}</xml>`;

test("what is called notes and is something else gets none of ours", () => {
  const bytes = withNotes(`<Relationships xmlns="${PACKAGE}/relationships"/>`, drawingOf(""));
  expect(() => applyPlan(bytes, LAYER)).toThrow(
    expect.objectContaining({ code: "bad-xml", params: { part: COMMENTS, position: 0 } }) as Error,
  );
});

const DAMAGED: [what: string, boxes: string][] = [
  ["a processing instruction instead of an end tag", `<v:shape>${OTHERS}<?v:shape>`],
  ["another end tag", `<v:shape>${OTHERS}</v:shaxe>`],
  ["an end tag of another prefix", `<v:shape>${OTHERS}</x:shape>`],
  ["an end tag in a comment only", `<v:shape>${OTHERS}<!--</v:shape>-->`],
  ["an end tag for two boxes", `<v:shape>${OTHERS}<v:shape>${OTHERS}</v:shape>`],
  ["an end tag too many", `<v:shape>${OTHERS}</v:shape></v:shape>`],
  ["an attribute that does not end", `<v:shape id="a>${OTHERS}</v:shape>`],
  ["a comment that does not end", `<v:shape>${OTHERS}</v:shape><!-- `],
  ["CDATA that does not end", `<v:shape>${OTHERS}</v:shape><![CDATA[ `],
];

test.each(DAMAGED)("a drawing with %s gets no notes, and loses none", (_, boxes) => {
  const code = expect.objectContaining({
    code: "bad-xml",
    params: { part: DRAWING, position: expect.any(Number) as number },
  }) as Error;
  expect(() => applyPlan(withBoxes(boxes), LAYER)).toThrow(code);
  const marked = unzipParts(applyPlan(withBoxes(""), LAYER).bytes);
  const broken = { ...marked, [DRAWING]: partText(zipParts(marked), DRAWING).replace("<v:shapetype", `${boxes}$&`) };
  expect(() => removeMarks(zipParts(broken))).toThrow(code);
});

test.each([
  ["a comment that holds the start of a box", `<!-- <v:shape>${OTHERS} -->`],
  ["a comment that holds a box in our place", `<!-- <v:shape>${AT_OURS}</v:shape> -->`],
  ["CDATA that holds the start of a box", `<v:rect><![CDATA[<v:shape>${OTHERS}]]></v:rect>`],
  ["CDATA that holds a box in our place", `<v:rect><![CDATA[<v:shape>${AT_OURS}</v:shape>]]></v:rect>`],
  ["a processing instruction that holds the start of a box", `<?x <v:shape>${OTHERS}?>`],
  ["a comment that holds a drawing", `<!-- ${drawingOf("")} -->`],
  ["a comment that holds the outline", `<!-- <v:shapetype id="_x0000_t202"/> -->`],
  ["a comment within a box", `<v:shape>${OTHERS}<!-- </v:shape> --></v:shape>`],
  ["a box in a box", `<v:shape><v:shape>${OTHERS}</v:shape>${OTHERS}</v:shape>`],
  ["white space in the end tag of a box", `<v:shape>${OTHERS}</v:shape\n>`],
  ["an unclosed line break, as Excel writes it", `<v:shape>${OTHERS}<div>甲<br>乙</div></v:shape>`],
])("a drawing with %s is the same after marks on and off", (_, boxes) => {
  const bytes = withBoxes(boxes);
  const marked = applyPlan(bytes, LAYER).bytes;
  const live = partText(marked, DRAWING).replace(boxes, "");
  expect(live).toContain('<v:shapetype xmlns:v="urn:schemas-microsoft-com:vml"');
  expect(live.match(/<x:Row>0<\/x:Row><x:Column>0</g)).toHaveLength(1);
  expect(changedParts(bytes, removeMarks(marked).bytes)).toEqual([]);
});

test.each(["", ' alt="甲 > 乙"'])(
  "a box of others that closes itself (%s) stays when ours are taken off",
  (attribute) => {
    const box = `<v:shape id="_x0000_s1025" type="#_x0000_t202"${attribute}/>`;
    const bytes = withNotes(NO_NOTES, `<xml xmlns:v="urn:schemas-microsoft-com:vml">${box}</xml>`);
    const marked = applyPlan(bytes, LAYER).bytes;
    expect(partText(marked, DRAWING)).toContain("<x:Row>0</x:Row>");
    expect(changedParts(bytes, removeMarks(marked).bytes)).toEqual([]);
  },
);

test.each([
  ["a cell", '<row r="1"><c r="A1"><v>1</v></c><c r="A1"/></row>'],
  ["a row", '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>'],
  ["a row without a number", '<row><c><v>1</v></c></row><row r="3"/><row r="1"/>'],
])("%s that stands twice is not read; out of order is", (_, sheetData) => {
  const read = (data: string): unknown => readWorkbook(book({}, { sheets: [{ name: "表", sheetData: data }] }));
  expect(() => read(sheetData)).toThrow(expect.objectContaining({ code: "bad-xml" }));
  expect(() => read('<row r="2"><c r="B2"/><c r="A2"/></row><row r="1"><c r="A1"/></row>')).not.toThrow();
});

test("a cell that says it lies in another row is not read", () => {
  const row = '<row r="3"><c r="A1"><v>2</v></c></row>';
  const bytes = book({}, { sheets: [{ name: "表", sheetData: `<row r="1"><c r="A1"><v>1</v></c></row>${row}` }] });
  expect(() => readWorkbook(bytes)).toThrow(expect.objectContaining({ code: "bad-xml" }));
});
