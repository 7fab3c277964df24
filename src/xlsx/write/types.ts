import { overridesOf, typesOf, TYPES } from "../opc/types";
import { attributeOf, prefixed, type Element } from "../xml/tree";
import { insertInto, takeOut } from "../xml/children";
import type { PackageDraft } from "./draft";

const RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

/** How a default of ours ends, and the override of a part whose name is not ours to choose: others may have been idle before. */
const OURS = "  />";

/** Says of what type a new part is. */
export function addOverride(draft: PackageDraft, part: string, contentType: string): void {
  const root = typesOf(draft.pkg);
  const xml = `<${prefixed(root, "Override")} PartName="/${part}" ContentType="${contentType}"/>`;
  draft.splice(TYPES, [insertInto(root, xml)]);
}

/** True where the package says of what type files with this extension are. */
export const hasDefault = (draft: PackageDraft, extension: string): boolean =>
  typesOf(draft.pkg).children.some(
    (child) => child.local === "Default" && attributeOf(child, "Extension")?.toLowerCase() === extension,
  );

/** Says of what type files with this extension are, unless it is known already. */
export function addDefault(draft: PackageDraft, extension: string, contentType: string): void {
  const root = typesOf(draft.pkg);
  const xml = `<${prefixed(root, "Default")} Extension="${extension}" ContentType="${contentType}"${OURS}`;
  if (!hasDefault(draft, extension) && !draft.preview(TYPES).includes(xml))
    draft.splice(TYPES, [insertInto(root, xml)]);
}

export function removeOverride(draft: PackageDraft, part: string): void {
  for (const child of overridesOf(draft.pkg, part)) draft.splice(TYPES, [takeOut(child)]);
}

/** Says that a part holds relationships, where the package does not say so of all such files or of this one. */
export function addRelationsType(draft: PackageDraft, part: string): void {
  const root = typesOf(draft.pkg);
  if (hasDefault(draft, "rels") || overridesOf(draft.pkg, part).length > 0) return;
  const xml = `<${prefixed(root, "Override")} PartName="/${part}" ContentType="${RELATIONS_TYPE}"${OURS}`;
  draft.splice(TYPES, [insertInto(root, xml)]);
}

/** Takes what we said of a part of relationships out again. */
export function removeRelationsType(draft: PackageDraft, part: string): void {
  for (const child of overridesOf(draft.pkg, part)) if (isOurs(draft, child)) draft.splice(TYPES, [takeOut(child)]);
}

const isOurs = (draft: PackageDraft, { end }: Element): boolean =>
  /\S {2}\/>$/.test(draft.pkg.xml(TYPES).text.slice(end - OURS.length - 1, end));

/** Takes a default that we added out again; whatever was there before did without it. */
export function removeDefault(draft: PackageDraft, extension: string): void {
  for (const child of typesOf(draft.pkg).children)
    if (
      child.local === "Default" &&
      attributeOf(child, "Extension")?.toLowerCase() === extension &&
      isOurs(draft, child)
    )
      draft.splice(TYPES, [takeOut(child)]);
}
