import { applyPlan, readWorkbook, removeMarks, undoPlan } from "../../src/xlsx";
import { changedParts, unzipParts, workbookParts, zipParts, type BookSpec } from "./build";
import { edit, mark, note, plan } from "./plans";

type Parts = Record<string, string | Uint8Array>;

const SPEC: BookSpec = {
  sheets: [{ name: "甲", rows: [["值", 1.5], [{ f: "B1*2", v: 3 }]], relations: [] }, { name: "乙" }],
};

const everywhere = (parts: Parts, change: (text: string) => string | Uint8Array): void => {
  for (const [name, text] of Object.entries(parts)) if (typeof text === "string") parts[name] = change(text);
};

const utf16 = (order: "le" | "be") => (text: string) => {
  const bytes = Buffer.from(`\ufeff${text.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
};

/** Ways to write one and the same workbook. */
test.each<[string, (parts: Parts) => void, string | undefined]>([
  ["plain", () => undefined, undefined],
  ["prefixed", () => undefined, "x"],
  [
    "strict",
    (parts) => {
      everywhere(parts, (text) =>
        text
          .replaceAll(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          )
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          ),
      );
    },
    undefined,
  ],
  [
    "with byte order marks",
    (parts) => {
      everywhere(parts, (text) => `\ufeff${text}`);
    },
    "s",
  ],
  [
    "UTF-16, little end first",
    (parts) => {
      everywhere(parts, utf16("le"));
    },
    undefined,
  ],
  [
    "UTF-16, big end first",
    (parts) => {
      everywhere(parts, utf16("be"));
    },
    undefined,
  ],
  [
    "in single quotes",
    (parts) => {
      everywhere(parts, (text) => text.replaceAll("'", "&apos;").replace(/="([^"]*)"/g, "='$1'"));
    },
    undefined,
  ],
  [
    "with white space everywhere",
    (parts) => {
      everywhere(parts, (text) => text.replace(/\?>\n/, "?>").replace(/(<[^?/][^>]*?)(\/?>)(?=<)/g, "$1\n $2\r\n\t"));
    },
    undefined,
  ],
  [
    "without the namespace of relationships on the sheet",
    (parts) => {
      const sheet = "xl/worksheets/sheet1.xml";
      parts[sheet] = (parts[sheet] as string).replace(/ xmlns:r="[^"]*"/, "");
    },
    undefined,
  ],
])("a workbook written %s is read, changed, marked, cleaned and taken back", (_, change, prefix) => {
  const parts = workbookParts({ ...SPEC, ...(prefix && { prefix }) });
  change(parts);
  const bytes = zipParts(parts);
  const texts = (file: Uint8Array): string[] =>
    [...readWorkbook(file).sheets[0]!.rows.values()].flatMap((row) => [...row.values()].map(({ text }) => text));
  expect(texts(bytes)).toEqual(["值", "1.5", "3"]);

  const layer = plan({
    marks: [mark("甲", "A1"), mark("乙", "C3", "gap", "info")],
    notes: [note("甲", "B1", "说明"), note("乙", "A1", "说明")],
  });
  const all = applyPlan(bytes, {
    ...layer,
    edits: [edit("甲", "B1", 1.5, 2.5), edit("甲", "D4", null, "-新"), edit("乙", "B2", null, "=A1")],
  });
  expect([all.applied.length, all.unwritten]).toEqual([3, []]);
  expect(texts(all.bytes)).toEqual(["值", "2.5", "3", "-新"]);
  expect(changedParts(bytes, undoPlan(all.bytes, all.undo).bytes)).toEqual([]);
  expect(applyPlan(all.bytes, { ...layer, notes: [] }).bytes).toBe(all.bytes);
  expect(applyPlan(all.bytes, layer).unwritten.map(({ why }) => why)).toEqual(["has-note", "has-note"]);

  const marked = applyPlan(bytes, layer).bytes;
  const cleaned = removeMarks(marked);
  expect(cleaned.removed).toBe(4);
  expect(changedParts(bytes, cleaned.bytes)).toEqual([]);
});

test("comments that came without a drawing get one, which goes again", () => {
  const comments =
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList/></comments>';
  const bytes = zipParts(
    workbookParts({
      sheets: [{ name: "甲", rows: [[1]], relations: [["rId7", "comments", "../comments%201.xml"]] }],
      parts: { "xl/comments 1.xml": comments },
    }),
  );
  const { bytes: after, unwritten } = applyPlan(bytes, plan({ notes: [note("甲", "A1", "说明")] }));
  expect(unwritten).toEqual([]);
  expect(changedParts(bytes, after)).toContain("xl/drawings/vmlDrawing1.vml");
  expect(applyPlan(after, plan({ notes: [note("甲", "A1", "再")] })).unwritten).toMatchObject([{ why: "has-note" }]);
  expect(removeMarks(after).removed).toBe(1);
  expect(Object.keys(unzipParts(removeMarks(after).bytes))).not.toContain("xl/drawings/vmlDrawing1.vml");
});

test("two sheets in one part are refused", () => {
  const parts = workbookParts({
    sheets: [
      { name: "甲", rows: [[1]] },
      { name: "乙", rows: [[1]] },
    ],
  });
  parts["xl/_rels/workbook.xml.rels"] = (parts["xl/_rels/workbook.xml.rels"] as string).replace(
    "sheet2.xml",
    "sheet1.xml",
  );
  const code = expect.objectContaining({ code: "shared-part", params: { part: "xl/worksheets/sheet1.xml" } }) as Error;
  expect(() => readWorkbook(zipParts(parts))).toThrow(code);
  expect(() => applyPlan(zipParts(parts), plan({ edits: [edit("甲", "A1", 1, 2)] }))).toThrow(code);
});
