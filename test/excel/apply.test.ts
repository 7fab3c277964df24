import { Decimal } from "decimal.js";
import { readFileSync } from "node:fs";
import { audit } from "../../src/core/audit";
import type { Content } from "../../src/core/sheet/content";
import type { Edit } from "../../src/core/edit/plan";
import { planScores } from "../../src/core/edit/score-plan";
import { parseAddress } from "../../src/core/sheet/address";
import { cellAt } from "../../src/core/sheet/sheet";
import { applyPlan, readState, readWorkbook, undoLast } from "../../src/excel";
import type { Opened } from "../host/support";
import { buildWorkbook, type SheetSpec } from "../xlsx/build";
import { counted, openLive } from "./support";

const number = (value: number | string): Content => ({ kind: "number", value: new Decimal(value) });
const text = (value: string): Content => ({ kind: "text", value });
const blank: Content = { kind: "blank" };

/** `S!B2: before → after` */
function edit(place: string, before: Content, after: Content): Edit {
  const [sheet, cell] = place.split("!") as [string, string];
  return { sheet, address: parseAddress(cell)!, before, after };
}

const apply = (live: Opened, edits: readonly Edit[]) =>
  counted(live, (context) => applyPlan(context, { edits, marks: [] }));

/** What a cell holds now, in the host itself. */
function at(live: Opened, place: string): unknown {
  const [name, cell] = place.split("!") as [string, string];
  const sheet = live.workbook().sheets.find((each) => each.name === name)!;
  const found = cellAt(sheet, parseAddress(cell)!);
  const value = found?.value ?? null;
  return found?.formula !== undefined
    ? `=${found.formula}`
    : Decimal.isDecimal(value)
      ? (value as Decimal).toNumber()
      : value;
}

const open = (...sheets: SheetSpec[]): Opened => openLive(buildWorkbook({ sheets, formats: ["@", "0.00"] }));
const left = (edits: { unwritten: readonly { sheet: string; why: string }[] }): string[] =>
  edits.unwritten.map(({ why }) => why);

test("writes the scores of the sample in two calls, and the next reading has them", async () => {
  const bytes = readFileSync("samples/self-evaluation.xlsx");
  const live = openLive(bytes);
  const before = await counted(live, (context) => readWorkbook(context));
  const plan = planScores(audit(before.result), "differing");
  expect(plan.edits.length).toBeGreaterThan(5);
  const { result, syncs } = await apply(live, plan.edits);
  expect(syncs).toBe(2);
  expect(result).toEqual({ applied: plan.edits, unwritten: [] });
  const after = await counted(live, (context) => readWorkbook(context));
  expect(planScores(audit(after.result), "differing").edits).toEqual([]);
  const undone = await counted(live, (context) => undoLast(context));
  expect(undone.syncs).toBe(3);
  expect(undone.result!.unwritten).toEqual([]);
  expect((await counted(live, (context) => readWorkbook(context))).result).toEqual(before.result);
  expect(live.book.customXml).toEqual([]);
});

test("sixty sheets are written in two calls", async () => {
  const rows = Array.from({ length: 20 }, (_, i) => [i, null, null]);
  const names = Array.from({ length: 60 }, (_, i) => `第 ${String(i)} 张`);
  const live = open(...names.map((name) => ({ name, rows })));
  const edits = names.flatMap((name) => rows.map((_, i) => edit(`${name}!B${String(i + 1)}`, blank, number(i))));
  const { result, syncs } = await apply(live, edits);
  expect(syncs).toBe(2);
  expect(result.applied).toHaveLength(1200);
  expect(at(live, "第 59 张!B20")).toBe(19);
});

test.each([
  "=1+1",
  "+5",
  "-3",
  "'abc",
  "007",
  "1/2",
  "2023-12-31",
  "2023年12月",
  "96.8%",
  "TRUE",
  "#N/A",
  "@x",
  "1e5",
  "(5)",
  "两行\n字",
  " 空 ",
])("writes %j as the text that it is", async (value) => {
  const live = open({ name: "S", rows: [[null, { s: 1 }]] });
  const { result } = await apply(live, [edit("S!A1", blank, text(value)), edit("S!B1", blank, text(value))]);
  expect(result.applied).toHaveLength(2);
  expect([at(live, "S!A1"), at(live, "S!B1")]).toEqual([value, value]);
  expect(live.book.find("S")!.format({ row: 1, column: 2 })).toBe("@");
  await counted(live, (context) => undoLast(context));
  expect([at(live, "S!A1"), at(live, "S!B1")]).toEqual([null, null]);
});

