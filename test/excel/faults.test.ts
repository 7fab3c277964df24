import { Decimal } from "decimal.js";
import type { Edit, Unwritten, Mark } from "../../src/core/edit/plan";
import {
  ExcelError,
  InterruptedWrite,
  applyPlan,
  inExcel,
  readWorkbook,
  removeMarks,
  showMarks,
  undoLast,
} from "../../src/excel";
import { ApiError } from "../../src/host";
import type { Fault, HostOptions } from "../../src/host";
import type { Opened } from "../host/support";
import { buildWorkbook } from "../xlsx/build";
import { endWithoutAnswer, NO_ANSWER } from "../support/no-answer";
import { openLive } from "./support";

const SHEETS = ["甲", "乙 表", "丙"];
const ROWS = 6;

/** Score cells in two columns with a gap, on three sheets. */
const edits: Edit[] = SHEETS.flatMap((sheet) =>
  [2, 4].flatMap((column) =>
    [1, 2, 4, 5, 6].map((row): Edit => {
      const before =
        column === 2 ? ({ kind: "number", value: new Decimal(row) } as const) : ({ kind: "blank" } as const);
      return { sheet, address: { row, column }, before, after: { kind: "text", value: `-${String(row)}分` } };
    }),
  ),
);
const marks: Mark[] = SHEETS.flatMap((sheet) =>
  [1, 2, 3].map((row): Mark => ({ sheet, address: { row, column: 2 }, tag: `t${String(row)}`, severity: "error" })),
);

function open(options: HostOptions = {}): Opened {
  const rows = Array.from({ length: ROWS }, (_, i) => ["指标", i + 1, "目标", null]);
  return openLive(buildWorkbook({ sheets: SHEETS.map((name) => ({ name, rows })) }), options);
}

const TIMEOUT = { timeout: NO_ANSWER };
const apply = (context: Excel.RequestContext) => applyPlan(context, { edits, marks: [] }, TIMEOUT);

/** Actions, what must be done before them, and how many calls each takes. */
const ACTIONS: Record<
  string,
  {
    before: ((context: Excel.RequestContext) => Promise<unknown>)[];
    run: (context: Excel.RequestContext) => Promise<unknown>;
    calls: number;
    options?: HostOptions;
  }
> = {
  read: { before: [], run: (context) => readWorkbook(context, TIMEOUT), calls: 3 },
  write: { before: [], run: apply, calls: 2 },
  "write in one step": { before: [], run: apply, calls: 3, options: { requirementSet: "1.20" } },
  undo: { before: [apply], run: (context) => undoLast(context, TIMEOUT), calls: 3 },
  mark: { before: [], run: (context) => showMarks(context, marks, TIMEOUT), calls: 3 },
  unmark: {
    before: [(context) => showMarks(context, marks)],
    run: (context) => removeMarks(context, TIMEOUT),
    calls: 3,
  },
};

/** Faults by name; what they do is done when the call arrives. */
const FAULTS: Record<string, (live: Opened) => Fault> = {
  "cell-edit": () => "cell-edit",
  disconnect: () => "disconnect",
  "disconnect-after": () => "disconnect-after",
  hang: () => "hang",
  "hang-after": () => "hang-after",
  AccessDenied: () => new ApiError("AccessDenied"),
  GeneralException: () => new ApiError("GeneralException"),
  InvalidArgument: () => new ApiError("InvalidArgument"),
  ItemNotFound: () => new ApiError("ItemNotFound"),
  RequestPayloadSizeLimitExceeded: () => new ApiError("RequestPayloadSizeLimitExceeded"),
  ResponsePayloadSizeLimitExceeded: () => new ApiError("ResponsePayloadSizeLimitExceeded"),
  "sheet deleted": (live) => () => {
    live.book.remove(live.book.find("乙 表")!);
  },
  "sheet protected": (live) => () => {
    live.book.find("乙 表")!.unlocked = [];
  },
  "one cell left unlocked": (live) => () => {
    live.book.find("乙 表")!.unlocked = [{ top: 1, left: 1, bottom: ROWS, right: 2 }];
  },
  "cell changed": (live) => () => {
    live.book.write(live.book.find("乙 表")!, { 3: { 1: { v: 99 } } });
  },
  "sheet renamed": (live) => () => {
    live.book.rename(live.book.find("乙 表")!, "乙表新名");
  },
};

const matrix = Object.entries(ACTIONS).flatMap(([action, { calls }]) =>
  Object.keys(FAULTS).flatMap((fault) => Array.from({ length: calls }, (_, i) => [action, fault, i + 1] as const)),
);

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** How many of a sheet's edits are written, and how many of its marks are there, for every sheet. */
function counts(live: Opened): { written: number; changed: number; marks: number }[] {
  return live.workbook().sheets.map((sheet, i) => {
    const values = edits
      .filter((edit) => edit.sheet === SHEETS[0])
      .map(({ address, after }) => [sheet.rows.get(address.row)?.get(address.column)?.value, after] as const);
    const written = values.filter(([value, after]) => after.kind === "text" && value === after.value).length;
    const changed = values.filter(([value]) => Decimal.isDecimal(value) && value.equals(99)).length;
    return { written, changed, marks: live.book.sheets[i]!.rules.length };
  });
}

test.each(matrix)("%s with %s at call %i", async (action, fault, call) => {
  const { before, run, options } = ACTIONS[action]!;
  const isWrite = run === apply;
  const live = open(options);
  for (const step of before) await inExcel(step);
  endWithoutAnswer(live);
  live.faults.at(call, FAULTS[fault]!(live));
  let error: unknown;
  const result = (await inExcel(run).catch((thrown: unknown) => {
    error = thrown;
  })) as { unwritten?: readonly Unwritten[] } | undefined;
  if (error !== undefined) {
    expect(error).toBeInstanceOf(ExcelError);
    expect((error as ExcelError).code).not.toBe("internal");
    if (error instanceof InterruptedWrite) {
      expect(error.unsure).toEqual([]);
      if (isWrite) expect(error.applied).toHaveLength(sum(counts(live).map(({ written }) => written)));
    }
  }
  // Every sheet is wholly written or untouched, save for cells that were left alone and named; a cell that somebody changed
  // while a failed call was under way counts for neither.
  const whole = edits.length / SHEETS.length;
  for (const [i, { written, changed, marks: rules }] of counts(live).entries()) {
    const left = result?.unwritten?.filter(({ sheet }) => sheet === live.book.sheets[i]!.name).length ?? 0;
    expect([0, whole - changed, whole - left, left, whole]).toContain(written);
    expect([0, 3]).toContain(rules);
  }
  // Afterwards a second try works.
  live.faults.clear();
  for (const sheet of live.book.sheets) sheet.unlocked = undefined;
  await inExcel(run);
  const after = counts(live);
  const stays = fault === "sheet renamed" ? ["乙表新名"] : [];
  for (const [i, { written, changed, marks: rules }] of after.entries()) {
    if (stays.includes(live.book.sheets[i]!.name)) continue;
    if (isWrite || action === "undo") expect(written).toBe(isWrite ? whole - changed : 0);
    if (action === "mark" || action === "unmark") expect(rules).toBe(action === "mark" ? 3 : 0);
  }
  if (!isWrite || stays.length > 0) return;
  // And all of it can be taken back.
  while (await inExcel((context) => undoLast(context)));
  expect(counts(live).map(({ written }) => written)).toEqual(live.book.sheets.map(() => 0));
});
