import { buildWorkbook } from "../xlsx/build";
import { eventually } from "../support/patience";
import { violations } from "./axe";
import { shoot, stageOfFile } from "./stage";

const stage = stageOfFile({ workbook: buildWorkbook({ sheets: [{ name: "Sheet1" }] }), query: "?pane=350" });

/** What can be seen and reaches beyond the edge of the pane. */
const beyond = (): Promise<string[]> =>
  stage.pane
    .locator("input, select, button, textarea, svg:not([data-fui-icon])")
    .evaluateAll((all) =>
      all.filter((each) => each.getBoundingClientRect().right > window.innerWidth).map((each) => each.outerHTML),
    );

test("a rule is written by its form, with the keyboard, and stands in the form that is made", async () => {
  const { page, pane } = stage;
  await pane.getByRole("button", { name: "检查本工作簿" }).click();
  await pane.getByRole("button", { name: "新建一张表" }).click();
  await pane.getByLabel("表的种类").selectOption("framework");
  await pane.getByLabel("搜索（几个词用空格隔开）").fill("验收合格率");
  await pane
    .getByRole("button", { name: /^加入：/ })
    .first()
    .click();
  const open = pane.getByRole("button", { name: /^[写改]评分规则：/ });
  await open.focus();
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "按形式填写" }).focus();
  await page.keyboard.press("Enter");
  const tiers = pane.getByRole("radio", { name: "分档给分" });
  await tiers.waitFor();
  await tiers.focus();
  await page.keyboard.press("Space");
  await pane.getByLabel("单位", { exact: true }).first().fill("%");
  for (const [i, figure] of ["98", "90", "80"].entries())
    await pane.getByLabel(`界限（第 ${String(i + 1)} 项）`).fill(figure);
  await pane.getByText(/^最高 100 分 ✓$/).waitFor();
  expect(await violations(stage.frame())).toEqual([]);
  expect(await beyond()).toEqual([]);
  await tiers.scrollIntoViewIfNeeded();
  await shoot(page, "template-rule");
  await pane.getByRole("button", { name: "用这条规则" }).focus();
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "生成工作表" }).click();
  await pane.getByText(/^已生成工作表“绩效评价指标体系”/).waitFor();
});

test("the form of another kind is filled in and scores itself", async () => {
  const { page, pane } = stage;
  await pane.getByLabel("表的种类").selectOption("self-evaluation");
  await pane.getByRole("button", { name: "生成工作表" }).click();
  await pane.getByText(/^已生成工作表“绩效自评表”/).waitFor();
  const cells = await page.evaluate(async () => {
    const { book } = window.jihengWorkbench!.host!;
    const sheet = book.find("绩效自评表")!;
    const rows = Array.from({ length: 40 }, (_, i) => i + 1);
    const header = rows.find((row) => sheet.text({ row, column: 2 }) === "一级指标")!;
    const budget = rows.find((row) => sheet.text({ row, column: 2 }) === "年度资金总额")!;
    const column = (text: string, row: number): number =>
      Array.from({ length: 16 }, (_, i) => i + 1).find((each) => sheet.text({ row, column: each }) === text)!;
    const put = (row: number, at: number, value: number): void => {
      book.write(sheet, { [row - 1]: { [at - 1]: { v: value, t: 2 } } });
    };
    put(budget, column("全年预算数", budget - 1), 100);
    put(budget, column("全年执行数", budget - 1), 95);
    put(header + 1, column("实际完成值", header), 0.5);
    await book.engine.calculate();
    const score = column("得分", header);
    return { first: { row: header + 1, column: score }, total: { row: header + 2, column: score } };
  });
  const shown = (at: { row: number; column: number }): Promise<string> =>
    page.evaluate((address) => window.jihengWorkbench!.host!.book.find("绩效自评表")!.text(address), at);
  await eventually(async () => Number(await shown(cells.first)) > 0, true);
  await eventually(async () => Number(await shown(cells.total)) > Number(await shown(cells.first)), true);
  await pane.getByRole("button", { name: "体检本工作簿" }).click();
  await pane.getByRole("button", { name: "看结转计划" }).click();
  await pane.getByText(/^绩效自评表：/).scrollIntoViewIfNeeded();
  expect(await violations(stage.frame())).toEqual([]);
  expect(await beyond()).toEqual([]);
  await shoot(page, "template-filled");
});
