/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { openPane } from "./support";

const ROOT = join(__dirname, "../..");

const { htmlOf } = createRequire(__filename)("../../scripts/check-page.cjs") as {
  htmlOf: (markdown: string) => string;
};

/** The files beside the pane, as the build makes them. */
const served = (file: string): Response => {
  const markdown = readFileSync(join(ROOT, "docs", file.replace("help/", "").replace(".html", ".md")), "utf8");
  return { ok: true, text: () => Promise.resolve(htmlOf(markdown)) } as Response;
};
Object.assign(globalThis, { fetch: (file: string) => Promise.resolve(served(file)) });

test("the page of a check is shown under the pane's own heading, with its tables and examples and without links", async () => {
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
  expect([...document.querySelectorAll<HTMLElement>("pre")].map(({ tabIndex }) => tabIndex)).not.toContain(-1);
  expect(document.querySelectorAll("pre").length).toBeGreaterThan(0);
});
