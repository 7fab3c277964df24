import { COLOURS, type Severity } from "../../core/check/severity";
import { severityOf } from "../../core/edit/mark";
import { relatedPart, type Book } from "../read/book";
import { retag } from "../xml/attributes";
import { closesItself, insertInto, NOT_THERE, takeOut, wasMade, wasThere } from "../xml/children";
import type { Splice } from "../xml/splice";
import { attributeOf, childOf, childrenOf, prefixed, type Element } from "../xml/tree";
import type { PackageDraft } from "./draft";
import { insertChild, STYLE_SHEET } from "./order";
import { addStyles, leastStyles, removeStyles } from "./styles";

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
export const dxfsOf = (book: Book): Element[] => childrenOf(childOf(book.styles()?.root, "dxfs"), "dxf");

/** The ids of our fills; those that the workbook does not have yet are added. */
export function ensureFills(
  draft: PackageDraft,
  book: Book,
  severities: readonly Severity[],
): ReadonlyMap<Severity, number> {
  const ids = new Map<Severity, number>();
  const existing = dxfsOf(book);
  for (const [id, dxf] of existing.entries()) {
    const severity = severityOfDxf(dxf);
    if (severity && !ids.has(severity)) ids.set(severity, id);
  }
  const missing = [...new Set(severities)].filter((severity) => !ids.has(severity));
  if (missing.length === 0) return ids;
  const fillers = fillersFor(usedFormats(draft, book), existing.length, missing.length);
  for (const [i, severity] of missing.entries()) ids.set(severity, existing.length + fillers + i);
  appendFills(draft, book, fillers, missing);
  return ids;
}

/** Rules of others may lead to formats that are not there; they must not find ours, so empty ones go before. */
function fillersFor(used: ReadonlySet<number>, first: number, count: number): number {
  let fillers = 0;
  for (let i = 0; i < fillers + count; i++) if (used.has(first + i)) fillers = i + 1;
  return fillers;
}

function appendFills(draft: PackageDraft, book: Book, fillers: number, severities: readonly Severity[]): void {
  const styles = book.styles();
  const listXml = (named: (local: string) => string): string =>
    `<${named("dxf")}></${named("dxf")}${NOT_THERE}>`.repeat(fillers) + fillsXml(severities, named);
  if (!styles) return addStyles(draft, book, leastStyles(book.root.uri, listXml(identity)));
  const { part, root, text } = styles;
  const xml = listXml((local) => prefixed(root, local));
  const dxfs = childOf(root, "dxfs");
  const name = prefixed(root, "dxfs");
  // Without a count, which nobody needs: by this the list is known as ours when it becomes empty again.
  if (!dxfs) return draft.splice(part, [insertChild(root, STYLE_SHEET, "dxfs", `<${name}>${xml}</${name}>`)]);
  const trace = closesItself(dxfs) && attributeOf(dxfs, "count") === undefined ? "always" : "open";
  draft.splice(part, [...countSplices(text, dxfs, fillers + severities.length), insertInto(dxfs, xml, { trace })]);
}

/** Our fills as differential formats. */
export const fillsXml = (severities: readonly Severity[], named = identity): string =>
  severities.map((severity) => fillXml(named, severity)).join("");

/** A count goes up and down by as many as come and go: one that was wrong before is no better afterwards, and no worse. */
export function countSplices(text: string, list: Element, more: number): Splice[] {
  const count = attributeOf(list, "count") ?? "";
  return /^\d{1,9}$/.test(count) ? [retag(text, list, { count: String(Math.max(0, Number(count) + more)) })] : [];
}

const identity = (local: string): string => local;

function fillXml(named: (local: string) => string, severity: Severity): string {
  const [dxf, fill, pattern, colour] = ["dxf", "fill", "patternFill", "bgColor"].map(named);
  return `<${dxf!}><${fill!}><${pattern!}><${colour!} rgb="${OPAQUE}${COLOURS[severity].slice(1)}"/></${pattern!}></${fill!}></${dxf!}>`;
}

/** Takes our fills off the end of the list of differential formats; in its middle they hold the others' places. */
export function removeFills(draft: PackageDraft, book: Book): void {
  const styles = book.styles();
  const dxfs = styles && childOf(styles.root, "dxfs");
  if (!dxfs) return;
  const { part, text } = styles;
  const all = childrenOf(dxfs, "dxf");
  const used = usedFormats(draft, book);
  let kept = all.length;
  while (kept > 0 && severityOfDxf(all[kept - 1]) && !used.has(kept - 1)) kept--;
  while (kept > 0 && wasMade(text, all[kept - 1]!)) kept--;
  if (kept === all.length || (kept === 0 && removeStyles(draft, book))) return;
  const counted = attributeOf(dxfs, "count") !== undefined;
  // A list without a count, and without the trace of one that was there, is one that we made.
  if (kept === 0 && !counted && !wasThere(text, dxfs)) return draft.splice(part, [takeOut(dxfs)]);
  const gone = all.slice(kept);
  draft.splice(part, [...countSplices(text, dxfs, -gone.length), ...gone.map(takeOut)]);
}

/** Ids of differential formats that something in the package still refers to: rules, tables, pivots, filters. */
function usedFormats(draft: PackageDraft, book: Book): Set<number> {
  const used = new Set<number>();
  const strings = relatedPart(book, "sharedStrings");
  for (const { name } of draft.pkg.archive.entries) {
    if (!/\.xml$/i.test(name) || name === strings || draft.isRemoved(name)) continue;
    for (const [, id] of looseText(draft, name).matchAll(/dxfid\s*=\s*["'](\d{1,9})["']/gi)) used.add(Number(id));
  }
  return used;
}

/** The text that a part will have; as good as it can be read, for a part that is not ours to judge. */
function looseText(draft: PackageDraft, part: string): string {
  return draft.isSpliced(part) ? draft.preview(part) : new TextDecoder().decode(draft.pkg.bytes(part));
}
