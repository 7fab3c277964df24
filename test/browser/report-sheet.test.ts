import { pixelsOf, stageOfFile } from "./stage";
import { COLOURS } from "../../src/core/check/severity";
import { eventually } from "../support/patience";

const NAME = "绩衡校验报告";

const stage = stageOfFile();

/** What the grid shows of a cell: its text, whether it is bold, and how wide its column is. */
const drawn = (row: number, column: number): Promise<unknown> =>
  stage.page.evaluate(
    ([name, at]) => {
      const sheet = window.jihengWorkbench!.host!.book.find(name)!;
      return [sheet.text(at), sheet.style(at)?.bl === 1, sheet.columnWidth(at.column)];
    },
    [NAME, { row, column }] as const,
  );

test("the report is drawn with its heading, widths and colours", async () => {
  const { page, pane } = stage;
  await pane.getByRole("button", { name: "检查本工作簿" }).click();
  await pane.getByRole("tab", { name: "问题" }).click();
  await pane.getByRole("button", { name: "生成校验报告" }).click();
  await pane.getByText(/^已生成工作表/).waitFor();
  await page.getByText(NAME, { exact: true }).first().waitFor();
  expect(await drawn(1, 1)).toEqual([NAME, true, 104]);
  // Below the tables stands what speaks against their reading: one row.
  expect(await drawn(17, 6)).toEqual(["问题", true, 360]);
  await eventually(async () => (await pixelsOf(page, COLOURS.error)) > 1000, true);
});

test("a finding leads from the report's sheet back to its cell", async () => {
  await stage.pane.locator("[data-finding]").first().click();
  await eventually(() => stage.page.evaluate(() => window.jihengWorkbench!.host!.book.active.name), "自评表");
});
