import { audit } from "../../src/core/audit";
import { planPaperLinks, planRelinks, type LinkWishes } from "../../src/core/edit/paper-links";
import { createPaper, type NewPaper } from "../../src/core/make/paper/paper";
import { paperOf } from "../../src/core/make/paper/read";
import { plain } from "../../src/core/quantity/decimal";
import { parseAddress } from "../../src/core/sheet/address";
import { tableKey } from "../../src/core/table/key";
import { applyPlan, followPlan, makeSheet, readAll, remakeSheet, undoLast } from "../../src/excel";
import { readDecisions } from "../../src/core/state/sections";
import { buildWorkbook } from "../xlsx/build";
import type { Opened } from "../host/support";
import { counted, openLive } from "./support";

jest.setTimeout(60_000);

type Value = string | number;

/** One indicator of each form: its rule, and what is filled in one time after the other. */
const RULES: readonly (readonly [form: string, weight: number, rule: string, ...filled: (readonly Value[])[]])[] = [
  ["checklist", 5, "①立项依据充分，得2分；②立项程序规范，得3分。", ["是", "是"], ["是", "否"], ["否", "否"]],
  [
    "checklist-shares",
    7,
    "①有管理制度；②制度健全；③制度得到执行。以上三项各占1/3权重分。",
    ["是", "是", "是"],
    ["否", "是", "否"],
  ],
  ["ratio", 10, "得分=完成率×10分。", [1], [0.9999], [0.785]],
  ["ratio-threshold", 10, "完成率≥60%，得分=完成率×10分；完成率＜60%，不得分。", [0.95], [0.6], [0.59]],
  ["tiers", 10, "完成率≥90%，得10分；80%≤完成率＜90%，得8分；完成率＜80%，不得分。", [0.95], [0.9], [0.8], [0.5]],
  ["deduct-per-occurrence", 5, "每发现一处违规扣0.5分，扣完为止。", [0], [3], [12]],
  ["deduct-per-unit", 10, "完成率达到100%得满分，每降低1%扣0.5分，扣完为止。", [1], [0.97], [0.5]],
  ["delay-tiers", 4, "按时完成得4分；延迟10天以内（含10天），得2分；延迟10天以上，不得分。", [0], [10], [11]],
  [
    "weighted-survey",
    10,
    "得分=（非常满意比例×100%+比较满意比例×80%+一般比例×60%）×10分。",
    [0.5, 0.3, 0.1],
    [1, 0, 0],
  ],
  [
    "checklist",
    5,
    "①台账完整，得2分；②验收规范，得3分。存在截留挪用的，本项不得分。",
    ["是", "否", "否"],
    ["是", "是", "是"],
  ],
  ["all-or-nothing", 3, "资金使用合规得3分，否则不得分。", ["是"], ["否"]],
  [
    "grade-words",
    5,
    "效果显著，得5分；效果较明显，得3.5分；效果不明显，不得分。",
    ["效果显著"],
    ["效果较明显"],
    ["效果不明显"],
  ],
  ["formula", 8, "得分=（实际数量-返工数量）/计划数量×8分。", [90, 5, 100], [100, 0, 100]],
  [
    "mixed",
    6,
    "①方案完整，得1分；②方案可行，得2分。完成率≥90%，得3分；完成率＜90%，得1分。",
    ["是", "是", 0.95],
    ["否", "是", 0.5],
    ["是", "是", 0.1],
  ],
  ["judgement", 6, "根据项目效益情况酌情打分。", [4.5], [6]],
];

const BOOK = (rules: readonly (readonly [string, number, string, ...unknown[]])[] = RULES) => ({
  name: "评分表",
  rows: [
    ["某项目绩效评价评分表"],
    ["一级指标", "二级指标", "三级指标", "分值", "评分规则", "得分", "扣分原因"],
    ...rules.map(([form, weight, rule]) => ["产出", "质量", form, weight, rule, null, null]),
  ],
});

const look = async (live: Opened) => {
  const { workbook, state } = (await counted(live, (context) => readAll(context))).result;
  const decisions = readDecisions(state);
  return { workbook, decisions, audit: audit(workbook, undefined, decisions) };
};

