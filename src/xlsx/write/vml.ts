import type { Address } from "../../core/sheet/address";
import { XlsxError } from "../error";
import { insertAt, type Splice } from "../xml/splice";

const DECLARED = [
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:x="urn:schemas-microsoft-com:office:excel"',
];
const NAMESPACES = ` ${DECLARED.join(" ")}`;

const TYPE_ID = "_x0000_t202";
/** The outline of notes; the namespaces stand there only where the drawing's root does not declare them as usual. */
const shapeType = (namespaces: string, trace = ""): string =>
  `<v:shapetype${namespaces} id="${TYPE_ID}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/>' +
  `</v:shapetype${trace}>`;

/** A drawing that holds the boxes of notes and nothing else; sheets tell their shapes apart by the block of ids. */
export function newDrawing(block: number, notes: readonly Address[]): string {
  const shapes = notes.map((address, i) => shape(address, block * 1024 + 1 + i, "")).join("");
  return (
    `<xml${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${String(block)}"/></o:shapelayout>` +
    `${shapeType("")}${shapes}</xml>`
  );
}

/**
 * Adds the boxes of notes to a drawing that is there. Worked on as text: Excel's VML is not always well-formed
 * (unclosed <br> in the captions of buttons). Its boxes have to be whole, though.
 */
export function shapeSplices(part: string, text: string, notes: readonly Address[]): Splice[] {
  const vml = elementsOf(part, text);
  const others = shapesOf(part, vml);
  const first = greatestShapeId(vml) + 1;
  const [found, second] = vml.matchAll(/<xml(?=[\s/>])[^<>]*>/g);
  // Two drawings in one part: which of them counts is undefined.
  if (!found || second) throw damaged(part, second?.index ?? 0);
  const [root] = found;
  const namespaces = DECLARED.every((declaration) => root.includes(declaration)) ? "" : NAMESPACES;
  const type = vml.includes(`id="${TYPE_ID}"`) || vml.includes(`id='${TYPE_ID}'`) ? "" : shapeType(namespaces, ADDED);
  const shapes = notes.map((address, i) => shape(address, first + i, namespaces)).join("");
  const end = vml.lastIndexOf("</");
  const rest = end >= 0 ? text.slice(end).replace(/^<\/xml\s*>/, "") : text.slice(found.index + root.length);
  // Behind its root nothing of a drawing counts, and ours could not be taken out again without a trace.
  if (rest.trim() !== "") throw damaged(part, text.length - rest.length);
  if (end >= 0)
    return [insertAt(end, type + shapes), ...(others.length > 0 ? [] : [insertAt(vml.indexOf(">", end), STOOD)])];
  if (!root.endsWith("/>")) throw damaged(part, text.length);
  const at = found.index + root.length - 2;
  return [{ at, remove: 2, insert: `>${type}${shapes}</xml${CLOSED}>` }];
}

// As in other parts (xml/children.ts), by the white space before its last ">" a drawing is known that was there before, and empty.
const STOOD = "  ";
const CLOSED = " ";
// An outline that we added to a drawing of others, whose notes did without it.
const ADDED = "   ";

