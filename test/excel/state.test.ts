import { Decimal } from "decimal.js";
import type { Edit } from "../../src/core/edit/plan";
import { NAMESPACE, stateFromXml, stateToXml } from "../../src/core/state/part";
import type { State } from "../../src/core/state/state";
import { applyPlan, discardUnreadable, readState, writeSections, writeState } from "../../src/excel";
import { buildWorkbook } from "../xlsx/build";
import { counted, openLive } from "./support";

const address = { row: 13, column: 7 };
const state: State = {
  sections: { judgements: { "S!G13": { score: "3.5", reason: "]]> <b> \u0001 \uffff 好" } } },
  plans: [
    {
      at: "2024-05-06T07:08:09.000Z",
      edits: [
        { sheet: "S", address, before: { kind: "number", value: new Decimal("1e-7") }, after: { kind: "blank" } },
        { sheet: "S", address, before: { kind: "text", value: "=a" }, after: { kind: "formula", value: 'A1&"<"' } },
        { sheet: "S", address, before: { kind: "boolean", value: true }, after: { kind: "error", value: "#N/A" } },
      ],
    },
  ],
};
const open = () => openLive(buildWorkbook({ sheets: [{ name: "S", rows: [[1]] }] }));

test("comes out of its XML as it went in", () => {
  const xml = stateToXml(state);
  expect(xml).toContain(`xmlns="${NAMESPACE}"`);
  expect(stateFromXml(xml)).toEqual(state);
  // As somebody writes it who has no CDATA sections.
  const data = /<!\[CDATA\[([^]*)\]\]>/.exec(xml)![1]!;
  const plain = data.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  expect(stateFromXml(`<?xml version="1.0"?><j:state xmlns:j="${NAMESPACE}">${plain}</j:state>`)).toEqual(state);
});

test("is kept in the workbook, in one part", async () => {
  const live = open();
  expect((await counted(live, (context) => readState(context))).result).toEqual({ sections: {}, plans: [] });
  await counted(live, (context) => writeState(context, state));
  expect(await counted(live, (context) => readState(context))).toEqual({ result: state, syncs: 1 });
  const { result, syncs } = await counted(live, (context) =>
    writeSections(context, (old) => ({ ...old, ignored: [1] })),
  );
  expect([Object.keys(result.sections), result.plans, syncs]).toEqual([["judgements", "ignored"], state.plans, 2]);
  expect(live.book.customXml).toHaveLength(1);
});

test("several parts become one again", async () => {
  const live = open();
  live.book.customXml.push({ id: "{1}", xml: stateToXml({ sections: { old: 1 }, plans: [] }) });
  live.book.customXml.push({ id: "{2}", xml: stateToXml(state) });
  expect((await counted(live, (context) => readState(context))).result).toEqual(state);
  await counted(live, (context) => writeState(context, state));
  expect(live.book.customXml).toHaveLength(1);
});

test("what is newer is not touched", async () => {
  const live = open();
  live.book.customXml.push({ id: "{1}", xml: `<state xmlns="${NAMESPACE}">{"version":2}</state>` });
  await expect(counted(live, (context) => writeState(context, state))).rejects.toMatchObject({ code: "state-newer" });
});

describe("a state that nobody can read", () => {
  const broken = `<state xmlns="${NAMESPACE}">{"version":1,"sections":{"judgements":[</state>`;
  const edit: Edit = {
    sheet: "S",
    address: { row: 1, column: 1 },
    before: { kind: "number", value: new Decimal(1) },
    after: { kind: "number", value: new Decimal(2) },
  };

  it.each<[string, (context: Excel.RequestContext) => Promise<unknown>]>([
    ["decisions", (context) => writeSections(context, (old) => ({ ...old, ignored: [1] }))],
    ["a state", (context) => writeState(context, state)],
    ["cells", (context) => applyPlan(context, { edits: [edit], marks: [] })],
  ])("is not written over by %s", async (_, write) => {
    for (const others of [[], [{ id: "{0}", xml: stateToXml(state) }]]) {
      const live = open();
      live.book.customXml.push({ id: "{1}", xml: broken }, ...others);
      await expect(counted(live, write)).rejects.toMatchObject({ code: "state-unreadable" });
      expect(live.book.customXml.map(({ xml }) => xml)).toEqual([broken, ...others.map(({ xml }) => xml)]);
      expect(live.book.find("S")!.value({ row: 1, column: 1 })).toBe(1);
    }
  });

  it("goes where a person agrees, and what can be read stays", async () => {
    const live = open();
    live.book.customXml.push({ id: "{1}", xml: broken });
    expect((await counted(live, (context) => readState(context))).result.unreadable).toBe(true);
    await counted(live, (context) => discardUnreadable(context));
    expect(live.book.customXml).toEqual([]);
    await counted(live, (context) => writeState(context, state));
    expect((await counted(live, (context) => readState(context))).result).toEqual(state);
  });
});

test("old plans go where the part would grow too large", () => {
  const long = "绩".repeat(30_000);
  const edits = Array.from({ length: 10 }, () => ({
    ...state.plans[0]!.edits[0]!,
    after: { kind: "text", value: long } as const,
  }));
  const plans = Array.from({ length: 5 }, (_, i) => ({ at: String(i), edits }));
  expect(stateFromXml(stateToXml({ sections: {}, plans })).plans.map(({ at }) => at)).toEqual(["3", "4"].slice(-2));
});
