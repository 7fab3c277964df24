import { buildWorkbook } from "../xlsx/build";
import { violations } from "./axe";
import { shoot, stageOfFile } from "./stage";

/** A form in which two columns may both be the target. */
const stage = stageOfFile({
  workbook: buildWorkbook({
    sheets: [
      {
        name: "自评表",
        rows: [
          ["项目支出绩效自评表"],
          ["一级指标", "二级指标", "三级指标", "目标", "数值", "分值", "得分", "偏差原因"],
          ["产出指标", "数量指标", "养护道路里程", "120公里", "114公里", 20, 20],
          ["产出指标", "质量指标", "验收合格率", "98%", "99%", 30, 30],
          ["效益指标", "社会效益", "受益人数", "3000人", "3200人", 30, 30],
          ["满意度指标", "满意度", "群众满意度", "95%", "93%", 20, 19, "宣传不够"],
        ],
      },
    ],
  }),
});

test("what is doubtful is asked on the card, and one click each answers it", async () => {
  const { pane, page } = stage;
  await pane.getByRole("button", { name: "检查本工作簿" }).click();
  await pane.getByText("哪一列是年度指标值？").waitFor();
  expect(await violations(stage.frame())).toEqual([]);
  await shoot(page, "zh-light-question");
  await pane.getByRole("tab", { name: "校验" }).click();
  await pane.getByText(/^另有 \d+ 个问题要等回答后才能确定/).waitFor();
  await pane.getByRole("tab", { name: "表格" }).click();

  await pane.getByRole("button", { name: "D 列“目标”：120公里、98%、3000人" }).click();
  await pane.getByText("E 列“数值”是什么？").waitFor();
  await pane.getByRole("button", { name: "实际完成值", exact: true }).click();
  await pane.getByText("E 列“数值”是什么？").waitFor({ state: "detached" });
  await shoot(page, "zh-light-answered");
  await pane.getByRole("tab", { name: "校验" }).click();
  await pane
    .getByText(/实际完成 114公里/)
    .first()
    .waitFor();
});
