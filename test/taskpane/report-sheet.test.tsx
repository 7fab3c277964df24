/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { printTime } from "../../src/taskpane/model/sheets/report";
import { openPane, type Pane } from "./support";

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../samples/self-evaluation.xlsx")));
const NAME = "绩衡校验报告";

const press = (name: string): void => {
  fireEvent.click(screen.getByRole("button", { name }));
};
const told = (text: RegExp): Promise<HTMLElement> => screen.findByText(text);
const first = ({ host }: Pane): string => host.book.find(NAME)!.text({ row: 1, column: 1 });

const DONE = /^已生成工作表“绩衡校验报告”/;

test("the report is made, and an older one is replaced once that was agreed to", async () => {
  const pane = await openPane(SAMPLE, "findings");
  press("生成校验报告");
  await told(DONE);
  expect(pane.host.book.active.name).toBe(NAME);
  pane.host.book.write(pane.host.book.find(NAME)!, { 0: { 0: { v: "旧" } } });

  press("生成校验报告");
  await told(/是以前生成的校验报告/);
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "替换" }));
  });
  press("取消");
  expect(screen.queryByText(/是以前生成的校验报告/)).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "生成校验报告" }));
  expect(first(pane)).toBe("旧");

  press("生成校验报告");
  await told(/是以前生成的校验报告/);
  press("替换");
  await told(DONE);
  expect(first(pane)).toBe(NAME);
  expect(pane.host.book.sheets.map(({ name }) => name)).toEqual(["自评表", NAME]);
  expect(pane.store.get().checked!.audit.tables).toHaveLength(1);
});

test("where no sheet can be added, that is told in a sentence", async () => {
  const { host } = await openPane(SAMPLE, "findings");
  host.book.structureLocked = true;
  press("生成校验报告");
  await told(/^工作簿的结构受保护，不能新增工作表/);
  expect(host.book.sheets).toHaveLength(1);
});

test("times are printed by the user's clock", () => {
  expect(printTime(new Date(2024, 0, 2, 3, 4))).toBe("2024-01-02 03:04");
});