/** Makes the paper of the only table, or makes it anew. */
async function paper(live: Opened): Promise<{ made: NewPaper; syncs: number }> {
  const { workbook, decisions, audit: found } = await look(live);
  const scored = found.tables[0]!;
  const before = paperOf(workbook, tableKey(scored.table));
  const made = createPaper(scored, { workbook, policy: found.policy, decisions, paper: before });
  const { syncs } = await counted(live, (context) =>
    before
      ? remakeSheet(context, made.sheet, before.sheet)
      : makeSheet(context, made.sheet, { replace: false }).then(() => undefined),
  );
  const relinks = before ? planRelinks(workbook, before, made) : [];
  if (relinks.length > 0) await counted(live, (context) => followPlan(context, relinks));
  return { made, syncs };
}

/** Links the scores of the only table to its paper. */
async function link(live: Opened, wishes: LinkWishes = new Map()) {
  const { audit: found } = await look(live);
  const links = planPaperLinks(found, tableKey(found.tables[0]!.table), wishes);
  const { result, syncs } = await counted(live, (context) =>
    applyPlan(context, { edits: links.flatMap(({ edits }) => edits), marks: [] }),
  );
  return { links, written: result.applied.length, syncs };
}

const formulaAt = (live: Opened, cell: string, sheet = "评分表") =>
  live.book.find(sheet)!.formula(parseAddress(cell)!) ?? live.book.find(sheet)!.value(parseAddress(cell)!);

const put = (live: Opened, sheet: string, cells: Readonly<Record<string, Value>>) =>
  live.excel.run(async (context) => {
    for (const [cell, value] of Object.entries(cells))
      context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
    await context.sync();
  });

/** Fills in the cells that ask for something, block by block. */
async function fill(live: Opened, made: NewPaper, values: readonly (readonly Value[])[]): Promise<void> {
  const { rows } = made.sheet;
  await live.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("绩衡评分底稿");
    let block = -1,
      next = 0;
    for (const [i, row] of rows.entries()) {
      const part = row[0]!.value;
      if (part === "block") [block, next] = [block + 1, 0];
      if (part === "input") sheet.getRange(`F${String(i + 1)}`).values = [[values[block]![next++] ?? ""]];
    }
    await context.sync();
  });
}

const valueAt = (live: Opened, address: { row: number; column: number }) =>
  live.book.find("绩衡评分底稿")!.value(address);

test("scores and reasons of the paper are those of the program, for every form of rule", async () => {
  const live = openLive(buildWorkbook({ sheets: [BOOK()] }));
  const { made, syncs } = await paper(live);
  expect(syncs).toBe(4);
  const first = await look(live);
  expect(first.audit.tables[0]!.indicators.map(({ rule }) => rule!.rule.form)).toEqual(RULES.map(([form]) => form));
  const rounds = Math.max(...RULES.map((rule) => rule.length - 3));
  for (let round = 0; round < rounds; round += 1) {
    const filled = RULES.map(([, , , ...values]) => values[Math.min(round, values.length - 1)]!);
    await fill(live, made, filled);
    const { audit: found } = await look(live);
    for (const [i, { indicator, result }] of found.tables[0]!.indicators.entries()) {
      const places = [...made.places.values()][i]!;
      const [form] = RULES[i]!;
      const own = [form, valueAt(live, places.score), ...(form === "judgement" ? [] : [valueAt(live, places.reason)])];
      expect(result.state).toBe("scored");
      if (result.state !== "scored") throw new Error(indicator.level3.name);
      const { score, reason } = result;
      expect(own).toEqual([form, Number(plain(score)), ...(form === "judgement" ? [] : [reason])]);
    }
  }
});

const TWO = [
  ["立项", 5, "①立项依据充分，得2分；②立项程序规范，得3分。"],
  ["合格率", 10, "合格率≥95%，得10分；合格率＜95%，不得分。"],
] as const;

