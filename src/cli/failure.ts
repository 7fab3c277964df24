import { NewerState } from "../core/state/part";
import type { Translate } from "../core/report/report";
import { failureSentence } from "../locales/failure";
import { XlsxError } from "../xlsx";

/** Something that cannot be done, as a code of the language files (errors.<code>) and what to fill in. */
export class Failure extends Error {
  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

const FILE_CODES: Readonly<Record<string, string>> = {
  ENOENT: "no-such-file",
  EACCES: "no-permission",
  EPERM: "no-permission",
  EROFS: "no-permission",
  EBUSY: "open-elsewhere",
  EISDIR: "is-a-folder",
  ENOTDIR: "no-such-file",
  ENOSPC: "disk-full",
  EMFILE: "too-many-files",
  ENAMETOOLONG: "no-such-file",
};

/** Any exception as a failure that can be put into words; what nobody foresaw is said to be our mistake. */
export function failureOf(error: unknown, path: string): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof NewerState) return new Failure("state-newer", { path, version: error.version });
  if (error instanceof XlsxError) return new Failure(error.code, { path, ...error.params });
  const code = FILE_CODES[String((error as { readonly code?: unknown } | null)?.code)];
  if (code) return new Failure(code, { path });
  return new Failure("internal", { path, detail: error instanceof Error ? error.message : String(error) });
}

/** The failure as a sentence in the user's language. */
export const sentenceOf = ({ code, params }: Failure, translate: Translate): string =>
  failureSentence(code, params, translate);
