import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildWorkbook } from "../xlsx/build";
import { openStage, type Stage, type StageOptions } from "./stage";
import { siteOfFile } from "./support";

// The pictures of the guide's three pages are taken here, of the pane as it is: `PICTURES=1 npx jest test/browser/guide`
// writes them. Without that it is looked whether the pane still says what they show, by the words that were there.

const IMAGES = join(__dirname, "../../docs/images");
const WORDS = join(__dirname, "guide.words.json");
const SAMPLES = join(__dirname, "../../samples");

const site = siteOfFile();
const kept = JSON.parse(readFileSync(WORDS, "utf8")) as Readonly<Record<string, string>>;
const taken: Record<string, string> = {};

afterAll(() => {
  if (process.env["PICTURES"]) writeFileSync(WORDS, `${JSON.stringify({ ...kept, ...taken }, null, 2)}\n`);
});

const begin = async (options: StageOptions): Promise<Stage> => {
  const stage = await openStage(site, { query: "?pane=350", viewport: { width: 1280, height: 760 }, ...options });
  await stage.pane.getByRole("button", { name: "检查本工作簿" }).click();
  await stage.pane.getByRole("tabpanel").waitFor();
  await dismiss(stage);
  return stage;
};

/** Takes the message away that hides what the picture is about. */
async function dismiss({ pane }: Stage): Promise<void> {
  const button = pane.getByRole("button", { name: "关闭提示" });
  await button.click();
  await button.waitFor({ state: "detached" });
}

const tab = ({ pane }: Stage, name: string): Promise<void> => pane.getByRole("tab", { name, exact: true }).click();

/** A picture of the pane, or a look whether it is still what the picture shows. */
async function picture({ page, pane, frame }: Stage, name: string): Promise<void> {
  const view = pane.locator("#view");
  if (process.env["PICTURES"]) {
    await page.waitForLoadState("networkidle");
    taken[name] = await view.innerText();
    mkdirSync(IMAGES, { recursive: true });
    // What has the focus blinks.
    await page.locator("aside.pane iframe").screenshot({ path: join(IMAGES, `${name}.png`), animations: "disabled" });
    return;
  }
  // Parts of the view come later than its heading.
  await frame()
    .waitForFunction((words) => document.getElementById("view")?.innerText === words, kept[name])
    .catch(() => undefined);
  expect({ [name]: await view.innerText() }).toEqual({ [name]: kept[name] });
}

test("who fills a form in", async () => {
  const stage = await begin({ oneByOne: true });
  const { pane } = stage;
  await pane.getByRole("group", { name: /^要做的：/ }).scrollIntoViewIfNeeded();
  await picture(stage, "filler-tables");
  await tab(stage, "评分");
  await pane.getByRole("heading", { name: "评分", exact: true }).waitFor();
  await picture(stage, "filler-scores");
  await tab(stage, "问题");
  await pane.getByRole("button", { name: "下一条" }).click();
  await pane.getByText(/^第 2 条/).waitFor();
  await picture(stage, "filler-findings");
  await stage.page.close();
});

test("who scores by rules", async () => {
  const stage = await begin({ workbook: new Uint8Array(readFileSync(join(SAMPLES, "evaluation.xlsx"))) });
  await tab(stage, "底稿");
  const row = stage.pane.getByRole("button", { name: "工程验收合格率", exact: true });
  await row.click();
  await stage.pane.locator("#view form").waitFor();
  await row.evaluate((element) => element.scrollIntoView());
  await picture(stage, "evaluator-paper");
  await stage.page.close();
});

test("who makes forms", async () => {
  const stage = await begin({ workbook: buildWorkbook({ sheets: [{ name: "Sheet1" }] }) });
  const { pane } = stage;
  await pane.getByRole("button", { name: "新建一张表" }).click();
  await pane.getByLabel("表的种类").selectOption("framework");
  await pane.getByLabel("年度").fill("2026");
  await pane.getByLabel("搜索（几个词用空格隔开）").fill("验收合格率");
  const insert = pane.getByRole("button", { name: /^加入：/ }).first();
  await insert.click();
  const rows = pane.getByRole("heading", { name: /^指标（1 条）/ });
  await rows.evaluate((element) => element.scrollIntoView());
  await picture(stage, "author-template");
  await pane.getByRole("button", { name: /^[写改]评分规则：/ }).click();
  await pane.getByRole("button", { name: "按形式填写" }).click();
  const tiers = pane.getByRole("radio", { name: "分档给分" });
  await tiers.check();
  await tiers.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await picture(stage, "author-rule");
  await stage.page.close();
});
