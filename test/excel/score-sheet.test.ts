import { audit } from "../../src/core/audit";
import { createScoreSheet } from "../../src/core/make/score-sheet";
import { makeSheet, readWorkbook } from "../../src/excel";
import { buildWorkbook } from "../xlsx/build";
import { counted, openLive } from "./support";
import { translator } from "../support/texts";

const FRAMEWORK = {
  name: "体系",
  rows: [
    ["某项目绩效评价指标体系"],
    ["一级指标", "二级指标", "三级指标", "分值", "评分标准"],
    ["决策（20分）", "项目立项（20分）", "立项依据充分性", 5, "依据充分得5分。"],
    ["", "", "立项程序规范性", 15, "程序规范得15分。"],
    ["产出（80分）", "产出数量（80分）", "改造完成率", 80, "得分=完成率×80分。"],
    ["总分", "", "", 100],
  ],
};

test("made through Excel and filled in, it reads as a score sheet in which nothing is wrong", async () => {
  const live = openLive(buildWorkbook({ sheets: [FRAMEWORK] }));
  const read = async () => audit((await counted(live, (context) => readWorkbook(context))).result);
  const framework = (await read()).tables[0]!.table;
  await counted(live, (context) =>
    makeSheet(context, createScoreSheet(framework, translator("zh-CN")), { replace: false }),
  );
  expect((await read()).findings).toEqual([]);

  await live.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("F3:F4").values = [[5], [12.5]];
    sheet.getRange("F6").values = [[70]];
    sheet.getRange("H4").values = [["材料不全，扣2.5分。"]];
    sheet.getRange("H6").values = [["完成率87.5%，扣10分。"]];
    await context.sync();
  });
  const { tables, findings } = await read();
  const { indicators, subtotals, total } = tables[1]!.table;
  expect(indicators.map(({ entries }) => entries.rate!.text)).toEqual(["100.00%", "83.33%", "87.50%"]);
  expect(subtotals.map(({ score, rate }) => [score!.text, rate!.text])).toEqual([
    ["17.5", "87.50%"],
    ["70", "87.50%"],
  ]);
  expect([total!.weight!.text, total!.score!.text, total!.rate!.text]).toEqual(["100", "87.5", "87.50%"]);
  expect(findings).toEqual([]);
});
