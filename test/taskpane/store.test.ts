import { suppressionOf } from "../../src/core/decisions/suppression";
import { printPlace, printRange } from "../../src/core/sheet/address";
import type { Edit } from "../../src/core/edit/plan";
import { watch } from "../../src/excel";
import { DEFAULTS, readPreferences } from "../../src/session";
import { messageNow } from "../../src/taskpane/store/model";
import { isOutOfDate } from "../../src/taskpane/store/model";
import { eventually } from "../support/patience";
import { book, closeAll, form, linesOf, openPane, pictureOf, PROTECTED, startExcel, type Pane } from "./headless";

/** Waits until the pane shows something; events are told after some quiet. */
const until = ({ store }: Pane, isSo: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!isSo()) return;
      off();
      resolve();
    };
    const off = store.subscribe(look);
    look();
  });

/** A pane in which the workbook has been checked. */
async function checked(preferences: Parameters<typeof openPane>[2] = {}): Promise<Pane> {
  const pane = openPane(startExcel(book(form("甲"), form("乙"))), {}, preferences);
  expect(await pane.actions.check()).toBe(true);
  return pane;
}

/** Somebody at this screen, or far away, types the actual value of the first row. */
const type = ({ host }: Pane, value: string, sheet = "甲"): void => {
  host.book.write(host.book.find(sheet)!, { 1: { 4: { v: value, t: 1 } } });
};
const typeFarAway = (pane: Pane, value: string): Promise<void> => pane.host.secondAuthor(() => type(pane, value));

/** How many changes Excel tells from now on, at once and after some quiet; the pane, which listens longer, hears of each before. */
async function events(): Promise<{ told: number; settled: number }> {
  const seen = { told: 0, settled: 0 };
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(() => Promise.resolve(void seen.told++));
    await context.sync();
  });
  await watch({ changed: () => void seen.settled++ });
  return seen;
}

/** The cells whose findings are grey. */
const grey = ({ store }: Pane): string[] => {
  const { checked: seen, changed } = store.get();
  const old = seen!.audit.findings.filter((finding) => isOutOfDate(changed, finding));
  return [...new Set(old.map(({ sheet, address: { row } }) => `${sheet} ${String(row)}`))];
};

/** The first row's actual value, as the pane has read it. */
const actual = ({ store }: Pane, sheet = 0): string | undefined =>
  store.get().checked!.workbook.sheets[sheet]!.rows.get(2)?.get(5)?.text;

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  };
  Object.assign(globalThis, { localStorage });
});
afterEach(closeAll);

