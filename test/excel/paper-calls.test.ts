import { translator } from "../support/texts";
import { audit } from "../../src/core/audit";
import { createPaper } from "../../src/core/paper/paper";
import { NO_DECISIONS } from "../../src/core/decisions/decisions";
import { makeSheet, readAll, remakeSheet } from "../../src/excel";
import { buildWorkbook } from "../xlsx/build";
import { BOOK } from "./paper-support";
import { counted, openLive } from "./support";

test.each([2, 60])("a paper of %i indicators is made in 4 calls, and made anew in 2", async (count) => {
  const rules = Array.from({ length: count }, (_, i) => {
    const items = i % 2 === 0 ? "①依据充分，得2分；②程序规范，得3分。" : "合格率≥95%，得5分；合格率＜95%，不得分。";
    return [`指标${String(i + 1)}`, 5, items] as const;
  });
  const live = openLive(buildWorkbook({ sheets: [BOOK(rules)] }));
  const { result } = await counted(live, (context) => readAll(context));
  const { workbook } = result;
  const found = audit(workbook);
  const { sheet } = createPaper(found.tables[0]!, {
    workbook,
    policy: found.policy,
    decisions: NO_DECISIONS,
    translate: translator("zh-CN"),
  });
  const first = await counted(live, (context) => makeSheet(context, sheet, { replace: false }));
  const again = await counted(live, (context) => remakeSheet(context, sheet, "绩衡评分底稿"));
  expect([first.syncs, again.syncs]).toEqual([4, 2]);
});
