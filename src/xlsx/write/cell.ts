import { contentOf, type Content } from "../../core/sheet/content";
import type { CellValue } from "../../core/sheet/sheet";
import { fitsCell, plain } from "../../core/quantity/decimal";
import { printAddress, type Address } from "../../core/sheet/address";
import type { RawCell } from "../read/raw";
import { storedFormula } from "../read/future";
import { closed, opened, withAttributes } from "../xml/attributes";
import { escapeString, escapeXml } from "../xml/text";

/** Writes element names with the sheet's prefix. */
export type Named = (local: string) => string;

/** A cell that exists, with new content: style and other attributes stay, what belonged to the old content goes. */
export function rewrittenCell(text: string, cell: RawCell, content: Content, named: Named): string {
  const { type, inner } = contentXml(content, named);
  const tag = withAttributes(text.slice(cell.start, cell.openEnd), { t: type, cm: undefined, vm: undefined });
  const rest = cell.extension ? text.slice(cell.extension.start, cell.extension.end) : "";
  return cellXml(tag, inner + rest, cell.tag.name);
}

/** A cell that the file does not have yet; `result` is what its formula gives, where that is known. */
export function newCell(
  address: Address,
  style: string | undefined,
  content: Content,
  named: Named,
  result: CellValue = null,
): string {
  const { type, inner } = result === null ? contentXml(content, named) : calculatedXml(content, result, named);
  const tag = withAttributes(`<${named("c")}/>`, { r: printAddress(address), s: style, t: type });
  return cellXml(tag, inner, named("c"));
}

const cellXml = (tag: string, inner: string, name: string): string =>
  inner === "" ? closed(tag) : `${opened(tag)}${inner}</${name}>`;

/** A formula with its result; the text of one is no string of its own, and may not be an empty one. */
function calculatedXml(formula: Content, result: CellValue, named: Named): ReturnType<typeof contentXml> {
  const text = typeof result === "string";
  const { type, inner } = contentXml(contentOf({ value: text ? null : result, text: "" }), named);
  const value = text ? `<${named("v")}>${escapeString(result)}</${named("v")}>` : inner;
  return { type: text ? "str" : type, inner: contentXml(formula, named).inner + value };
}

function contentXml(content: Content, named: Named): { type: string | undefined; inner: string } {
  const element = (local: string, inner: string): string => `<${named(local)}>${inner}</${named(local)}>`;
  switch (content.kind) {
    case "blank":
      return { type: undefined, inner: "" };
    case "number":
      // A number that no cell can hold is what Excel calls it.
      if (!fitsCell(content.value)) return { type: "e", inner: element("v", "#NUM!") };
      return { type: undefined, inner: element("v", plain(content.value)) };
    case "boolean":
      return { type: "b", inner: element("v", content.value ? "1" : "0") };
    case "error":
      return { type: "e", inner: element("v", escapeXml(content.value)) };
    case "formula":
      return { type: undefined, inner: element("f", escapeString(storedFormula(content.value))) };
    case "text": {
      const t = `<${named("t")} xml:space="preserve">${escapeString(content.value)}</${named("t")}>`;
      return { type: "inlineStr", inner: element("is", t) };
    }
  }
}