describe("while people change the workbook", () => {
  test.each([
    ["the user", (pane: Pane) => type(pane, "70人次")],
    ["a second author", (pane: Pane) => typeFarAway(pane, "70人次")],
  ])("what %s changes turns grey, and the rest does not", async (_who, change) => {
    const pane = await checked();
    await change(pane);
    await until(pane, () => grey(pane).length > 0);
    expect(grey(pane)).toEqual(["甲 2"]);
    expect([actual(pane), pane.store.get().message!.text.id]).toEqual(["80人次", "pane.checked"]);
    expect(await pane.actions.check()).toBe(true);
    expect([actual(pane), grey(pane)]).toEqual(["70人次", []]);
  });

  test("what was changed just before the workbook was read is not told afterwards", async () => {
    const pane = await checked();
    const seen = await events();
    type(pane, "70人次");
    await eventually(() => seen.told, 1);
    await pane.actions.check();
    expect(actual(pane)).toBe("70人次");
    await eventually(() => seen.settled, 1);
    expect(pane.store.get().changed).toEqual([]);
  });

  test("what is changed while the workbook is read stays grey", async () => {
    const pane = await checked();
    pane.host.faults.latency = 500;
    const { syncs } = pane.host.count;
    const checking = pane.actions.check();
    await eventually(() => pane.host.count.syncs > syncs, true);
    type(pane, "70人次");
    await until(pane, () => pane.store.get().changed.length > 0);
    expect(pane.store.get().busy?.what).toBe("check");
    await checking;
    expect(grey(pane)).toEqual(["甲 2"]);
  });

  test("what the add-in writes itself turns nothing grey", async () => {
    const pane = await checked();
    await pane.actions.write();
    await pane.host.secondAuthor(() => type(pane, "60人次", "乙"));
    await until(pane, () => pane.store.get().changed.length > 0);
    expect(pane.store.get().changed.map(({ sheet, ranges }) => [sheet, ranges.map(printRange)])).toEqual([
      ["乙", ["E2"]],
    ]);
  });

  test("where the user wants it, it is checked again quietly", async () => {
    const pane = await checked({ live: true });
    pane.actions.dismiss();
    type(pane, "70人次");
    await until(pane, () => actual(pane) === "70人次");
    expect([grey(pane), pane.store.get().message, pane.store.get().busy]).toEqual([[], undefined, undefined]);
  });

  test("whoever begins to want it has it at once", async () => {
    const pane = await checked();
    type(pane, "70人次");
    await until(pane, () => grey(pane).length > 0);
    pane.actions.prefer({ live: true });
    await until(pane, () => actual(pane) === "70人次");
    expect(grey(pane)).toEqual([]);
  });

  test("what was changed during an action is checked when the action has ended", async () => {
    const pane = await checked({ live: true });
    pane.host.faults.latency = 250;
    const marking = pane.actions.mark();
    type(pane, "70人次");
    await until(pane, () => pane.store.get().changed.length > 0);
    expect([pane.store.get().busy?.what, actual(pane)]).toEqual(["mark", "80人次"]);
    await marking;
    pane.host.faults.clear();
    await until(pane, () => actual(pane) === "70人次");
    expect(pane.store.get().message!.text.id).toBe("pane.marked");
  });

  test("a check beside it stands back for what the user does", async () => {
    const pane = await checked({ live: true });
    type(pane, "70人次");
    await until(pane, () => pane.store.get().changed.length > 0);
    pane.host.faults.latency = 50;
    const { syncs } = pane.host.count;
    await pane.actions.mark();
    // Three calls of its own, and the one that was under way.
    expect(pane.host.count.syncs - syncs).toBeLessThanOrEqual(4);
    await until(pane, () => actual(pane) === "70人次");
  });

  test("a check beside it does not take back what the user has decided meanwhile", async () => {
    const pane = await checked({ live: true });
    const finding = pane.store.get().checked!.audit.findings[0]!;
    type(pane, "70人次", "乙");
    await until(pane, () => pane.store.get().changed.length > 0);
    pane.host.faults.latency = 50;
    await pane.actions.decide((decisions) => ({ ...decisions, suppressions: [suppressionOf(finding, "已核实")] }));
    await until(pane, () => actual(pane, 1) === "70人次");
    expect(pane.store.get().checked!.decisions.suppressions).toHaveLength(1);
  });

  test("what cannot be checked again stays grey, and nothing pops up", async () => {
    const pane = await checked({ live: true });
    pane.actions.dismiss();
    type(pane, "70人次");
    await until(pane, () => grey(pane).length > 0);
    const { syncs } = pane.host.count;
    pane.host.faults.always = "cell-edit";
    await eventually(() => pane.host.count.syncs > syncs, true);
    await until(pane, () => pane.store.get().busy === undefined);
    expect([grey(pane), actual(pane), pane.store.get().message]).toEqual([["甲 2"], "80人次", undefined]);
  });
});

describe("a finding is out of date", () => {
  const at = (column: number) => ({ row: 2, column });
  const finding = {
    ...{ check: "grade", severity: "error", message: "off", data: {}, sheet: "甲", address: at(7) },
    related: [{ top: 5, left: 6, bottom: 9, right: 6 }],
  } as unknown as Parameters<typeof isOutOfDate>[1];
  const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

  test.each([
    ["its own cell", "甲", [area(2, 7)], true],
    ["a range with its cell in it", "甲", [area(1, 1, 9, 9)], true],
    ["a cell that it speaks of", "甲", [area(8, 6)], true],
    ["the whole sheet", "甲", [], true],
    ["a cell beside", "甲", [area(2, 6)], false],
    ["the same cell of another sheet", "乙", [area(2, 7)], false],
    ["another sheet as a whole", "乙", [], false],
  ])("after a change of %s", (_what, sheet, ranges, old) => {
    expect(isOutOfDate([{ sheet, ranges }], finding)).toBe(old);
  });
});

