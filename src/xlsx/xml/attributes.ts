import { replaceSpan, type Splice } from "./splice";
import { escapeAttribute } from "./text";
import type { Element } from "./tree";

// From the first white space on, so that a long run of it is looked at once.
const ATTRIBUTE = /(?<!\s)\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/g;

/** Sets attributes in the text of an opening tag (undefined takes one away); all others stay as they are written. */
export function withAttributes(openTag: string, changes: Readonly<Record<string, string | undefined>>): string {
  const left = new Map(Object.entries(changes));
  const changed = openTag.replace(ATTRIBUTE, (whole: string, name: string, quoted: string) => {
    if (!left.has(name)) return whole;
    const value = left.get(name);
    left.delete(name);
    if (value === undefined) return "";
    const quote = quoted[0]!;
    const named = whole.slice(0, whole.length - quoted.length);
    return `${named}${quote}${escapeAttribute(value).replaceAll("'", "&apos;")}${quote}`;
  });
  const added = [...left].flatMap(([name, value]) =>
    value === undefined ? [] : ` ${name}="${escapeAttribute(value)}"`,
  );
  return added.length ? changed.replace(/(?<!\s)\s*\/?>$/, (end) => added.join("") + end) : changed;
}

/** `<a/>` → `<a>`; white space stays, so that closing the tag again gives the same text. */
export const opened = (openTag: string): string => openTag.replace(/\/>$/, ">");

/** `<a>` → `<a/>`. */
export const closed = (openTag: string): string => openTag.replace(/\/?>$/, "/>");

/** Sets attributes of an element; leaves alone how its tag ends, which may have to be opened or closed besides. */
export function retag(text: string, element: Element, changes: Readonly<Record<string, string | undefined>>): Splice {
  const span = { start: element.start, end: element.openEnd - (element.closeStart === element.end ? 2 : 1) };
  const tag = text.slice(element.start, element.openEnd);
  return replaceSpan(span, withAttributes(tag, changes).slice(0, span.end - element.openEnd));
}
