import { escapeAttribute } from "./text";

const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/g;

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
  return added.length ? changed.replace(/\s*\/?>$/, (end) => added.join("") + end) : changed;
}

/** `<a/>` → `<a>`; white space stays, so that closing the tag again gives the same text. */
export const opened = (openTag: string): string => openTag.replace(/\/>$/, ">");

/** `<a>` → `<a/>`. */
export const closed = (openTag: string): string => openTag.replace(/\/?>$/, "/>");
