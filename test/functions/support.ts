/** The error of Excel's runtime, as far as the functions see it. */
class CellError {
  constructor(
    readonly code: string,
    readonly message = "",
  ) {}
}

/** What Excel puts in front of the functions. */
export const RUNTIME = { Error: CellError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } };

Object.assign(globalThis, { CustomFunctions: RUNTIME });

/** What a cell shows: a value, rows, or an error with its sentence. */
export function shown(formula: () => unknown): unknown {
  try {
    return formula();
  } catch (error) {
    if (error instanceof CellError) return `${error.code} ${error.message}`;
    throw error;
  }
}

/** Cells beside each other, as Excel hands over a repeated argument. */
export const cells = (...values: readonly unknown[]): unknown[][][] => values.map((value) => [[value]]);
