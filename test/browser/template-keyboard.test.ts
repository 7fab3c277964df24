import { buildWorkbook } from "../xlsx/build";
import { eventually } from "../support/patience";
import { violations } from "./axe";
import { shoot, stageOfFile } from "./stage";

// The tab “模板” from an empty workbook to a sheet that scores itself, without a mouse: each test goes on where the one before it has stopped.

describe.each([320, 350])("in a pane of %d pixels", (width) => {
  const stage = stageOfFile({
    workbook: buildWorkbook({ sheets: [{ name: "Sheet1" }] }),
    query: `?pane=${String(width)}`,
  });

  afterEach(async () => {
    // Whatever was done: something in the pane has the focus, and nothing reaches beyond its edge.
    await eventually(() => stage.frame().evaluate(() => document.activeElement === document.body), false);
    expect(
      await stage.pane
        .locator("input, select, button, textarea")
        .evaluateAll((all) =>
          all.filter((each) => each.getBoundingClientRect().right > window.innerWidth).map((each) => each.outerHTML),
        ),
    ).toEqual([]);
  });

  /** What has the focus in the pane, as it is called. */
  const focused = (): Promise<string> =>
    stage.frame().evaluate(() => {
      const { activeElement: element, body } = document;
      if (!(element instanceof HTMLElement) || element === body) return "";
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const own = element instanceof HTMLSelectElement ? [...element.labels] : labels;
      return element.getAttribute("aria-label") ?? (own[0] ?? element).innerText.trim();
    });

  /** Tab, or Shift+Tab, until something of that name has the focus. */
  async function tabTo(name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    const passed: string[] = [];
    for (let n = 0; n < 120; n += 1) {
      const now = await focused();
      if (typeof name === "string" ? now === name : name.test(now)) return;
      passed.push(now.slice(0, 20));
      await stage.page.keyboard.press(key);
    }
    throw new Error(`${key} does not come to ${String(name)}: ${passed.join(" | ")}`);
  }

  const press = (key: string): Promise<void> => stage.page.keyboard.press(key);

  async function fill(name: string, text: string, key?: "Shift+Tab"): Promise<void> {
    await tabTo(name, key);
    await stage.page.keyboard.type(text);
  }

  test("an empty workbook is checked, and a form is begun", async () => {
    const { page, pane } = stage;
    await page.getByRole("button", { name: "关闭窗格" }).focus();
    await press("Tab");
    await tabTo("检查本工作簿");
    await press("Enter");
    await pane.getByRole("button", { name: "新建一张表" }).waitFor();
    await tabTo("新建一张表");
    await press("Enter");
    await pane.getByRole("heading", { name: "新建模板" }).waitFor();
    await fill("项目名称", "路灯养护");
  });

  test("an indicator comes from the library, another one is written", async () => {
    const { pane, page } = stage;
    await fill("搜索（几个词用空格隔开）", "满意度");
    await tabTo(/^加入：/);
    await press("Enter");
    await pane.getByText("分值合计 90 ✓").waitFor();
    expect(await focused()).toMatch(/^已加入：/);
    for (const [level, name] of [
      ["一", "产出指标"],
      ["二", "数量指标"],
      ["三", "新装路灯"],
    ] as const)
      await fill(`${level}级指标名称`, name);
    await tabTo("加入这一条");
    await press("Enter");
    await pane.getByLabel("分值：新装路灯").waitFor();
    await shoot(page, `template-keys-library-${String(width)}`);
  });

  test("its importance and its target are set, and the weights add up", async () => {
    const { pane, page } = stage;
    await tabTo("重要程度：新装路灯", "Shift+Tab");
    await press("ArrowDown");
    expect(await pane.getByLabel("重要程度：新装路灯").inputValue()).toBe("2");
    await tabTo("符号：新装路灯");
    await press("ArrowDown");
    await fill("指标值：新装路灯", "1200");
    await fill("单位：新装路灯", "盏");
    await pane.getByText("分值合计 90 ✓").waitFor();
    expect(await violations(stage.frame())).toEqual([]);
    await shoot(page, `template-keys-rows-${String(width)}`);
  });

  test("the sheet is made, and scores what is filled in", async () => {
    const { pane, page } = stage;
    await tabTo("生成工作表");
    await press("Enter");
    await pane.getByText(/^已生成工作表“绩效自评表”/).waitFor();
    expect(await focused()).toBe("生成工作表");
    const score = await page.evaluate(async () => {
      const { book } = window.jihengWorkbench!.host!;
      const sheet = book.find("绩效自评表")!;
      const all = Array.from({ length: 40 }, (_, i) => i + 1);
      const header = all.find((row) => sheet.text({ row, column: 2 }) === "一级指标")!;
      const column = (text: string): number => all.find((each) => sheet.text({ row: header, column: each }) === text)!;
      const row = all.find((each) => sheet.text({ row: each, column: column("三级指标") }) === "新装路灯")!;
      book.write(sheet, { [row - 1]: { [column("实际完成值") - 1]: { v: 1200, t: 2 } } });
      await book.engine.calculate();
      return { row, score: column("得分"), weight: column("分值") };
    });
    const shown = (column: number): Promise<string> =>
      page.evaluate((address) => window.jihengWorkbench!.host!.book.find("绩效自评表")!.text(address), {
        row: score.row,
        column,
      });
    await eventually(async () => Number(await shown(score.score)) > 0, true);
    expect(await shown(score.score)).toBe(await shown(score.weight));
    await shoot(page, `template-keys-made-${String(width)}`);
  });

  test("the form is looked over, carried on as a plan, and taken away again", async () => {
    const { pane, page } = stage;
    await tabTo("体检本工作簿");
    await press("Enter");
    await pane.getByText(/^(?:没有发现问题，可以下发。|\d+ 处要改。)$/).waitFor();
    await tabTo("看结转计划");
    await press("Enter");
    await pane.getByText(/^绩效自评表：/).waitFor();
    expect(await violations(stage.frame())).toEqual([]);
    await shoot(page, `template-keys-roll-${String(width)}`);
    await tabTo("撤销：删除“绩效自评表”", "Shift+Tab");
    await press("Enter");
    await pane.getByText("已删除刚才生成的工作表“绩效自评表”。").waitFor();
  });
});
