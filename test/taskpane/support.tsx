import { TextDecoder, TextEncoder } from "node:util";
import { act, cleanup, render, screen } from "@testing-library/react";
import type { HostOptions } from "../../src/host";
import { readPreferences } from "../../src/session";
import { App } from "../../src/taskpane/app";
import { createActions } from "../../src/taskpane/store/actions";
import { initialModel } from "../../src/taskpane/store/model";
import { createStore } from "../../src/taskpane/store/store";
import { openLive } from "../excel/support";

// Browsers have them, jsdom does not.
Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  ResizeObserver: class {
    observe = (): void => undefined;
    unobserve = (): void => undefined;
    disconnect = (): void => undefined;
  },
  MessageChannel: class {
    readonly port1: { onmessage?: (event: { data: unknown }) => void; close: () => void } = { close: () => undefined };
    readonly port2 = {
      postMessage: (data: unknown) => setTimeout(() => this.port1.onmessage?.({ data })),
      close: () => undefined,
    };
  },
});

/** Opens a workbook in the real host, and the pane beside it. */
export function openPane(bytes: Uint8Array, options: HostOptions = {}) {
  const host = openLive(bytes, { displayLanguage: "zh-CN", ...options });
  const store = createStore(initialModel(readPreferences()));
  const actions = createActions(store);
  render(<App store={store} actions={actions} />);
  return { host, store, actions };
}

/** The same, checked and with one of its tabs in view. */
export async function openTab(bytes: Uint8Array, tab: string, options: HostOptions = {}) {
  const pane = openPane(bytes, options);
  await act(() => pane.actions.check());
  act(() => {
    screen.getByRole("tab", { name: tab }).click();
  });
  return pane;
}

afterEach(() => {
  cleanup();
  localStorage.clear();
});
