import { createRoot } from "react-dom/client";
import { officeReady } from "../excel";
import { translator } from "../locales/start";
import { firstPreferences, languageOf } from "../session";
import { App } from "./app";
import type { Work } from "./pane";
import { loadFirstSpeech, loadSpeech } from "./speech";
import { initialModel } from "./store/model";
import { createStore } from "./store/store";

/** Nobody has said yet which language to speak. */
const inBoth = (id: string): string => (["zh-CN", "en-US"] as const).map((each) => translator(each)(id)).join(" / ");

async function start(): Promise<void> {
  if (!(await officeReady())) {
    document.body.textContent = inBoth("pane.outside");
    return;
  }
  const preferences = firstPreferences();
  const speech = await loadFirstSpeech(languageOf(preferences));
  const store = createStore(initialModel(preferences));
  const load = async (): Promise<Work> => {
    const { createWork, readPreferences } = await import(/* webpackChunkName: "work" */ "./work");
    store.set((model) => ({ ...model, preferences: readPreferences() }));
    return createWork(store, await loadSpeech(languageOf(store.get().preferences)));
  };
  const root = document.createElement("div");
  document.body.append(root);
  createRoot(root).render(<App store={store} load={load} speech={speech} />);
}

/** Without a network there is no library to tell it nicely, and no text in one language. */
function offerRetry(): void {
  const retry = document.createElement("button");
  retry.textContent = inBoth("pane.start-again");
  retry.addEventListener("click", () => {
    location.reload();
  });
  const said = document.createElement("p");
  said.role = "alert";
  document.body.replaceChildren(said, retry);
  said.textContent = inBoth("pane.failed");
}

start().catch(async (error: unknown) => {
  try {
    const { notify } = await import("../excel/helpers");
    notify(inBoth("pane.failed"), String(error));
  } catch {
    offerRetry();
  }
});
