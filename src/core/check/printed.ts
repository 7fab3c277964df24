import { shortened } from "../quantity/quotes";
import type { Decimal } from "decimal.js";
import { plain, round } from "../quantity/decimal";
import { agrees } from "../quantity/precision";
import { columnLetters, type Address, type Range } from "../sheet/address";
import { runsOf } from "../sheet/runs";
import { phrases } from "../words/phrases";
import { likeness } from "../quantity/wording";
import type { Entry, Indicator } from "../table/table";

/** How a figure is printed. */
type Printed = Pick<Entry, "value" | "decimals" | "percent">;

/**
 * True where a printed rate is the exact one (a fraction). Without a percent sign it may stand for a percentage (97.99 under
 * 执行率(%)) or for a share of one (0.98); right in either way is right.
 */
export function rateAgrees({ value, decimals, percent }: Printed, exact: Decimal): boolean {
  if (!value) return true;
  if (agrees(value, decimals, exact.times(100))) return true;
  return !percent && value.lte(2) && agrees(value, decimals, exact);
}

/** A rate in the way the cell prints it, for the message. */
export const printRate = (exact: Decimal, { decimals, percent, value }: Printed): string =>
  !percent && value?.lte(1) && exact.lte(1) && decimals > 1
    ? plain(round(exact, 4))
    : `${plain(round(exact.times(100), Math.max(2, decimals)))}%`;

export const isPositive = (value: Decimal): boolean => value.isPositive() && !value.isZero();

/** A figure for a message: at most four decimals, no trailing zeros. */
export const figure = (value: Decimal): string => plain(round(value, 4));

const NO_REASON = new RegExp(`^(?:${phrases("denied", "no-reason")}(?:偏差|原因|扣分)?|0|[-—–_/\\\\\\s]*)[。.]?$`);

/** Reasons that say nothing. */
export const isReason = (entry: Entry | undefined): boolean =>
  entry !== undefined && !NO_REASON.test(entry.text.trim());

/** The words of a row's reason, for a finding that asks for one; undefined where it says nothing. */
export function explanationOf({ reason }: Indicator["entries"]): string | undefined {
  if (!isReason(reason)) return undefined;
  return shortened(reason?.text.trim() ?? "", LONGEST_QUOTED);
}

const LONGEST_QUOTED = 40;

/** True where a row says why points are deducted. Grounds are a reason too, unless they only repeat the rule. */
export const isExplained = ({ reason, basis, rule }: Indicator["entries"], elsewhere = ""): boolean =>
  isReason(reason) ||
  (isReason(basis) && ![rule?.text ?? "", elsewhere].some((text) => likeness(basis!.text, text) >= REPEATED));

/** From this likeness on a text counts as copied from the other. */
const REPEATED = 0.85;

/** A message that speaks of another indicator by its row, or, in a sideways table, by its column. */
export const placed = (
  message: string,
  { row, column }: Indicator,
  data: Readonly<Record<string, string>>,
): { readonly message: string; readonly data: Readonly<Record<string, string>> } =>
  column === undefined
    ? { message, data: { ...data, row: String(row) } }
    : { message: `${message}-across`, data: { ...data, column: columnLetters(column) } };

/** The places of cells as ranges, neighbours below each other joined. */
export const ranges = (cells: Iterable<{ readonly address: Address } | undefined>): Range[] =>
  runsOf([...cells].flatMap((found) => (found ? [found.address] : [])));