describe("the button 停止", () => {
  test("ends a check, and says so", async () => {
    const pane = openPane(startExcel(book(form("甲"))));
    pane.host.faults.latency = 100;
    const checking = pane.actions.check();
    await until(pane, () => pane.store.get().busy !== undefined);
    pane.store.get().busy!.stop();
    expect(await checking).toBe(false);
    const { busy, message, checked: seen } = pane.store.get();
    expect([busy, seen, message!.intent]).toEqual([undefined, undefined, "warning"]);
    expect(linesOf(message!)).toEqual(["已按您的要求停止。"]);
  });

  /** Texts of 2 MB on each of three sheets, which Excel takes in several calls. */
  const heavy = (["甲", "乙", "丙"] as const).flatMap((sheet) =>
    Array.from({ length: 24 }, (_, i): Edit => {
      const address = { row: 20 + i, column: 9 };
      return { sheet, address, before: { kind: "blank" }, after: { kind: "text", value: "说".repeat(30_000) } };
    }),
  );

  test("between two calls leaves every sheet wholly written or untouched, and says which", async () => {
    const pane = openPane(startExcel(book(form("甲"), form("乙"), form("丙"))));
    await pane.actions.check();
    const off = pane.store.subscribe(() => {
      const { busy } = pane.store.get();
      if (busy?.what === "write" && busy.progress?.done === 1) busy.stop();
    });
    expect(await pane.actions.fix(heavy)).toBe(false);
    off();
    const { busy, message, changed } = pane.store.get();
    expect(busy).toBeUndefined();
    const written = (sheet: string): number =>
      Object.values(pictureOf(pane.host).cells[sheet]!).filter((text) => text.length > 1000).length;
    const counts = ["甲", "乙", "丙"].map(written);
    expect(counts.every((count) => count === 0 || count === 24)).toBe(true);
    expect(new Set(counts).size).toBe(2);
    const [first, ...whole] = linesOf(message!);
    expect(first).toBe("已按您的要求停止。");
    expect(whole).toEqual([
      `已完整写入：${["甲", "乙", "丙"].filter((_, i) => counts[i]! > 0).join("、")}。其他工作表没有改动。`,
    ]);
    // What the pane has read is not what stands there.
    expect(changed.map(({ sheet }) => sheet)).toEqual(["甲", "乙", "丙"]);
    expect(await pane.actions.fix(heavy)).toBe(true);
    expect(["甲", "乙", "丙"].map(written)).toEqual([24, 24, 24]);
  });
});

test("one action at a time: a second one does nothing", async () => {
  const pane = await checked();
  const [first, second] = await Promise.all([pane.actions.mark(), pane.actions.write()]);
  expect([first, second]).toEqual([true, false]);
  expect(pane.store.get().message!.text.id).toBe("pane.marked");
});

test("a step that needs a check first does not break the pane", async () => {
  const pane = openPane(startExcel(book(form("甲"))));
  expect(await pane.actions.write()).toBe(false);
  expect(pane.store.get()).toMatchObject({ busy: undefined, message: { intent: "error" } });
});

test("marks that were asked for follow what is found, until they are taken off", async () => {
  const pane = await checked();
  const marks = () => pictureOf(pane.host).marks;
  await pane.actions.mark();
  const before = marks();
  await pane.actions.write();
  const after = marks();
  expect(after).not.toEqual(before);
  // Asking for them again changes nothing: they are in step.
  await pane.actions.mark();
  expect(marks()).toEqual(after);
  await pane.actions.unmark();
  await pane.actions.check();
  expect(Object.values(marks()).flat()).toEqual([]);
});

