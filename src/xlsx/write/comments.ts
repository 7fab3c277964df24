import type { Note } from "../../core/edit/plan";
import { parseAddress, printAddress, type Address } from "../../core/sheet/address";
import { insertInto, NOT_THERE, takeOut, wasMade } from "../xml/children";
import type { Splice } from "../xml/splice";
import { escapeString } from "../xml/text";
import { insertChild } from "./order";
import { attributeOf, childOf, childrenOf, prefixed, type Element } from "../xml/tree";

/** The order of the lists in a comments part. */
const COMMENTS = ["authors", "commentList", "extLst"];

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

/** How our name ends in a comments part that stood empty, by which it is known that the part is not ours. */
const JOINED = " ";

/** Adds notes to a comments part that is there. */
export function commentSplices(root: Element, notes: readonly Note[]): Splice[] {
  const named = (local: string): string => prefixed(root, local);
  const authors = childOf(root, "authors");
  const names = authorsOf(root);
  const known = names.indexOf(AUTHOR);
  const comments = childrenOf(childOf(root, "commentList"), "comment");
  const id = known >= 0 ? known : freeAuthor(names.length, comments);
  const joined = names.length === 0 && comments.length === 0;
  const author = named("author");
  const added =
    `<${author}></${author}${NOT_THERE}>`.repeat(Math.max(0, id - names.length)) +
    `<${author}>${AUTHOR}</${author}${joined ? JOINED : ""}>`;
  const list = notes.map((note) => commentXml(named, note, id)).join("");
  return [
    ...(known >= 0 ? [] : [appendTo(root, authors, "authors", added)]),
    appendTo(root, childOf(root, "commentList"), "commentList", list),
  ];
}

/** A number that no comment has already: where the list of authors is too short, theirs would be taken for ours. */
function freeAuthor(first: number, comments: readonly Element[]): number {
  const used = new Set(comments.map((comment) => Number(attributeOf(comment, "authorId") ?? 0)));
  let id = first;
  while (used.has(id)) id++;
  return id;
}

function appendTo(root: Element, parent: Element | undefined, local: string, xml: string): Splice {
  if (parent) return insertInto(parent, xml);
  const name = prefixed(root, local);
  return insertChild(root, COMMENTS, local, `<${name}>${xml}</${name}${NOT_THERE}>`);
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

/** Takes our notes out; `empty` where neither comments nor other authors remain, and the part was made by us. */
export function removeComments(text: string, root: Element): { splices: Splice[]; empty: boolean } {
  const ours = new Set(ourComments(root).map(({ element }) => element));
  const list = childOf(root, "commentList");
  const authors = childrenOf(childOf(root, "authors"), "author");
  const all = childrenOf(list, "comment");
  const last = authors.at(-1);
  const isAlone = authors.every((author) => author.text === AUTHOR && !hasJoined(text, author));
  if (all.length === ours.size && isAlone) return { splices: [], empty: true };
  // Authors are known by their number: only the last one can go without a trace.
  const lastIsIdle =
    last?.text === AUTHOR && all.every((c) => ours.has(c) || Number(attributeOf(c, "authorId")) !== authors.length - 1);
  let kept = authors.length - (last && lastIsIdle ? 1 : 0);
  if (lastIsIdle) while (kept > 0 && wasMade(text, authors[kept - 1]!)) kept--;
  const gone = [...ours, ...authors.slice(kept)];
  return { splices: withParents(text, gone).map(takeOut), empty: false };
}

const hasJoined = (text: string, { closeStart, end }: Element): boolean =>
  text.slice(closeStart, end).endsWith(`${JOINED}>`);

/** The lists themselves instead of what is in them, where we made them and nothing else remains. */
function withParents(text: string, gone: readonly Element[]): Element[] {
  const counts = new Map<Element, number>();
  for (const { parent } of gone) if (parent) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  const made = [...counts].flatMap(([parent, count]) =>
    count === parent.children.length && wasMade(text, parent) ? parent : [],
  );
  return [...made, ...gone.filter(({ parent }) => !parent || !made.includes(parent))];
}