test("a number in a cell of texts becomes a text, and can be taken back", async () => {
  const live = open({
    name: "S",
    rows: [
      [
        { v: "旧", s: 1 },
        { v: 3, s: 2 },
      ],
    ],
  });
  const { result } = await apply(live, [
    edit("S!A1", text("旧"), number("9.5")),
    edit("S!B1", number(3), number("4.25")),
  ]);
  expect(result.applied).toHaveLength(2);
  expect([at(live, "S!A1"), at(live, "S!B1")]).toEqual(["9.5", 4.25]);
  expect(left((await counted(live, (context) => undoLast(context))).result!)).toEqual([]);
  expect([at(live, "S!A1"), at(live, "S!B1")]).toEqual(["旧", 3]);
});

test("formulas, booleans and errors go there and back", async () => {
  const live = open({ name: "S", rows: [[2, { f: "A1*2", v: 4 }, true]] });
  await apply(live, [
    edit("S!B1", { kind: "formula", value: "A1*2" }, { kind: "formula", value: "ROUND(A1*3,2)" }),
    edit("S!C1", { kind: "boolean", value: true }, { kind: "boolean", value: false }),
    edit("S!D1", blank, { kind: "error", value: "#N/A" }),
  ]);
  expect([at(live, "S!B1"), at(live, "S!C1"), at(live, "S!D1")]).toEqual(["=ROUND(A1*3,2)", false, { error: "#N/A" }]);
  await counted(live, (context) => undoLast(context));
  expect([at(live, "S!B1"), at(live, "S!C1"), at(live, "S!D1")]).toEqual(["=A1*2", true, null]);
});

test("passes over what stands between without touching it", async () => {
  const rows = [[null], [{ f: "1+1", v: 2 }], [null], ["小计"], [null], [7], [null]];
  const live = open({ name: "S", rows });
  await apply(
    live,
    ["A1", "A3", "A5", "A7"].map((cell) => edit(`S!${cell}`, blank, number(1))),
  );
  expect([1, 2, 3, 4, 5, 6, 7].map((row) => at(live, `S!A${String(row)}`))).toEqual([1, "=1+1", 1, "小计", 1, 7, 1]);
});

test("leaves alone what another author has changed between preview and writing, and names it", async () => {
  const live = open({ name: "S", rows: [[1, 2, 3, null]] }, { name: "T", rows: [[1]] });
  const edits = [
    edit("S!A1", number(1), number(10)),
    edit("S!B1", number(2), number(20)),
    edit("S!C1", number(3), number(30)),
    edit("S!D1", blank, number(40)),
    edit("T!A1", number(1), number(10)),
  ];
  await live.secondAuthor((book) => {
    const [s, t] = [book.find("S")!, book.find("T")!];
    book.write(s, { 0: { 1: { v: 9 }, 2: { f: "=A1+1" }, 3: { v: 40 } } });
    book.remove(t);
  });
  const { result, syncs } = await apply(live, edits);
  expect(result.applied).toEqual([edits[0]]);
  expect(left(result)).toEqual(["changed", "formula", "no-such-sheet"]);
  expect([at(live, "S!A1"), at(live, "S!B1"), at(live, "S!C1"), at(live, "S!D1")]).toEqual([10, 9, "=A1+1", 40]);
  expect(syncs).toBe(2);
});

test("leaves locked cells and the insides of merged areas alone", async () => {
  const live = openLive(
    buildWorkbook({
      sheets: [
        {
          name: "S",
          rows: [
            [{ v: 1, s: 1 }, 2],
            [{ s: 1 }, null],
            [{ s: 1 }, null],
          ],
          between: '<sheetProtection sheet="1"/>',
          merges: ["A2:A3"],
        },
      ],
      styles:
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
        '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0"><protection locked="0"/></xf></cellXfs></styleSheet>',
    }),
  );
  const { result } = await apply(live, [
    edit("S!A1", number(1), number(5)),
    edit("S!B1", number(2), number(5)),
    edit("S!A2", blank, number(5)),
    edit("S!A3", blank, number(5)),
  ]);
  expect(result.applied.map(({ address }) => address.row)).toEqual([1, 2]);
  expect(left(result)).toEqual(["locked", "merged"]);
});

