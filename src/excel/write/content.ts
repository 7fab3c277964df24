import { sameContent } from "../../core/edit/conflicts";
import type { Content } from "../../core/edit/plan";
import { fromDouble, plain } from "../../core/quantity/decimal";

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

/** True where a cell holds what was written there, or what was seen there before. Excel writes formulas in its own capitals. */
export function holds(format: string, now: Content, wanted: Content): boolean {
  if (sameContent(now, wanted) || sameContent(now, heldBy(format, wanted))) return true;
  if (now.kind === "formula" && wanted.kind === "formula")
    return now.value.toUpperCase() === wanted.value.toUpperCase();
  // Excel hands over error values as texts, and one cannot be told from the other.
  return isErrorOrText(now) && isErrorOrText(wanted) && now.value === wanted.value;
}

const isErrorOrText = (content: Content): content is Extract<Content, { kind: "error" | "text" }> =>
  content.kind === "error" || content.kind === "text";
