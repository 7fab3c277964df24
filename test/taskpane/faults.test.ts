import type { Audit } from "../../src/core/audit";
import { suppressionOf } from "../../src/core/decisions/suppression";
import { judgedIndicator } from "../../src/core/decisions/judgement";
import type { ScoredTable } from "../../src/core/score/score";
import { NO_DECISIONS } from "../../src/core/decisions/decisions";
import type { CallOptions } from "../../src/excel";
import { ApiError, type Fault, type Host } from "../../src/host";
import { QUIRKS } from "../../src/host/wire/faults";
import type { Message } from "../../src/taskpane/store/model";
import { endWithoutAnswer, NO_ANSWER } from "../support/no-answer";
import {
  book,
  cellsOf,
  closeAll,
  form,
  keptIn,
  linesOf,
  openPane,
  pictureOf,
  PROTECTED,
  startExcel,
  undoableIn,
  type Pane,
  type Picture,
} from "./headless";

/*
 * Whatever goes wrong, and whenever it does: the pane says what has happened, every sheet is wholly written or untouched,
 * and a second try does what the first was to do. One test for each action, each call of Excel in it, and each fault.
 */

const SHEETS = ["甲", "乙", "丙"] as const;
const FILE = book(...SHEETS.map((name) => form(name)), form("受保护", PROTECTED));

interface Action {
  /** What must have been done before. */
  readonly before: readonly ActionName[];
  readonly run: (pane: Pane) => Promise<boolean>;
  /** Calls of Excel, where nothing goes wrong. */
  readonly calls: number;
}
type ActionName = "check" | "write" | "undo" | "mark" | "unmark" | "decide";

const ACTIONS: Readonly<Record<ActionName, Action>> = {
  check: { before: [], run: ({ actions }) => actions.check(), calls: 4 },
  write: { before: ["check"], run: ({ actions }) => actions.write(), calls: 5 },
  undo: { before: ["check", "write"], run: ({ actions }) => actions.undo(), calls: 6 },
  mark: { before: ["check"], run: ({ actions }) => actions.mark(), calls: 3 },
  unmark: { before: ["check", "mark"], run: ({ actions }) => actions.unmark(), calls: 3 },
  decide: { before: ["check"], run: decide, calls: 2 },
};

/** Ignores a finding, and says of a row how far it was reached. */
function decide({ actions, store }: Pane): Promise<boolean> {
  wish ??= wishOf(store.get().checked!.audit);
  const { suppression, judgement } = wish;
  return actions.decide(
    ({ suppressions, judgements, ...others }) => ({
      ...others,
      suppressions: [...suppressions, suppression],
      judgements: [...judgements, judgement],
    }),
    { intent: "success", text: { id: "pane.findings.ignored", data: { count: "1" } } },
  );
}

let wish: ReturnType<typeof wishOf> | undefined;
function wishOf({ findings, tables }: Audit) {
  const [{ table, indicators }] = tables as readonly [ScoredTable];
  const row = judgedIndicator(table, indicators[0]!)!;
  return {
    suppression: suppressionOf(findings[0]!, "已核实"),
    judgement: { ...row, score: row.weight, reason: "已另行说明" },
  };
}

interface Trouble {
  readonly fault: (host: Host) => Fault;
  /** From that call on, until the second try. */
  readonly lasting?: true;
  /** Nobody can tell the pane what became of its last call. */
  readonly unsure?: true;
  /** What a second author has done to the workbook, who is not to lose it. */
  readonly author?: (picture: Picture) => Picture;
  /** What the user does about it before the workbook is checked again and the second try made. */
  readonly remedy?: (host: Host) => void;
}

