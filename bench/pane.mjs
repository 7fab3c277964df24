// How long the pane takes from its script's arrival to its first button, in the workbench and a real browser.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { serve } from "../scripts/serve.mjs";

const RUNS = 5;
const GOAL = 500;
const BROWSER = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/** Runs in the pane before its scripts: notes when the button is there, and has been painted. */
function observe() {
  if (!location.pathname.endsWith("/taskpane.html")) return;
  new MutationObserver((_, observer) => {
    if (!document.querySelector("main button")) return;
    observer.disconnect();
    // The frame after next has the button in it.
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("first-button")));
  }).observe(document, { childList: true, subtree: true });
}

/** Milliseconds from the script's last byte to the button. */
function measure() {
  const script = performance.getEntriesByType("resource").find(({ name }) => name.endsWith("/taskpane.js"));
  const [mark] = performance.getEntriesByName("first-button");
  return script && mark && mark.startTime - script.responseEnd;
}

async function once(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(observe);
  await page.goto(url);
  await page.frameLocator("aside.pane iframe").locator("main button").waitFor();
  const pane = page.frames().find((frame) => frame.url().endsWith("/taskpane.html"));
  await pane.waitForFunction(() => performance.getEntriesByName("first-button").length > 0);
  const time = await pane.evaluate(measure);
  await page.close();
  return time;
}

async function main() {
  if (!existsSync(BROWSER)) return console.log("pane: no Chromium here (CHROMIUM_PATH), not measured");
  const server = await serve({ port: 0 });
  const browser = await chromium.launch({ executablePath: BROWSER, args: ["--no-sandbox", "--disable-gpu"] });
  const times = [];
  for (let run = 0; run < RUNS; run++) times.push(await once(browser, server.url));
  await browser.close();
  await server.close();
  const median = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
  const name = `pane: script loaded → first button (goal ≤ ${GOAL} ms)`;
  console.log(`${name.padEnd(58)} ${median.toFixed(0)} ms (${times.map((time) => time.toFixed(0)).join(", ")})`);
}

await main();