test("a second edit of a cell must stand on the first", async () => {
  const live = open({ name: "S", rows: [[1, 1]] });
  const { result } = await apply(live, [
    edit("S!A1", number(1), number(2)),
    edit("S!A1", number(2), number(3)),
    edit("S!B1", number(1), number(2)),
    edit("S!B1", number(7), number(3)),
  ]);
  expect([at(live, "S!A1"), at(live, "S!B1")]).toEqual([3, 1]);
  expect([result.applied.length, left(result)]).toEqual([2, ["changed", "changed"]]);
});

test("what is there already is neither written nor complained of", async () => {
  const live = open({ name: "S", rows: [[1]] });
  const { result, syncs } = await apply(live, [edit("S!A1", blank, number(1))]);
  expect([result, syncs]).toEqual([{ applied: [], unwritten: [] }, 1]);
  expect((await apply(live, [])).result).toEqual({ applied: [], unwritten: [] });
});

test("refuses a text that no cell holds before anything is written", async () => {
  const live = open({ name: "S", rows: [[1]] });
  const tooLong = edit("S!B1", blank, text("长".repeat(32_768)));
  await expect(apply(live, [edit("S!A1", number(1), number(2)), tooLong])).rejects.toMatchObject({
    code: "text-too-long",
    params: { sheet: "S", cell: "B1", limit: 32_767 },
  });
  expect(at(live, "S!A1")).toBe(1);
});

test("keeps the last ten plans and takes them back one by one", async () => {
  const live = open({ name: "S", rows: [[0]] });
  for (let i = 0; i < 12; i++) await apply(live, [edit("S!A1", number(i), number(i + 1))]);
  expect((await counted(live, (context) => readState(context))).result.plans).toHaveLength(10);
  for (let i = 0; i < 10; i++) await counted(live, (context) => undoLast(context));
  expect(at(live, "S!A1")).toBe(2);
  expect((await counted(live, (context) => undoLast(context))).result).toBeUndefined();
});

test("taking back leaves alone what has been changed since; what is locked can be tried again", async () => {
  const live = open({ name: "S", rows: [[1, 1]] }, { name: "T", rows: [[1]] });
  await apply(
    live,
    ["S!A1", "S!B1", "T!A1"].map((place) => edit(place, number(1), number(2))),
  );
  await live.secondAuthor((book) => {
    book.write(book.find("S")!, { 0: { 0: { v: 9 } } });
    book.find("T")!.unlocked = [];
  });
  const first = await counted(live, (context) => undoLast(context));
  expect(left(first.result!)).toEqual(["changed", "locked"]);
  expect([at(live, "S!A1"), at(live, "S!B1"), at(live, "T!A1")]).toEqual([9, 1, 2]);
  live.book.find("T")!.unlocked = undefined;
  const second = await counted(live, (context) => undoLast(context));
  expect(second.result!.applied).toHaveLength(1);
  expect(at(live, "T!A1")).toBe(1);
});

test("a heavy plan takes a call more for each started 4 MB, and sheets are not torn apart", async () => {
  const long = "绩".repeat(20_000);
  const names = ["A", "B", "C"];
  const rows = Array.from({ length: 50 }, () => [1]);
  const live = open(...names.map((name) => ({ name, rows })));
  const edits = names.flatMap((name) => rows.map((_, i) => edit(`${name}!B${String(i + 1)}`, blank, text(long))));
  const { result, syncs } = await apply(live, edits);
  expect(result.applied).toHaveLength(150);
  // Three sheets of 3 MB each, and what takes them back.
  expect(syncs).toBeLessThanOrEqual(2 + 3);
  expect(at(live, "C!B50")).toBe(long);
});

