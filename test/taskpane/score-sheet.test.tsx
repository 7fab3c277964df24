/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openPane, type Pane } from "./support";

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../samples/evaluation.xlsx")));
const NAME = "绩效评价评分表";
const MAKE = "由指标体系生成评分表：评价指标体系表（指标体系）";

const press = (name: string): void => {
  fireEvent.click(screen.getByRole("button", { name }));
};
const told = (text: RegExp): Promise<HTMLElement> => screen.findByText(text);

const DONE = /^已生成工作表“绩效评价评分表”/;
const ASKED = /是以前由这张指标体系表生成的评分表/;

const scoreOf = ({ host }: Pane): unknown => host.book.find(NAME)!.value({ row: 3, column: 7 });

test("a framework becomes a score sheet, which is listed as a table of its own", async () => {
  const { host, store } = await openPane(SAMPLE, "tables");
  press(MAKE);
  await told(DONE);
  expect(host.book.active.name).toBe(NAME);
  const { tables, findings } = store.get().checked!.audit;
  const { table } = tables.find((each) => each.table.sheet === NAME)!;
  expect([table.kind, table.indicators.length, table.total!.weight!.text]).toEqual(["score-sheet", 11, "98"]);
  // The framework itself says 20 and 8 where its indicators have 18 and 6, which leaves 98 of 100 points; Excel's own sum declares nothing.
  // The score sheet that the workbook has gives one of them 8 points.
  expect(new Set(findings.filter(({ sheet }) => sheet === NAME).map(({ check }) => check))).toEqual(
    new Set(["weight-subtotal", "weight-total", "unit-across"]),
  );
  expect(screen.getByRole("group", { name: `评分表（${NAME}）` })).toBeTruthy();
});

test("an older one is replaced once that was agreed to", async () => {
  const pane = await openPane(SAMPLE, "tables");
  press(MAKE);
  await told(DONE);
  pane.host.book.write(pane.host.book.find(NAME)!, { 2: { 6: { v: 4, t: 2 } } });

  press(MAKE);
  await told(ASKED);
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "替换" }));
  });
  expect(within(screen.getByRole("group", { name: MAKE })).getByText(ASKED)).toBeTruthy();
  press("取消");
  expect(screen.queryByText(ASKED)).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: MAKE }));
  expect(scoreOf(pane)).toBe(4);

  press(MAKE);
  await told(ASKED);
  press("替换");
  await told(DONE);
  expect(scoreOf(pane)).toBe("");
  expect(pane.host.book.sheets.filter(({ name }) => name.startsWith(NAME))).toHaveLength(1);
});

test("a framework that is gone is told, and nothing is made", async () => {
  const { host } = await openPane(SAMPLE, "tables");
  const framework = host.book.find("指标体系")!;
  const blank = Object.fromEntries([0, 1, 2, 3, 4, 5].map((column) => [column, { v: "" }]));
  host.book.write(framework, Object.fromEntries(Array.from({ length: 20 }, (_, row) => [row, blank])));
  press(MAKE);
  await told(/^这张评价指标体系表已不在原处/);
  expect(host.book.find(NAME)).toBeUndefined();
});
