import { DIALOG_ERRORS, type DialogEvents } from "../../src/host/client/dialog";
import type { OfficeGlobal } from "../../src/host/client/office";
import { eventually } from "../support/patience";
import { bareWindow, CLIENT, openSpec } from "./support";

const BOOK = { sheets: [{ name: "S", rows: [["甲"]] }] };

const change = (excel: typeof Excel, value: string): Promise<void> =>
  excel.run(async (context) => {
    context.workbook.worksheets.getItem("S").getRange("A1").values = [[value]];
    await context.sync();
  });

/** Registers a listener in a window and gives the addresses that it is told. */
async function listen(excel: typeof Excel): Promise<string[]> {
  const told: string[] = [];
  await excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(({ address }) => {
      told.push(address);
      return Promise.resolve();
    });
    await context.sync();
  });
  return told;
}

describe("windows", () => {
  test("bridge first, then the client, then Office", async () => {
    const host = openSpec(BOOK);
    const window = bareWindow();
    host.attach(window);
    window.eval(CLIENT);
    host.ready(window, { displayLanguage: "en-US", theme: { isDarkTheme: true } });
    const { displayLanguage, officeTheme } = window.Office!["context"] as Record<string, unknown>;
    expect([displayLanguage, officeTheme]).toEqual(["en-US", expect.objectContaining({ isDarkTheme: true })]);
    await change(window.Excel!, "乙");
    expect(host.book.active.value({ row: 1, column: 1 })).toBe("乙");
  });

  test("two windows see one workbook, and each is told only of what it listens to", async () => {
    const host = openSpec(BOOK);
    const other = host.load(bareWindow(), CLIENT);
    const told = await listen(other);
    await change(host.excel, "乙");
    await eventually(() => told, ["A1"]);
  });

  test("a window that is gone is told nothing and answered nothing", async () => {
    const host = openSpec(BOOK);
    const window = bareWindow();
    const detach = host.attach(window);
    window.eval(CLIENT);
    host.ready(window);
    const [told, seen] = [await listen(window.Excel!), await listen(host.excel)];
    detach();
    expect(host.book.listeners.size).toBe(1);
    let answered = false;
    void change(window.Excel!, "丙").then(() => (answered = true));
    await change(host.excel, "乙");
    await eventually(() => seen.includes("A1"), true);
    expect([told, answered]).toEqual([[], false]);
  });
});

describe("dialogs", () => {
  interface Result {
    readonly status: string;
    readonly error?: { readonly code: number };
    readonly value?: { close: () => void; addEventHandler: (type: string, handler: (args: object) => void) => void };
  }

  const officeOf = (office: object): OfficeGlobal => {
    const window = bareWindow();
    openSpec(BOOK).ready(window, office);
    return window.Office!;
  };

  const display = (office: OfficeGlobal, options: object = {}): Promise<Result> => {
    const { ui } = office["context"] as { ui: { displayDialogAsync: (...args: unknown[]) => void } };
    return new Promise((resolve) => ui.displayDialogAsync("https://localhost/message.html", options, resolve));
  };

  test("a dialog speaks to who opened it, until it is closed", async () => {
    const shown: unknown[] = [];
    let events: DialogEvents | undefined;
    const office = officeOf({
      showDialog: (url: string, size: object, told: DialogEvents) => {
        shown.push([url, size]);
        events = told;
        return { close: () => shown.push("closed") };
      },
    });
    const { status, value } = await display(office, { width: 30 });
    expect([status, shown]).toEqual(["succeeded", [["https://localhost/message.html", { width: 30, height: 80 }]]]);
    const heard: object[] = [];
    value!.addEventHandler("dialogMessageReceived", (args) => heard.push(args));
    value!.addEventHandler("dialogEventReceived", (args) => heard.push(args));
    expect((await display(office)).error?.code).toBe(DIALOG_ERRORS.alreadyOpen);
    events!.message("好");
    events!.closed();
    value!.close();
    expect(heard).toEqual([
      { type: "dialogMessageReceived", message: "好", origin: "https://localhost" },
      { type: "dialogEventReceived", error: DIALOG_ERRORS.closed },
    ]);
    (await display(office)).value!.close();
    expect(shown.at(-1)).toBe("closed");
  });

  test("where nobody shows dialogs they are refused", async () => {
    expect(await display(officeOf({}))).toMatchObject({ status: "failed", error: { code: DIALOG_ERRORS.refused } });
  });

  test("in a dialog messages go to the parent", () => {
    const said: string[] = [];
    const office = officeOf({ messageParent: (text: string) => said.push(text) });
    const { ui } = office["context"] as { ui: { messageParent: (text: unknown) => void } };
    ui.messageParent(true);
    expect(said).toEqual(["true"]);
  });
});
