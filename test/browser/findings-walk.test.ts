import { eventually } from "../support/patience";
import { violations } from "./axe";
import { selectionOf, shoot, stageOfFile } from "./stage";

// A clerk's two minutes with the first sample: every finding is looked at and settled, one after the other, and the clicks are counted.

const stage = stageOfFile({ oneByOne: true, query: "?pane=320" });

let clicks = 0;

/** Presses a button of the pane, by its name. */
async function press(name: string | RegExp): Promise<void> {
  await stage.pane.getByRole("button", { name }).first().click();
  clicks += 1;
}

const there = async (name: string | RegExp): Promise<boolean> =>
  (await stage.pane.getByRole("button", { name }).count()) > 0;

/** How many findings are left. */
async function left(): Promise<number> {
  const position = stage.pane.getByText(/^第 \d+ 条，共 \d+ 条$/);
  return (await position.count()) === 0 ? 0 : Number(/共 (\d+) 条/.exec(await position.innerText())![1]);
}

/** The cell that the finding on the screen is about. */
const placeShown = async (): Promise<string> =>
  /\S+![A-Z]+\d+/.exec(await stage.pane.locator("[data-finding]").innerText())![0];

test("one line a table leads to its findings, and the next one is selected in the sheet", async () => {
  const { pane, page } = stage;
  await press("检查本工作簿");
  await pane.getByRole("group", { name: /^要做的：/ }).waitFor();
  await shoot(page, "walk-begin");
  expect(await violations(stage.frame())).toEqual([]);
  await press(/处有问题$/);
  await press("下一条");
  await eventually(async () => (await selectionOf(page)) === (await placeShown()), true);
  await shoot(page, "walk-second");
  expect(await violations(stage.frame())).toEqual([]);
  await press("上一条");
});

test("at 900 px at least eight findings are seen in the list, one line each", async () => {
  const { pane, page } = stage;
  await pane.getByRole("button", { name: "列表" }).click();
  const view = pane.locator("#view");
  await view.evaluate((element) => element.scrollTo(0, 0));
  const seen = await view.evaluate((element) => {
    const { bottom } = element.getBoundingClientRect();
    const lines = [...element.querySelectorAll("[data-finding]")].map((line) => line.getBoundingClientRect());
    return lines.filter((line) => line.bottom <= bottom).length;
  });
  await shoot(page, "walk-list");
  expect(await violations(stage.frame())).toEqual([]);
  await pane.getByRole("button", { name: "逐条" }).click();
  process.stdout.write(`${String(seen)} findings seen at once\n`);
  expect(seen).toBeGreaterThanOrEqual(8);
});

test("every finding is settled, in few clicks", async () => {
  const { pane, page } = stage;
  const all = await left();
  for (let before = all; before > 0; before = await left()) {
    if (await there("修正")) {
      await press("修正");
      await press("确认修正");
    } else {
      await press((await there(/^同类全部忽略/)) ? /^同类全部忽略/ : /^忽略：/);
      await pane.getByRole("textbox", { name: /忽略的理由/ }).fill("已与业务处室核对");
      if (before === all) await shoot(page, "walk-ignore");
      await press("确认忽略");
    }
    await eventually(async () => (await left()) < before, true);
  }
  await pane.getByText("没有发现问题。").or(pane.getByText("按现在的识别没有发现问题。")).waitFor();
  await shoot(page, "walk-end");
  expect(await violations(stage.frame())).toEqual([]);
  process.stdout.write(`${String(all)} findings, ${String(clicks)} clicks\n`);
  expect(clicks).toBeLessThanOrEqual(40);
});
