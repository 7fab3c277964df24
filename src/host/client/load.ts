import type { NativeBridge } from "../wire/bridge";
import { officeWith, type OfficeGlobal, type OfficeOptions } from "./office";

export type { OfficeOptions } from "./office";

/** A window, as far as the client needs one from us: a browser's frame or jsdom's. */
export interface ClientWindow {
  eval: (script: string) => unknown;
  Office?: OfficeGlobal;
  Excel?: typeof Excel;
  _richApiNativeBridge?: NativeBridge;
}

/** Adds to a window's Office what Microsoft's loader would have brought; the client, where there is one, has run before. */
export function addOffice(window: ClientWindow, options: OfficeOptions): void {
  window.Office = officeWith(window.Office ?? {}, options);
}

/** Runs Microsoft's client in a window that has our bridge, and gives its Excel namespace. */
export function loadClient(window: ClientWindow, script: string, options: OfficeOptions): typeof Excel {
  window.eval(script);
  addOffice(window, options);
  if (!window.Excel) throw new Error("The script is not that of Excel's client");
  return window.Excel;
}
