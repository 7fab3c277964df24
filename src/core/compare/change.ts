import type { Decimal } from "decimal.js";
import { plain } from "../quantity/decimal";
import type { Quantity } from "../quantity/quantity";
import { normalise } from "../words/notation";
import type { Entry } from "../table/table";

/** A cell that says something else than before; "" where it was or is empty. */
export interface Change {
  readonly field: string;
  readonly old: string;
  readonly new: string;
  /** new − old as decimal text, where both are figures in the same unit. */
  readonly difference?: string;
  readonly unit?: string;
}

/** What a cell says, ready to be compared. */
export interface Said {
  readonly text: string;
  readonly value?: Decimal | undefined;
  readonly unit?: string | undefined;
  readonly operator?: string | undefined;
}

export const saidEntry = (entry: Entry | undefined): Said => ({
  text: entry?.text ?? "",
  value: entry?.value,
  unit: entry?.percent ? "%" : undefined,
});

/** A target or actual, as it was read. */
export function saidQuantity(entry: Entry | undefined, quantity: Quantity): Said {
  if (quantity.kind !== "figure") return { text: entry?.text ?? "" };
  const { amount, operator } = quantity;
  return { text: entry?.text ?? "", value: amount.value, unit: amount.unit?.symbol, operator };
}

export const saidFigure = (value: Decimal | undefined): Said => ({ text: value ? plain(value) : "", value });

export const saidText = (text: string | undefined): Said => ({ text: text ?? "" });

/** The change of a field, or none: 100 and 100.00 are the same, ≥95% and ≥ 95％ too. */
export function changeOf(field: string, old: Said, now: Said): Change[] {
  if (normalise(old.text) === normalise(now.text)) return [];
  const change = { field, old: old.text, new: now.text };
  if (!old.value || !now.value || old.unit !== now.unit) return [change];
  if (old.value.equals(now.value)) return old.operator === now.operator ? [] : [change];
  const difference = plain(now.value.minus(old.value));
  return [{ ...change, difference, ...(now.unit !== undefined && { unit: now.unit }) }];
}
