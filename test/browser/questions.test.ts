import { UNSURE } from "../support/unsure";
import { buildWorkbook } from "../xlsx/build";
import { violations } from "./axe";
import { shoot, stageOfFile } from "./stage";

const stage = stageOfFile({ workbook: buildWorkbook(UNSURE) });

test("what is doubtful is asked on the card, and one click each answers it", async () => {
  const { pane, page } = stage;
  await pane.getByRole("button", { name: "检查本工作簿" }).click();
  await pane.getByText("哪一列是年度指标值？").waitFor();
  expect(await violations(stage.frame())).toEqual([]);
  await shoot(page, "zh-light-question");
  await pane.getByRole("tab", { name: "问题" }).click();
  await pane.getByText(/另有 \d+ 个问题要等回答后才能确定/).waitFor();
  await pane.getByRole("tab", { name: "看表" }).click();

  await pane.getByRole("button", { name: "D 列“目标”：120公里、98%、3000人" }).click();
  await pane.getByText("E 列“目标数”是什么？").waitFor();
  await pane.getByRole("button", { name: "实际完成值", exact: true }).click();
  await pane.getByText("E 列“目标数”是什么？").waitFor({ state: "detached" });
  await shoot(page, "zh-light-answered");
  await pane.getByRole("tab", { name: "问题" }).click();
  await pane
    .getByText(/实际完成 114公里/)
    .first()
    .waitFor();
});
