import { attribute, readXml, type Tag } from "./events";

/** An element with its place in the part's text: `<a>` from start to openEnd, `</a>` from closeStart to end. */
export interface Element {
  readonly tag: Tag;
  readonly local: string;
  readonly uri: string;
  readonly parent?: Element;
  readonly children: Element[];
  text: string;
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
}

/** Takes over the inside of an element, so that no tree is made of it. */
export interface Stream {
  readonly open: (tag: Tag, start: number, end: number) => void;
  readonly close: (tag: Tag, start: number, end: number) => void;
  readonly text: (text: string) => void;
}

/** Reads a part into a tree; `streamed` may hand the inside of an element over to a stream instead. */
export function readTree(text: string, part: string, streamed?: (element: Element) => Stream | undefined): Element {
  let root: Element | undefined;
  let current: Element | undefined;
  let stream: Stream | undefined;
  let depth = 0;
  readXml(text, part, {
    open: (tag, start, end) => {
      if (stream) {
        depth++;
        return stream.open(tag, start, end);
      }
      const element: Element = {
        tag,
        local: tag.local,
        uri: tag.uri,
        ...(current && { parent: current }),
        children: [],
        text: "",
        start,
        openEnd: end,
        closeStart: end,
        end,
      };
      current?.children.push(element);
      root ??= element;
      current = element;
      stream = streamed?.(element);
    },
    close: (tag, start, end) => {
      if (stream && depth > 0) {
        depth--;
        return stream.close(tag, start, end);
      }
      stream = undefined;
      current!.closeStart = start;
      current!.end = end;
      current = current!.parent;
    },
    text: (piece) => {
      if (stream && depth > 0) stream.text(piece);
      else if (current) current.text += piece;
    },
  });
  return root!;
}

/** The value of an element's attribute that has no namespace. */
export const attributeOf = (element: Element, name: string): string | undefined => attribute(element.tag, name);

/** The value of an attribute in a namespace, e.g. r:id. */
export function attributeIn(element: Element, uris: readonly string[], local: string): string | undefined {
  return Object.values(element.tag.attributes).find((a) => a.local === local && uris.includes(a.uri))?.value;
}

/** Children of that name in the element's own namespace. */
export const childrenOf = (element: Element | undefined, local: string): Element[] =>
  element ? element.children.filter((child) => child.local === local && child.uri === element.uri) : [];

export const childOf = (element: Element | undefined, local: string): Element | undefined =>
  childrenOf(element, local)[0];

/** The element and everything within it, in document order. */
export function* descendants(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* descendants(child);
}

/** A name with the prefix that an element of the same namespace has. */
export const prefixed = (like: Element | Tag, local: string): string => {
  const { prefix } = "tag" in like ? like.tag : like;
  return prefix === "" ? local : `${prefix}:${local}`;
};

/** True for the values that XML Schema takes as true. */
export const isTrue = (value: string | undefined): boolean => value === "1" || value === "true" || value === "on";
