// Characters that XML cannot hold, and the carriage return, which every parser turns into a line feed.

const UNWRITABLE =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Text as an element's content, in the notation of OOXML strings: control characters as _xHHHH_. */
export const escapeString = (text: string): string =>
  escapeXml(
    text
      .replace(LOOKS_ESCAPED, "_x005F_")
      .replace(UNWRITABLE, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`),
  );

/** What an OOXML string stands for. */
export const unescapeString = (text: string): string =>
  text.includes("_x") ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;

/** Text as an element's content. */
export const escapeXml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Text as an attribute's value in double quotes. */
export const escapeAttribute = (text: string): string => escapeXml(text).replace(/"/g, "&quot;");