test("stops between calls when it is asked to, and tells what is written", async () => {
  const long = "绩".repeat(20_000);
  const names = ["A", "B", "C"];
  const rows = Array.from({ length: 50 }, () => [1]);
  const live = open(...names.map((name) => ({ name, rows })));
  const edits = names.flatMap((name) => rows.map((_, i) => edit(`${name}!B${String(i + 1)}`, blank, text(long))));
  const stop = new AbortController();
  const writing = counted(live, (context) =>
    applyPlan(
      context,
      { edits, marks: [] },
      { signal: stop.signal, onProgress: ({ done }) => done === 1 && stop.abort() },
    ),
  );
  const error = (await writing.catch((thrown: unknown) => thrown)) as {
    code: string;
    applied: Edit[];
    unsure: string[];
  };
  expect(error).toMatchObject({ code: "cancelled", unsure: [] });
  const written = names.filter((name) => at(live, `${name}!B50`) === long);
  expect(written.length).toBeLessThan(3);
  expect(error.applied).toHaveLength(50 * written.length);
  for (const name of names) expect(at(live, `${name}!B1`)).toBe(written.includes(name) ? long : null);
  const again = await apply(live, edits);
  expect(again.result.applied).toHaveLength(150 - 50 * written.length);
});

test("gives back what another author wrote between the look and the writing", async () => {
  const live = open({ name: "S", rows: [[1, 2, null, 4]] });
  const before = [number(1), number(2), blank, number(4)];
  const edits = before.map((content, i) => edit(`S!${"ABCD"[i]!}1`, content, number(10 + i)));
  live.faults.at(2, () => {
    live.book.write(live.book.find("S")!, { 0: { 1: { v: 99 }, 2: { v: "=注" }, 3: { f: "=A1+1" } } });
  });
  const { result, syncs } = await apply(live, edits);
  expect(result.applied).toEqual([edits[0]]);
  expect(left(result)).toEqual(["changed", "changed", "formula"]);
  expect(["A", "B", "C", "D"].map((column) => at(live, `S!${column}1`))).toEqual([10, 99, "=注", "=A1+1"]);
  expect(syncs).toBe(4);
  await counted(live, (context) => undoLast(context));
  expect([at(live, "S!A1"), at(live, "S!B1")]).toEqual([1, 99]);
});

test("a formula is not put where Excel would keep it as a text", async () => {
  const live = open({ name: "S", rows: [[1, { s: 1 }]] });
  const { result } = await apply(live, [edit("S!B1", blank, { kind: "formula", value: "A1*2" })]);
  expect([result.applied, left(result), at(live, "S!B1")]).toEqual([[], ["formula"], null]);
});

test("where the answer alone is lost, the plan counts as written", async () => {
  const live = open({ name: "S", rows: [[1]] });
  const edits = [edit("S!A1", number(1), number(2))];
  live.faults.at(2, "disconnect-after");
  expect((await apply(live, edits)).result).toEqual({ applied: edits, unwritten: [] });
});

test("says which sheet is unsure where what was overwritten cannot be given back", async () => {
  const live = open({ name: "S", rows: [[1]] });
  live.faults.at(2, () => {
    live.book.write(live.book.find("S")!, { 0: { 0: { v: 99 } } });
  });
  live.faults.at(4, "cell-edit");
  const failing = apply(live, [edit("S!A1", number(1), number(2))]);
  await expect(failing).rejects.toMatchObject({ name: "InterruptedWrite", code: "cell-edit", unsure: ["S"] });
});

test("a sheet that is too heavy for one call is still written wholly or not at all", async () => {
  const long = "绩".repeat(20_000);
  const rows = Array.from({ length: 150 }, () => [1]);
  const live = open({ name: "S", rows });
  const edits = rows.map((_, i) => edit(`S!B${String(i + 1)}`, blank, text(long)));
  live.faults.at(4, "cell-edit");
  await expect(apply(live, edits)).rejects.toMatchObject({ code: "cell-edit", applied: [], unsure: [] });
  expect(rows.map((_, i) => at(live, `S!B${String(i + 1)}`))).toEqual(rows.map(() => null));
  expect(live.book.customXml).toEqual([]);
  expect((await apply(live, edits)).result.applied).toHaveLength(150);
});

test("what stood there may be heavy, too", async () => {
  const long = "绩".repeat(20_000);
  const rows = Array.from({ length: 150 }, () => [long]);
  const live = open({ name: "S", rows });
  const edits = rows.map((_, i) => edit(`S!A${String(i + 1)}`, text(long), number(i)));
  expect((await apply(live, edits)).result.applied).toHaveLength(150);
  expect(at(live, "S!A150")).toBe(149);
});
