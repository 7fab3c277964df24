import { readFileSync } from "node:fs";
import { join } from "node:path";
import { audit } from "../../src/core/audit";
import { applyPlan, readWorkbook } from "../../src/xlsx";
import { violations } from "./axe";
import { selectionOf, shoot, stageOfFile } from "./stage";
import { eventually } from "../support/patience";

/** The sample with one rule that cannot be understood, so that a person has something to judge. */
function workbook(): Uint8Array {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "../../samples/evaluation.xlsx")));
  const framework = audit(readWorkbook(bytes)).tables.find(({ table }) => table.kind === "framework")!;
  const { entries } = framework.table.indicators.find(({ level3 }) => level3.name === "管理制度健全性")!;
  const { address, text } = entries.rule!;
  const after = { kind: "text", value: "制度健全得6分，执行较差的酌减。" } as const;
  const edit = { sheet: framework.table.sheet, address, before: { kind: "text", value: text } as const, after };
  return applyPlan(bytes, { edits: [edit], marks: [], notes: [] }).bytes;
}

const stage = stageOfFile({ workbook: workbook() });

/** The row of an indicator in the tab, open or not. */
const rowOf = (name: string) =>
  stage.pane.locator("li").filter({ has: stage.pane.getByRole("button", { name, exact: true }) });

/** What is said to come of what is filled in. */
const outcomeOf = async (name: string): Promise<string[]> =>
  (await rowOf(name).locator("form [role=status]").first().innerText()).split(/\n+/);

/** Opens a row, by the keyboard. */
async function open(name: string): Promise<void> {
  const { page, pane } = stage;
  const button = pane.getByRole("button", { name, exact: true });
  await button.focus();
  await page.keyboard.press("Enter");
  await rowOf(name).getByRole("form").waitFor();
}

test("the rules of a framework are listed with what is left to do", async () => {
  const { page, pane } = stage;
  await pane.getByRole("button", { name: "检查本工作簿" }).click();
  await pane.getByRole("tab", { name: "底稿" }).click();
  await pane.getByText("共 11 行，还有 10 行待填写，1 行没有读懂。").waitFor();
  await shoot(page, "paper-list");
  expect(await violations(stage.frame())).toEqual([]);
});

test("the score follows what is filled in, by the keyboard alone", async () => {
  const { page } = stage;
  await open("工程验收合格率");
  await rowOf("工程验收合格率").getByRole("textbox", { name: "工程验收合格率（百分比）" }).focus();
  await page.keyboard.type("97");
  await rowOf("工程验收合格率").getByRole("alert").waitFor();
  await shoot(page, "paper-problem");
  expect(await violations(stage.frame())).toEqual([]);
  await page.keyboard.type("%");
  await eventually(
    () => outcomeOf("工程验收合格率"),
    ["得分：12（分值 15）", "扣分原因：工程验收合格率97%，得12分，扣3分。"],
  );
  await page.keyboard.press("Tab");
  await page.keyboard.type("验收报告第 2 页");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await stage.pane
    .getByText("已保存“工程验收合格率”的底稿（工程验收合格率 97%、“验收报告第 2 页”），得 12 分")
    .waitFor();
  await shoot(page, "paper-saved");
});

test("items are answered at a glance", async () => {
  const { page } = stage;
  await open("立项依据充分性");
  const row = rowOf("立项依据充分性");
  await row.getByRole("button", { name: "全部符合：立项依据充分性" }).click();
  await eventually(() => outcomeOf("立项依据充分性"), ["得分：5（分值 5）"]);
  await row.getByRole("radiogroup", { name: "与部门职责相关" }).getByRole("radio", { name: "不符合" }).check();
  await eventually(async () => (await outcomeOf("立项依据充分性"))[0], "得分：3（分值 5）");
  await row.scrollIntoViewIfNeeded();
  await shoot(page, "paper-items");
  expect(await violations(stage.frame())).toEqual([]);
});

test("what was not understood is marked and left to a person, who gives points and a reason", async () => {
  const { page, pane } = stage;
  await open("管理制度健全性");
  const row = rowOf("管理制度健全性");
  await row.getByRole("button", { name: "转到 指标体系!" }).click();
  await eventually(async () => (await selectionOf(page)).startsWith("指标体系!"), true);
  await shoot(page, "paper-unread");
  const misread = row.getByRole("button", { name: "读得不对？管理制度健全性" });
  await misread.click();
  await row.getByRole("textbox", { name: "规则应读作" }).fill("制度健全得6分；每发现一处执行较差扣1分，扣完为止。");
  await row.getByText("最高 6 分 ✓").waitFor();
  await row.getByRole("textbox", { name: "规则应读作" }).scrollIntoViewIfNeeded();
  await shoot(page, "paper-reread");
  expect(await violations(stage.frame())).toEqual([]);
  await misread.click();
  await row.getByRole("textbox", { name: "评定得分" }).fill("4");
  await row.getByRole("textbox", { name: "扣分原因" }).fill("缺档案管理制度");
  await shoot(page, "paper-judgement");
  await row.getByRole("button", { name: "采用：管理制度健全性" }).click();
  await pane.getByText("已评定 4 分。缺档案管理制度").waitFor();
  // The button is gone with the form; the focus is not.
  await eventually(() => stage.frame().evaluate(() => document.activeElement === document.body), false);
  expect(await violations(stage.frame())).toEqual([]);
});

test("all of it is found again where the workbook is checked anew", async () => {
  const { pane } = stage;
  await pane.getByRole("button", { name: "重新检查" }).click();
  await pane.getByText(/认出 4 张表/).waitFor();
  await pane.getByText(/^共 11 行，还有 9 行待填写/).waitFor();
  expect((await outcomeOf("工程验收合格率"))[0]).toBe("得分：12（分值 15）");
  expect(await rowOf("工程验收合格率").getByRole("textbox", { name: "佐证材料" }).inputValue()).toBe("验收报告第 2 页");
});
