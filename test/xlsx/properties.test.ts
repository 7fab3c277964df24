import { Decimal } from "decimal.js";
import fc from "fast-check";
import { contentOf, sameContent, type Content } from "../../src/core/sheet/content";
import type { Edit, Plan } from "../../src/core/edit/plan";
import { fromDouble } from "../../src/core/quantity/decimal";
import type { Address } from "../../src/core/sheet/address";
import { cellAt } from "../../src/core/sheet/sheet";
import { applyPlan, readWorkbook, removeMarks, undoPlan, XlsxError } from "../../src/xlsx";
import { buildWorkbook, changedParts, type CellSpec } from "./build";
import { richWorkbook } from "./rich";

const SHEET = "表";
const empty = buildWorkbook({ sheets: [{ name: SHEET }] });

/** What cannot be told from an escaped control character, real ones, and whatever else makes trouble. */
const text = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      "_",
      "x",
      "0",
      "D",
      "d",
      "5F",
      "_x000D_",
      "\r",
      "\n",
      "\t",
      "\u0000",
      "\u001f",
      "\ufffe",
      "\ud83d",
      "\ude00",
      "😀",
      "𠮷",
      "=",
      "<",
      "&",
      ">",
      '"',
      "'",
      " ",
      "]]>",
    ),
    minLength: 1,
    maxLength: 12,
  }),
  fc.constantFrom("=1+1", "-1", "+1", "@x", "_x000D_", "_x005F_x000D_", "_x_x0041_", " 前后 ", "优\r\n良", "\u2028"),
);

const number = fc
  .oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }),
    fc.integer(),
    fc.constantFrom(0.1, 96.8, 9.800000000000001, 1e-12),
  )
  .map((value) => fromDouble(value));

const content: fc.Arbitrary<Content> = fc.oneof(
  text.map((value): Content => ({ kind: "text", value })),
  number.map((value): Content => ({ kind: "number", value })),
  fc.boolean().map((value): Content => ({ kind: "boolean", value })),
  text.map((value): Content => ({ kind: "formula", value })),
  fc.constant<Content>({ kind: "blank" }),
  fc.constantFrom("#N/A", "#DIV/0!").map((value): Content => ({ kind: "error", value })),
);

const address: fc.Arbitrary<Address> = fc.oneof(
  fc.record({ row: fc.integer({ min: 1, max: 6 }), column: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ row: fc.integer({ min: 1, max: 1_048_576 }), column: fc.integer({ min: 1, max: 16_384 }) }),
);

test("what is written is read", () => {
  fc.assert(
    fc.property(address, content, (at, after) => {
      const edit: Edit = { sheet: SHEET, address: at, before: { kind: "blank" }, after };
      const { bytes } = applyPlan(empty, { edits: [edit], marks: [], notes: [] });
      expect(contentOf(cellAt(readWorkbook(bytes).sheets[0]!, at))).toEqual(after);
    }),
    { numRuns: 400 },
  );
});

const cellSpec: fc.Arbitrary<CellSpec> = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.constantFrom("甲", "a&b"),
  fc.record({ v: fc.integer(), f: fc.constantFrom("A1+1", "SUM(A1:B2)") }),
  fc.record({ s: fc.constantFrom(0, 1) }),
);

const severity = fc.constantFrom("error" as const, "warning" as const, "info" as const);

/** Random plans on a random workbook; what stood before is right most of the time. */
const planned = fc.record({
  rows: fc.array(fc.array(cellSpec, { maxLength: 5 }), { maxLength: 5 }),
  prefix: fc.constantFrom(undefined, "x"),
  edits: fc.array(fc.tuple(address, content, fc.integer({ min: 0, max: 9 })), { maxLength: 8 }),
  marks: fc.array(fc.tuple(address, fc.constantFrom("a", "b"), severity), { maxLength: 4 }),
  notes: fc.array(fc.tuple(address, text), { maxLength: 3 }),
});

test("undo after apply is as if nothing had been; marks and notes come off", () => {
  fc.assert(
    fc.property(planned, ({ rows, prefix, edits, marks, notes }) => {
      const bytes = buildWorkbook({ sheets: [{ name: SHEET, rows }], formats: ["0.00"], ...(prefix && { prefix }) });
      const sheet = readWorkbook(bytes).sheets[0]!;
      const plan: Plan = {
        edits: edits.map(([at, after, luck]) => ({
          ...{ sheet: SHEET, address: at, after },
          before: luck === 0 ? { kind: "text", value: "anders" } : contentOf(cellAt(sheet, at)),
        })),
        marks: marks.map(([at, tag, severity]) => ({ sheet: SHEET, address: at, tag, severity })),
        notes: notes.map(([at, text]) => ({ sheet: SHEET, address: at, text })),
      };
      const result = applyPlan(bytes, plan);
      const now = readWorkbook(result.bytes).sheets[0]!;
      for (const { address: at } of plan.edits) {
        const last = result.applied.filter(({ address: a }) => a.row === at.row && a.column === at.column).at(-1);
        const expected = last?.after ?? contentOf(cellAt(sheet, at));
        expect(sameContent(contentOf(cellAt(now, at)), expected)).toBe(true);
      }
      expect(changedParts(bytes, undoPlan(result.bytes, result.undo).bytes)).toEqual([]);
      const layer = applyPlan(bytes, { ...plan, edits: [] });
      expect(changedParts(bytes, removeMarks(layer.bytes).bytes)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

const rich = richWorkbook();

const PLAN: Plan = {
  edits: [
    {
      sheet: "绩效 自评",
      address: { row: 2, column: 3 },
      before: { kind: "number", value: new Decimal("9.5") },
      after: { kind: "text", value: "x" },
    },
  ],
  marks: [{ sheet: "绩效 自评", address: { row: 2, column: 3 }, tag: "a", severity: "info" }],
  notes: [{ sheet: "受保护", address: { row: 1, column: 1 }, text: "x" }],
};

/** Whatever a file has become, it is dealt with or refused with a code. */
function mustEnd(bytes: Uint8Array): void {
  for (const act of [() => readWorkbook(bytes), () => applyPlan(bytes, PLAN), () => removeMarks(bytes)]) {
    try {
      act();
    } catch (error) {
      if (!(error instanceof XlsxError)) throw error;
    }
  }
}

test("files cut off anywhere end in success or a refusal", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: rich.length }), (length) => {
      mustEnd(rich.slice(0, length));
    }),
    { numRuns: 150 },
  );
});

test("files with flipped bytes end in success or a refusal", () => {
  const flips = fc.array(fc.tuple(fc.integer({ min: 0, max: rich.length - 1 }), fc.integer({ min: 1, max: 255 })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(flips, (changes) => {
      const bytes = rich.slice();
      for (const [at, by] of changes) bytes[at] = bytes[at]! ^ by;
      mustEnd(bytes);
    }),
    { numRuns: 400 },
  );
});
