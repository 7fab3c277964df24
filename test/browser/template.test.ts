import { readWorkbook } from "../../src/xlsx";
import { buildWorkbook } from "../xlsx/build";
import { violations } from "./axe";
import { shoot, stageOfFile } from "./stage";

const stage = stageOfFile({ workbook: buildWorkbook({ sheets: [{ name: "Sheet1" }] }), query: "?pane=320" });

test("an empty workbook gets a form that is saved with it", async () => {
  const { page, pane, frame } = stage;
  await pane.getByRole("button", { name: "检查本工作簿" }).click();
  const start = pane.getByRole("button", { name: "新建一张表" });
  await start.focus();
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "新建模板" }).waitFor();
  await pane.getByLabel("项目名称").fill("路灯养护");
  await pane.getByLabel("搜索（几个词用空格隔开）").fill("满意度");
  const insert = pane.getByRole("button", { name: /^加入：/ }).first();
  await insert.focus();
  await page.keyboard.press("Enter");
  for (const [level, name] of [
    ["一", "产出指标"],
    ["二", "数量指标"],
    ["三", "新装路灯"],
  ] as const)
    await pane.getByLabel(`${level}级指标名称`).fill(name);
  await pane.getByRole("button", { name: "加入这一条" }).click();
  await pane.getByText("分值合计 90 ✓").waitFor();
  await pane.getByLabel("指标值：新装路灯").fill("1200");
  expect(await violations(frame())).toEqual([]);
  const beyond = await pane
    .locator("input, select, button")
    .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().right > window.innerWidth).length);
  expect(beyond).toBe(0);
  await shoot(page, "template");

  await pane.getByRole("button", { name: "生成工作表" }).click();
  await pane.getByText(/^已生成工作表“绩效自评表”/).waitFor();
  await shoot(page, "template-made");
  const saved = await page.evaluate(() => [...window.jihengWorkbench!.host!.save()]);
  const { sheets } = readWorkbook(new Uint8Array(saved));
  expect(sheets.map(({ name, unlocked }) => [name, unlocked !== undefined])).toEqual([
    ["Sheet1", false],
    ["绩效自评表", true],
  ]);
});