/** Takes the boxes of these notes off a drawing, and our shape type where nothing uses it any more; `empty` where we made the drawing. */
export function removeShapes(
  part: string,
  text: string,
  notes: readonly Address[],
): { splices: Splice[]; empty: boolean } {
  const vml = elementsOf(part, text);
  const places = new Set(notes.map(placeOf));
  const blocks = shapesOf(part, vml);
  // Where a box had been left behind without its note, ours was put behind it.
  const last = new Map(blocks.map((block) => [notePlace(block.text), block]));
  const isGone = (block: (typeof blocks)[number]): boolean => {
    const place = notePlace(block.text);
    return place !== undefined && places.has(place) && last.get(place) === block;
  };
  const gone = blocks.filter(isGone);
  const splices = gone.map((block) => ({ at: block.start, remove: block.text.length, insert: "" }));
  const typeUsed = blocks.some((block) => !isGone(block) && block.text.includes(`#${TYPE_ID}`));
  const types = ["", NAMESPACES].flatMap((spaces) => [
    shapeType(spaces, ADDED),
    ...(typeUsed ? [] : [shapeType(spaces)]),
  ]);
  for (const type of gone.length === 0 ? [] : types) {
    const at = vml.indexOf(type);
    if (at >= 0) splices.push({ at, remove: type.length, insert: "" });
  }
  if (gone.length < blocks.length) return { splices, empty: false };
  const [end, space] = /\S( {1,2})>\s*$/.exec(vml) ?? ["", ""];
  if (space === STOOD) splices.push({ at: vml.length - end.length + 1, remove: STOOD.length, insert: "" });
  else if (space === CLOSED) {
    const open = vml.indexOf(">", vml.indexOf("<xml"));
    return { splices: [{ at: open, remove: vml.lastIndexOf(">") - open + 1, insert: "/>" }], empty: false };
  }
  // A drawing of ours has a layout; one that had nothing in it before has none.
  return { splices, empty: space === "" && /<o:shapelayout[\s>]/.test(vml) };
}

function shape({ row, column }: Address, id: number, namespaces: string): string {
  const [r, c] = [row - 1, column - 1];
  const anchor = [c + 1, 15, Math.max(0, r - 1), 10, c + 4, 15, r + 4, 4].join(", ");
  return (
    `<v:shape${namespaces} id="_x0000_s${String(id)}" type="#${TYPE_ID}" style="position:absolute;margin-left:60pt;` +
    `margin-top:2pt;width:190pt;height:80pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    `<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>` +
    `<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>` +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${String(r)}</x:Row><x:Column>${String(c)}</x:Column></x:ClientData></v:shape>`
  );
}

function greatestShapeId(vml: string): number {
  let greatest = 1024;
  for (const [, id] of vml.matchAll(/_x0000_s(\d{1,9})\b/g)) greatest = Math.max(greatest, Number(id));
  return greatest;
}

const damaged = (part: string, position: number): XlsxError => new XlsxError("bad-xml", { part, position });

/** Comments, CDATA and processing instructions: those that end, or else all up to the end of the text. */
const ASIDE = /(<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>)|<(?:!--|!\[CDATA\[|\?)[^]*/g;

/** A drawing with blanks for what only looks like elements, everything else in its place. */
const elementsOf = (part: string, text: string): string =>
  text.replace(ASIDE, (aside: string, whole: string | undefined, position: number) => {
    if (whole === undefined) throw damaged(part, position);
    return " ".repeat(aside.length);
  });

/** A tag of a shape, whose attributes may hold ">". */
const SHAPE = /<(\/?)((?:\w+:)?shape)(?=[\s/>])(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g;

/** All shapes of a drawing with their place in its text; refused where one of them does not end, or was not begun. */
function shapesOf(part: string, vml: string): { start: number; text: string }[] {
  const shapes: { start: number; text: string }[] = [];
  const open: { start: number; name: string }[] = [];
  for (const { index: start, 0: tag, 1: slash, 2: name = "" } of vml.matchAll(SHAPE)) {
    if (slash === "") open.push({ start, name });
    if (slash === "" && !tag.endsWith("/>")) continue;
    const closed = open.pop();
    if (closed?.name !== name) throw damaged(part, start);
    if (open.length === 0) shapes.push({ start: closed.start, text: vml.slice(closed.start, start + tag.length) });
  }
  if (open[0]) throw damaged(part, open[0].start);
  return shapes;
}

const placeOf = ({ row, column }: Address): string => `${String(row - 1)},${String(column - 1)}`;

function notePlace(shape: string): string | undefined {
  const row = /<(?:\w+:)?Row>\s*(\d+)\s*</.exec(shape);
  const column = /<(?:\w+:)?Column>\s*(\d+)\s*</.exec(shape);
  return row && column && shape.includes("Note") ? `${row[1]!},${column[1]!}` : undefined;
}
