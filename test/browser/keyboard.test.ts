import type { Page } from "playwright-core";
import { marksOf, selectionOf, stageOfFile } from "./stage";
import { eventually } from "../support/patience";

// The whole way without a mouse: each test goes on where the one before it has stopped.

const stage = stageOfFile();
let page: Page;

beforeAll(() => {
  ({ page } = stage);
});

afterEach(async () => {
  // Whatever was done: something in the pane has the focus.
  await eventually(() => stage.frame().evaluate(() => document.activeElement === document.body), false);
});

/** The words of what has the focus in the pane, as they are seen; blank where nothing has. */
const focused = (): Promise<string> =>
  stage.frame().evaluate(() => {
    const { activeElement: element, body } = document;
    if (!(element instanceof HTMLElement) || element === body) return "";
    return element.getAttribute("aria-label") ?? element.innerText.replace(/\s+/g, "");
  });

/** Tab, or Shift+Tab, until something of the pane with these words has the focus. */
async function tabTo(words: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let n = 0; n < 60; n++) {
    const now = await focused();
    if (typeof words === "string" ? now === words : words.test(now)) return;
    passed.push(now.slice(0, 20));
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not come to ${String(words)}: ${passed.join(" | ")}`);
}

test("Tab comes from the ribbon to the start, and Enter checks the workbook", async () => {
  await page.getByRole("button", { name: "关闭窗格" }).focus();
  await page.keyboard.press("Tab");
  await tabTo("检查本工作簿");
  await page.keyboard.press("Enter");
  await stage.pane.getByText("认出 1 张表").waitFor();
});

test("the arrow keys go from tab to tab, and Enter opens one", async () => {
  await tabTo("看表", "Shift+Tab");
  for (const name of ["评分", "问题"]) {
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe(name);
  }
  await page.keyboard.press("Enter");
  await stage.pane.getByRole("heading", { name: "发现的问题" }).waitFor();
  expect(await focused()).toBe("问题");
});

test("findings are marked, and the button that did it keeps the focus, while at work too", async () => {
  await stage.page.evaluate(() => {
    window.jihengWorkbench!.host!.faults.latency = 200;
  });
  await tabTo("在表中标出");
  await page.keyboard.press("Enter");
  await stage.pane.getByText("正在标记…").waitFor();
  expect(await focused()).toBe("在表中标出");
  await stage.pane.getByText(/已标出/).waitFor();
  expect(await focused()).toBe("在表中标出");
  expect((await marksOf(page)).length).toBeGreaterThan(0);
  await stage.page.evaluate(() => window.jihengWorkbench!.host!.faults.clear());
});

test("Enter on a finding goes to its cell, and the arrow keys to those of the others", async () => {
  await tabTo(/^错误自评表!D6/);
  await page.keyboard.press("Enter");
  await eventually(() => selectionOf(page), "自评表!D6");
  await page.keyboard.press("ArrowDown");
  await eventually(() => selectionOf(page), "自评表!H6");
  expect(await focused()).toMatch(/^错误自评表!H6/);
  await page.keyboard.press("ArrowUp");
  await eventually(() => selectionOf(page), "自评表!D6");
});

test("the page of a check is opened, and Back leads to where one was", async () => {
  await tabTo(/^说明：自评表!D6/);
  await page.keyboard.press("Enter");
  await eventually(focused, "返回");
  await page.keyboard.press("Enter");
  await eventually(async () => /^说明：自评表!D6/.test(await focused()), true);
});

test("a finding is ignored with a reason, and the focus goes to the next", async () => {
  await tabTo(/^错误自评表!D6/, "Shift+Tab");
  await tabTo(/^忽略：自评表!D6/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("已向主管部门说明");
  await page.keyboard.press("Enter");
  await stage.pane.getByText("已忽略（1）").waitFor();
  await eventually(async () => /^错误自评表!H6/.test(await focused()), true);
});

test("the scores are written and taken back, and the focus is not lost", async () => {
  await tabTo("问题", "Shift+Tab");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await tabTo(/^写入得分与扣分原因/);
  await page.keyboard.press("Enter");
  await stage.pane.getByText("已写入 3 个单元格").waitFor();
  await tabTo("撤销上次写入");
  await page.keyboard.press("Enter");
  await stage.pane.getByText("已撤销上次写入").waitFor();
});

test("a message is put away, and the focus goes on", async () => {
  await tabTo("关闭提示", "Shift+Tab");
  await page.keyboard.press("Enter");
  expect(await stage.pane.getByText("已撤销上次写入").count()).toBe(0);
});

test("a correction of the layout is begun and given up", async () => {
  await tabTo("评分", "Shift+Tab");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await tabTo(/^更正/);
  const opener = await focused();
  await page.keyboard.press("Enter");
  await stage.pane.getByRole("heading", { name: /^更正/ }).waitFor();
  await tabTo("取消");
  await page.keyboard.press("Enter");
  await eventually(focused, opener);
});
