import { translator } from "../support/texts";
import { audit } from "../../src/core/audit";
import { planPaperLinks, planRelinks, type LinkWishes } from "../../src/core/edit/paper-links";
import { createPaper, type NewPaper } from "../../src/core/paper/paper";
import { paperOf } from "../../src/core/paper/read";
import { parseAddress } from "../../src/core/sheet/address";
import { tableKey } from "../../src/core/table/key";
import { applyPlan, followPlan, makeSheet, readAll, remakeSheet } from "../../src/excel";
import { readDecisions } from "../../src/core/state/sections";
import type { Opened } from "../host/support";
import { counted } from "./support";

export type Value = string | number;

export const BOOK = (rules: readonly (readonly [string, number, string, ...unknown[]])[]) => ({
  name: "评分表",
  rows: [
    ["某项目绩效评价评分表"],
    ["一级指标", "二级指标", "三级指标", "分值", "评分规则", "得分", "扣分原因"],
    ...rules.map(([form, weight, rule]) => ["产出", "质量", form, weight, rule, null, null]),
  ],
});

export const look = async (live: Opened) => {
  const { workbook, state } = (await counted(live, (context) => readAll(context))).result;
  const decisions = readDecisions(state);
  return { workbook, decisions, audit: audit(workbook, undefined, decisions) };
};

/** Makes the paper of the only table, or makes it anew. */
export async function paper(live: Opened): Promise<{ made: NewPaper; syncs: number }> {
  const { workbook, decisions, audit: found } = await look(live);
  const scored = found.tables[0]!;
  const before = paperOf(workbook, scored);
  const made = createPaper(scored, {
    workbook,
    policy: found.policy,
    decisions,
    paper: before,
    translate: translator("zh-CN"),
  });
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
export async function link(live: Opened, wishes: LinkWishes = new Map()) {
  const { audit: found } = await look(live);
  const links = planPaperLinks(found, tableKey(found.tables[0]!.table), wishes);
  const { result, syncs } = await counted(live, (context) =>
    applyPlan(context, { edits: links.flatMap(({ edits }) => edits), marks: [] }),
  );
  return { links, written: result.applied.length, syncs };
}

export const formulaAt = (live: Opened, cell: string, sheet = "评分表") =>
  live.book.find(sheet)!.formula(parseAddress(cell)!) ?? live.book.find(sheet)!.value(parseAddress(cell)!);

export const put = (live: Opened, sheet: string, cells: Readonly<Record<string, Value>>) =>
  live.excel.run(async (context) => {
    for (const [cell, value] of Object.entries(cells))
      context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
    await context.sync();
  });

/** Fills in the cells that ask for something, block by block. */
export async function fill(live: Opened, made: NewPaper, values: readonly (readonly Value[])[]): Promise<void> {
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

export const valueAt = (live: Opened, address: { row: number; column: number }) =>
  live.book.find("绩衡评分底稿")!.value(address);

/** Rules of two forms. */
export const TWO = [
  ["立项", 5, "①立项依据充分，得2分；②立项程序规范，得3分。"],
  ["合格率", 10, "合格率≥95%，得10分；合格率＜95%，不得分。"],
] as const;
