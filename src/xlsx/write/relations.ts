import { relationsOf } from "../opc/names";
import { absolute, relationshipsOf, relationshipsPart, type Relationship } from "../opc/relationships";
import { insertInto, takeOut, wasThere } from "../xml/children";
import { prefixed } from "../xml/tree";
import type { PackageDraft } from "./draft";
import { addRelationsType, removeRelationsType } from "./types";

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Relates a part to others (type and target of each) and tells the ids; once for each source. */
export function addRelations(
  draft: PackageDraft,
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
    addRelationsType(draft, part);
  } else draft.splice(part, [insertInto(root, xml)]);
  return ids;
}

function freeId(used: Set<string>): string {
  let n = used.size + 1;
  while (used.has(`rId${String(n)}`)) n++;
  used.add(`rId${String(n)}`);
  return `rId${String(n)}`;
}

/** Takes relationships of one source away; the whole part where none is left, unless it was there when it had none. */
export function removeRelations(draft: PackageDraft, source: string, relations: readonly Relationship[]): void {
  const part = relationshipsPart(source);
  const gone = new Set(relations.map(({ element }) => element));
  if (gone.size === 0) return;
  const root = draft.pkg.tree(part);
  const isEmpty = root.children.every((child) => gone.has(child));
  if (isEmpty && !wasThere(draft.pkg.xml(part).text, root)) {
    draft.remove(part);
    removeRelationsType(draft, part);
  } else draft.splice(part, [...gone].map(takeOut));
}
