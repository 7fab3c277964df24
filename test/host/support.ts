import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import { createHost, type Host, type HostOptions } from "../../src/host";
import type { ClientWindow } from "../../src/host/client/load";
import { buildWorkbook, type BookSpec } from "../xlsx/build";

/** Microsoft's own client, as it comes. */
export const CLIENT = readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8");

/** The client once compiled, to be run in many windows. */
const compiled = new Script(CLIENT);

/** A host with a client on top. */
export interface Opened extends Host {
  readonly excel: typeof Excel;
  readonly window: ClientWindow;
}

const open: Host[] = [];

/** Opens a workbook in a host and loads Office.js in a window of its own. */
export function openExcel(bytes: Uint8Array, options: HostOptions = {}): Opened {
  const host = createHost(bytes, { year: 2024, ...options });
  open.push(host);
  const window = bareWindow();
  return { ...host, window, excel: host.load(window, CLIENT) };
}

/** Opens a workbook that is described rather than given. */
export const openSpec = (spec: BookSpec, options: HostOptions = {}): Opened => openExcel(buildWorkbook(spec), options);

/** As much of a browser's window as the client needs to load: a context of its own with the usual names in it. */
export function bareWindow(): ClientWindow {
  const window: Record<string, unknown> = { console, setTimeout, clearTimeout, performance };
  const context = createContext(
    Object.assign(window, {
      ...{ window, self: window, document: undefined },
      navigator: { userAgent: "" },
      location: { hash: "", search: "", href: "https://localhost/" },
      eval: () => compiled.runInContext(context),
    }),
  );
  return window as unknown as ClientWindow;
}

/** What a run ended with: its value, or the code and place of the error. */
export async function outcome(run: () => Promise<unknown>): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    const { code, debugInfo } = error as { code?: string; debugInfo?: { errorLocation?: string } };
    if (code === undefined) throw error;
    return debugInfo?.errorLocation === undefined ? code : `${code} at ${debugInfo.errorLocation}`;
  }
}

afterEach(() => {
  for (const host of open.splice(0)) host.close();
});
