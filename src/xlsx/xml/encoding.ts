import { XlsxError } from "../error";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** The text of an XML part, its byte order mark included, so that encoding it again gives the same bytes. */
export function decodeXml(bytes: Uint8Array, part: string): { readonly text: string; readonly encoding: Encoding } {
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    throw new XlsxError("bad-xml", { part, position: 0 });
  }
}

export function encodeXml(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === "utf-16le");
  return bytes;
}

/** By the byte order mark, or else by how a "<" looks in UTF-16. */
function encodingOf([a, b]: Uint8Array): Encoding {
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return "utf-16le";
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return "utf-16be";
  return "utf-8";
}
