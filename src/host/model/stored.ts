import { CellValueType, type ICellData } from "@univerjs/core";
import type { Decimal } from "decimal.js";
import { fromDouble } from "../../core/quantity/decimal";
import { isError, type CellValue } from "../../core/sheet/sheet";

/** A cell's value on the wire of Office.js: errors and blanks are texts. */
export type WireValue = string | number | boolean;

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)$/;

export const isErrorText = (text: string): boolean => ERROR.test(text);

/** A value as Univer keeps it. A text that looks like an error is told apart by the type that an apostrophe gives. */
export function toStored(value: CellValue | number): ICellData {
  if (value === null) return {};
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "string")
    return { v: value, t: isErrorText(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
  if (isError(value)) return { v: value.error, t: CellValueType.STRING };
  return { v: (value as Decimal).toNumber(), t: CellValueType.NUMBER };
}

export function toWire(cell: ICellData | null | undefined): WireValue {
  if (!cell || cell.v === undefined || cell.v === null) return "";
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true || cell.v === "1" || cell.v === "TRUE";
  if (cell.t === CellValueType.NUMBER) return Number(cell.v);
  return cell.v;
}

export function toCore(cell: ICellData | null | undefined): CellValue {
  const value = toWire(cell);
  if (value === "" && cell?.v === undefined) return null;
  if (typeof value === "number") return fromDouble(value);
  if (typeof value === "string" && cell?.t !== CellValueType.FORCE_STRING && isErrorText(value))
    return { error: value };
  return value;
}
