import type { Page } from "playwright-core";
import { translator } from "../support/texts";
import { openStage } from "./stage";
import { siteOfFile } from "./support";

// The add-in comes in parts, and a part may not arrive: the user is told so, and goes on from there.

const site = siteOfFile();
const CHINESE = translator("zh-CN");
const ENGLISH = translator("en-US");

/** Keeps a part of the add-in away until told otherwise. */
async function lose(page: Page, part: RegExp): Promise<() => void> {
  let isLost = true;
  await page.route(part, (route) => (isLost ? route.abort() : route.continue()));
  return () => {
    isLost = false;
  };
}

test.each([
  ["", CHINESE],
  ["?lang=en", ENGLISH],
])("what does the work is loaded after the first screen, and again where that failed (%s)", async (query, say) => {
  const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const found = await lose(page, /addin\/work\.js/);
  await page.goto(site.server.url + query);
  const pane = page.frameLocator("aside.pane iframe");
  await pane.getByRole("button", { name: say("pane.check") }).click();
  await pane.getByRole("alert").getByText(say("pane.not-loaded")).waitFor();
  found();
  await pane.getByRole("button", { name: say("pane.retry") }).click();
  await pane.getByRole("tabpanel").waitFor();
  expect(await pane.getByText(say("pane.not-loaded")).count()).toBe(0);
  await context.close();
});

test("without the texts of its language the pane says in both that it did not start", async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  // The library that would tell it has no name, only a number.
  const found = await lose(page, /addin\/(zh-CN-first|en-US-first|\d+)\.js/);
  await page.goto(site.server.url);
  const pane = page.frameLocator("aside.pane iframe");
  await pane.getByRole("alert").waitFor();
  expect(await pane.getByRole("alert").textContent()).toBe(`${CHINESE("pane.failed")} / ${ENGLISH("pane.failed")}`);
  found();
  await pane.getByRole("button").click();
  await pane.locator("main button").waitFor();
  await context.close();
});

test("nothing on the first screen moves or is told when what does the work arrives", async () => {
  const stage = await openStage(site);
  const told = await stage.frame().evaluate(() => document.querySelector("[role=status]")!.textContent);
  await stage.pane.locator("main button").focus();
  await stage.page.waitForLoadState("networkidle");
  expect([
    told,
    await stage.pane.locator("[role=status]").textContent(),
    await stage.frame().evaluate(() => document.activeElement?.tagName),
    stage.wrong,
  ]).toEqual(["", "", "BUTTON", []]);
  await stage.page.close();
});