const TROUBLES: Readonly<Record<string, Trouble>> = {
  "cell-edit": { fault: () => "cell-edit" },
  disconnect: { fault: () => "disconnect" },
  "disconnect-after": { fault: () => "disconnect-after" },
  hang: { fault: () => "hang" },
  "hang-after": { fault: () => "hang-after" },
  AccessDenied: { fault: () => new ApiError("AccessDenied") },
  RequestAborted: { fault: () => new ApiError("RequestAborted") },
  ActivityLimitReached: { fault: () => new ApiError("ActivityLimitReached") },
  GeneralException: { fault: () => new ApiError("GeneralException") },
  InvalidArgument: { fault: () => new ApiError("InvalidArgument") },
  "an answer that is too large": { fault: tooLarge },
  "a connection lost for good": { fault: () => "disconnect", lasting: true, unsure: true },
  "answers lost for good": { fault: () => "disconnect-after", lasting: true, unsure: true },
  "an author who writes beside the table": {
    fault: (there) => there.meanwhile((its) => its.write(its.find("乙")!, { 8: { 1: { v: 7 } } })),
    author: (picture) => withCell(picture, "B9", "7"),
  },
  "an author who fills in a score": {
    fault: (there) => there.meanwhile((its) => its.write(its.find("乙")!, { 1: { 6: { v: 33, t: 2 } } })),
    author: (picture) => withCell(picture, "G2", "33"),
  },
  "an author who deletes a sheet": {
    fault: (there) => there.meanwhile((its) => its.remove(its.find("乙")!)),
    author: ({ cells: { 乙: _cells, ...cells }, marks: { 乙: _marks, ...marks }, decisions }) => ({
      ...{ cells, marks, decisions },
    }),
    remedy: () => undefined,
  },
  "an author who protects a sheet": {
    fault: (there) => there.meanwhile((its) => (its.find("乙")!.unlocked = [])),
    author: (picture) => picture,
    remedy: ({ book: its }) => (its.find("乙")!.unlocked = undefined),
  },
};

const withCell = (picture: Picture, cell: string, text: string): Picture => {
  const cells = Object.entries({ ...picture.cells["乙"], [cell]: text }).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...picture, cells: { ...picture.cells, 乙: Object.fromEntries(cells) } };
};

/** An answer, and only this one, is more than Excel gives out at a time; what was asked for is done all the same. */
function tooLarge({ rules }: Host): Fault {
  return () => {
    const value = rules.payload;
    Object.defineProperty(rules, "payload", {
      configurable: true,
      get: () => {
        Object.defineProperty(rules, "payload", { configurable: true, writable: true, value });
        return 0;
      },
    });
  };
}

/** Calls that no action comes to, however often it tries again. */
const MANY = 20;

/** The workbook before and after each action, where nothing goes wrong. */
const smooth = new Map<ActionName, { readonly before: Picture; readonly after: Picture }>();
let untouched: Picture;
let excel: Host | undefined;

/** The Excel of the test before, where that has left the workbook as it was; else a new one. */
function openFile(): Host {
  excel?.faults.clear();
  if (excel && same(pictureOf(excel), untouched)) return excel;
  closeAll();
  excel = startExcel(FILE);
  untouched = pictureOf(excel);
  return excel;
}

/** A pane in which everything has been done that must be done before the action. */
async function prepare(name: ActionName): Promise<Pane> {
  const pane = openPane(openFile());
  for (const step of ACTIONS[name].before) expect(await ACTIONS[step].run(pane)).toBe(true);
  return pane;
}

/** The same pane, for which Excel works again, or answers in time. */
function anew(pane: Pane, call: CallOptions = {}): Pane {
  const other = openPane(pane.host, call);
  other.store.set(() => ({ ...pane.store.get(), message: undefined }));
  return other;
}

/** Takes everything back that the add-in has done. */
async function takeBack({ host, actions, store }: Pane): Promise<void> {
  for (let n = 0; n < 5 && keptIn(host).plans.length > 0; n++) expect(await actions.undo()).toBe(true);
  expect(await actions.unmark()).toBe(true);
  if (Object.keys(keptIn(host).sections).length > 0) expect(await actions.decide(() => NO_DECISIONS)).toBe(true);
  expect(store.get().busy).toBeUndefined();
}

afterAll(closeAll);

