import { openLive } from "./support";
import { buildWorkbook } from "../xlsx/build";
import { BOOK, TWO, formulaAt, link, paper, put } from "./paper-support";

test("scores that people agreed to are replaced, formulas never", async () => {
  const live = openLive(buildWorkbook({ sheets: [BOOK(TWO)] }));
  await paper(live);
  await put(live, "评分表", { F3: 4, F4: "=5+4" });
  await put(live, "绩衡评分底稿", { F12: "符合", F13: "不符合" });
  const { links, written } = await link(
    live,
    new Map([
      ["评分表!F3", true],
      ["评分表!F4", true],
    ]),
  );
  expect(links.map(({ state, why, proposed }) => [state, why, proposed])).toEqual([
    ["differs", undefined, "2"],
    ["left", "formula", ""],
  ]);
  expect(written).toBe(2);
  expect((await link(live)).links.map(({ state }) => state)).toEqual(["linked", "left"]);
});

test("what was filled in for an indicator that is gone is listed at the end, and comes back with it", async () => {
  const live = openLive(buildWorkbook({ sheets: [BOOK(TWO)] }));
  await paper(live);
  await put(live, "绩衡评分底稿", { F25: 0.9, I25: "检测报告" });
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
  expect([formulaAt(live, "F25", "绩衡评分底稿"), formulaAt(live, "I25", "绩衡评分底稿")]).toEqual([0.9, "检测报告"]);
});
