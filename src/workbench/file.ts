import type { Translate } from "../core/translate";
import type { Host } from "../host/host";
import { failureSentence } from "../locales/failure";
import { XlsxError } from "../xlsx";
import { ADDIN_FOLDER } from "./manifest";

/** Why a file cannot be opened, as a sentence. */
export function whyNot(error: unknown, path: string, translate: Translate): string {
  if (error instanceof XlsxError) return failureSentence(error.code, { path, ...error.params }, translate);
  const detail = error instanceof Error ? error.message : String(error);
  return failureSentence("internal", { path, detail }, translate);
}

/** What has been saved, and what of the changes could not be. */
export function saidOfSaving(lost: ReturnType<Host["lost"]>, name: string, translate: Translate): string {
  if (lost.length === 0) return translate("workbench.saved", { name });
  const each = new Set(lost.map(({ what, sheet }) => translate(`workbench.lost.${what}`, { sheet })));
  return translate("workbench.lost.intro", { name, list: [...each].join(translate("workbench.lost.separator")) });
}

/** Hands bytes to the browser as a download. */
export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The bytes at an address of this server; undefined where there are none. */
export async function fetchBytes(address: string): Promise<Uint8Array | undefined> {
  const response = await fetch(address).catch(() => undefined);
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

/** The add-in's manifest; undefined where there is none or it is no XML. */
export async function fetchManifest(): Promise<Document | undefined> {
  const bytes = await fetchBytes(`${ADDIN_FOLDER}manifest.xml`);
  if (!bytes) return undefined;
  const parsed = new DOMParser().parseFromString(new TextDecoder().decode(bytes), "text/xml");
  return parsed.querySelector("parsererror") ? undefined : parsed;
}
