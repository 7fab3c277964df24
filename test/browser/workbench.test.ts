import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { readWorkbook } from "../../src/xlsx";
import { cellAt } from "../../src/core/sheet/sheet";
import { buildWorkbook } from "../xlsx/build";
import { nameBox, pixelsOf } from "./stage";
import { eventually, PATIENCE } from "../support/patience";
import { siteOfFile, watch } from "./support";

const MANIFEST = readFileSync(join(__dirname, "../workbench/manifest.xml"), "utf8");

const BOOK = buildWorkbook({
  sheets: [
    {
      name: "甲表",
      rows: [
        [1, 2],
        ["文", { f: "A1+B1", v: 3 }],
        [null, null, "末"],
      ],
      merges: ["A5:B6"],
    },
    { name: "乙表", rows: [["x"]] },
    { name: "藏", rows: [["x"]], hidden: true },
  ],
});

const PAGE = readFileSync(join(__dirname, "../../src/page.ejs"), "utf8");

/** The page that all pages of the add-in are made of, with its policy, and a script of ours. */
const html = (script: string): string =>
  PAGE.replace("<%= office %>", "office/office.js")
    .replace(/<%= \w+ %>/g, "")
    .replace("</body>", `<script defer src="${script}.js"></script></body>`);

const SCRIPTS = {
  taskpane: `
    const say = (text) => { const line = document.createElement("p"); line.textContent = text; document.body.append(line); };
    Office.onReady(async ({ host }) => {
      const { displayLanguage, officeTheme } = Office.context;
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async ({ address, triggerSource }) => say("changed " + address + " " + triggerSource));
        await context.sync();
      });
      say([host, displayLanguage, officeTheme.isDarkTheme].join(" "));
    });`,
  commands: `
    Office.actions.associate("audit", (event) => {
      Office.context.ui.displayDialogAsync(new URL("message.html", location.href).href, { width: 40, height: 40 }, ({ value }) => {
        value.addEventHandler(Office.EventType.DialogMessageReceived, ({ message }) => { value.close(); finish(message, event); });
        value.addEventHandler(Office.EventType.DialogEventReceived, ({ error }) => finish(error, event));
      });
    });
    async function finish(said, event) {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("甲表").getRange("C1").values = [[said]];
        await context.sync();
      });
      event.completed();
    }`,
  message: `
    Office.onReady(() => {
      const button = document.createElement("button");
      button.textContent = "知道了";
      button.onclick = () => Office.context.ui.messageParent("好");
      document.body.append(button, String(window.Excel));
    });`,
};

const site = siteOfFile();
let page: Page;
let pane: FrameLocator;
let wrong: string[];

beforeEach(async () => {
  page = await site.browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(PATIENCE);
  wrong = watch(page, site.server);
  await page.route("**/addin/manifest.xml", (route) => route.fulfill({ body: MANIFEST, contentType: "text/xml" }));
  await page.route("**/samples/self-evaluation.xlsx", (route) => route.fulfill({ body: Buffer.from(BOOK) }));
  for (const [name, body] of Object.entries(SCRIPTS)) {
    await page.route(`**/addin/${name}.html`, (route) => route.fulfill({ body: html(name), contentType: "text/html" }));
    await page.route(`**/addin/${name}.js`, (route) => route.fulfill({ body, contentType: "text/javascript" }));
  }
  pane = page.frameLocator("aside iframe");
});

afterEach(async () => {
  await page.close();
  expect(wrong).toEqual([]);
});

const open = async (query = "", says = "Excel zh-CN false"): Promise<void> => {
  await page.goto(site.server.url + query);
  await pane.getByText(says).waitFor();
};

/** A value of the first sheet, as the host has it. */
const valueAt = (row: number, column: number): Promise<unknown> =>
  page.evaluate((address) => window.jihengWorkbench!.host!.book.sheets[0]!.value(address) as unknown, { row, column });

const select = (top: number, left: number): Promise<void> =>
  page.evaluate(
    (range) => {
      const { book } = window.jihengWorkbench!.host!;
      book.select(book.active, range);
    },
    { top, left, bottom: top, right: left },
  );

