import type { Range } from "../../core/sheet/address";

/** What some cells take, as it was said: kept and told again, as nothing is typed here that could be refused. */
export interface Validation {
  readonly rule: object;
  readonly prompt: object;
  readonly errorAlert: object;
  readonly ignoreBlanks: boolean;
}

/** Cells of a sheet and what they take; a cell has one validation at most. */
export interface Validated {
  readonly ranges: readonly Range[];
  readonly what: Validation;
}