test("marks that stay on a protected sheet are named", async () => {
  const pane = await checked();
  await pane.actions.mark();
  pane.host.book.find("乙")!.unlocked = [];
  await pane.actions.unmark();
  expect(linesOf(pane.store.get().message!)).toEqual(["以下工作表受保护，标记未能清除：乙。请撤销工作表保护后再试。"]);
  const { marks } = pictureOf(pane.host);
  expect([marks["甲"]!.length, marks["乙"]!.length > 0]).toEqual([0, true]);
});

test("locked cells are not part of the plan, and the rest is written", async () => {
  const pane = openPane(startExcel(book(form("甲"), form("锁", PROTECTED))));
  await pane.actions.check();
  await pane.actions.write();
  const { cells } = pictureOf(pane.host);
  expect([cells["甲"]!["G2"], cells["锁"]!["G2"]]).toEqual(["40", undefined]);
});

describe("what a write came to", () => {
  const details = ({ store }: Pane): string[] =>
    (store.get().message!.details ?? []).map(({ id, places = [] }) => `${id} ${places.map(printPlace).join()}`);

  test("every cell that was written and every one that was not, with the reason, sheet by sheet", async () => {
    const rows = form("甲").rows!.map((row, i) => (i === 3 ? [...row.slice(0, 4), "部分满意", 10, null, null] : row));
    const pane = openPane(startExcel(book({ ...form("甲"), rows }, form("锁", PROTECTED))));
    await pane.actions.check();
    await pane.actions.write();
    expect(details(pane)).toEqual([
      "pane.written-in 甲!G2,甲!H2,甲!G3",
      "pane.left.judge 甲!G4",
      "pane.left.total-open 甲!G5",
      "pane.left.locked 锁!G2,锁!G3,锁!G4",
      "pane.left.total-open 锁!G5",
    ]);
    expect(linesOf(pane.store.get().message!)).toContain(
      "工作表“锁”受保护，3 格已锁定，未写入；要写入，请先在“审阅”选项卡中撤销工作表保护：",
    );
  });

  test("cells that somebody has changed meanwhile share a sentence", async () => {
    const pane = await checked();
    pane.host.book.write(pane.host.book.find("甲")!, { 1: { 6: { v: 1, t: 2 } }, 2: { 6: { v: 2, t: 2 } } });
    await pane.actions.write();
    expect(details(pane)).toContain("pane.left.changed 甲!G2,甲!G3");
  });

  test("a total that does not fit any more is told, and is no success", async () => {
    const stated = form("甲").rows!.map((row, i) => (i === 4 ? [...row.slice(0, 6), 77] : row));
    const pane = openPane(startExcel(book({ ...form("甲"), rows: stated }, form("乙"))));
    await pane.actions.check();
    await pane.actions.write();
    const { message } = pane.store.get();
    expect([message!.intent, ...details(pane).slice(0, 2)]).toEqual([
      "warning",
      "pane.still-wrong ",
      "checks.total-score.off 甲!G5",
    ]);
    // The other table is in order.
    const pane2 = openPane(startExcel(book(form("乙"))));
    await pane2.actions.check();
    await pane2.actions.write();
    expect([pane2.store.get().message!.intent, details(pane2)[0]!.slice(0, 15)]).toEqual([
      "success",
      "pane.written-in",
    ]);
  });

  test("marks that a protected sheet keeps off are one sentence", async () => {
    const pane = openPane(startExcel(book(form("甲"), form("锁", PROTECTED))));
    await pane.actions.check();
    await pane.actions.mark();
    expect(details(pane)).toEqual([expect.stringMatching(/^pane\.left\.protected 锁!/)]);
  });
});