/** Clicks into the cell at the top left corner of the grid, so that what is typed goes there. */
async function clickFirstCell(): Promise<void> {
  const canvas = page.locator("section.grid canvas[id^=univer-sheet-main]");
  await canvas.click({ position: { x: 80, y: 32 } });
}

test("the add-in's own page starts on our host and hears what is typed in the grid", async () => {
  await open();
  await clickFirstCell();
  await page.keyboard.type("40");
  await page.keyboard.press("Enter");
  await pane.getByText("changed A1 Unknown").waitFor();
  await eventually(() => valueAt(2, 2), 42);
  await page.keyboard.press("Control+z");
  await eventually(() => valueAt(2, 2), 3);
  await page.getByRole("button", { name: "恢复" }).click();
  await eventually(() => valueAt(2, 2), 42);
  await page.getByRole("button", { name: "撤销" }).click();
  await eventually(() => valueAt(2, 2), 3);
});

test("marks are drawn in their colour and vanish without a trace", async () => {
  const colour = "#FFC7CE";
  await open();
  expect(await pixelsOf(page, colour)).toBe(0);
  const mark = (fill: string): Promise<void> =>
    page.evaluate((color) => {
      const { Excel } = document.querySelector("iframe")!.contentWindow as unknown as {
        Excel: typeof globalThis.Excel;
      };
      return Excel.run(async (context) => {
        const formats = context.workbook.worksheets.getItem("甲表").getRange("B8:C10").conditionalFormats;
        formats.clearAll();
        if (color !== "") {
          const { custom } = formats.add(Excel.ConditionalFormatType.custom);
          custom.rule.formula = '=N("jiheng:weight-total")=0';
          custom.format.fill.color = color;
        }
        await context.sync();
      });
    }, fill);
  await mark(colour);
  await eventually(async () => (await pixelsOf(page, colour)) > 1000, true);
  await mark("");
  await eventually(() => pixelsOf(page, colour), 0);
});

test("what the host selects is selected in the grid, and the other way round, each told once", async () => {
  await open();
  const box = page.getByRole("region", { name: "工作表" }).locator("input").first();
  await select(40, 3);
  await eventually(() => box.inputValue(), "C40");
  const told = await page.evaluateHandle(() => {
    const events: string[] = [];
    const { book } = window.jihengWorkbench!.host!;
    book.listeners.add(({ kind, sheet }) => events.push(`${kind} ${sheet.name}`));
    return events;
  });
  await page.evaluate(() => {
    const { book } = window.jihengWorkbench!.host!;
    book.activate(book.find("乙表")!);
  });
  await eventually(() => box.inputValue(), "A1");
  await page.getByText("甲表", { exact: true }).click();
  await eventually(() => page.evaluate(() => window.jihengWorkbench!.host!.book.active.name), "甲表");
  await clickFirstCell();
  await eventually(() => page.evaluate(() => window.jihengWorkbench!.host!.book.selection.left), 1);
  const events = (await told.jsonValue()).filter((event) => event.startsWith("activated"));
  expect(events).toEqual(["activated 乙表", "activated 甲表"]);
  expect(await page.getByText("藏", { exact: true }).count()).toBe(0);
});

test("the grid does not take the focus from the pane, but when the user presses into it", async () => {
  await open();
  await pane.locator("body").evaluate((body) => {
    const button = document.createElement("button");
    button.textContent = "窗格的按钮";
    button.onkeydown = ({ key }) => body.append(`按了${key}`);
    body.append(button);
  });
  await pane.getByRole("button", { name: "窗格的按钮" }).click();
  await select(4, 3);
  await eventually(() => nameBox(page), "C4");
  await page.keyboard.press("ArrowDown");
  await pane.getByText("按了ArrowDown").waitFor();
  expect(await nameBox(page)).toBe("C4");
  await clickFirstCell();
  await page.keyboard.type("40");
  await page.keyboard.press("Enter");
  await eventually(() => valueAt(1, 1), 40);
  await eventually(() => nameBox(page), "A2");
});

