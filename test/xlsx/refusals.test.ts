import { zipSync } from "fflate";
import { applyPlan, readWorkbook, removeMarks, undoPlan, XlsxError } from "../../src/xlsx";
import { buildWorkbook, partText, workbookParts, zipParts } from "./build";
import { edit, mark, plan } from "./plans";

type Parts = Record<string, string | Uint8Array>;

const PARTS = (): Parts => workbookParts({ sheets: [{ name: "表", rows: [[1, "a"]] }] });
const RELS = "xl/_rels/workbook.xml.rels";
const SHEET = "xl/worksheets/sheet1.xml";

const changed = (change: (parts: Parts) => unknown): Uint8Array => {
  const parts = PARTS();
  change(parts);
  return zipParts(parts);
};

const replace = (parts: Parts, part: string, from: string | RegExp, to: string): void => {
  expect(parts[part]).toMatch(from);
  parts[part] = (parts[part] as string).replace(from, to);
};

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] => [...text].flatMap((c) => [c.charCodeAt(0), 0]);

/** The archive with other bytes at the last (or first) place where these stand. */
const patched = (bytes: Uint8Array, signature: number[], offset: number, values: number[]): Uint8Array => {
  const copy = bytes.slice();
  const at = Buffer.from(copy).lastIndexOf(Buffer.from(signature));
  copy.set(values, at + offset);
  return copy;
};

const CENTRAL = [0x50, 0x4b, 1, 2];
const END = [0x50, 0x4b, 5, 6];

const bomb = (): Uint8Array => {
  const bytes = changed((parts) => (parts["xl/worksheets/sheet1.xml"] = new Uint8Array(80_000_000)));
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at < bytes.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 80_000_000)
      view.setUint32(at + 24, 1000, true);
  return bytes;
};

const file = buildWorkbook({ sheets: [{ name: "表", rows: [[1, "a"]] }] });

