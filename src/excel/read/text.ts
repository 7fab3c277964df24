import { Decimal } from "decimal.js";
import { format } from "numfmt";
import { isError, type CellValue } from "../../core/sheet/sheet";

/**
 * The displayed text of a cell. It is Excel's own, except where the width of the column has changed it:
 * "####", and numbers without a format, which Excel rounds until they fit.
 */
export function displayedText(value: CellValue, shown: string, code: string | undefined): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isError(value)) return value.error;
  if (Decimal.isDecimal(value)) {
    if (code === undefined) return printed("General", value);
    return /^#+$/.test(shown) ? printed(code, value) : shown;
  }
  return code !== undefined && FORMATS_TEXT.test(code) && !/^#+$/.test(shown) ? shown : value;
}

/** A format that says how texts are to be shown, beyond showing them as they are. */
const FORMATS_TEXT = /.@|@.|;[^]*;[^]*;/;

/** A number as a format prints it. */
export function printed(code: string, value: Decimal): string {
  try {
    return format(code, value.toNumber(), { overflow: "########", dateErrorNumber: false, dateSpanLarge: false });
  } catch {
    return value.toString();
  }
}
