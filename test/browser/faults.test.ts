import { readFileSync } from "node:fs";
import type { Browser, Locator } from "playwright-core";
import { cellsOf, cellsOfHost, openStage, SAMPLE, type Stage } from "./stage";
import { eventually, launch, startServer, type Server } from "./support";

const BEFORE = cellsOf(new Uint8Array(readFileSync(SAMPLE)));

jest.setTimeout(60_000);

let server: Server;
let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launch()]);
  stage = await openStage(browser, server);
});

afterEach(() => {
  expect(stage.wrong.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

const button = (name: string | RegExp): Locator => stage.pane.getByRole("button", { name });
const alert = (): Locator => stage.pane.getByRole("alert");

/** How many messages the host has got by now. */
const messages = (): Promise<number> => stage.page.evaluate(() => window.jihengWorkbench!.host!.count.messages);

test("a slow check is stopped by its button, and nothing more is asked of Excel", async () => {
  await stage.page.evaluate(() => {
    window.jihengWorkbench!.host!.faults.latency = 1000;
  });
  await button("检查本工作簿").click();
  await button("停止").click();
  await stage.pane.getByText("已按您的要求停止。").waitFor();
  await stage.page.waitForTimeout(1500);
  const asked = await messages();
  await stage.page.waitForTimeout(2500);
  expect(await messages()).toBe(asked);
  expect(await stage.pane.getByRole("tab").count()).toBe(0);
  await stage.page.evaluate(() => window.jihengWorkbench!.host!.faults.clear());
  await button("检查本工作簿").click();
  await stage.pane.getByRole("tab", { name: "评分" }).click();
});

test.each([
  ["before the request arrives", "disconnect", "没有写入任何单元格。", 0],
  ["before the answer does", "disconnect-after", "无法确认是否写入：自评表。", 3],
] as const)(
  "the connection is lost during a write, %s: it says what stands in the workbook",
  async (_, fault, says, changed) => {
    const differing = async (): Promise<number> => {
      const cells = await cellsOfHost(stage.page);
      return Object.keys(cells).filter((place) => cells[place] !== BEFORE[place]).length;
    };
    await stage.page.evaluate((how) => window.jihengWorkbench!.host!.faults.at(2, how), fault);
    await button(/^写入得分与扣分原因/).click();
    await alert().getByText("与 Excel 的连接中断。").waitFor();
    await alert().getByText(says).waitFor();
    expect(await differing()).toBe(changed);
  },
);

test("after the connection is back nothing is written twice", async () => {
  await button(/^写入得分与扣分原因/).click();
  await stage.pane.locator("main").getByText("没有写入任何单元格").waitFor();
  await eventually(() => button(/^写入得分与扣分原因/).count(), 1);
});
