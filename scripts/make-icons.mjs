#!/usr/bin/env node
// Renders assets/icon*.svg to PNG at the sizes Office asks for. Run it after changing a drawing; the files are committed.
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

/** The add-in's own icon also at 128, for listings; buttons at what the ribbon knows. */
const RIBBON = [16, 20, 24, 32, 40, 48, 64, 80];
const ICONS = { icon: [...RIBBON, 128], "icon-check": RIBBON, "icon-score": RIBBON, "icon-clear": RIBBON };

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium" });
try {
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(ICONS)) {
    const drawing = readFileSync(`assets/${name}.svg`, "utf8");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
      );
      writeFileSync(`assets/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
