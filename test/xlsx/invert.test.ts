import { readFileSync } from "node:fs";
import { join } from "node:path";
import { audit } from "../../src/core/audit";
import { invert } from "../../src/core/edit/plan";
import { planScores } from "../../src/core/edit/score-plan";
import { applyPlan, readWorkbook } from "../../src/xlsx";

it("the inverse of a plan, written as a plan of its own, takes the scores back cell by cell", () => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "../../samples/self-evaluation.xlsx")));
  const { edits } = planScores(audit(readWorkbook(bytes)), "differing");
  expect(edits.length).toBeGreaterThan(5);
  const written = applyPlan(bytes, { edits, marks: [], notes: [] });
  const back = applyPlan(written.bytes, { edits: invert(written.applied), marks: [], notes: [] });
  expect(back.unwritten).toEqual([]);
  expect(readWorkbook(written.bytes)).not.toEqual(readWorkbook(bytes));
  expect(readWorkbook(back.bytes)).toEqual(readWorkbook(bytes));
});
