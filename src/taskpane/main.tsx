import { createRoot } from "react-dom/client";
import { officeReady } from "../excel";
import { readPreferences } from "../session";
import { App } from "./app";
import { createActions } from "./store/actions";
import { initialModel } from "./store/model";
import { createStore } from "./store/store";

async function start(): Promise<void> {
  if (!(await officeReady())) {
    document.body.textContent = "请在 Excel 中打开绩衡。 / Please open JiHeng in Excel.";
    return;
  }
  const store = createStore(initialModel(readPreferences()));
  const root = document.createElement("div");
  document.body.append(root);
  createRoot(root).render(<App store={store} actions={createActions(store)} />);
}

start().catch(async (error: unknown) => {
  const { notify } = await import("../excel/helpers");
  notify("绩衡未能启动 / JiHeng could not start", String(error));
});
