import { fromDouble } from "../../core/quantity/decimal";
import type { Cell, CellValue } from "../../core/sheet/sheet";
import { displayedText } from "./text";

/** What Excel says of one cell. */
export interface RawCell {
  readonly value: unknown;
  readonly text: string;
  /** The formula with its "=", or the value again where there is none. */
  readonly formula: unknown;
  readonly format: string;
}

/** A cell of the core; undefined where it holds nothing. */
export function makeCell({ value: raw, text: shown, formula: written, format: code }: RawCell): Cell | undefined {
  const formula = formulaOf(written, raw);
  const value = valueOf(raw);
  if (formula === undefined && (value === null || value === "")) return undefined;
  const format = formatOf(code);
  const text = displayedText(value, shown, format);
  return { value, text, ...(formula !== undefined && { formula }), ...(format !== undefined && { format }) };
}

/** A text that begins with "=" stands as itself in both; no formula has its own wording as its result. */
const formulaOf = (written: unknown, value: unknown): string | undefined =>
  typeof written === "string" && written.startsWith("=") && written !== value ? written.slice(1) : undefined;

/** A number format's code; undefined for General. */
const formatOf = (code: string): string | undefined => (code === "" || /^general$/i.test(code) ? undefined : code);

function valueOf(raw: unknown): CellValue {
  switch (typeof raw) {
    case "number":
      return fromDouble(raw);
    case "string":
      return ERRORS.has(raw) ? { error: raw } : raw;
    case "boolean":
      return raw;
    default:
      return null;
  }
}

/** Excel hands over error values as texts. */
const ERRORS: ReadonlySet<string> = new Set([
  ..."#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #FIELD!".split(" "),
  ..."#BLOCKED! #CONNECT! #EXTERNAL! #BUSY! #UNKNOWN! #PYTHON!".split(" "),
]);
