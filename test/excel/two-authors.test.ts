import { Decimal } from "decimal.js";
import { MARKER } from "../../src/core/state/marker";
import { NAMESPACE, stateFromXml, stateToXml } from "../../src/core/state/part";
import type { State } from "../../src/core/state/state";
import { applyPlan, inExcel, readState, undoLast, writeSections } from "../../src/excel";
import { checkWorkbook } from "../../src/session";
import type { HostOptions } from "../../src/host";
import type { Book } from "../../src/host/model/book";
import type { Opened } from "../host/support";
import { buildWorkbook } from "../xlsx/build";
import { counted, openLive } from "./support";

/*
 * Two users of the pane in one workbook: what the other one keeps between our reading and our writing is not lost, nor is ours.
 */

const open = (options: HostOptions = {}): Opened =>
  openLive(buildWorkbook({ sheets: [{ name: "甲", rows: [[1], [2]] }] }), options);

const EDITS = [1, 2].map((row) => ({
  ...{ sheet: "甲", address: { row, column: 2 }, before: { kind: "blank" } as const },
  after: { kind: "number", value: new Decimal(row) } as const,
}));

const judged = (row: number, score = "3") => ({ sheet: "甲", row, name: `指标${String(row)}`, score });
type Judged = ReturnType<typeof judged>;

/** What the other one has decided, in the part that is there or in one of their own. */
const byOther =
  (sections: State["sections"]) =>
  (book: Book): void => {
    const part = book.customXml.find(({ xml }) => xml.includes(NAMESPACE));
    if (!part) book.customXml.push({ id: "{theirs}", xml: stateToXml({ sections, plans: [] }) });
    else part.xml = stateToXml({ ...stateFromXml(part.xml), sections });
  };

const adds =
  (row: number) =>
  (sections: State["sections"]): State["sections"] => ({
    ...sections,
    judgements: [...((sections["judgements"] as Judged[] | undefined) ?? []), judged(row)],
  });
const keep = (live: Opened, row: number) => counted(live, (context) => writeSections(context, adds(row)));
const kept = async (live: Opened): Promise<unknown> => {
  expect(live.book.customXml).toHaveLength(1);
  return (await inExcel((context) => readState(context))).sections["judgements"];
};

test("nobody comes between: two calls", async () => {
  const live = open();
  expect((await keep(live, 1)).syncs).toBe(2);
  expect((await keep(live, 2)).syncs).toBe(2);
  expect(await kept(live)).toEqual([judged(1), judged(2)]);
});

test.each([
  ["changes the part", [judged(1)], [judged(1), judged(5)], [judged(1), judged(5), judged(2)]],
  ["takes something back", [judged(1)], [], [judged(2)]],
  ["decides the same otherwise", [judged(1)], [judged(1, "4")], [judged(1, "4"), judged(2)]],
  ["makes the first part", undefined, [judged(5)], [judged(5), judged(2)]],
])("the other one %s between our reading and our writing", async (_, before, theirs, both) => {
  const live = open();
  if (before) byOther({ judgements: before })(live.book);
  live.faults.at(2, live.meanwhile(byOther({ judgements: theirs })));
  const { result } = await keep(live, 2);
  expect(result.sections["judgements"]).toEqual(both);
  expect(await kept(live)).toEqual(both);
});

test("the other one is quicker twice", async () => {
  const live = open();
  byOther({ judgements: [judged(1)] })(live.book);
  live.faults.at(2, live.meanwhile(byOther({ judgements: [judged(1), judged(5)] })));
  live.faults.at(4, live.meanwhile(byOther({ judgements: [judged(1), judged(2), judged(5), judged(6)] })));
  await keep(live, 2);
  expect(await kept(live)).toEqual([judged(1), judged(2), judged(5), judged(6)]);
});

describe.each(["1.19", "1.20"])("scores are written (ExcelApi %s)", (requirementSet) => {
  const write = (context: Excel.RequestContext) => applyPlan(context, { edits: EDITS, marks: [] });

  test("while the other one decides: the decision and the way back are kept", async () => {
    const live = open({ requirementSet });
    live.faults.at(2, live.meanwhile(byOther({ judgements: [judged(5)] })));
    expect((await inExcel(write)).applied).toHaveLength(2);
    expect(await kept(live)).toEqual([judged(5)]);
    expect((await inExcel((context) => undoLast(context)))?.applied).toHaveLength(2);
    expect(await kept(live)).toEqual([judged(5)]);
  });

  test("and a cell is given back, which the other one has typed into after deciding", async () => {
    const live = open({ requirementSet });
    byOther({ judgements: [judged(1)] })(live.book);
    live.faults.at(
      requirementSet === "1.20" ? 3 : 2,
      live.meanwhile((book) => {
        byOther({ judgements: [judged(1), judged(5)] })(book);
        book.write(book.find("甲")!, { 0: { 1: { v: 9 } } });
      }),
    );
    const { applied, unwritten } = await inExcel(write);
    expect([applied.length, unwritten.length]).toEqual([1, 1]);
    expect(await kept(live)).toEqual([judged(1), judged(5)]);
    expect((await inExcel((context) => undoLast(context)))?.applied).toHaveLength(1);
  });
});

describe("a state that Excel has lost (6091)", () => {
  const marked = ({ book }: Opened): boolean => book.names.has(MARKER) && book.hiddenNames.has(MARKER);

  test("the workbook says by a hidden name whether something was decided, and no more than once", async () => {
    const live = open();
    await keep(live, 1);
    expect(marked(live)).toBe(true);
    await keep(live, 2);
    await counted(live, (context) => writeSections(context, () => ({})));
    expect(marked(live)).toBe(false);
  });

  const write = (context: Excel.RequestContext) => applyPlan(context, { edits: EDITS, marks: [] });

  test("writing scores leaves no name behind", async () => {
    const live = open();
    await inExcel(write);
    expect(marked(live)).toBe(false);
  });

  test("a workbook that says so and holds nothing is told, and a new decision ends it", async () => {
    const live = open();
    await keep(live, 1);
    expect((await checkWorkbook({})).audit.outdated.lost).toBe(false);
    live.book.customXml.length = 0;
    expect((await checkWorkbook({})).audit.outdated.lost).toBe(true);
    // The way back is no decision.
    await inExcel(write);
    expect((await checkWorkbook({})).audit.outdated.lost).toBe(true);
    await keep(live, 2);
    expect((await checkWorkbook({})).audit.outdated.lost).toBe(false);
  });
});
