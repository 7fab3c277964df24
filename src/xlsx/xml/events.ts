import { SaxesParser, type SaxesTagNS } from "saxes";
import { XlsxError } from "../error";
import { LIMITS } from "../limits";

export type Tag = SaxesTagNS;

export interface XmlHandlers {
  /** `start` is where the tag's "<" stands, `end` is behind its ">". */
  readonly open: (tag: Tag, start: number, end: number) => void;
  readonly close: (tag: Tag, start: number, end: number) => void;
  readonly text?: (text: string) => void;
}

/** Runs through an XML part, namespace-aware, with positions in its text; refuses DTDs and malformed XML. */
export function readXml(text: string, part: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  const refuse = (code: "doctype" | "bad-xml" | "too-large"): never => {
    throw new XlsxError(code, code === "too-large" ? { what: "depth", part } : { part, position: parser.position });
  };
  parser.on("doctype", () => refuse("doctype"));
  parser.on("error", () => refuse("bad-xml"));
  parser.on("opentag", (tag) => {
    if (++depth > LIMITS.depth) refuse("too-large");
    // No "<" can stand within a tag, not even in an attribute's value.
    handlers.open(tag, text.lastIndexOf("<", parser.position - 1), parser.position);
  });
  parser.on("closetag", (tag) => {
    depth--;
    const end = parser.position;
    handlers.close(tag, tag.isSelfClosing ? end : text.lastIndexOf("<", end - 1), end);
  });
  if (handlers.text) {
    parser.on("text", handlers.text);
    parser.on("cdata", handlers.text);
  }
  parser.write(text).close();
}

/** The value of an attribute without a namespace. */
export const attribute = (tag: Tag, name: string): string | undefined => tag.attributes[name]?.value;
