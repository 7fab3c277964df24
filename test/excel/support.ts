import { inExcel } from "../../src/excel";
import type { HostOptions } from "../../src/host";
import { openExcel, type Opened } from "../host/support";

/** Opens a workbook in a host and makes its Office.js the one that src/excel finds. */
export function openLive(bytes: Uint8Array, options: HostOptions = {}): Opened {
  const opened = openExcel(bytes, options);
  Object.assign(globalThis, { Excel: opened.excel, Office: opened.window.Office });
  return opened;
}

/** Runs an action and tells how many calls it took. */
export async function counted<T>(
  { count }: Opened,
  action: (context: Excel.RequestContext) => Promise<T>,
): Promise<{ result: T; syncs: number }> {
  const before = count.syncs;
  const result = await inExcel(action);
  return { result, syncs: count.syncs - before };
}
