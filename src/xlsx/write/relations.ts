import { opened } from "../xml/attributes";
import { relationsOf } from "../opc/names";
import { absolute, relationshipsOf, relationshipsPart, type Relationship } from "../opc/relationships";
import { insertAt, replaceSpan } from "../xml/splice";
import { prefixed } from "../xml/tree";
import type { Draft } from "./draft";
import { addOverride, hasDefault, removeOverride } from "./types";

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Relates a part to others (type and target of each) and tells the ids; once for each source. */
export function addRelations(
  draft: Draft,
  source: string,
  mainUri: string,
  targets: readonly { readonly type: string; readonly target: string }[],
): string[] {
  const part = relationshipsPart(source);
  const used = new Set(relationshipsOf(draft.pkg, source).map(({ id }) => id));
  const root = draft.pkg.has(part) ? draft.pkg.tree(part) : undefined;
  const name = root ? prefixed(root, "Relationship") : "Relationship";
  const ids = targets.map(() => freeId(used));
  const xml = targets
    .map(({ type, target }, i) => {
      return `<${name} Id="${ids[i]!}" Type="${relationsOf(mainUri)}/${type}" Target="${absolute(target)}"/>`;
    })
    .join("");
  if (!root) {
    draft.add(part, `${DECLARATION}<Relationships xmlns="${NAMESPACE}">${xml}</Relationships>`);
    if (!hasDefault(draft, "rels")) addOverride(draft, part, CONTENT_TYPE);
  } else if (root.closeStart === root.end) draft.splice(part, replaceSpan(root, openRoot(draft, part, root, xml)));
  else draft.splice(part, insertAt(root.closeStart, xml));
  return ids;
}

function openRoot(
  draft: Draft,
  part: string,
  root: { start: number; end: number; tag: { name: string } },
  xml: string,
) {
  const tag = draft.pkg.xml(part).text.slice(root.start, root.end);
  return `${opened(tag)}${xml}</${root.tag.name}>`;
}

function freeId(used: Set<string>): string {
  let n = used.size + 1;
  while (used.has(`rId${String(n)}`)) n++;
  used.add(`rId${String(n)}`);
  return `rId${String(n)}`;
}

/** Takes relationships of one source away; the whole part where none is left. */
export function removeRelations(draft: Draft, source: string, relations: readonly Relationship[]): void {
  const part = relationshipsPart(source);
  const gone = relations.map(({ element }) => element);
  if (gone.length === 0) return;
  if (draft.pkg.tree(part).children.every((child) => gone.includes(child))) {
    draft.remove(part);
    removeOverride(draft, part);
  } else draft.splice(part, ...gone.map((element) => replaceSpan(element, "")));
}