test.each<[string, () => Uint8Array, string]>([
  ["an empty file", () => new Uint8Array(), "not-zip"],
  ["a text", () => new TextEncoder().encode("一级指标,得分\n产出指标,50\n"), "not-zip"],
  ["an .xls", () => Uint8Array.from([...OLE, ...utf16("Workbook")]), "legacy-xls"],
  ["an encrypted .xlsx", () => Uint8Array.from([...OLE, 0, ...utf16("EncryptedPackage")]), "encrypted"],
  ["half a file", () => file.slice(0, file.length / 2), "truncated"],
  ["a file without its last bytes", () => file.slice(0, -5), "truncated"],
  ["a directory that points beyond the end", () => patched(file, END, 16, [0xff, 0xff, 0xff, 0x7f]), "truncated"],
  ["entries that are no entries", () => patched(file, CENTRAL, 0, [0, 0, 0, 0]), "bad-zip"],
  ["a method nobody knows", () => patchedAll(file, 10, [14, 0]), "bad-zip"],
  ["an entry with a password", () => patchedAll(file, 8, [1, 0]), "encrypted"],
  ["a wrong checksum", () => patchedAll(file, 16, [1, 2, 3, 4]), "bad-zip"],
  ["a part declared too large", () => patched(file, CENTRAL, 24, [0, 0, 0, 0x7f]), "too-large"],
  ["a part larger than declared", bomb, "too-large"],
  [
    "too many parts",
    () =>
      zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`p${String(i)}`, new Uint8Array()])), {
        level: 0,
      }),
    "too-large",
  ],
  [
    "a part that stands twice",
    () => changed((parts) => (parts["XL/workbook.xml"] = parts["xl/workbook.xml"]!)),
    "duplicate-part",
  ],
  ["a path that climbs", () => changed((parts) => (parts["xl/../../evil"] = "x")), "unsafe-path"],
  ["an absolute path", () => changed((parts) => (parts["/etc/passwd"] = "x")), "unsafe-path"],
  ["a zip of something else", () => zipParts({ "a.txt": "x" }), "not-a-workbook"],
  [
    "an .ods",
    () => zipParts({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
    "not-a-workbook",
  ],
  [
    "a .docx",
    () =>
      changed(
        (parts) =>
          (parts["xl/workbook.xml"] =
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'),
      ),
    "not-a-workbook",
  ],
  [
    "an .xlsb",
    () =>
      changed((parts) => {
        replace(parts, "_rels/.rels", "workbook.xml", "workbook.bin");
        parts["xl/workbook.bin"] = "x";
      }),
    "xlsb",
  ],
  ["a missing workbook", () => changed((parts) => delete parts["xl/workbook.xml"]), "missing-part"],
  ["a missing sheet", () => changed((parts) => Reflect.deleteProperty(parts, SHEET)), "missing-part"],
  [
    "no sheets",
    () => changed((parts) => replace(parts, "xl/workbook.xml", /<sheets>.*<\/sheets>/, "<sheets/>")),
    "no-sheets",
  ],
  ["chart sheets alone", () => changed((parts) => replace(parts, RELS, 'worksheet"', 'chartsheet"')), "no-sheets"],
  [
    "a DTD",
    () => changed((parts) => replace(parts, SHEET, "<worksheet", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet')),
    "doctype",
  ],
  [
    "a DTD in the relationships",
    () => changed((parts) => replace(parts, RELS, "<Relationships", "<!DOCTYPE x><Relationships")),
    "doctype",
  ],
  ["broken XML", () => changed((parts) => replace(parts, SHEET, "</row>", "</rov>")), "bad-xml"],
  ["XML that ends early", () => changed((parts) => replace(parts, SHEET, "</worksheet>", "")), "bad-xml"],
  ["an undeclared prefix", () => changed((parts) => replace(parts, SHEET, "<row", "<y:row/><row")), "bad-xml"],
  [
    "bytes that are no UTF-8",
    () => changed((parts) => (parts[SHEET] = Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x80]))),
    "bad-xml",
  ],
  ["a cell that is nowhere", () => changed((parts) => replace(parts, SHEET, 'r="A1"', 'r="AAAA1"')), "bad-xml"],
  [
    "a row that is nowhere",
    () => changed((parts) => replace(parts, SHEET, '<row r="1"', '<row r="1048577"')),
    "bad-xml",
  ],
  [
    "cells that stand in two places",
    () => changed((parts) => replace(parts, SHEET, "</sheetData>", "</sheetData><sheetData/>")),
    "bad-xml",
  ],
  ["an empty part", () => changed((parts) => (parts[SHEET] = "")), "bad-xml"],
  [
    "elements without end",
    () =>
      changed((parts) => replace(parts, SHEET, "<sheetData>", `${"<a>".repeat(600)}${"</a>".repeat(600)}<sheetData>`)),
    "too-large",
  ],
])("%s is refused", (_, make, code) => {
  const bytes = make();
  for (const act of [() => readWorkbook(bytes), () => applyPlan(bytes, plan({ edits: [edit("表", "A1", 1, 2)] }))]) {
    let thrown: unknown;
    try {
      act();
    } catch (error) {
      thrown = error;
    }
    if (code === "no-sheets" && thrown === undefined) continue;
    expect(thrown).toBeInstanceOf(XlsxError);
    expect([code, code === "no-sheets" ? "unsupported-sheet" : code]).toContain((thrown as XlsxError).code);
  }
});

/** The archive with other bytes in every record of its directory. */
function patchedAll(bytes: Uint8Array, offset: number, values: number[]): Uint8Array {
  const copy = bytes.slice();
  const buffer = Buffer.from(copy.buffer, copy.byteOffset, copy.length);
  for (let at = buffer.indexOf(Buffer.from(CENTRAL)); at >= 0; at = buffer.indexOf(Buffer.from(CENTRAL), at + 1))
    copy.set(values, at + offset);
  return copy;
}

test.each(["xl/media/图.bin", "xl/theme/theme9.xml"])(
  "%s, damaged, is in nobody's way until a file is written",
  (part) => {
    const whole = buildWorkbook({ sheets: [{ name: "表", rows: [[1, "a"]] }], parts: { [part]: "x".repeat(99) } });
    const { bytes: after, undo } = applyPlan(
      whole,
      plan({ edits: [edit("表", "A1", 1, 2)], marks: [mark("表", "B1")] }),
    );
    const last = (bytes: Uint8Array): Uint8Array => patched(bytes, CENTRAL, 16, [1, 2, 3, 4]);
    expect(() => readWorkbook(last(whole))).not.toThrow();
    for (const write of [
      () => applyPlan(last(whole), plan({ edits: [edit("表", "A1", 1, 2)] })),
      () => removeMarks(last(after)),
      () => undoPlan(last(after), undo),
    ])
      expect(write).toThrow(expect.objectContaining({ code: "bad-zip", params: { part } }));
  },
);

test("the error names part and place", () => {
  const bytes = changed((parts) => replace(parts, SHEET, "</row>", "</rov>"));
  expect(() => readWorkbook(bytes)).toThrow(
    expect.objectContaining({ code: "bad-xml", params: { part: SHEET, position: expect.any(Number) } }),
  );
});

test.each(["chartsheet", "dialogsheet"])("a plan for a %s is refused", (type) => {
  const parts = workbookParts({ sheets: [{ name: "表", rows: [[1]] }, { name: "图" }] });
  replace(parts, RELS, 'worksheet" Target="worksheets/sheet2', `${type}" Target="worksheets/sheet2`);
  expect(() => applyPlan(zipParts(parts), plan({ edits: [edit("图", "A1", null, 1)] }))).toThrow(
    expect.objectContaining({ code: "unsupported-sheet", params: { sheet: "图" } }),
  );
});

test("a text that no cell can hold is refused", () => {
  for (const after of ["长".repeat(32_768), `=${"1+".repeat(4_100)}1`])
    expect(() => applyPlan(file, plan({ edits: [edit("表", "A1", 1, after)] }))).toThrow(
      expect.objectContaining({ code: "text-too-long" }),
    );
});

test("an undo for what is not there any more is refused", () => {
  const { bytes, undo } = applyPlan(file, plan({ edits: [edit("表", "A1", 1, 2)] }));
  const later = applyPlan(bytes, plan({ edits: [edit("表", "A1", 2, 3)] }));
  expect(() => undoPlan(later.bytes, undo)).toThrow(expect.objectContaining({ code: "changed-since" }));
  expect(() => undoPlan(file, undo)).toThrow(
    expect.objectContaining({ code: "changed-since", params: { part: SHEET } }),
  );
  const back = undoPlan(undoPlan(later.bytes, later.undo).bytes, undo).bytes;
  expect(partText(back, SHEET)).toBe(partText(file, SHEET));
});
