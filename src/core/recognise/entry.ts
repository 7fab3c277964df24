import { Decimal } from "decimal.js";
import { normalise } from "../quantity/text";
import type { Address } from "../sheet/address";
import { cellAt, isError, mergeAt, type Cell, type Sheet } from "../sheet/sheet";
import type { Entry, Span } from "../table/table";

const FIGURE = /^([-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?)(%|分)?$/;

/** What a cell says: its text as displayed and, where it is one, its figure. */
export function readEntry(address: Address, cell: Cell | undefined): Entry {
  const text = cell?.text.trim() ?? "";
  const base = {
    address,
    text,
    ...(cell?.formula !== undefined && { formula: true }),
    ...(cell && isError(cell.value) && { error: true }),
  };
  const printed = FIGURE.exec(normalise(text));
  const decimals = printed?.[2]?.length ?? 0;
  const percent = printed?.[3] === "%";
  if (cell && Decimal.isDecimal(cell.value)) {
    // A ratio under a percent format reads as it is displayed.
    if (percent) return { ...base, value: cell.value.times(100), decimals, percent };
    return { ...base, value: cell.value, decimals: printed ? decimals : cell.value.decimalPlaces(), percent };
  }
  if (!printed) return { ...base, decimals, percent };
  return { ...base, value: new Decimal(printed[1]!.replace(/,/g, "")), decimals, percent };
}

/**
 * The entry of a row under a header cell. Where the header is merged over several columns it is the first filled one of them;
 * a cell merged over several rows speaks for each of them.
 */
export function entryUnder(sheet: Sheet, row: number, span: Span, shift = 0): Entry {
  for (let column = span.left + shift; column <= span.right + shift; column += 1) {
    const entry = entryAt(sheet, { row, column });
    if (entry.text !== "") return entry;
  }
  return entryAt(sheet, { row, column: span.left + shift });
}

/** The entry of a cell, or of the area that it is merged into from above. */
export function entryAt(sheet: Sheet, address: Address): Entry {
  const merge = mergeAt(sheet, address);
  const own = merge && merge.left === address.column ? { row: merge.top, column: merge.left } : address;
  return readEntry(own, cellAt(sheet, own));
}
