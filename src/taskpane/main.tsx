import { createRoot } from "react-dom/client";
import { officeReady } from "../excel";
import { translator } from "../locales/start";
import { languageOf, readPreferences } from "../session";
import { App } from "./app";
import { loadSpeech } from "./speech";
import { createActions } from "./store/actions";
import { initialModel } from "./store/model";
import { createStore } from "./store/store";

/** Nobody has said yet which language to speak. */
const inBoth = (id: string): string => (["zh-CN", "en-US"] as const).map((each) => translator(each)(id)).join(" / ");

async function start(): Promise<void> {
  if (!(await officeReady())) {
    document.body.textContent = inBoth("pane.outside");
    return;
  }
  const preferences = readPreferences();
  const speech = await loadSpeech(languageOf(preferences));
  const store = createStore(initialModel(preferences));
  const root = document.createElement("div");
  document.body.append(root);
  createRoot(root).render(<App store={store} actions={createActions(store)} speech={speech} />);
}

start().catch(async (error: unknown) => {
  const { notify } = await import("../excel/helpers");
  notify(inBoth("pane.failed"), String(error));
});
