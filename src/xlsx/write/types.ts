import { keyOf } from "../opc/package";
import { attributeOf, prefixed } from "../xml/tree";
import { insertAt, replaceSpan } from "../xml/splice";
import type { Draft } from "./draft";

const PART = "[Content_Types].xml";

/** Says of what type a new part is. */
export function addOverride(draft: Draft, part: string, contentType: string): void {
  const root = draft.pkg.tree(PART);
  const xml = `<${prefixed(root, "Override")} PartName="/${part}" ContentType="${contentType}"/>`;
  draft.splice(PART, insertAt(root.closeStart, xml));
}

/** True where the package says of what type files with this extension are. */
export const hasDefault = (draft: Draft, extension: string): boolean =>
  draft.pkg
    .tree(PART)
    .children.some(
      (child) => child.local === "Default" && attributeOf(child, "Extension")?.toLowerCase() === extension,
    );

/** Says of what type files with this extension are, unless it is known already. */
export function addDefault(draft: Draft, extension: string, contentType: string): void {
  const root = draft.pkg.tree(PART);
  const xml = `<${prefixed(root, "Default")} Extension="${extension}" ContentType="${contentType}"/>`;
  if (!hasDefault(draft, extension) && !draft.preview(PART).includes(xml))
    draft.splice(PART, insertAt(root.closeStart, xml));
}

export function removeOverride(draft: Draft, part: string): void {
  for (const child of draft.pkg.tree(PART).children)
    if (child.local === "Override" && keyOf(attributeOf(child, "PartName") ?? "") === `/${keyOf(part)}`)
      draft.splice(PART, replaceSpan(child, ""));
}

export function removeDefault(draft: Draft, extension: string): void {
  for (const child of draft.pkg.tree(PART).children)
    if (child.local === "Default" && attributeOf(child, "Extension")?.toLowerCase() === extension)
      draft.splice(PART, replaceSpan(child, ""));
}
