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

/** Loads Microsoft's client into a window, on top of our bridge, and gives its Excel namespace. */
export function loadClient(
  window: ClientWindow,
  script: string,
  bridge: NativeBridge,
  options: OfficeOptions,
): typeof Excel {
  window._richApiNativeBridge = bridge;
  window.eval(script);
  window.Office = officeWith(window.Office!, options);
  return window.Excel!;
}
