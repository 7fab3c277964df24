import { openLive } from "./support";
import { buildWorkbook } from "../xlsx/build";
import { plain } from "../../src/core/quantity/decimal";
import { parseAddress } from "../../src/core/sheet/address";
import { BOOK, TWO, formulaAt, look, paper, put } from "./paper-support";

test("what is filled in on the paper counts before what is kept in the workbook, for the pane and the report too", async () => {
  const live = openLive(buildWorkbook({ sheets: [BOOK([...TWO, ["影响", 6, "根据项目效益情况酌情打分。"]])] }));
  await paper(live);
  await put(live, "绩衡评分底稿", { F25: 0.9, F36: 4.5, E39: "影响有限" });
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
