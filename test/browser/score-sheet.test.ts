import { violations } from "./axe";
import { pixelsOf, shoot, stageOfFile } from "./stage";
import { eventually } from "../support/patience";

const NAME = "绩效评价评分表";

const stage = stageOfFile({ query: "?file=samples/evaluation.xlsx" });

/** What a cell of the score sheet shows. */
const shown = (row: number, column: number): Promise<string> =>
  stage.page.evaluate(([name, at]) => window.jihengWorkbench!.host!.book.find(name)!.text(at), [
    NAME,
    { row, column },
  ] as const);

test("the framework's card makes its score sheet, with cells to be filled in", async () => {
  const { page, pane } = stage;
  await pane.getByRole("button", { name: "检查本工作簿" }).click();
  const button = pane.getByRole("button", { name: "由指标体系生成评分表" });
  await button.focus();
  await page.keyboard.press("Enter");
  await pane.getByText(/^已生成工作表“绩效评价评分表”/).waitFor();
  await page.getByText(NAME, { exact: true }).first().waitFor();
  expect(await Promise.all([1, 3].map((row) => shown(row, 1)))).toEqual([
    "清溪县智慧停车建设项目绩效评价评分表",
    "决策（20分）",
  ]);
  await eventually(async () => (await pixelsOf(page, "#FFFBE0")) > 1000, true);
  await shoot(page, "score-sheet");
  expect(await violations(stage.frame())).toEqual([]);
});

test("what is filled in is added up", async () => {
  await stage.page.evaluate(async (name) => {
    const { book } = window.jihengWorkbench!.host!;
    book.write(book.find(name)!, { 2: { 6: { v: 4.5, t: 2 } }, 3: { 6: { v: 5, t: 2 } } });
    await book.engine.calculate();
  }, NAME);
  const sums = (): Promise<string[]> => Promise.all([shown(3, 8), shown(6, 7), shown(18, 7), shown(18, 8)]);
  await eventually(sums, ["90.00%", "9.5", "9.5", "9.69%"]);
});

test("the older one is only replaced when that is said", async () => {
  const { page, pane } = stage;
  const button = pane.getByRole("button", { name: "由指标体系生成评分表" });
  await button.click();
  await pane.getByText(/是以前由这张指标体系表生成的评分表/).waitFor();
  expect(await violations(stage.frame())).toEqual([]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await eventually(() => button.evaluate((element) => element === element.ownerDocument.activeElement), true);
  expect(await shown(6, 7)).toBe("9.5");
});
