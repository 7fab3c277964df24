import { readFileSync } from "node:fs";
import type { FrameLocator, Locator } from "playwright-core";
import { audit } from "../../src/core/audit";
import { planMarks } from "../../src/core/edit/mark-plan";
import { planScores } from "../../src/core/edit/score-plan";
import { printPlace } from "../../src/core/sheet/address";
import { applyPlan, readWorkbook } from "../../src/xlsx";
import { cellsOf, cellsOfHost, marksOf, SAMPLE, selectionOf, stageOfFile } from "./stage";
import { eventually } from "../support/patience";

// The ribbon's buttons, with the pane closed: each test goes on where the one before it has stopped.

const BYTES = new Uint8Array(readFileSync(SAMPLE));
const AUDIT = audit(readWorkbook(BYTES));
const PLAN = planScores(AUDIT, "blank");
const SCORED = applyPlan(BYTES, { edits: PLAN.edits, marks: [], notes: [] }).bytes;
const AFTER = audit(readWorkbook(SCORED));

const marksFor = ({ findings }: typeof AUDIT): string[] =>
  planMarks(findings)
    .map((mark) => `${mark.tag} ${printPlace(mark)}`)
    .sort();

const stage = stageOfFile();

beforeAll(async () => {
  await command("打开面板").click();
  await stage.page.getByRole("complementary", { name: "任务窗格" }).waitFor({ state: "hidden" });
});

const command = (name: string): Locator =>
  stage.page.getByRole("group", { name: "绩衡" }).getByRole("button", { name, exact: true });
const dialog = (): FrameLocator => stage.page.frameLocator("dialog iframe");

/** Presses a button and waits until its function has ended. */
async function run(name: string): Promise<void> {
  await command(name).click();
  await eventually(() => command(name).getAttribute("aria-busy"), "false");
}

/** What the small window says; it is then closed by its own button, and the function ends. */
async function told(name: string): Promise<string[]> {
  await command(name).click();
  await dialog().getByRole("heading", { name }).waitFor();
  expect(await command(name).getAttribute("aria-busy")).toBe("true");
  const lines = await dialog().locator("p:visible").allTextContents();
  await dialog().getByRole("button", { name: "关闭" }).click();
  await eventually(() => command(name).getAttribute("aria-busy"), "false");
  expect(await stage.page.getByRole("dialog").count()).toBe(0);
  return lines;
}

test("一键校验 marks all findings and selects the gravest; no cell changes", async () => {
  await run("一键校验");
  expect(await marksOf(stage.page)).toEqual(marksFor(AUDIT));
  expect(await selectionOf(stage.page)).toBe(printPlace(AUDIT.findings[0]!));
  expect(await cellsOfHost(stage.page)).toEqual(cellsOf(BYTES));
});

test("一键评分 fills in what is blank, marks what is left and tells what it did", async () => {
  const lines = await told("一键评分");
  expect(lines).toEqual([
    `已填写 ${String(PLAN.edits.length)} 处。`,
    // The weights come to 99 of 100: no total is offered beside the scores that differ.
    `${String(PLAN.skipped.length)} 处未改动：与已有得分不同 ${String(PLAN.skipped.length - 1)} 处、分值合计不对，总分不能确定 1 处。`,
    `校验发现 ${String(AFTER.findings.length)} 个问题，已标色。`,
  ]);
  expect(await cellsOfHost(stage.page)).toEqual(cellsOf(SCORED));
  expect(await marksOf(stage.page)).toEqual(marksFor(AFTER));
});

test("清除标记 takes the marks off, and says so where there are none", async () => {
  await run("清除标记");
  expect(await marksOf(stage.page)).toEqual([]);
  expect(await told("清除标记")).toEqual(["工作簿中没有绩衡的标记。"]);
  expect(await cellsOfHost(stage.page)).toEqual(cellsOf(SCORED));
});

test("the pane takes back what the ribbon wrote", async () => {
  await command("打开面板").click();
  await stage.pane.getByRole("button", { name: "检查本工作簿" }).click();
  await stage.pane.getByRole("tab", { name: "评分" }).click();
  await stage.pane.getByRole("button", { name: "撤销上次写入" }).click();
  await eventually(() => cellsOfHost(stage.page), cellsOf(BYTES));
});