describe.each(Object.keys(ACTIONS) as ActionName[])("%s", (name) => {
  const { run, calls } = ACTIONS[name];

  beforeAll(async () => {
    const pane = await prepare(name);
    const [before, syncs] = [pictureOf(pane.host), pane.host.count.syncs];
    expect(await run(pane)).toBe(true);
    expect(pane.host.count.syncs - syncs).toBe(calls);
    smooth.set(name, { before, after: pictureOf(pane.host) });
    await takeBack(pane);
    expect(pictureOf(pane.host)).toEqual(untouched);
  });

  const matrix = Object.keys(TROUBLES).flatMap((title) =>
    Array.from({ length: calls }, (_, i) => [title, i + 1] as const),
  );

  test.each(matrix)("%s at call %i", async (title, call) => {
    const trouble = TROUBLES[title]!;
    const { author = (picture: Picture) => picture } = trouble;
    const before = author(smooth.get(name)!.before);
    const after = author(smooth.get(name)!.after);
    const pane = anew(await prepare(name), title.startsWith("hang") ? { timeout: NO_ANSWER } : {});
    const { host, store } = pane;
    endWithoutAnswer(host);
    for (let n = 0; n < (trouble.lasting ? MANY : 1); n++) host.faults.at(call + n, trouble.fault(host));
    const done = await run(pane);

    // The pane says what has happened.
    const { busy, message } = store.get();
    expect(busy).toBeUndefined();
    expect(message!.text.id).not.toBe("excel.errors.internal");
    expect(linesOf(message!, "en-US")).toHaveLength(linesOf(message!, "zh-CN").length);
    expect(message!.intent === "error").toBe(!done);

    // Every sheet is wholly as it was or wholly as it shall be, and what is said of it is true.
    const standing = standingOf(pictureOf(host), before, after);
    expect(standing.between).toEqual([]);
    if (message!.intent === "success") expect(standing.untouched).toEqual([]);
    const { written, unsure } = said(message!);
    if (!trouble.unsure) expect([written, unsure]).toEqual([done ? [] : standing.written, []]);
    else if (!done && name !== "mark" && name !== "unmark" && name !== "decide")
      for (const sheet of standing.written) expect([...written, ...unsure]).toContain(sheet);
    if (!trouble.author) expect(shownWrongly(pane)).toEqual([]);

    // A second try does what the first was to do, and nothing twice.
    host.faults.clear();
    trouble.remedy?.(host);
    const again = anew(pane);
    if (trouble.remedy) expect(await again.actions.check()).toBe(true);
    expect(await run(again)).toBe(true);
    expect(pictureOf(host)).toEqual(after);
    expect(undoableIn(host)).toEqual([...new Set(undoableIn(host))]);

    // And all of it can be taken back.
    await takeBack(again);
    expect(pictureOf(host)).toEqual(author(untouched));
  });

  test.each(QUIRKS)("in an Excel of which %s is reported", async (quirk) => {
    const pane = anew(await prepare(name));
    const { host } = pane;
    host.faults.quirks[quirk] = true;
    expect(await run(pane)).toBe(true);
    expect(pictureOf(host)).toEqual(smooth.get(name)!.after);
    await takeBack(pane);
    expect(pictureOf(host)).toEqual(untouched);
  });
});

/** Sheets that are as before the action, as after it, or neither. */
interface Standing {
  readonly untouched: readonly string[];
  readonly written: readonly string[];
  readonly between: readonly string[];
}

function standingOf(now: Picture, before: Picture, after: Picture): Standing {
  const sheets = [...Object.keys(now.cells), "decisions"];
  const part = (picture: Picture, sheet: string): unknown =>
    sheet === "decisions" ? picture.decisions : [picture.cells[sheet], picture.marks[sheet]];
  const like = (picture: Picture, sheet: string): boolean => same(part(now, sheet), part(picture, sheet));
  const moved = sheets.filter((sheet) => !same(part(before, sheet), part(after, sheet)) || !like(before, sheet));
  return {
    untouched: moved.filter((sheet) => like(before, sheet)),
    written: moved.filter((sheet) => like(after, sheet)),
    between: moved.filter((sheet) => !like(before, sheet) && !like(after, sheet)),
  };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What a message of a failure says of the sheets. */
function said({ details = [] }: Message): { readonly written: readonly string[]; readonly unsure: readonly string[] } {
  const sheets = (id: string) => details.filter((each) => each.id === id).flatMap(({ data }) => data!["sheets"]!);
  return { written: sheets("excel.interrupted.some"), unsure: sheets("excel.interrupted.unsure") };
}

/** Sheets whose findings are not grey although they stand otherwise in the workbook than the pane has read them. */
function shownWrongly({ host, store }: Pane): string[] {
  const { checked, changed } = store.get();
  const now = pictureOf(host).cells;
  return (checked?.workbook.sheets ?? [])
    .filter((sheet) => !same(cellsOf(sheet), now[sheet.name]))
    .map(({ name }) => name)
    .filter((name) => !changed.some(({ sheet, ranges }) => sheet === name && ranges.length === 0));
}
