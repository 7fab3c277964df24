import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Decimal } from "decimal.js";
import { contentOf, type Content } from "../../src/core/sheet/content";
import type { Plan } from "../../src/core/edit/plan";
import { parseAddress, printAddress, type Address } from "../../src/core/sheet/address";
import { cellAt, isLocked, mergeAt, type Sheet, type Workbook } from "../../src/core/sheet/sheet";
import { applyPlan, readWorkbook, removeMarks, undoPlan, XlsxError } from "../../src/xlsx";
import { openPackage } from "../../src/xlsx/opc/package";
import { relationshipsOf } from "../../src/xlsx/opc/relationships";
import { readTree, type Element } from "../../src/xlsx/xml/tree";
import { strFromU8 } from "fflate";
import { changedParts, unzipParts } from "./build";

// Some 120 workbooks written by others; they are no part of the project, so elsewhere there is nothing to run over.
const FOLDER = "../shared/foreign";
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => /\.xls[xm]$/.test(name)) : [];

/** Files that cannot be edited, and the code that says why. */
const REFUSED: Record<string, string> = {};

if (files.length === 0) test.skip(`the foreign workbooks are not at ${FOLDER}`, () => undefined);
else
  describe.each(files)("%s", (file) => {
    const bytes = new Uint8Array(readFileSync(`${FOLDER}/${file}`));

    test("a plan changes what it names, and nothing else; it can be taken back", () => {
      let before: Workbook;
      try {
        before = readWorkbook(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(XlsxError);
        expect((error as XlsxError).code).toBe(REFUSED[file]);
        return;
      }
      const plan = planFor(before.sheets[0]!);
      const { bytes: after, applied, unwritten, undo } = applyPlan(bytes, plan);
      const touched = new Set(unwritten.map(({ address }) => printAddress(address)));
      const notNotes = unwritten.filter(({ address }) => printAddress(address) !== NOTED);
      expect(applied.length + notNotes.length).toBe(plan.edits.length);

      const read = readWorkbook(after);
      for (const edit of applied) {
        touched.add(printAddress(edit.address));
        expect(contentOf(cellAt(read.sheets[0]!, edit.address))).toEqual(edit.after);
      }
      expect(withoutCells(read, touched)).toEqual(withoutCells(before, touched));
      for (const part of changedParts(bytes, after)) expect(part).toMatch(TOUCHED);
      expectSameElements(bytes, after);
      expect(flaws(after)).toEqual(flaws(bytes));

      expect(changedParts(bytes, undoPlan(after, undo).bytes)).toEqual([]);
      expect(Object.keys(undo)).toEqual(Object.keys(JSON.parse(JSON.stringify(undo))));
      const again = applyPlan(after, { ...plan, edits: [] });
      expect(again.bytes).toBe(after);

      const marksOnly = applyPlan(bytes, { ...plan, edits: [] });
      const cleaned = removeMarks(marksOnly.bytes);
      expect(changedParts(bytes, undoPlan(marksOnly.bytes, marksOnly.undo).bytes)).toEqual([]);
      expect(changedParts(bytes, cleaned.bytes)).toEqual([]);
    });
  });

const TOUCHED =
  /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/calcChain\.xml|xl\/styles\d*\.xml|xl\/worksheets\/(_rels\/)?[^/]+|xl\/comments[^/]*\.xml|xl\/.*vmlDrawing[^/]*\.vml|xl\/comments\/[^/]*|.*legacyDrawing.*)$/i;

const NOTED = "G1";

/** A number, a text and a formula into plain or empty cells, a mark and a note. */
function planFor(sheet: Sheet): Plan {
  const free = (address: Address): boolean => {
    const cell = cellAt(sheet, address);
    return cell?.formula === undefined && !mergeAt(sheet, address) && !isLocked(sheet, address);
  };
  const plain = [...sheet.rows]
    .flatMap(([row, cells]) => [...cells.keys()].map((column) => ({ row, column })))
    .find(free);
  const addresses: Address[] = [plain ?? { row: 2, column: 2 }, { row: 3, column: 30 }, { row: 2000, column: 2 }];
  const contents: Content[] = [
    { kind: "number", value: new Decimal("96.8") },
    { kind: "text", value: "-偏差原因：<>&\n_x0041_" },
    { kind: "formula", value: 'SUM(A1:A3)&"<"' },
  ];
  return {
    edits: addresses.map((address, i) => ({
      ...{ sheet: sheet.name, address },
      before: contentOf(cellAt(sheet, address)),
      after: contents[i]!,
    })),
    marks: [{ sheet: sheet.name, address: { row: 2, column: 2 }, tag: "weight-total", severity: "error" }],
    notes: [{ sheet: sheet.name, address: parseAddress(NOTED)!, text: "权重合计为 99" }],
  };
}

