import type { Into, Splice } from "./splice";
import type { Element } from "./tree";

// An element that was empty before we put something inside is known by white space in its end tag, which XML allows
// and nobody writes: when our children go, it becomes what it was. One space: it closed itself. Two: it stood open.
// Three: it was not there. (Where none is written and nothing remains, an element closes itself.)
const CLOSED_ITSELF = " ";
const STOOD_EMPTY = "  ";
export const NOT_THERE = "   ";

/** Puts XML into an element, before its end tag or at another place inside; an element that closes itself is opened. */
export const insertInto = (
  element: Element,
  insert: string,
  { at, rank = 0, trace = "always" }: { at?: number | undefined; rank?: number; trace?: Into["trace"] } = {},
): Splice => ({ at: at ?? element.closeStart, remove: 0, insert, rank, into: { element, trace } });

/** Takes an element out of the one around it, which is closed again where we had opened it. */
export const takeOut = (element: Element): Splice => ({
  at: element.start,
  remove: element.end - element.start,
  insert: "",
  ...(element.parent && { from: element.parent }),
});

export const closesItself = ({ closeStart, end }: Element): boolean => closeStart === end;

/** True where an element was there, and empty, before something of ours came in. */
export const wasThere = (text: string, element: Element): boolean =>
  [CLOSED_ITSELF, STOOD_EMPTY].includes(traceOf(text, element));

/** True where we made an element with the trace for it. */
export const wasMade = (text: string, element: Element): boolean => traceOf(text, element) === NOT_THERE;

const traceOf = (text: string, { closeStart, end }: Element): string =>
  /\S( {1,3})>$/.exec(text.slice(closeStart, end))?.[1] ?? "";

/** Opens and closes elements where the splices within them ask for it; those of one element together. */
export function settle(text: string, splices: readonly Splice[]): Splice[] {
  const plain: Splice[] = [];
  const inserted = new Map<Element, Splice[]>();
  const taken = new Map<Element, Splice[]>();
  for (const splice of splices) {
    const { into, from } = splice;
    if (into) addTo(inserted, into.element, splice);
    else if (from) addTo(taken, from, splice);
    else plain.push(splice);
  }
  return [
    ...plain,
    ...[...inserted].flatMap(([element, inside]) => insertions(element, inside)),
    ...[...taken].flatMap(([element, gone]) => removals(text, element, gone, inserted.has(element))),
  ];
}

function addTo(groups: Map<Element, Splice[]>, element: Element, splice: Splice): void {
  const group = groups.get(element);
  if (group) group.push(splice);
  else groups.set(element, [splice]);
}

function insertions(element: Element, inside: readonly Splice[]): readonly Splice[] {
  const { trace } = inside[0]!.into!;
  const { name } = element.tag;
  if (closesItself(element)) {
    const inner = [...inside].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).map(({ insert }) => insert);
    const end = `</${name}${trace === "always" ? CLOSED_ITSELF : ""}>`;
    return [{ at: element.end - 2, remove: 2, insert: `>${inner.join("")}${end}` }];
  }
  const { children, closeStart, end } = element;
  const wasEmpty = trace !== "never" && children.length === 0 && end - closeStart === name.length + 3;
  return wasEmpty ? [...inside, { at: end - 1, remove: 0, insert: STOOD_EMPTY }] : inside;
}

function removals(text: string, element: Element, gone: readonly Splice[], filled: boolean): readonly Splice[] {
  const { openEnd, closeStart, end } = element;
  const trace = traceOf(text, element);
  if (filled || gone.length < element.children.length) return gone;
  if (trace === STOOD_EMPTY) return [...gone, { at: end - 1 - trace.length, remove: trace.length, insert: "" }];
  const length = gone.reduce((sum, { remove }) => sum + remove, 0);
  return length < closeStart - openEnd ? gone : [{ at: openEnd - 1, remove: end - openEnd + 1, insert: "/>" }];
}