test("a score that is linked follows what is filled in, also after the paper was made anew with its rows elsewhere", async () => {
  const live = openLive(buildWorkbook({ sheets: [BOOK(TWO)] }));
  await paper(live);
  await put(live, "评分表", { F3: 4 });
  const first = await link(live);
  // The user's own score stays; a blank reason beside it is not linked without its score.
  expect(first.links.map(({ label, state, why }) => [label, state, why])).toEqual([
    ["立项", "differs", "refused"],
    ["合格率", "write", undefined],
  ]);
  expect([first.written, first.syncs]).toEqual([2, 2]);
  expect([formulaAt(live, "F3"), formulaAt(live, "F4"), formulaAt(live, "G4")]).toEqual([
    4,
    "='绩衡评分底稿'!F26",
    "='绩衡评分底稿'!E28&\"\"",
  ]);
  await put(live, "绩衡评分底稿", { F12: "是", F13: "否", F24: 0.9, I24: "检测报告" });
  const values = () => ["F3", "F4", "G4"].map((cell) => live.book.find("评分表")!.value(parseAddress(cell)!));
  expect(values()).toEqual([4, 0, "合格率90%，得0分，扣10分。"]);

  // A third item makes the first block longer.
  await put(live, "评分表", { E3: "①立项依据充分，得2分；②立项程序规范，得2分；③经过评审，得1分。" });
  const again = await paper(live);
  expect(again.syncs).toBe(2);
  expect(formulaAt(live, "F4")).toBe("='绩衡评分底稿'!F28");
  expect(values()).toEqual([4, 0, "合格率90%，得0分，扣10分。"]);
  expect([
    formulaAt(live, "F12", "绩衡评分底稿"),
    formulaAt(live, "F26", "绩衡评分底稿"),
    formulaAt(live, "I26", "绩衡评分底稿"),
  ]).toEqual(["是", 0.9, "检测报告"]);

  await put(live, "绩衡评分底稿", { F26: 0.95 });
  expect(values()).toEqual([4, 10, ""]);
  // The writing of the links is what is taken back, not that they have followed.
  const { result } = await counted(live, (context) => undoLast(context));
  expect([result!.applied.length, result!.left]).toEqual([2, []]);
  expect(values()).toEqual([4, "", ""]);
});

test("scores that people agreed to are replaced, formulas never", async () => {
  const live = openLive(buildWorkbook({ sheets: [BOOK(TWO)] }));
  await paper(live);
  await put(live, "评分表", { F3: 4, F4: "=5+4" });
  const { links, written } = await link(
    live,
    new Map([
      ["评分表!F3", true],
      ["评分表!F4", true],
    ]),
  );
  expect(links.map(({ state, why, proposed }) => [state, why, proposed])).toEqual([
    ["differs", undefined, ""],
    ["left", "formula", ""],
  ]);
  expect(written).toBe(2);
  expect((await link(live)).links.map(({ state }) => state)).toEqual(["linked", "left"]);
});

test("what was filled in for an indicator that is gone is listed at the end, and comes back with it", async () => {
  const live = openLive(buildWorkbook({ sheets: [BOOK(TWO)] }));
  await paper(live);
  await put(live, "绩衡评分底稿", { F24: 0.9, I24: "检测报告" });
  await put(live, "评分表", { C4: "一次合格率" });
  await paper(live);
  const last = () => live.workbook().sheets[1]!.rows;
  const texts = [...last().values()].at(-1)!;
  expect([...texts.values()].map(({ text }) => text).slice(2)).toEqual([
    "原有",
    "产出 / 质量 / 合格率：合格率",
    "0.9",
    "不参与计算；不需要时可删除此行。",
    "检测报告",
  ]);
  await put(live, "评分表", { C4: "合格率" });
  await paper(live);
  expect([formulaAt(live, "F24", "绩衡评分底稿"), formulaAt(live, "I24", "绩衡评分底稿")]).toEqual([0.9, "检测报告"]);
});

test("what is filled in on the paper counts before what is kept in the workbook, for the pane and the report too", async () => {
  const live = openLive(buildWorkbook({ sheets: [BOOK([...TWO, ["影响", 6, "根据项目效益情况酌情打分。"]])] }));
  await paper(live);
  await put(live, "绩衡评分底稿", { F24: 0.9, F34: 4.5, E37: "影响有限" });
  const { audit: found } = await look(live);
  expect(found.tables.map(({ table }) => table.sheet)).toEqual(["评分表"]);
  const results = found.tables[0]!.indicators.map(({ result }) =>
    result.state === "scored" ? [plain(result.score), result.reason] : [result.state],
  );
  expect(results).toEqual([["needs-judgement"], ["0", "合格率90%，得0分，扣10分。"], ["4.5", "影响有限"]]);
  const sums = ["F4", "F5", "F6"].map(
    (cell) => formulaAt(live, cell, "绩衡评分底稿") && live.book.find("绩衡评分底稿")!.value(parseAddress(cell)!),
  );
  expect(sums).toEqual([21, 4.5, 1]);
});
