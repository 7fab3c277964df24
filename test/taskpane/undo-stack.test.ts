import { book, closeAll, form, openPane, startExcel, type Pane } from "./headless";

afterEach(closeAll);

/** Waits until the pane has read something; events are told after some quiet. */
const until = ({ store }: Pane, isSo: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!isSo()) return;
      off();
      resolve();
    };
    const off = store.subscribe(look);
    look();
  });

const actual = ({ store }: Pane): string | undefined =>
  store.get().checked!.workbook.sheets[0]!.rows.get(2)?.get(5)?.text;

/** The user types, be it while the add-in's last call is still being put away. */
function type({ host: { book: its } }: Pane, v: string): void {
  its.author = "user";
  its.write(its.find("甲")!, { 1: { 4: { v, t: 1 } } });
  its.engine.closeUndoStep();
}
function takeBack({ host }: Pane): Promise<void> {
  host.book.author = "user";
  return host.undo();
}

test("live checking leaves what the user can take back with Ctrl+Z (office-js 5918)", async () => {
  const pane = openPane(startExcel(book(form("甲", { merges: ["A6:B6"] }))), {}, { live: true });
  const { host, actions } = pane;
  host.faults.quirks.mergedAreas = true;
  expect(await actions.check()).toBe(true);
  const sheet = host.book.find("甲")!;
  for (const text of ["70人次", "75人次"]) {
    type(pane, text);
    await until(pane, () => actual(pane) === text && pane.store.get().changed.length === 0);
  }
  await takeBack(pane);
  await until(pane, () => actual(pane) === "70人次");
  await takeBack(pane);
  await until(pane, () => actual(pane) === "80人次");
  expect(sheet.value({ row: 2, column: 5 })).toBe("80人次");

  // What the user asks for himself may ask Excel for everything.
  type(pane, "90人次");
  expect(await actions.check()).toBe(true);
  await takeBack(pane);
  expect(sheet.value({ row: 2, column: 5 })).toBe("90人次");
}, 60_000);
