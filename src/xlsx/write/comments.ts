import type { Note } from "../../core/edit/plan";
import { parseAddress, printAddress, type Address } from "../../core/sheet/address";
import { opened } from "../xml/attributes";
import { insertAt, replaceSpan, type Splice } from "../xml/splice";
import { escapeString } from "../xml/text";
import { attributeOf, childOf, childrenOf, prefixed, type Element } from "../xml/tree";

/** The author of our notes, by whom they are known again. */
const AUTHOR = "绩衡 JiHeng";

/** A comments part with our notes alone. */
export function newComments(mainUri: string, notes: readonly Note[]): string {
  const list = notes.map((note) => commentXml((local) => local, note, 0)).join("");
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${mainUri}">` +
    `<authors><author>${AUTHOR}</author></authors><commentList>${list}</commentList></comments>`
  );
}

/** Adds notes to a comments part that is there. */
export function commentSplices(text: string, root: Element, notes: readonly Note[]): Splice[] {
  const named = (local: string): string => prefixed(root, local);
  const authors = childOf(root, "authors");
  const known = authorsOf(root).indexOf(AUTHOR);
  const id = known >= 0 ? known : authorsOf(root).length;
  const author = `<${named("author")}>${AUTHOR}</${named("author")}>`;
  const list = notes.map((note) => commentXml(named, note, id)).join("");
  return [
    ...(known >= 0 ? [] : [appendTo(text, root, authors, named("authors"), author)]),
    appendTo(text, root, childOf(root, "commentList"), named("commentList"), list),
  ];
}

function appendTo(text: string, root: Element, parent: Element | undefined, name: string, xml: string): Splice {
  if (!parent) return insertAt(name.endsWith("authors") ? root.openEnd : root.closeStart, `<${name}>${xml}</${name}>`);
  if (parent.closeStart !== parent.end) return insertAt(parent.closeStart, xml);
  return replaceSpan(parent, `${opened(text.slice(parent.start, parent.end))}${xml}</${name}>`);
}

function commentXml(named: (local: string) => string, { address, text }: Note, authorId: number): string {
  const [comment, body, t] = ["comment", "text", "t"].map(named);
  const written = escapeString(text.replace(/\r\n?/g, "\n"));
  return (
    `<${comment!} ref="${printAddress(address)}" authorId="${String(authorId)}">` +
    `<${body!}><${t!} xml:space="preserve">${written}</${t!}></${body!}></${comment!}>`
  );
}

const authorsOf = (root: Element): string[] => childrenOf(childOf(root, "authors"), "author").map(({ text }) => text);

/** Our notes in a comments part. */
export function ourComments(root: Element): { element: Element; address: Address }[] {
  const authors = authorsOf(root);
  return childrenOf(childOf(root, "commentList"), "comment").flatMap((element) => {
    const address = parseAddress(attributeOf(element, "ref") ?? "");
    return address && authors[Number(attributeOf(element, "authorId"))] === AUTHOR ? { element, address } : [];
  });
}

/** Takes our notes out; `empty` where neither comments nor other authors remain, so that the part was made by us. */
export function removeComments(root: Element): { splices: Splice[]; empty: boolean } {
  const ours = ourComments(root).map(({ element }) => element);
  const authors = childrenOf(childOf(root, "authors"), "author");
  const all = childrenOf(childOf(root, "commentList"), "comment");
  const last = authors.at(-1);
  const splices = ours.map((element) => replaceSpan(element, ""));
  // Authors are known by their number: only the last one can go without a trace.
  const lastIsIdle =
    last?.text === AUTHOR &&
    all.every((c) => ours.includes(c) || Number(attributeOf(c, "authorId")) !== authors.length - 1);
  if (last && lastIsIdle) splices.push(replaceSpan(last, ""));
  return { splices, empty: all.length === ours.length && authors.every(({ text }) => text === AUTHOR) };
}