/** All cells but these of the first sheet. */
const withoutCells = ({ sheets, names }: Workbook, cells: ReadonlySet<string>) => ({
  names: [...names],
  sheets: sheets.map(({ rows, ...sheet }, i) => ({
    ...{ name: sheet.name, hidden: sheet.hidden, merges: sheet.merges, locked: lockedCells({ rows, ...sheet }) },
    cells: [...rows].flatMap(([row, inRow]) =>
      [...inRow].flatMap(([column, cell]) => {
        const address = printAddress({ row, column });
        return i === 0 && cells.has(address)
          ? []
          : [[address, String(cell.value), cell.text, cell.formula, cell.format]];
      }),
    ),
  })),
});

const lockedCells = (sheet: Sheet): string[] =>
  [1, 2, 3, 10, 1999, 2000, 2001, 1_048_576].flatMap((row) =>
    [1, 2, 3, 30, 31, 16_384].flatMap((column) =>
      isLocked(sheet, { row, column }) ? printAddress({ row, column }) : [],
    ),
  );

/** Every part has a content type, and every relationship leads somewhere, as far as they did before. */
function flaws(bytes: Uint8Array): string[] {
  const parts = unzipParts(bytes);
  const text = (name: string): string => strFromU8(parts[name]!);
  const types = readTree(text("[Content_Types].xml"), "").children.map(({ tag }) => tag.attributes);
  const known = new Set(
    types.map((a) => a["PartName"]?.value ?? `.${a["Extension"]!.value}`).map((t) => t.toLowerCase()),
  );
  const names = Object.keys(parts).filter((name) => !name.endsWith("/") && !name.startsWith("[Content"));
  const untyped = names.filter(
    (name) => !known.has(`/${name.toLowerCase()}`) && !known.has(name.toLowerCase().replace(/.*(?=\.)/, "")),
  );
  const pkg = openPackage(bytes);
  const dangling = names
    .filter((name) => name.endsWith(".rels"))
    .flatMap((name) => relationshipsOf(pkg, name.replace(/_rels\/([^/]*)\.rels$/, "$1")))
    .filter(({ target }) => target !== undefined && !pkg.has(target))
    .map(({ target }) => `-> ${target!}`);
  const strangers = types.flatMap((a) =>
    a["PartName"] && !pkg.has(a["PartName"].value.slice(1)) ? a["PartName"].value : [],
  );
  return [...untyped, ...dangling, ...strangers];
}

/** Whatever element stood in a touched part still does, with all its attributes, but for what a plan has to change. */
function expectSameElements(before: Uint8Array, after: Uint8Array): void {
  for (const part of changedParts(before, after).filter((name) => /\.(xml|rels)$/.test(name))) {
    const [old, now] = [unzipParts(before)[part], unzipParts(after)[part]];
    if (!old || !now) continue;
    const counts = inventory(strFromU8(now), part);
    const lost = [...inventory(strFromU8(old), part)].filter(([element, count]) => (counts.get(element) ?? 0) < count);
    expect(lost).toEqual([]);
  }
}

/** Elements that a plan changes: cells and what is in them, rows that lose spans, counts and flags. */
const CHANGING = /^(c|v|f|is|row|dimension|calcPr|dxfs)$/;

function inventory(text: string, part: string): Map<string, number> {
  const counts = new Map<string, number>();
  const visit = (element: Element): void => {
    const attributes = Object.values(element.tag.attributes).map(({ name, value }) => `${name}=${value}`);
    const key = [element.tag.name, ...attributes].join(" ");
    if (!CHANGING.test(element.local)) counts.set(key, (counts.get(key) ?? 0) + 1);
    if (element.local !== "is") element.children.forEach(visit);
  };
  visit(readTree(text, part));
  return counts;
}
