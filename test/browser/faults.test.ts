import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { cellsOf, cellsOfHost, SAMPLE, stageOfFile } from "./stage";

const BEFORE = cellsOf(new Uint8Array(readFileSync(SAMPLE)));

const stage = stageOfFile();

const button = (name: string | RegExp): Locator => stage.pane.getByRole("button", { name });
const alert = (): Locator => stage.pane.getByRole("alert");

/** How many calls the host has got by now. */
const syncs = (): Promise<number> => stage.page.evaluate(() => window.jihengWorkbench!.host!.count.syncs);

/** Asks the host for nothing, in the pane's own window, one call after the other. */
const rounds = (n: number): Promise<void> =>
  stage.frame().evaluate(async (times) => {
    for (let i = 0; i < times; i++)
      await Excel.run((context) => {
        context.workbook.worksheets.load("items/id");
        return context.sync();
      });
  }, n);

test("a slow check is stopped by its button, and nothing more is asked of Excel", async () => {
  await stage.page.evaluate(() => {
    window.jihengWorkbench!.host!.faults.latency = 1000;
  });
  await button("检查本工作簿").click();
  await button("停止").click();
  await stage.pane.getByText("已按您的要求停止。").waitFor();
  const asked = await syncs();
  // Rounds of our own queue up behind what the pane has under way; what it wanted to ask next would come between them.
  await rounds(2);
  expect(await syncs()).toBe(asked + 2);
  expect(await stage.pane.getByRole("tab").count()).toBe(0);
  await stage.page.evaluate(() => window.jihengWorkbench!.host!.faults.clear());
  await button("检查本工作簿").click();
  await stage.pane.getByRole("tab", { name: "评分" }).click();
});

/** Lets the n-th message from now on fail. */
const fail = (...faults: readonly (readonly [n: number, how: "disconnect" | "disconnect-after"])[]): Promise<void> =>
  stage.page.evaluate((all) => {
    for (const [n, how] of all) window.jihengWorkbench!.host!.faults.at(n, how);
  }, faults);

/** How many cells are others than in the file. */
async function changed(): Promise<number> {
  const cells = await cellsOfHost(stage.page);
  return Object.keys(cells).filter((place) => cells[place] !== BEFORE[place]).length;
}

const write = (): Promise<void> => button(/^写入得分与扣分原因/).click();
const says = (text: string): Promise<void> => stage.pane.locator("main").getByText(text).waitFor();

test("the connection is lost before anything is written, and the pane says so", async () => {
  await fail([2, "disconnect"]);
  await write();
  await alert().getByText("与 Excel 的连接中断。").waitFor();
  await alert().getByText("没有写入任何单元格。").waitFor();
  expect(await changed()).toBe(0);
});

test("it is lost after the writing, and back at once: the pane looks again and knows that it is written", async () => {
  await fail([2, "disconnect-after"]);
  await write();
  await says("已写入 3 个单元格，未改动 0 个。");
  expect(await changed()).toBe(3);
  await button("撤销上次写入").click();
  await says("已撤销上次写入，恢复 3 个单元格。");
  expect(await changed()).toBe(0);
});

test("it is lost after the writing, and stays away: the pane says that it does not know, and writes nothing twice", async () => {
  await fail([2, "disconnect-after"], [3, "disconnect"], [4, "disconnect"], [5, "disconnect"]);
  await write();
  await alert().getByText("无法确认是否写入：自评表。").waitFor();
  expect(await changed()).toBe(3);
  await stage.page.evaluate(() => window.jihengWorkbench!.host!.faults.clear());
  await write();
  await says("没有写入任何单元格。");
  expect(await changed()).toBe(3);
  await button("撤销上次写入").click();
  await says("已撤销上次写入，恢复 3 个单元格。");
  expect(await changed()).toBe(0);
});
