import { Decimal } from "decimal.js";
import { fromDouble, plain } from "../core/quantity/decimal";
import { normalise } from "../core/words/notation";
import { translate } from "../locales/functions";
import { invalid, unavailable } from "./failure";

/**
 * What stands in a cell, as a person would have typed it; "" where nothing is filled in.
 * Excel on the desktop hands over a blank cell as 0, so that a 0 that was not typed as text may be a blank: it is never counted.
 */
export function textOf(cell: unknown, name: string): string {
  const value = plainValue(cell);
  switch (typeof value) {
    case "string":
      return value.trim();
    case "boolean":
      return value ? "是" : "否";
    case "number":
      if (value === 0) throw unavailable("functions.zero", { name });
      return plain(fromDouble(value));
    default:
      if (value == null) return "";
      throw invalid("functions.error-value", { name });
  }
}

/** True where a cell may hold something; a 0 may be a blank. */
export const isFilled = (cell: unknown): boolean => {
  const value = plainValue(cell);
  return value != null && value !== 0 && value !== "";
};

const POINTS = /分$/;
const FIGURE = /^-?\d+(?:\.\d+)?$/;

/** The number in a cell (6, "6", "6分"); undefined where nothing is filled in. */
export function figureOf(cell: unknown, name: string): Decimal | undefined {
  const text = textOf(cell, name);
  if (text === "") return undefined;
  const typed = normalise(text).replace(POINTS, "");
  if (!FIGURE.test(typed)) throw invalid("functions.not-figure", { name, text });
  return new Decimal(typed);
}

/** What people call an argument. */
export const nameOf = (argument: "rule" | "weight" | "target" | "actual" | "name" | "total"): string =>
  translate(`functions.cells.${argument}`);

/** Excel's data types (a formatted number, an entity) stand for a plain value. */
function plainValue(cell: unknown): unknown {
  if (typeof cell !== "object" || cell === null) return cell;
  const { type, basicValue } = cell as { readonly type?: unknown; readonly basicValue?: unknown };
  return type === "Error" ? cell : (basicValue ?? cell);
}
