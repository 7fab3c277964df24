import { configure, fireEvent, render, screen } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";
import type { Host } from "../../src/host";
import { DEFAULTS, type Preferences } from "../../src/session";
import { App } from "../../src/taskpane/app";
import { loadFirstSpeech, loadSpeech } from "../../src/taskpane/speech";
import type { Work } from "../../src/taskpane/pane";
import { initialModel, type Model, type Tab } from "../../src/taskpane/store/model";
import { createStore, type Store } from "../../src/taskpane/store/store";
import { openLive } from "../excel/support";
import { PATIENCE } from "../support/patience";
import { buildWorkbook, type BookSpec } from "../xlsx/build";

configure({ asyncUtilTimeout: PATIENCE });

class NoResizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** What the host's calculation takes turns by. */
class Channel {
  readonly port1: { onmessage?: (event: { data: unknown }) => void; close: () => void } = { close: () => undefined };
  readonly port2 = {
    postMessage: (data: unknown) => setTimeout(() => this.port1.onmessage?.({ data })),
    close: () => undefined,
  };
}

// Browsers have them, jsdom does not.
Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  ResizeObserver: NoResizes,
  MessageChannel: Channel,
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});

/** As the pane loads it: later than its first screen. */
const loadWork = async (store: Store<Model>): Promise<Work> =>
  (await import("../../src/taskpane/work")).createWork(store, await loadSpeech("zh-CN"));

/** A pane beside an Excel. */
export interface Pane {
  readonly host: Host;
  readonly store: Store<Model>;
}

/** Opens a workbook in a real host with the pane beside it, which has checked it and shows a tab; findings as a list, where nothing else is asked for. */
export async function openPane(
  workbook: Uint8Array | BookSpec,
  tab: Tab,
  preferences: Partial<Preferences> = { oneByOne: false },
): Promise<Pane> {
  const host = openLive(workbook instanceof Uint8Array ? workbook : buildWorkbook(workbook));
  const store = createStore<Model>({ ...initialModel({ ...DEFAULTS, ...preferences }), tab });
  render(<App store={store} load={() => loadWork(store)} speech={await loadFirstSpeech("zh-CN")} />);
  fireEvent.click(screen.getByRole("button", { name: "检查本工作簿" }));
  await screen.findByRole("tabpanel");
  return { host, store };
}
