import { applyPlan, hasSignature, removeMarks, undoPlan } from "../../src/xlsx";
import { buildWorkbook, changedParts, relationsXml, unzipParts, workbookParts, zipParts } from "./build";
import { edit, mark, plan } from "./plans";

const ORIGIN = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin";
const spec = { sheets: [{ name: "表", rows: [["甲", 1]] }] };

const signed = zipParts({
  ...workbookParts(spec),
  "_rels/.rels": relationsXml([
    ["rId1", "officeDocument", "xl/workbook.xml"],
    ["rId2", ORIGIN, "_xmlsignatures/origin.sigs"],
  ]),
  "_xmlsignatures/origin.sigs": "",
  "_xmlsignatures/sig1.xml": "<Signature/>",
});
const onlyFolder = zipParts({ ...workbookParts(spec), "_xmlsignatures/sig1.xml": "<Signature/>" });
const onlyMacros = buildWorkbook({
  ...spec,
  workbookRelations: [
    ["rIdVba", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
  ],
  parts: {
    "xl/vbaProject.bin": "VBA",
    "xl/vbaProjectSignature.bin": "signature",
    "xl/_rels/vbaProject.bin.rels": relationsXml([
      ["rId1", "http://schemas.microsoft.com/office/2006/relationships/vbaProjectSignature", "vbaProjectSignature.bin"],
    ]),
  },
  defaults: { bin: "application/vnd.ms-office.vbaProject" },
});

const PLAN = plan({ edits: [edit("表", "B1", 1, 2)], marks: [mark("表", "A1")] });
const refused = expect.objectContaining({ code: "signed" }) as Error;

test.each([
  ["with its origin", signed],
  ["without", onlyFolder],
])("a signed workbook (%s) is changed only where that is asked for", (_, bytes) => {
  expect(hasSignature(bytes)).toBe(true);
  expect(() => applyPlan(bytes, PLAN)).toThrow(refused);
  const { bytes: after, undo } = applyPlan(bytes, PLAN, { force: true });
  expect(changedParts(bytes, after)).not.toContain("_xmlsignatures/sig1.xml");
  expect(() => removeMarks(after)).toThrow(refused);
  expect(removeMarks(after, { force: true }).removed).toBe(1);
  expect(changedParts(bytes, undoPlan(after, undo).bytes)).toEqual([]);
});

test("a plan that changes nothing leaves it as it is", () => {
  expect(applyPlan(signed, plan({ edits: [edit("表", "B1", 1, 1)] })).bytes).toBe(signed);
  expect(removeMarks(signed).bytes).toBe(signed);
});

test("the signature of a VBA project is none of the workbook's, and stays", () => {
  expect(hasSignature(onlyMacros)).toBe(false);
  const { bytes } = applyPlan(onlyMacros, PLAN);
  for (const part of Object.keys(unzipParts(onlyMacros)).filter((name) => name.includes("vba")))
    expect(changedParts(onlyMacros, bytes)).not.toContain(part);
});
