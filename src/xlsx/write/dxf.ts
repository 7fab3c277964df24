import type { Severity } from "../../core/check/severity";
import { COLOURS, severityOf } from "../../core/edit/mark";
import { relatedPart, type Book } from "../read/book";
import { opened, withAttributes } from "../xml/attributes";
import { insertAt, replaceSpan } from "../xml/splice";
import { attributeOf, childOf, childrenOf, prefixed, type Element } from "../xml/tree";
import type { Draft } from "./draft";
import { placeFor, STYLE_SHEET } from "./order";
import { addRelations } from "./relations";
import { addOverride } from "./types";

/** In files colours begin with their opacity. */
const OPAQUE = "FF";

/** The severity whose fill a differential format is; undefined for those of others. */
export function severityOfDxf(dxf: Element | undefined): Severity | undefined {
  const fill = only(dxf, "fill");
  const colour = childOf(only(fill, "patternFill"), "bgColor");
  const rgb = colour && attributeOf(colour, "rgb")?.toUpperCase();
  return rgb?.startsWith(OPAQUE) ? severityOf(`#${rgb.slice(OPAQUE.length)}`) : undefined;
}

const only = (element: Element | undefined, local: string): Element | undefined =>
  element?.children.length === 1 ? childOf(element, local) : undefined;

/** The differential formats of the workbook. */
export function dxfsOf(book: Book): Element[] {
  const part = relatedPart(book, "styles");
  return part === undefined ? [] : childrenOf(childOf(book.pkg.tree(part), "dxfs"), "dxf");
}

/** The ids of our fills; those that the workbook does not have yet are added. */
export function ensureFills(draft: Draft, book: Book, severities: readonly Severity[]): ReadonlyMap<Severity, number> {
  const ids = new Map<Severity, number>();
  const existing = dxfsOf(book);
  for (const [id, dxf] of existing.entries()) {
    const severity = severityOfDxf(dxf);
    if (severity && !ids.has(severity)) ids.set(severity, id);
  }
  const missing = [...new Set(severities)].filter((severity) => !ids.has(severity));
  for (const [i, severity] of missing.entries()) ids.set(severity, existing.length + i);
  if (missing.length > 0) appendFills(draft, book, missing, existing.length + missing.length);
  return ids;
}

function appendFills(draft: Draft, book: Book, severities: readonly Severity[], count: number): void {
  const part = relatedPart(book, "styles");
  if (part === undefined) return addStyles(draft, book, severities);
  const { text } = draft.pkg.xml(part);
  const root = draft.pkg.tree(part);
  const xml = severities.map((severity) => fillXml((local) => prefixed(root, local), severity)).join("");
  const dxfs = childOf(root, "dxfs");
  const name = prefixed(root, "dxfs");
  // Without a count, which nobody needs: by this the list is known as ours when it becomes empty again.
  if (!dxfs) return draft.splice(part, insertAt(placeFor(root, STYLE_SHEET, "dxfs"), `<${name}>${xml}</${name}>`));
  const tag = opened(text.slice(dxfs.start, dxfs.openEnd));
  const counted = attributeOf(dxfs, "count") === undefined ? tag : withAttributes(tag, { count: String(count) });
  if (dxfs.closeStart === dxfs.end) return draft.splice(part, replaceSpan(dxfs, `${counted}${xml}</${name}>`));
  draft.splice(part, replaceSpan({ start: dxfs.start, end: dxfs.openEnd }, counted), insertAt(dxfs.closeStart, xml));
}

function fillXml(named: (local: string) => string, severity: Severity): string {
  const [dxf, fill, pattern, colour] = ["dxf", "fill", "patternFill", "bgColor"].map(named);
  return `<${dxf!}><${fill!}><${pattern!}><${colour!} rgb="${OPAQUE}${COLOURS[severity].slice(1)}"/></${pattern!}></${fill!}></${dxf!}>`;
}

/** The least that Excel takes as styles, for a workbook that came without. */
function addStyles(draft: Draft, book: Book, severities: readonly Severity[]): void {
  const part = draft.freeName("xl/styles", "xml");
  const fills = severities.map((severity) => fillXml((local) => local, severity)).join("");
  draft.add(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${book.root.uri}">` +
      `<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
      `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
      `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
      `<dxfs count="${String(severities.length)}">${fills}</dxfs></styleSheet>`,
  );
  addOverride(draft, part, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
  addRelations(draft, book.part, book.root.uri, [{ type: "styles", target: part }]);
}