test("the ribbon is the manifest's; its button shows and hides the pane", async () => {
  await open();
  const group = page.getByRole("group", { name: "核对与计分" });
  expect(await group.getByRole("button").allTextContents()).toEqual(["打开窗格", "核对"]);
  expect(await group.getByRole("button", { name: "核对" }).getAttribute("title")).toBe("核对\n核对整本工作簿。");
  const show = group.getByRole("button", { name: "打开窗格", pressed: true });
  await show.click();
  await page.getByRole("complementary", { name: "任务窗格" }).waitFor({ state: "hidden" });
  // The grid itself listens for selections, marks and heights.
  await eventually(() => page.evaluate(() => window.jihengWorkbench!.host!.book.listeners.size), 3);
  await group.getByRole("button", { name: "打开窗格", pressed: false }).click();
  await pane.getByText("Excel zh-CN").waitFor();
  await page.getByRole("button", { name: "关闭窗格" }).click();
  await page.getByRole("complementary", { name: "任务窗格" }).waitFor({ state: "hidden" });
});

test.each([
  [
    "what the dialog says",
    () => page.frameLocator("dialog iframe").getByRole("button", { name: "知道了" }).click(),
    "好",
  ],
  ["that the dialog was closed", () => page.getByRole("button", { name: "关闭对话框" }).click(), 12006],
])("a function behind a button is at work until it knows %s", async (_, answer, said) => {
  await open();
  const button = page.getByRole("button", { name: "核对", exact: true });
  await button.click();
  await page.frameLocator("dialog iframe").getByText("undefined").waitFor();
  expect(await button.getAttribute("aria-busy")).toBe("true");
  await answer();
  await eventually(() => button.getAttribute("aria-busy"), "false");
  expect(await valueAt(1, 3)).toBe(said);
  expect(await page.getByRole("dialog").count()).toBe(0);
  await pane.getByText("changed C1 ThisLocalAddin").waitFor();
});

test("language and theme reach the pane, which is loaded anew and forgotten before", async () => {
  await open("?lang=en&theme=dark", "Excel en-US true");
  await page.getByLabel("Theme").selectOption("Light");
  await pane.getByText("Excel en-US false").waitFor();
  await page.getByLabel("Language").selectOption("中文");
  await pane.getByText("Excel zh-CN false").waitFor();
  expect(await page.getByRole("group", { name: "核对与计分" }).count()).toBe(1);
  expect(await page.evaluate(() => window.jihengWorkbench!.host!.book.listeners.size)).toBe(4);
  expect(new URL(page.url()).search).toBe("");
});

test("the pane is as wide as asked for, and the arrow keys move its edge", async () => {
  await open("?pane=320");
  const width = async (): Promise<number> =>
    (await page.getByRole("complementary", { name: "任务窗格" }).boundingBox())!.width;
  expect(await width()).toBe(320);
  const edge = page.getByRole("separator", { name: "调整窗格宽度" });
  await edge.press("ArrowRight");
  expect(await width()).toBe(320);
  await edge.press("ArrowLeft");
  expect(await width()).toBe(330);
  await page.getByRole("combobox", { name: "窗格宽度" }).selectOption("450");
  expect(await width()).toBe(450);
});

test("a workbook that was opened is saved with what was changed", async () => {
  await open();
  await page.getByLabel("打开工作簿").setInputFiles({ name: "坏.xlsx", mimeType: "", buffer: Buffer.from("no zip") });
  await page.getByRole("alert").getByText("“坏.xlsx”不是 Excel 工作簿").waitFor();
  await page.getByLabel("打开工作簿").setInputFiles({ name: "新.xlsx", mimeType: "", buffer: Buffer.from(BOOK) });
  await page.getByText("新.xlsx", { exact: true }).waitFor();
  await pane.getByText("Excel zh-CN").waitFor();
  await clickFirstCell();
  await page.keyboard.type("改");
  await page.keyboard.press("Enter");
  await eventually(() => valueAt(1, 1), "改");
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存" }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe("新.xlsx");
  const sheet = readWorkbook(new Uint8Array(readFileSync(await saved.path()))).sheets[0]!;
  expect(cellAt(sheet, { row: 1, column: 1 })?.value).toBe("改");
  await page.getByRole("status").getByText("已保存为“新.xlsx”").waitFor();
});
