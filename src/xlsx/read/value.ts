import type { Decimal } from "decimal.js";
import { fromDouble } from "../../core/quantity/decimal";
import type { CellValue } from "../../core/sheet/sheet";
import { unescapeString } from "../xml/text";
import type { RawCell } from "./raw";

/** The value that a cell's XML stands for. */
export function readValue(cell: RawCell, strings: readonly string[], date1904: boolean): CellValue {
  const { type, value } = cell;
  if (value === undefined) return null;
  switch (type) {
    case "s":
      return strings[Number(value)] ?? "";
    case "inlineStr":
    case "str":
      return unescapeString(value);
    case "b":
      return value.trim() === "1" || value.trim() === "true";
    case "e":
      return { error: value.trim() };
    case "d":
      return dateSerial(value.trim(), date1904) ?? value;
    default:
      return readNumber(value);
  }
}

/** A number, or the text itself where it is none. */
function readNumber(text: string): CellValue {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const number = Number(trimmed);
  return Number.isFinite(number) && !/[xob]/i.test(trimmed) ? fromDouble(number) : text;
}

const DAY = 86_400_000;

/** The serial number of an ISO 8601 date, time or both; undefined where the text is none. */
function dateSerial(text: string, date1904: boolean): Decimal | undefined {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?)?Z?$/.exec(text);
  if (!match || text === "" || text === "Z") return undefined;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const days = year === undefined ? 0 : daySerial(Number(year), Number(month), Number(day), date1904);
  const time = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return fromDouble(days + time / 86_400);
}

function daySerial(year: number, month: number, day: number, date1904: boolean): number {
  const days =
    (Date.UTC(year, month - 1, day) - Date.UTC(date1904 ? 1904 : 1899, date1904 ? 0 : 11, date1904 ? 1 : 30)) / DAY;
  // Excel counts 29 February 1900, a day that never was.
  return !date1904 && days < 61 ? days - 1 : days;
}
