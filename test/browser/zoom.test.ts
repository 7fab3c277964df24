import { openStage, shoot, type StageOptions } from "./stage";
import { siteOfFile } from "./support";

const site = siteOfFile();

/** Runs in the pane: what is to be seen and stands out over its right edge. */
function cutOff(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  // What is in something without a width is hidden by it: the cross of an empty search field.
  const isHidden = (each: Element | null): boolean =>
    each !== null && (each.getBoundingClientRect().width === 0 || isHidden(each.parentElement));
  const out = [...document.querySelectorAll<HTMLElement>("main *")].filter(
    (each) =>
      each.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      each.getBoundingClientRect().right > clientWidth + 1 &&
      !isHidden(each),
  );
  return [
    ...(scrollWidth > clientWidth ? ["the pane moves sideways"] : []),
    ...out.map((each) => `${each.tagName} ${each.className} ${each.textContent.slice(0, 20)}`),
  ];
}

/** A screen of 1,440 by 900 at 200 %, and a pane of which that leaves 200 px. */
test.each<[string, StageOptions, number | undefined]>([
  ["at 200 %", { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 }, undefined],
  ["in 200 px", {}, 200],
])("nothing is cut off %s", async (name, options, width) => {
  const { page, pane, frame, wrong } = await openStage(site, options);
  if (width !== undefined) {
    const px = `${String(width)}px`;
    await page.addStyleTag({ content: `aside.pane { width: ${px} !important; flex-basis: ${px} !important }` });
  }
  await pane.locator("main button").first().click();
  const tabs = pane.getByRole("tab");
  await tabs.first().waitFor();
  const seen: Record<string, readonly string[]> = {};
  for (const tab of await tabs.all()) {
    await tab.click();
    await pane.locator("#view h2").first().waitFor();
    const title = await tab.textContent();
    seen[title ?? ""] = await frame().evaluate(cutOff);
    await shoot(page, `zoom-${name}-${title ?? ""}`);
  }
  expect(Object.keys(seen).length).toBeGreaterThan(3);
  expect(Object.values(seen).flat()).toEqual([]);
  expect(wrong).toEqual([]);
  await page.close();
});
