/** What can go wrong between us and Excel; each has a sentence under `excel.errors` in the language files. */
export type ExcelErrorCode =
  | "cell-edit"
  | "access-denied"
  | "read-only"
  | "request-too-large"
  | "response-too-large"
  | "range-too-large"
  | "not-found"
  | "sheet-gone"
  | "sheet-hidden"
  | "invalid-argument"
  | "formula-refused"
  | "merged"
  | "filtered"
  | "in-pivot"
  | "in-array"
  | "undo-unsupported"
  | "not-held"
  | "unsupported"
  | "unsupported-sheet"
  | "busy"
  | "dialog-open"
  | "inactive-workbook"
  | "conflict"
  | "connection"
  | "session-lost"
  | "timeout"
  | "cancelled"
  | "text-too-long"
  | "state-newer"
  | "state-unreadable"
  | "structure-protected"
  | "general"
  | "internal";

export type ExcelErrorParams = Readonly<Record<string, string | number>>;

/** The only exception that leaves this module. */
export class ExcelError extends Error {
  override readonly name: string = "ExcelError";

  constructor(
    readonly code: ExcelErrorCode,
    readonly params: ExcelErrorParams = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
  }
}

/** True where Excel may have failed because of something that was asked for without knowing whether it is there. */
export const mayBeMissing = (error: unknown): boolean =>
  error instanceof ExcelError && ["not-found", "invalid-argument", "general", "unsupported"].includes(error.code);

/** True for failures that come before Excel has done anything of a call. */
export const wasRefused = (error: unknown): boolean =>
  error instanceof ExcelError && ["cancelled", "cell-edit", "dialog-open", "request-too-large"].includes(error.code);

/** Excel's own codes, and those of its client, by what they mean to the user. */
const CODES: Readonly<Record<string, ExcelErrorCode>> = {
  AccessDenied: "access-denied",
  ActivityLimitReached: "busy",
  ApiNotAvailable: "unsupported",
  ApiNotFound: "unsupported",
  Conflict: "conflict",
  ConnectionFailure: "connection",
  EditModeError: "cell-edit",
  FilteredRangeConflict: "filtered",
  FormulaLengthExceedsLimit: "formula-refused",
  GeneralException: "general",
  HostRestartNeeded: "session-lost",
  InactiveWorkbook: "inactive-workbook",
  InsertDeleteConflict: "conflict",
  InvalidArgument: "invalid-argument",
  InvalidOperation: "invalid-argument",
  InvalidOperationInCellEditMode: "cell-edit",
  InvalidOrTimedOutSession: "session-lost",
  InvalidReference: "invalid-argument",
  InvalidSelection: "invalid-argument",
  ItemNotFound: "not-found",
  MergedRangeConflict: "merged",
  NetworkError: "connection",
  NonBlankCellOffSheet: "in-array",
  NotImplemented: "unsupported",
  OperationCellsExceedLimit: "range-too-large",
  PivotTableRangeConflict: "in-pivot",
  RangeExceedsLimit: "range-too-large",
  ReadOnly: "read-only",
  RequestAborted: "busy",
  RequestPayloadSizeLimitExceeded: "request-too-large",
  ResponsePayloadSizeLimitExceeded: "response-too-large",
  ServiceUnavailable: "connection",
  Timeout: "timeout",
  UndoNotSupported: "undo-unsupported",
  UnsupportedFeature: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedSheet: "unsupported-sheet",
  WriteNotSupportedWhenModalDialogOpen: "dialog-open",
};

/** Whatever was thrown, as ours. Errors of Office.js are known by their code, from whichever frame they come. */
export function toExcelError(thrown: unknown): ExcelError {
  if (thrown instanceof ExcelError) return thrown;
  const { code, message } = (thrown ?? {}) as { code?: unknown; message?: unknown };
  const detail = typeof message === "string" && message !== "" ? message : String(thrown);
  // Office's older layer numbers its errors; so does the browser's own AbortError.
  if (typeof code !== "string") return new ExcelError("internal", { detail }, { cause: thrown });
  return new ExcelError(CODES[code] ?? "general", { detail: `${code}: ${detail}` }, { cause: thrown });
}

/** Excel's codes that have a sentence of their own, for the test that compares them with Excel's list. */
export const KNOWN_CODES: readonly string[] = Object.keys(CODES);
