import type { Locator } from "playwright-core";
import { eventually } from "../support/patience";
import { FORTY, FORTY_BOOK } from "../support/forty-rules";
import { buildWorkbook } from "../xlsx/build";
import { violations } from "./axe";
import { shoot, stageOfFile } from "./stage";

// An evaluator's day at the pane's narrowest: every rule of a framework ends computed or judged, and it is counted what that took.

const stage = stageOfFile({ workbook: buildWorkbook(FORTY_BOOK), query: "?pane=320" });

/** What a person had to do, and how the rows ended; in vain where a rule asked for figures and gave no points for them. */
const count = { asked: 0, typed: 0, chosen: 0, taken: 0, computed: 0, judged: [] as string[], inVain: [] as string[] };

/** What is typed where the workbook knows nothing: by the words of the label. */
const VALUES: readonly (readonly [label: RegExp, value: string])[] = [
  [/^非常满意比例/, "60%"],
  [/^满意比例/, "30%"],
  [/^基本满意比例/, "5%"],
  [/百分比/, "96%"],
  [/个数/, "1"],
  [/./, "3"],
];

const valueFor = (label: string): string => VALUES.find(([words]) => words.test(label))![1];

const rowOf = (name: string): Locator =>
  stage.pane.locator("li").filter({ has: stage.pane.getByRole("button", { name, exact: true }) });

/** Takes what the workbook offers, chooses what can be chosen, and types what remains. */
async function fill(form: Locator): Promise<void> {
  const all = form.getByRole("button", { name: /^全部符合/ });
  if ((await all.count()) > 0) {
    await all.click();
    count.chosen += 1;
  } else
    for (const group of await form.getByRole("radiogroup").all()) {
      await group.getByRole("radio").first().check();
      count.chosen += 1;
    }
  // What is taken has no button any more.
  for (let offers = form.getByRole("button", { name: /^采用 / }); (await offers.count()) > 0; count.taken += 1)
    await offers.first().click();
  for (const box of await form.getByRole("textbox").all()) {
    const label = await box.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? "");
    if (label.startsWith("佐证材料") || (await box.inputValue()) !== "") continue;
    await box.fill(valueFor(label));
    count.typed += 1;
  }
}

async function judge(row: Locator, name: string): Promise<void> {
  const instead = row.getByRole("button", { name: `改由人工评定：${name}` });
  if ((await instead.count()) > 0) await instead.click();
  await row.getByRole("textbox", { name: "评定得分" }).fill("1");
  const reason = row.getByRole("textbox", { name: "扣分原因" });
  if ((await reason.count()) > 0) await reason.fill("落实情况一般");
  await row.getByRole("button", { name: `采用：${name}` }).click();
  await row.getByText(/^已评定 1 分/).waitFor();
  count.judged.push(name);
}

/** Answers what the words of a rule leave open, as its author would: a part of a unit costs its share. */
async function answer(row: Locator, name: string): Promise<void> {
  const question = row.getByRole("group", { name: "要您定", exact: true });
  if ((await question.count()) === 0) return;
  if (count.asked === 0) {
    await question.scrollIntoViewIfNeeded();
    await shoot(stage.page, "forty-question");
    expect(await violations(stage.frame())).toEqual([]);
  }
  const share = question.getByRole("button", { name: /^这样读：.*按比例/ });
  await ((await share.count()) > 0 ? share : question.getByRole("button")).first().click();
  await stage.pane.getByText(`已定下“${name}”的读法`).waitFor();
  await question.waitFor({ state: "detached" });
  count.asked += 1;
}

/** Brings a row to an end, by its rule where that gives points. */
async function work(name: string): Promise<void> {
  const row = rowOf(name);
  const toggle = row.getByRole("button", { name, exact: true });
  await toggle.click();
  const form = row.getByRole("form");
  await form.waitFor();
  await answer(row, name);
  await fill(form);
  const score = form.getByText(/^得分：[\d.]+（分值/);
  if ((await score.count()) === 0) {
    if ((await form.getByRole("group", { name: "填写", exact: true }).count()) > 0) count.inVain.push(name);
    await judge(row, name);
  } else {
    await row.getByRole("button", { name: `保存底稿：${name}` }).click();
    await stage.pane.getByText(`已保存“${name}”的底稿`).waitFor();
    count.computed += 1;
  }
  await row.getByText("已算出", { exact: true }).waitFor();
  await toggle.click();
}

const states = (): Promise<string[]> =>
  stage.pane.getByRole("group", { name: "按状态显示" }).getByRole("button").allInnerTexts();

test("all forty rules are there, and nothing is asked about the table", async () => {
  const { pane, page } = stage;
  await pane.getByRole("button", { name: "检查本工作簿" }).click();
  await pane.getByText(/认出 2 张表/).waitFor();
  expect(await pane.getByText(/^哪一列是|列.*是什么？$/).count()).toBe(0);
  await pane.getByRole("tab", { name: "底稿" }).click();
  await pane.getByText("共 40 行", { exact: false }).first().waitFor();
  await shoot(page, "forty-begin");
  expect(await violations(stage.frame())).toEqual([]);
});

test.each([...new Set(FORTY.map(([level1]) => level1))])("%s: every row comes to an end", async (level) => {
  const { page } = stage;
  const names = FORTY.filter(([level1]) => level1 === level).map(([, , name]) => name);
  for (const [i, name] of names.entries()) {
    await work(name);
    if (i > 0) continue;
    await rowOf(name).getByRole("button", { name, exact: true }).click();
    await rowOf(name).scrollIntoViewIfNeeded();
    await shoot(page, `forty-${level}`);
    expect(await violations(stage.frame())).toEqual([]);
    await rowOf(name).getByRole("button", { name, exact: true }).click();
  }
});

test("no row is left open, and so much was to be done", async () => {
  await eventually(states, ["已算出 40"]);
  await shoot(stage.page, "forty-end");
  expect(await violations(stage.frame())).toEqual([]);
  process.stdout.write(`${JSON.stringify(count)}\n`);
  expect(count.computed + count.judged.length).toBe(FORTY.length);
  // What only the reader of rules can make better may not become worse.
  expect(count.computed).toBeGreaterThanOrEqual(35);
  expect(count.asked).toBeLessThanOrEqual(8);
  expect(count.typed).toBeLessThanOrEqual(30);
  expect(count.chosen).toBeLessThanOrEqual(20);
  expect(count.taken).toBeGreaterThanOrEqual(3);
});
