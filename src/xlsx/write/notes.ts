import type { Note } from "../../core/edit/plan";
import { XlsxError } from "../error";
import { RELATION_NAMESPACES, relationsOf } from "../opc/names";
import { relationshipsOf } from "../opc/relationships";
import type { SheetPart } from "../read/book";
import { attributeIn, attributeOf, childOf, descendants, prefixed, type Element } from "../xml/tree";
import { commentSplices, newComments } from "./comments";
import type { PackageDraft } from "./draft";
import { insertChild, WORKSHEET } from "./order";
import { addRelations } from "./relations";
import { addDefault, addOverride } from "./types";
import { newDrawing, shapeSplices } from "./vml";

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** The parts that hold a worksheet's notes. */
export interface NoteParts {
  readonly comments: string | undefined;
  readonly drawing: string | undefined;
}

export function notePartsOf(draft: PackageDraft, sheet: SheetPart, worksheet: Element): NoteParts {
  const relationships = relationshipsOf(draft.pkg, sheet.part);
  const legacy = childOf(worksheet, "legacyDrawing");
  const id = legacy && attributeIn(legacy, RELATION_NAMESPACES, "id");
  const drawing = relationships.find((relationship) => legacy && relationship.id === id)?.target;
  const comments = relationships.find(({ type }) => type === "comments")?.target;
  for (const part of [drawing, comments])
    if (part !== undefined && !draft.pkg.has(part)) throw new XlsxError("missing-part", { part });
  if (legacy && drawing === undefined) throw new XlsxError("missing-part", { part: id ?? "" });
  return { comments, drawing };
}

/** The cells that have a note, or a conversation (threaded comment), already. */
export function notedCells(draft: PackageDraft, sheet: SheetPart): Set<string> {
  const parts = relationshipsOf(draft.pkg, sheet.part).flatMap(({ type, target }) =>
    (type === "comments" || type === "threadedComment") && target !== undefined && draft.pkg.has(target)
      ? [target]
      : [],
  );
  return new Set(
    parts.flatMap((part) =>
      [...descendants(draft.pkg.tree(part))].flatMap((element) =>
        element.local === "comment" || element.local === "threadedComment" ? (attributeOf(element, "ref") ?? []) : [],
      ),
    ),
  );
}

/** Puts notes on cells that have none; the sheet's parts are added to, or made where there are none. */
export function addNotes(
  draft: PackageDraft,
  sheet: SheetPart,
  worksheet: Element,
  block: number,
  notes: readonly Note[],
): void {
  if (notes.length === 0) return;
  const { comments, drawing } = notePartsOf(draft, sheet, worksheet);
  const cells = notes.map(({ address }) => address);
  const news: { type: string; target: string }[] = [];
  if (comments !== undefined) {
    const root = draft.pkg.tree(comments);
    if (root.local !== "comments") throw new XlsxError("bad-xml", { part: comments, position: 0 });
    draft.splice(comments, commentSplices(root, notes));
  } else {
    const part = draft.freeName("xl/comments", "xml");
    draft.add(part, newComments(worksheet.uri, notes));
    addOverride(draft, part, COMMENTS_TYPE);
    news.push({ type: "comments", target: part });
  }
  if (drawing !== undefined) {
    draft.splice(drawing, shapeSplices(drawing, draft.pkg.xml(drawing).text, cells));
  } else {
    const part = draft.freeName("xl/drawings/vmlDrawing", "vml");
    draft.add(part, newDrawing(block, cells));
    addDefault(draft, "vml", VML_TYPE);
    news.push({ type: "vmlDrawing", target: part });
  }
  if (news.length === 0) return;
  const ids = addRelations(draft, sheet.part, worksheet.uri, news);
  const drawingId = ids[news.findIndex(({ type }) => type === "vmlDrawing")];
  if (drawingId === undefined) return;
  const xml = legacyDrawing(worksheet, drawingId);
  draft.splice(sheet.part, [insertChild(worksheet, WORKSHEET, "legacyDrawing", xml)]);
}

function legacyDrawing(worksheet: Element, id: string): string {
  const uri = relationsOf(worksheet.uri);
  const declared = Object.entries(worksheet.tag.ns).find(([prefix, value]) => prefix !== "" && value === uri);
  const name = prefixed(worksheet, "legacyDrawing");
  return declared ? `<${name} ${declared[0]}:id="${id}"/>` : `<${name} xmlns:r="${uri}" r:id="${id}"/>`;
}
