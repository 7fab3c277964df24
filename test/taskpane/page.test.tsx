/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { openPane } from "./support";

const ROOT = join(__dirname, "../..");

const { checkPage } = createRequire(__filename)("../../scripts/check-page.cjs") as {
  checkPage: (markdown: string, language: string) => string;
};

/** The files beside the pane, as the build makes them. */
const served = (file: string): Response => {
  const [, check, language] = /^help\/checks\/([\w-]+)\.([\w-]+)\.html$/.exec(file)!;
  const markdown = readFileSync(join(ROOT, `docs/checks/${check!}.md`), "utf8");
  return { ok: true, text: () => Promise.resolve(checkPage(markdown, language!)) } as Response;
};
Object.assign(globalThis, { fetch: (file: string) => Promise.resolve(served(file)) });

test("the page of a check is shown under the pane's own heading, with its example as a small table and without links", async () => {
  await openPane(new Uint8Array(readFileSync(join(ROOT, "samples/self-evaluation.xlsx"))), "findings");
  fireEvent.click(document.querySelector("[data-finding]")!);
  await act(async () => {
    fireEvent.click(screen.getByRole("button", { name: /^说明：自评表!/ }));
    await Promise.resolve();
  });
  await screen.findByRole("heading", { level: 3, name: "查什么" });
  const panel = within(screen.getByRole("tabpanel"));
  // The title is in words; the check's id is for the command line.
  const [title, ...more] = panel.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
  expect([title, more]).toEqual([expect.stringMatching(/^\p{Script=Han}+$/u), []]);
  expect(panel.queryByRole("link")).toBeNull();
  expect(document.querySelectorAll("[role=tabpanel] [href]")).toHaveLength(0);
  expect(document.querySelectorAll("pre")).toHaveLength(0);
  const widths = [...document.querySelectorAll("[role=tabpanel] tr")].map((row) => row.children.length);
  expect(new Set(widths)).toEqual(new Set([2]));
  expect(document.querySelectorAll("[role=tabpanel] table mark").length).toBeGreaterThan(0);
});

test.each(["zh-CN", "en-US"])(
  "in %s every check has a page: title, three parts, and an example with its cell marked",
  (language) => {
    const ids = readdirSync(join(ROOT, "src/core/check/checks")).map((file) => file.replace(".ts", ""));
    const poor = ids.filter((id) => {
      const html = checkPage(readFileSync(join(ROOT, `docs/checks/${id}.md`), "utf8"), language);
      const parts = [...html.matchAll(/<h3>/g)].length;
      return !html.startsWith("<h2>") || parts !== 4 || !html.includes("<mark>") || html.includes("undefined");
    });
    expect(poor).toEqual([]);
  },
);
