import { closeDialog, showDialog } from "../../src/excel";

/** A dialog of Office as the test drives it. */
function officeWith(status: "succeeded" | "failed") {
  const handlers = new Map<string, () => void>();
  const seen = { url: "", options: {}, closed: 0, sent: [] as string[] };
  const value = {
    close: () => seen.closed++,
    addEventHandler: (type: string, run: () => void) => handlers.set(type, run),
  };
  const ui = {
    displayDialogAsync: (url: string, options: object, answer: (result: object) => void) => {
      Object.assign(seen, { url, options });
      answer({ status, value });
    },
    messageParent: (text: string) => seen.sent.push(text),
  };
  const EventType = { DialogMessageReceived: "message", DialogEventReceived: "event" };
  Object.assign(globalThis, { Office: { EventType, context: { ui } } });
  return { seen, happens: (type: "message" | "event") => handlers.get(type)!() };
}

const SIZE = { width: 20, height: 25 };
const open = () => showDialog("https://localhost/message.html", SIZE);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("it is waited for until the page asks to be closed", async () => {
  const { seen, happens } = officeWith("succeeded");
  const closed = open();
  let over = false;
  void closed.then(() => (over = true));
  await jest.advanceTimersByTimeAsync(60_000);
  expect([seen.url, seen.options, over]).toEqual([
    "https://localhost/message.html",
    { ...SIZE, displayInIframe: true },
    false,
  ]);
  happens("message");
  expect(await closed).toBe(true);
  expect(seen.closed).toBe(1);
  expect(jest.getTimerCount()).toBe(0);
});

test("one that the user has closed is not closed again", async () => {
  const { seen, happens } = officeWith("succeeded");
  const closed = open();
  happens("event");
  expect(await closed).toBe(true);
  expect([seen.closed, jest.getTimerCount()]).toEqual([0, 0]);
});

test("it closes by itself before Office would end the button's function", async () => {
  const { seen } = officeWith("succeeded");
  const closed = open();
  await jest.advanceTimersByTimeAsync(4 * 60_000);
  expect(await closed).toBe(true);
  expect(seen.closed).toBe(1);
});

test("where Office opens none, that is said at once", async () => {
  officeWith("failed");
  expect(await open()).toBe(false);
  Object.assign(globalThis, { Office: { context: {} } });
  expect(await open()).toBe(false);
});

test("the page asks to be closed by a message", () => {
  const { seen } = officeWith("succeeded");
  closeDialog();
  expect(seen.sent).toEqual(["close"]);
});
