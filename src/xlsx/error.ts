/** Why a file cannot be read, or not be changed; the doors turn the code into a sentence. */
export type XlsxErrorCode =
  | "not-zip"
  | "legacy-xls"
  | "encrypted"
  | "truncated"
  | "bad-zip"
  | "duplicate-part"
  | "unsafe-path"
  | "too-large"
  | "doctype"
  | "bad-xml"
  | "no-sheets"
  | "missing-part"
  | "not-a-workbook"
  | "xlsb"
  | "changed-since"
  | "unsupported-sheet"
  | "text-too-long"
  | "signed"
  | "unverified"
  | "shared-part"
  | "structure-protected";

export type XlsxParams = Readonly<Record<string, string | number>>;

/** The only exception that leaves this package. */
export class XlsxError extends Error {
  override readonly name = "XlsxError";

  constructor(
    readonly code: XlsxErrorCode,
    readonly params: XlsxParams = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
  }
}
