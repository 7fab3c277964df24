import { openLive, counted } from "./support";
import { buildWorkbook } from "../xlsx/build";
import { parseAddress } from "../../src/core/sheet/address";
import { undoLast } from "../../src/excel";
import { BOOK, TWO, formulaAt, link, paper, put } from "./paper-support";

test("a score that is linked follows what is filled in, also after the paper was made anew with its rows elsewhere", async () => {
  const live = openLive(buildWorkbook({ sheets: [BOOK(TWO)] }));
  await paper(live);
  await put(live, "评分表", { F3: 4 });
  const paperless = await link(live);
  expect(paperless.links.map(({ state, why }) => [state, why])).toEqual([
    ["left", "inputs"],
    ["left", "inputs"],
  ]);
  await put(live, "绩衡评分底稿", { F12: "符合", F13: "不符合", F25: 0.9, I25: "检测报告" });
  const first = await link(live);
  // The user's own score stays; a blank reason beside it is not linked without its score.
  expect(first.links.map(({ label, state, why }) => [label, state, why])).toEqual([
    ["立项", "differs", "refused"],
    ["合格率", "write", undefined],
  ]);
  expect([first.written, first.syncs]).toEqual([2, 2]);
  expect([formulaAt(live, "F3"), formulaAt(live, "F4"), formulaAt(live, "G4")]).toEqual([
    4,
    "='绩衡评分底稿'!F28",
    "='绩衡评分底稿'!E30&\"\"",
  ]);
  const values = () => ["F3", "F4", "G4"].map((cell) => live.book.find("评分表")!.value(parseAddress(cell)!));
  expect(values()).toEqual([4, 0, "合格率90%，得0分，扣10分。"]);

  // A third item makes the first block longer.
  await put(live, "评分表", { E3: "①立项依据充分，得2分；②立项程序规范，得2分；③经过评审，得1分。" });
  const again = await paper(live);
  expect(again.syncs).toBe(2);
  expect(formulaAt(live, "F4")).toBe("='绩衡评分底稿'!F30");
  expect(values()).toEqual([4, 0, "合格率90%，得0分，扣10分。"]);
  expect([
    formulaAt(live, "F12", "绩衡评分底稿"),
    formulaAt(live, "F27", "绩衡评分底稿"),
    formulaAt(live, "I27", "绩衡评分底稿"),
  ]).toEqual(["符合", 0.9, "检测报告"]);

  await put(live, "绩衡评分底稿", { F27: 0.95 });
  expect(values()).toEqual([4, 10, ""]);
  // The writing of the links is what is taken back, not that they have followed.
  const { result } = await counted(live, (context) => undoLast(context));
  expect([result!.applied.length, result!.unwritten]).toEqual([2, []]);
  expect(values()).toEqual([4, "", ""]);
});
