import type { Audit } from "../../../core/audit";
import { NewerState } from "../../../core/state/newer";
import { readDecisions } from "../../../core/state/sections";
import type { Options } from "../../../core/decisions/options";
import { failureSentence } from "../../../locales/failure";
import { auditWith } from "../../../session";
import { readState, readWorkbook, XlsxError } from "../../../xlsx";
import type { Translate } from "../../../core/translate";

/** A file that was read and checked, or a sentence why it could not be. */
export type FileRead = { readonly audit: Audit } | { readonly problem: string };

/** Reads another workbook from the user's disk and checks it by what people have decided in it; nothing leaves the machine. */
export async function readFile(file: File, options: Options, translate: Translate): Promise<FileRead> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { audit: auditWith(readWorkbook(bytes), readDecisions(readState(bytes)), options) };
  } catch (error) {
    return { problem: sentenceOf(error, file.name, translate) };
  }
}

function sentenceOf(error: unknown, path: string, translate: Translate): string {
  if (error instanceof XlsxError) return failureSentence(error.code, { path, ...error.params }, translate);
  if (error instanceof NewerState) return failureSentence("state-newer", { path, version: error.version }, translate);
  return failureSentence(
    "internal",
    { path, detail: error instanceof Error ? error.message : String(error) },
    translate,
  );
}
