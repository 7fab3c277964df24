/** What of a policy is different in this workbook, or for this user. */
export interface Options {
  readonly policy?: string;
  /** The texts of policy files that are none of ours, to choose from (core/policy/own reads them). */
  readonly own?: readonly string[];
  /** Ids of checks that are not to run. */
  readonly off?: readonly string[];
  /** From this multiple of the target on an indicator is far exceeded; how many points are taken off then. */
  readonly farAbove?: { readonly from: number; readonly deduct: number };
  /** Decimals that scores are rounded to. */
  readonly decimals?: number;
}
