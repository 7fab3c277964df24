import type { SheetSpec } from "../xlsx/build";
import { buildWorkbook } from "../xlsx/build";
import { closeAll, form, linesOf, openPane, startExcel, type Pane } from "./headless";

afterEach(closeAll);

/** A form with a total that is a formula, in a workbook that is calculated by hand or by itself. */
const opened = (calcPr: string): Pane => {
  const sheet: SheetSpec = form("甲");
  const rows = sheet.rows!.map((row, i) => (i === 4 ? [...row.slice(0, 6), { f: "SUM(G2:G4)", v: 0 }, null] : row));
  return openPane(startExcel(buildWorkbook({ sheets: [{ ...sheet, rows }], workbookAfter: calcPr })));
};

const total = ({ store }: Pane): string | undefined =>
  store.get().checked!.workbook.sheets[0]!.rows.get(5)?.get(7)?.text;

test("calculation by hand is told, and offered", async () => {
  const pane = opened('<calcPr calcMode="manual"/>');
  expect(await pane.actions.check()).toBe(true);
  const { message, checked } = pane.store.get();
  expect([message!.intent, checked!.workbook.manual]).toEqual(["warning", true]);
  expect(linesOf(message!)).toContain("此工作簿为手动计算，公式算出的数可能还是旧的。");
  expect(linesOf(message!, "en-US").join()).toMatch(/calculated by hand/);

  expect(await pane.actions.write()).toBe(true);
  expect(total(pane)).toBe("0");
  expect(await pane.actions.recalculate()).toBe(true);
  expect(total(pane)).toBe("90");
});

test("nothing is said where Excel calculates by itself", async () => {
  const pane = opened("");
  await pane.actions.check();
  expect(linesOf(pane.store.get().message!)).toHaveLength(1);
  await pane.actions.write();
  expect(total(pane)).toBe("90");
});
