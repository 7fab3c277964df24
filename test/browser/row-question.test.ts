import { buildWorkbook } from "../xlsx/build";
import { violations } from "./axe";
import { shoot, stageOfFile } from "./stage";

/** The last row is a paste that has slipped one column to the left, or names a group with figures of its own. */
const stage = stageOfFile({
  query: "?pane=320",
  workbook: buildWorkbook({
    sheets: [
      {
        name: "自评表",
        rows: [
          ["项目支出绩效自评表"],
          [null, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"],
          [null, "产出指标", "数量指标", "修缮河堤", "≥6公里", "6公里", 20, 20],
          [null, null, null, "清淤沟渠", "≥9公里", "9公里", 20, 20],
          [null, null, "质量指标", "验收合格率", "≥95%", "97%", 10, 10],
          [null, null, null, "返工次数", "≤2次", "1次", 10, 10],
          [null, null, "涵管更换", null, "≥4处", "4处", 40, 40],
        ],
      },
    ],
  }),
});

test("a row off its columns is asked about on the card, and one click reads it", async () => {
  const { pane, page } = stage;
  await pane.getByRole("button", { name: "检查本工作簿" }).click();
  await pane.getByText("第 7 行没有对齐表头：各格属于哪一栏？").waitFor();
  expect(await violations(stage.frame())).toEqual([]);
  await shoot(page, "row-question");
  await pane.getByRole("button", { name: /三级指标：C 列“涵管更换”；年度指标值：E 列/ }).click();
  await pane.getByText("第 7 行没有对齐表头：各格属于哪一栏？").waitFor({ state: "detached" });
  await shoot(page, "row-answered");
});
