import { sameContent, type Content } from "../../core/sheet/content";
import type { Decimal } from "decimal.js";
import { fromDouble, plain } from "../../core/quantity/decimal";
import { printed } from "../read/text";

/**
 * What is handed to Excel for a content. The apostrophe keeps it from reading a text as a number, a date or a formula;
 * a cell whose format is text takes everything as it is, an apostrophe too.
 */
export function toExcel(format: string, content: Content): string | number | boolean {
  switch (content.kind) {
    case "blank":
      return "";
    case "number":
      return content.value.toNumber();
    case "text":
      return format === TEXT ? content.value : `'${content.value}`;
    case "formula":
      return `=${content.value}`;
    default:
      return content.value;
  }
}

/** The number format of cells that keep everything as text, be it a number or a formula. */
export const TEXT = "@";

/** What a cell of this number format holds once the content is written: 15 digits, and nothing but text where the format is text. */
export function heldBy(format: string, content: Content): Content {
  if (content.kind !== "number") return content;
  const value = fromDouble(content.value.toNumber());
  return format === TEXT ? { kind: "text", value: plain(value) } : { kind: "number", value };
}

/** How a cell keeps numbers: its format, and whether the workbook keeps them only as precisely as they are shown. */
export interface Keeping {
  readonly format: string;
  readonly asDisplayed: boolean;
}

/** True where a cell holds what was written there, or what was seen there before. Excel writes formulas in its own way. */
export function holds({ format, asDisplayed }: Keeping, now: Content, wanted: Content): boolean {
  if (sameContent(now, wanted) || sameContent(now, heldBy(format, wanted))) return true;
  if (now.kind === "formula" && wanted.kind === "formula") return bare(now.value) === bare(wanted.value);
  if (asDisplayed && now.kind === "number" && wanted.kind === "number")
    return displayed(format, now.value) === displayed(format, wanted.value);
  // Excel hands over error values as texts, and one cannot be told from the other.
  return isErrorOrText(now) && isErrorOrText(wanted) && now.value === wanted.value;
}

/** A formula without what Excel adds to it or takes away: capitals, spaces, quotes around names of sheets, its own prefixes. */
const bare = (formula: string): string =>
  formula.replace(PIECE, (piece: string, sheet: string | undefined) => {
    if (sheet !== undefined) return sheet.replaceAll("''", "'").toUpperCase();
    if (/^(?:[\s@]|_xl)/i.test(piece)) return "";
    return piece.startsWith('"') ? piece : piece.toUpperCase();
  });

/** A text, a quoted name of a sheet, a prefix, blanks and signs that mean nothing here, or anything else. */
const PIECE = /"(?:[^"]|"")*"|'((?:[^']|'')+)'(?=!)|_xl(?:fn|ws)\.|[\s@]+|[^"'\s@_]+|[_'"]/gi;

/** A number as its format shows it; formats that cannot be printed show all of it. */
const displayed = (format: string, value: Decimal): string => printed(format === "" ? "General" : format, value);

const isErrorOrText = (content: Content): content is Extract<Content, { kind: "error" | "text" }> =>
  content.kind === "error" || content.kind === "text";
