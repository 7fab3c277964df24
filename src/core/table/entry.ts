import type { Decimal } from "decimal.js";
import type { Address } from "../sheet/address";

/** The columns that a header cell stands over; more than one where it is merged. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** What was read in a cell. */
export interface Entry {
  readonly address: Address;
  /** As displayed, trimmed; "" for an empty cell. */
  readonly text: string;
  /** The cell's number, or the number that its text is (9.92, 99.21%, 10分); percentages as printed (99.21). */
  readonly value?: Decimal | undefined;
  /** Digits after the point as printed. */
  readonly decimals: number;
  readonly percent: boolean;
  /** The unit that stands in a budget's cell itself: 万元 in 500万元. `value` is in the unit of the block. */
  readonly unit?: string;
  /** The figure of the cell, where `value` is converted. */
  readonly stated?: Decimal;
  /** The cell is an Excel error value. */
  readonly error?: boolean;
  readonly formula?: boolean;
}
