import { failureMessage } from "../../src/taskpane/store/messages";
import { initialModel } from "../../src/taskpane/store/model";
import { startActions } from "../../src/taskpane/store/start";
import { createStore } from "../../src/taskpane/store/store";
import { DEFAULTS } from "../../src/session";

const lost = (): Error => Object.assign(new Error("Loading chunk work failed."), { name: "ChunkLoadError" });

/** A first screen whose other actions arrive when the test says so. */
function begin() {
  const store = createStore(initialModel(DEFAULTS));
  const check = jest.fn(async () => true);
  const asked: { readonly arrive: () => void; readonly fail: () => void }[] = [];
  const load = () =>
    new Promise<{ check: typeof check }>((resolve, reject) => {
      asked.push({ arrive: () => resolve({ check }), fail: () => reject(lost()) });
    });
  return { store, check, asked, start: startActions(store, load) };
}

/** Lets everything go on that has been settled. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test("a check waits for what does it, and is seen to wait", async () => {
  const { store, check, asked, start } = begin();
  const done = start.check();
  await start.check();
  expect([store.get().busy?.what, asked.length, check.mock.calls.length]).toEqual(["check", 1, 0]);
  asked[0]!.arrive();
  await done;
  expect([store.get().busy, check.mock.calls.length]).toEqual([undefined, 1]);
});

test("what the user has stopped is not checked when it arrives", async () => {
  const { store, check, asked, start } = begin();
  const done = start.check();
  store.get().busy!.stop();
  asked[0]!.arrive();
  await done;
  expect([store.get().busy, store.get().message, check.mock.calls.length]).toEqual([undefined, undefined, 0]);
});

test("what does not arrive is asked for once more, then told, and tried again when the user wants it", async () => {
  const { store, check, asked, start } = begin();
  const done = start.check();
  asked[0]!.fail();
  await turn();
  asked[1]!.fail();
  await done;
  expect(store.get()).toMatchObject({
    busy: undefined,
    message: { intent: "error", text: { id: "pane.not-loaded" } },
  });
  store.get().message!.retry!();
  expect([store.get().message, store.get().busy?.what]).toEqual([undefined, "check"]);
  asked[2]!.arrive();
  await turn();
  expect([store.get().busy, check.mock.calls.length]).toEqual([undefined, 1]);
  start.missed(() => undefined);
  start.dismiss();
  expect(store.get().message).toBeUndefined();
});

test("only what did not arrive can be tried again", () => {
  const retry = (): void => undefined;
  expect(failureMessage(lost(), retry)).toEqual({ intent: "error", text: { id: "pane.not-loaded" }, retry });
  expect(failureMessage(new Error("offline"), retry)).not.toHaveProperty("retry");
});
