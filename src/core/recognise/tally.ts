import { Decimal } from "decimal.js";
import type { Indicator } from "../table/table";

/** The figures that are added up. */
export const KEYS = ["weight", "score"] as const;

type Sums = Partial<Record<(typeof KEYS)[number], Decimal>>;

/** How many rows there are and what their figures come to, kept as they are read: no row is added up twice. */
export interface Tally {
  readonly rows: number;
  /** Without a key of which no row has a figure. */
  readonly sums: Sums;
}

export const NO_ROWS: Tally = { rows: 0, sums: {} };

export function counted({ rows, sums }: Tally, { entries }: Indicator): Tally {
  const more: Sums = { ...sums };
  for (const key of KEYS) {
    const value = entries[key]?.value;
    if (value) more[key] = (more[key] ?? new Decimal(0)).plus(value);
  }
  return { rows: rows + 1, sums: more };
}
