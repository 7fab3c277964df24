import { Decimal } from "decimal.js";
import fc from "fast-check";
import { applyPlan, readWorkbook, removeMarks, undoPlan, XlsxError } from "../../src/xlsx";
import type { Plan } from "../../src/core/edit/plan";
import { changedParts, unzipParts, zipParts } from "./build";
import { richWorkbook } from "./rich";

// Flipped bytes of an archive rarely get past its checksums; here the XML itself is damaged and zipped again.
const parts = unzipParts(richWorkbook());
const names = Object.keys(parts).filter((name) => /\.(xml|rels|vml)$/.test(name));

const PLAN: Plan = {
  edits: [
    {
      sheet: "绩效 自评",
      address: { row: 2, column: 3 },
      before: { kind: "number", value: new Decimal("9.5") },
      after: { kind: "text", value: "x" },
    },
    {
      sheet: "绩效 自评",
      address: { row: 2, column: 4 },
      before: { kind: "formula", value: "C2/B2" },
      after: { kind: "blank" },
    },
    {
      sheet: "绩效 自评",
      address: { row: 7, column: 1 },
      before: { kind: "blank" },
      after: { kind: "formula", value: "A1" },
    },
  ],
  marks: [{ sheet: "绩效 自评", address: { row: 2, column: 3 }, tag: "a", severity: "info" }],
  notes: [{ sheet: "绩效 自评", address: { row: 9, column: 1 }, text: "x" }],
};

/** Cuts out, doubles or replaces a piece of a text. */
const damage = fc.record({
  part: fc.constantFrom(...names),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 60 }),
  by: fc.constantFrom(
    "",
    "0",
    "-1",
    "99999999999",
    "A1:XFD1048576",
    '"',
    "<",
    ">",
    "/",
    "=",
    " ",
    "&amp;",
    "NaN",
    "é",
    "<c/>",
    "<row/>",
    "</row>",
    'r="B2"',
    "xmlns",
  ),
});

test("damaged parts end in success, which can be undone, or in a refusal", () => {
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
      const damaged: Record<string, Uint8Array> = { ...parts };
      for (const { part, at, length, by } of damages) {
        const text = Buffer.from(damaged[part]!).toString("utf8");
        const from = Math.floor(at * text.length);
        damaged[part] = Buffer.from(text.slice(0, from) + by + text.slice(from + length), "utf8");
      }
      const bytes = zipParts(damaged);
      try {
        readWorkbook(bytes);
        const { bytes: after, undo } = applyPlan(bytes, PLAN);
        readWorkbook(after);
        expect(changedParts(bytes, undoPlan(after, undo).bytes)).toEqual([]);
        removeMarks(after);
      } catch (error) {
        if (!(error instanceof XlsxError)) throw error;
      }
    }),
    { numRuns: 600 },
  );
});
