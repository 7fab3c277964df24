import { NewerState } from "../core/state/newer";
import type { Translate } from "../core/translate";
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
  ETXTBSY: "open-elsewhere",
  EISDIR: "is-a-folder",
  ENOTDIR: "not-a-folder",
  EEXIST: "not-a-folder",
  ELOOP: "link-loop",
  ENXIO: "not-a-file",
  ENODEV: "not-a-file",
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EFBIG: "disk-full",
  EMFILE: "too-many-files",
  ENFILE: "too-many-files",
  ENAMETOOLONG: "name-too-long",
};

/** Any exception as a failure that can be put into words; anything unexpected is called our mistake. */
export function failureOf(error: unknown, path = pathIn(error)): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof NewerState) return new Failure("state-newer", { path, version: error.version });
  if (error instanceof XlsxError) return new Failure(error.code, { path, ...error.params });
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  if (code !== undefined && FILE_CODES[code]) return new Failure(FILE_CODES[code], { path });
  if (code !== undefined && syscall !== undefined) return new Failure("system", { path, detail: code });
  return new Failure("internal", { path, detail: error instanceof Error ? error.message : String(error) });
}

/** The path that an error of the file system is about. */
function pathIn(error: unknown): string {
  const path = (error as { readonly path?: unknown } | null)?.path;
  return typeof path === "string" ? path : "";
}

/** The failure as a sentence in the user's language. */
export const sentenceOf = ({ code, params }: Failure, translate: Translate): string =>
  failureSentence(code, params, translate);
