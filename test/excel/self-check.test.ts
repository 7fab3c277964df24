import { cellAt } from "../../src/core/sheet/sheet";
import { holdsHere, unlearn } from "../../src/excel";
import { selfCheck, type SelfCheck } from "../../src/excel/trial/self-check";
import { TRIAL_IDS } from "../../src/excel/trial/trials";
import type { HostOptions } from "../../src/host";
import { QUIRKS } from "../../src/host/wire/faults";
import type { Opened } from "../host/support";
import { buildWorkbook } from "../xlsx/build";
import { openLive } from "./support";

afterEach(() => {
  unlearn();
  jest.restoreAllMocks();
});

const open = (options: HostOptions = {}): Opened =>
  openLive(
    buildWorkbook({
      sheets: [
        { name: "自评表", rows: [[1]] },
        // The name that the trial sheet would like to have.
        { name: "绩衡自检", rows: [["我的"]] },
      ],
    }),
    options,
  );

const failing = ({ outcomes }: SelfCheck): string[] => outcomes.flatMap(([id, how]) => (how === "fails" ? [id] : []));

/** Nothing is left of the trial, and nothing of the user's is gone. */
function expectUntouched({ book, workbook }: Opened): void {
  expect(book.sheets.map(({ name }) => name)).toEqual(["自评表", "绩衡自检"]);
  expect(cellAt(workbook().sheets[1]!, { row: 1, column: 1 })?.value).toBe("我的");
  expect([book.customXml, [...book.names.keys()]]).toEqual([[], []]);
}

/** What is switched on, and which trials tell of it: these and no others. */
const FAULTS: Readonly<Record<string, readonly [(live: Opened) => void, readonly string[]]>> = {
  nothing: [() => undefined, []],
  ...Object.fromEntries(QUIRKS.map((quirk) => [quirk, [(live) => void (live.faults.quirks[quirk] = true), []]])),
  hiddenRows: [({ faults }) => void (faults.quirks.hiddenRows = true), ["hidden-rows"]],
  tableColumns: [({ faults }) => void (faults.quirks.tableColumns = true), ["table-formulas"]],
  undoGroups: [({ faults }) => void (faults.quirks.undoGroups = true), ["undo-groups"]],
  conditionalFormats: [({ faults }) => void (faults.quirks.conditionalFormats = true), ["conditional-formats"]],
  "smaller messages": [({ rules }) => void (rules.payload = 1024 * 1024), ["size"]],
  "texts as they are": [({ rules }) => void (rules.typed = false), ["texts"]],
};

/** What no add-in can see, as Excel does not tell of its undo stack: a person looks (docs/excel-checklist.md). */
const UNSEEN = ["mergedAreas", "customXml"];

test.each(Object.entries(FAULTS))("with %s switched on, exactly that is named", async (name, [switchOn, ids]) => {
  const live = open({ requirementSet: "1.20" });
  switchOn(live);
  const result = await selfCheck();
  expect(failing(result)).toEqual(ids);
  expect(result.outcomes.map(([id]) => id)).toEqual([...TRIAL_IDS]);
  expectUntouched(live);
  if (QUIRKS.some((quirk) => quirk === name)) expect(ids.length === 0).toBe(UNSEEN.includes(name));
});

test("events that do not come are named", async () => {
  const live = open({ requirementSet: "1.20" });
  const { setTimeout: real } = globalThis;
  // They never come, so that the clock need not be waited for.
  live.book.listeners.clear();
  jest
    .spyOn(globalThis, "setTimeout")
    .mockImplementation(((run: () => void, wait?: number, ...rest: unknown[]) =>
      real(run, wait === 10_000 ? 0 : wait, ...rest)) as typeof setTimeout);
  expect(failing(await selfCheck())).toEqual(["events"]);
  expectUntouched(live);
});

test("what an older Excel does not have is not said to fail", async () => {
  const live = open({ requirementSet: "1.9" });
  const { outcomes } = await selfCheck();
  expect(outcomes.filter(([, how]) => how !== "holds")).toEqual([
    ["undo-groups", "not-here"],
    ["merged-areas", "not-here"],
  ]);
  expectUntouched(live);
});

test("the add-in goes by what was seen", async () => {
  const live = open({ requirementSet: "1.20" });
  live.faults.quirks.hiddenRows = true;
  await selfCheck();
  expect([holdsHere("hidden-rows"), holdsHere("table-formulas"), holdsHere("undo-groups")]).toEqual([
    false,
    true,
    true,
  ]);
  live.faults.clear();
  await selfCheck();
  expect(holdsHere("hidden-rows")).toBe(true);
});

test.each([3, 4, 6, 9, 14])(
  "the connection is lost at call %i: the trial sheet is removed, and the failure told",
  async (call) => {
    const live = open({ requirementSet: "1.20" });
    live.faults.at(call, "disconnect");
    await expect(selfCheck()).rejects.toMatchObject({ code: "connection" });
    expectUntouched(live);
  },
);

test("the answer to adding the sheet is lost: it is known by its tag and removed", async () => {
  const live = open({ requirementSet: "1.20" });
  live.faults.at(2, "disconnect-after");
  await expect(selfCheck()).rejects.toMatchObject({ code: "connection" });
  expectUntouched(live);
});

test("a trial sheet that cannot be removed is named", async () => {
  const live = open({ requirementSet: "1.20" });
  live.rules.payload = 5 * 1024 * 1024;
  const remove = live.book.remove.bind(live.book);
  live.book.remove = () => {
    throw new Error("protected");
  };
  expect((await selfCheck()).leftBehind).toBe("绩衡自检 (2)");
  live.book.remove = remove;
});
