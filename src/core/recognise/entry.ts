import { Decimal } from "decimal.js";
import { normalise } from "../words/notation";
import type { Address } from "../sheet/address";
import { cellAt, hasFormula, isError, mergeAt, type Cell, type Sheet } from "../sheet/sheet";
import type { Entry, Span } from "../table/table";

// What has more digits than Excel keeps is an account or a code.
const FIGURE = /^([-+]?(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.(\d+))?)(%|分)?$/;

/** Points with a word around them: 得10分, （10分）. What is taken off (扣2分) is no score. */
const POINTS = /^(?:得分?|计|共|满分)?:?\(?(\d+(?:\.(\d+))?)(分)\)?$/;

/** What a cell says: its text as displayed and, where it is one, its figure. */
export function readEntry(address: Address, cell: Cell | undefined): Entry {
  if (!cell) return { address, text: "", value: undefined, decimals: 0, percent: false, formula: false, error: false };
  const { value } = cell,
    text = cell.text.trim();
  const figure = figureIn(text, value);
  return {
    address,
    text,
    value: figure?.value,
    decimals: figure?.decimals ?? 0,
    percent: figure?.percent ?? false,
    formula: hasFormula(cell),
    error: isError(value),
  };
}

function figureIn(text: string, value: Cell["value"]): Pick<Entry, "value" | "decimals" | "percent"> | undefined {
  const number = Decimal.isDecimal(value) ? value : undefined;
  // Most cells are words; a figure begins with a digit, a sign or a full-width form of one.
  const printed = /^[-+\d\s\uff0b-\uff19]/.test(text)
    ? FIGURE.exec(normalise(text))
    : /分[)）]?$/.test(text) && text.length <= 12
      ? POINTS.exec(normalise(text))
      : null;
  if (!printed) return number && { value: number, decimals: number.decimalPlaces(), percent: false };
  const decimals = printed[2]?.length ?? 0,
    percent = printed[3] === "%";
  // A ratio under a percent format reads as it is displayed.
  const shown = number && !percent ? number : new Decimal(printed[1]!.replace(/,/g, ""));
  return { value: shown, decimals, percent };
}

const HUNDRED = new Decimal(100);

/** True where a figure may be points. */
export const isPoints = ({ value, percent }: Entry): boolean =>
  value !== undefined && !percent && !value.isNegative() && (value.e < 2 || value.lte(HUNDRED));

/**
 * The entry of a row under a header cell. Where the header is merged over several columns it is the first filled one of them;
 * a cell merged over several rows speaks for each of them.
 */
export function entryUnder(sheet: Sheet, row: number, span: Span): Entry {
  for (let column = span.left; column <= span.right; column += 1) {
    const entry = entryAt(sheet, { row, column });
    if (entry.text !== "") return entry;
  }
  return entryAt(sheet, { row, column: span.left });
}

/** In which column of a row that does not lie on its columns stands what belongs under a header cell; undefined where nothing can. */
export type ColumnOf = (span: Span) => number | undefined;

/** What a row has under a header cell, where the row does not lie on its columns in the place that it stands in. */
export function entryPlaced(sheet: Sheet, row: number, span: Span, columnOf?: ColumnOf): Entry | undefined {
  if (!columnOf) return entryUnder(sheet, row, span);
  const column = columnOf(span);
  return column === undefined ? undefined : entryAt(sheet, { row, column });
}

/** The entry of a cell, or of the area that it is merged into from above. */
export function entryAt(sheet: Sheet, address: Address): Entry {
  const merge = mergeAt(sheet, address);
  const own = merge && merge.left === address.column ? { row: merge.top, column: merge.left } : address;
  return readEntry(own, cellAt(sheet, own));
}
