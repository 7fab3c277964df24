/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openPane } from "./support";

test("the page of a check is shown under the pane's own heading, with its tables and examples and without links", async () => {
  await openPane(new Uint8Array(readFileSync(join(__dirname, "../../samples/self-evaluation.xlsx"))), "findings");
  await act(async () => {
    fireEvent.click(screen.getAllByRole("button", { name: "说明" })[0]!);
    await Promise.resolve();
  });
  await screen.findByRole("heading", { level: 3, name: "查什么" });
  const panel = within(screen.getByRole("tabpanel"));
  expect(panel.getAllByRole("heading", { level: 2 })).toHaveLength(1);
  expect(panel.queryByRole("link")).toBeNull();
  expect(document.querySelectorAll("[role=tabpanel] [href]")).toHaveLength(0);
  expect([...document.querySelectorAll<HTMLElement>("pre")].map(({ tabIndex }) => tabIndex)).not.toContain(-1);
  expect(document.querySelectorAll("pre").length).toBeGreaterThan(0);
});
