import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { digestOf } from "../../src/core/report/digest";
import { printAs } from "../../src/core/report/format";
import { FORMATS } from "../../src/core/report/formats";
import type { WorkbookReport } from "../../src/core/report/report";
import { translator } from "../support/texts";
import { folder, jiheng, samples } from "../cli/support";
import { launch } from "./support";

let browser: Browser, page: Page;
const requests: string[] = [];
const messages: string[] = [];

/** The sample twice, once with its warnings on another sheet. */
async function report(): Promise<string> {
  const { out } = await jiheng("audit", "--json", "-", join(samples, "self-evaluation.xlsx"));
  const one = JSON.parse(out).workbooks[0] as WorkbookReport;
  const findings = one.findings.map((each) => (each.severity === "warning" ? { ...each, sheet: "另表" } : each));
  const all = [one, { ...one, findings }];
  const run = { version: "0", policy: "national", translate: translator("zh-CN") };
  const path = join(folder(), "report.html");
  writeFileSync(path, printAs(FORMATS.html, all, all.map(digestOf), run));
  return path;
}

beforeAll(async () => {
  browser = await launch();
  const context = await browser.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => messages.push(message.text()));
  const path = await report();
  expect(readFileSync(path).length).toBeGreaterThan(1000);
  await page.goto(`file://${path}`);
});

afterAll(() => browser.close());

const visible = (selector: string): Promise<number> => page.locator(selector).filter({ visible: true }).count();

test("without a script and without a request, everything is there", async () => {
  expect(await visible(".finding")).toBe(38);
  expect(requests).toHaveLength(1);
  expect(messages).toEqual([]);
});

test("the filters take severities and sheets away and bring them back", async () => {
  await page.uncheck("#show-warning");
  expect(await visible(".finding")).toBe(12);
  await page.check("#show-warning");
  const second = page.locator("#w1");
  await second.getByLabel("另表").check();
  expect(await visible("#w1 .finding")).toBe(13);
  expect(await visible("#w1 .severity > h3")).toBe(1);
  expect(await visible("#w0 .finding")).toBe(19);
  await second.getByLabel("全部").check();
  expect(await visible("#w1 .finding")).toBe(19);
});

test("printed, it has neither filters nor what was folded away, and the light colours", async () => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await visible(".filter")).toBe(0);
  expect(await visible("details")).toBe(0);
  expect(await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
    "rgb(255, 255, 255)",
  );
  await page.emulateMedia({ media: "screen", colorScheme: "dark" });
  expect(await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor)).toBe("rgb(22, 25, 29)");
});
