import { caseOf, poolOf } from "../../bench/fuzz/cases";
import { tryFile } from "../../bench/fuzz/trial";
import { randomOf } from "../../bench/fuzz/random";
import * as archive from "../../src/xlsx/zip/archive";
import { buildWorkbook } from "../xlsx/build";

jest.mock("../../src/xlsx/zip/archive", () => {
  const original = jest.requireActual<typeof archive>("../../src/xlsx/zip/archive");
  return { ...original, writeArchive: jest.fn(original.writeArchive) };
});

// A part of what `npm run fuzz` does at length: the same cases every time, each of which can be made again by its number.
const SEED = 20,
  CASES = 300;

test(`${String(CASES)} random and damaged workbooks: nothing crashes, nothing is lost, all that is written can be read`, () => {
  const pool = poolOf(["samples"]);
  const outcomes = new Map<string, number>();
  for (let index = 0; index < CASES; index++) {
    const { bytes, random } = caseOf(SEED, index, pool);
    const outcome = tryFile(bytes, random).replace(/:.*/, "");
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  // The cases are worth something only while most of them get all the way through.
  expect(outcomes.get("whole, with tables")).toBeGreaterThan(CASES / 5);
  expect(outcomes.get("whole, without tables")).toBeGreaterThan(CASES / 20);
  expect(outcomes.get("not read")).toBeGreaterThan(CASES / 20);
}, 600_000);

test("a case is the same whenever it is made", () => {
  const pool = poolOf(["samples"]);
  expect(Buffer.compare(caseOf(7, 99, pool).bytes, caseOf(7, 99, pool).bytes)).toBe(0);
  expect(Buffer.compare(caseOf(7, 99, pool).bytes, caseOf(7, 100, pool).bytes)).not.toBe(0);
});

test("a writer that loses a part is found", () => {
  const bytes = buildWorkbook({ sheets: [{ name: "表", rows: [[1]] }], parts: { "xl/media/图.bin": "x" } });
  const real = jest.requireActual<typeof archive>("../../src/xlsx/zip/archive").writeArchive;
  jest.mocked(archive.writeArchive).mockImplementation((from, outputs) =>
    real(
      from,
      outputs.filter(({ name }) => !name.includes("media")),
    ),
  );
  expect(() => tryFile(bytes, randomOf(1, 1))).toThrow(/unverified.*media/);
  jest.mocked(archive.writeArchive).mockImplementation(real);
  expect(tryFile(bytes, randomOf(1, 1))).toContain("whole");
});
