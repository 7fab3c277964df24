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
 * (unclosed <br> in the captions of buttons).
 */
export function shapeSplices(part: string, vml: string, notes: readonly Address[]): Splice[] {
  const first = greatestShapeId(vml) + 1;
  const [found, second] = vml.matchAll(/<xml(?=[\s/>])[^<>]*>/g);
  // Two drawings in one part: which of them counts is undefined.
  if (!found || second) throw new XlsxError("bad-xml", { part, position: second?.index ?? 0 });
  const [root] = found;
  const namespaces = DECLARED.every((declaration) => root.includes(declaration)) ? "" : NAMESPACES;
  const type = vml.includes(`id="${TYPE_ID}"`) || vml.includes(`id='${TYPE_ID}'`) ? "" : shapeType(namespaces, ADDED);
  const shapes = notes.map((address, i) => shape(address, first + i, namespaces)).join("");
  const end = vml.lastIndexOf("</");
  const rest = end >= 0 ? vml.slice(end).replace(/^<\/xml\s*>/, "") : vml.slice(found.index + root.length);
  // Behind its root nothing of a drawing counts, and ours could not be taken out again without a trace.
  if (rest.trim() !== "") throw new XlsxError("bad-xml", { part, position: vml.length - rest.length });
  if (end >= 0)
    return [
      insertAt(end, type + shapes),
      ...(shapesOf(vml).length > 0 ? [] : [insertAt(vml.indexOf(">", end), STOOD)]),
    ];
  if (!root.endsWith("/>")) throw new XlsxError("bad-xml", { part, position: vml.length });
  const at = vml.indexOf(root) + root.length - 2;
  return [{ at, remove: 2, insert: `>${type}${shapes}</xml${CLOSED}>` }];
}

// As in other parts (xml/children.ts), by the white space before its last ">" a drawing is known that was there before, and empty.
const STOOD = "  ";
const CLOSED = " ";
// An outline that we added to a drawing of others, whose notes did without it.
const ADDED = "   ";

/** Takes the boxes of these notes off a drawing, and our shape type where nothing uses it any more; `empty` where we made the drawing. */
export function removeShapes(vml: string, notes: readonly Address[]): { splices: Splice[]; empty: boolean } {
  const places = new Set(notes.map(placeOf));
  const blocks = shapesOf(vml);
  const isGone = ({ text }: { readonly text: string }): boolean => places.has(notePlace(text) ?? "");
  const gone = blocks.filter(isGone);
  const splices = gone.map(({ start, text }) => ({ at: start, remove: text.length, insert: "" }));
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

/** The opening tag of a shape, whose attributes may hold ">". */
const SHAPE = /<(\w+:)?shape(?=[\s/>])(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g;

/** All shapes of a drawing with their place in its text. */
function shapesOf(vml: string): { start: number; text: string }[] {
  const shapes: { start: number; text: string }[] = [];
  let from = 0;
  for (const { index: start, 0: tag, 1: prefix = "" } of vml.matchAll(SHAPE)) {
    if (start < from) continue;
    const closing = tag.endsWith("/>") ? tag : `</${prefix}shape>`;
    const at = vml.indexOf(closing, start);
    if (at < 0) break;
    const end = at + closing.length;
    shapes.push({ start, text: vml.slice(start, end) });
    from = end;
  }
  return shapes;
}

const placeOf = ({ row, column }: Address): string => `${String(row - 1)},${String(column - 1)}`;

function notePlace(shape: string): string | undefined {
  const row = /<(?:\w+:)?Row>\s*(\d+)\s*</.exec(shape);
  const column = /<(?:\w+:)?Column>\s*(\d+)\s*</.exec(shape);
  return row && column && shape.includes("Note") ? `${row[1]!},${column[1]!}` : undefined;
}