describe("the number of findings", () => {
  test("on the banner follows what is decided, and says where the workbook has changed since", async () => {
    const pane = await checked();
    const lines = (): string[] => linesOf(messageNow(pane.store.get())!);
    const { findings } = pane.store.get().checked!.audit;
    const said = (count: number): string => `认出 2 张表，发现 ${String(count)} 个问题。`;
    expect(lines()).toEqual([said(findings.length)]);
    const off = findings[0]!.check;
    pane.actions.prefer({ options: { off: [off] } });
    const rest = findings.filter(({ check }) => check !== off).length;
    expect(rest).toBeLessThan(findings.length);
    expect(lines()).toEqual([said(rest)]);
    type(pane, "70人次");
    await until(pane, () => grey(pane).length > 0 || pane.store.get().changed.length > 0);
    expect([messageNow(pane.store.get())!.intent, ...lines()]).toEqual([
      "warning",
      said(rest),
      "检查之后工作簿有改动，以上数字可能已变，请重新检查。",
    ]);
    await pane.actions.check();
    expect([messageNow(pane.store.get())!.intent, lines().length]).toEqual(["success", 1]);
  });
});

describe("what is decided", () => {
  test("an ignored finding goes, and comes back when it is ignored no more", async () => {
    const pane = await checked();
    const { findings } = pane.store.get().checked!.audit;
    await pane.actions.decide((decisions) => ({ ...decisions, suppressions: [suppressionOf(findings[0]!, "已核实")] }));
    const { audit } = pane.store.get().checked!;
    expect([audit.findings.length, audit.suppressed.length]).toEqual([findings.length - 1, 1]);
    await pane.actions.decide((decisions) => ({ ...decisions, suppressions: [] }));
    expect(pane.store.get().checked!.audit.findings).toEqual(findings);
  });

  test("the workbook's own options go before the user's", async () => {
    const pane = await checked();
    const off = pane.store.get().checked!.audit.findings[0]!.check;
    const found = (): boolean => pane.store.get().checked!.audit.findings.some(({ check }) => check === off);
    const { syncs } = pane.host.count;
    pane.actions.prefer({ options: { off: [off] } });
    expect([found(), pane.host.count.syncs - syncs]).toEqual([false, 0]);
    await pane.actions.decide((decisions) => ({ ...decisions, options: { off: [] } }));
    expect(found()).toBe(true);
  });

  test("what is preferred while the workbook is read holds for what was read", async () => {
    const pane = await checked();
    const off = pane.store.get().checked!.audit.findings[0]!.check;
    const checking = pane.actions.check();
    pane.actions.prefer({ options: { off: [off] } });
    await checking;
    expect(pane.store.get().checked!.audit.findings.map(({ check }) => check)).not.toContain(off);
  });
});

describe("preferences", () => {
  test("are kept on this machine, under the key that Office gives the add-in", async () => {
    const pane = await checked();
    const wanted = {
      language: "en-US",
      live: true,
      colours: false,
      oneByOne: false,
      options: { decimals: 1 },
    } as const;
    pane.actions.prefer(wanted);
    expect([...kept.keys()]).toEqual(["jiheng-hostjiheng"]);
    expect(readPreferences()).toEqual(wanted);
    expect(pane.store.get().message!.text.id).toBe("pane.checked");
  });

  test.each([
    ["nothing", undefined],
    ["no JSON", "{"],
    ["null", "null"],
    ["a list", "[]"],
    ["other things", '{"language":"fr","live":"yes","options":{"decimals":99}}'],
  ])("are the defaults where the browser has %s", async (_what, text) => {
    await checked();
    if (text !== undefined) kept.set("jiheng-hostjiheng", text);
    expect(readPreferences()).toEqual(DEFAULTS);
  });

  test.each([
    ["keeps nothing", { getItem: () => null, setItem: () => raise() }],
    ["has no storage", undefined],
  ])("hold for now where the browser %s, and the pane says so", async (_what, localStorage) => {
    Object.assign(globalThis, { localStorage });
    const pane = await checked();
    pane.actions.prefer({ live: true });
    const { preferences, message } = pane.store.get();
    expect([preferences.live, message!.intent]).toEqual([true, "warning"]);
    expect(linesOf(message!)).toEqual(["浏览器不允许保存个人设置，本次有效，下次打开时恢复默认。"]);
    expect(readPreferences()).toEqual(DEFAULTS);
  });
});

const raise = (): never => {
  throw new Error("QuotaExceededError");
};
