/** The part of Excel's runtime for custom functions that ours use; no package that is here declares it. */
declare namespace CustomFunctions {
  /** An error value of a cell, with a sentence that Excel shows beside it. */
  class Error {
    constructor(code: ErrorCode, message?: string);
    readonly code: ErrorCode;
    readonly message: string;
  }
  enum ErrorCode {
    invalidValue = "#VALUE!",
    notAvailable = "#N/A",
  }
}
